import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { SinceView } from '@rapport/core/contract/lookBackViews';
import type { ItemView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { shortened } from '@rapport/core/domain/text/characters';
import type { Say } from '@rapport/core/locales/say';
import { useSince } from '../../client/preparing';
import { useSay } from '../../host/language';
import { hrefOf } from '../../host/route';
import { Aside } from './Aside';

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  late: { color: tokens.colorStatusDangerForeground3 },
  nothing: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The action items say the rest. */
const SHOWN = 6;
const SHOWN_LATE = 3;

/** What changed since the two last met, in a few lines. Nothing to say: nothing shown. */
export function Since({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const { data: since } = useSince(series);
  if (!since || since.isFirst) return null;
  const lines = linesOf(since, series, say);
  return (
    <Aside title={say('since.title')}>
      {lines.length === 0 && since.overdue.length === 0 && <p className={styles.nothing}>{say('since.nothing')}</p>}
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Overdue items={since.overdue} series={series} />
    </Aside>
  );
}

/** What is late, and whose it is; the first to be due first. */
function Overdue({ items, series }: { readonly items: readonly ItemView[]; readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  if (items.length === 0) return null;
  const name = firstNameOf(series.other.name);
  return (
    <>
      <ul className={mergeClasses(styles.list, styles.late)}>
        {items.slice(0, SHOWN_LATE).map((each) => (
          <li key={each.id}>{say('since.overdue', { mine: String(each.isMine), name, text: shortened(each.text) })}</li>
        ))}
      </ul>
      <Link href={hrefOf({ page: 'series', seriesId: series.id, section: 'items' })}>
        {say('since.overdue.all', { count: items.length })}
      </Link>
    </>
  );
}

function linesOf(since: SinceView, series: SeriesView, say: Say): readonly string[] {
  const name = firstNameOf(series.other.name);
  const by = (items: readonly ItemView[], mine: boolean) => items.filter((each) => each.isMine === mine);
  const keptBy = (mine: boolean) => by(since.kept, mine).map((each) => shortened(each.text));
  const all = [
    ...keptBy(true).map((text) => say('since.youKept', { text })),
    ...keptBy(false).map((text) => say('since.theyKept', { name, text })),
    ...since.dropped.map((each) => say('since.dropped', { text: shortened(each.text), reason: each.reason ?? '' })),
  ];
  const said = all.slice(0, SHOWN);
  if (all.length > SHOWN) said.push(say('since.more', { count: all.length - SHOWN }));
  if (since.theirNewPoints > 0) said.push(say('since.theirPoints', { name, count: since.theirNewPoints }));
  if (since.myNewPoints > 0) said.push(say('since.myPoints', { count: since.myNewPoints }));
  return [...new Set(said)];
}
