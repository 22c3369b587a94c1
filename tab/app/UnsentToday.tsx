import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { useId } from 'react';
import type { CreateKind } from '../client/createCommands';
import { useUnsent } from '../client/outbox';
import { isPassing } from '../client/problems';
import { UnsentOne } from '../components/UnsentList';
import { useSay } from '../host/language';
import { agendaOf, hrefOf } from '../host/route';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

const everything: readonly CreateKind[] = ['point', 'points', 'decision', 'item', 'template'];

/** What the API refused, in whichever 1-on-1: whoever wrote it may not look there soon. */
export function UnsentToday({ rows }: { readonly rows: readonly SeriesRow[] }) {
  const styles = useStyles();
  const say = useSay();
  const refused = useUnsent(everything).filter(({ error }) => error !== undefined && !isPassing(error));
  const titleId = useId();
  if (refused.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {say('kept.title')}
      </h2>
      {refused.map((each) => {
        const { command } = each;
        const row = rows.find(({ id }) => command.kind !== 'template' && id === command.seriesId);
        return (
          <div key={command.body.requestId}>
            {row && <Link href={hrefOf(agendaOf(row.id))}>{say('home.open', { name: row.other.name })}</Link>}
            <UnsentOne unsent={each} />
          </div>
        );
      })}
    </section>
  );
}
