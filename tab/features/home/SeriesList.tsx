import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { PersonAvatar } from '../../components/PersonAvatar';
import { relationInWords } from '../../components/relations';
import { useSay } from '../../host/language';
import { agendaOf, hrefOf } from '../../host/route';
import { Prepared } from './Prepared';
import { RowState } from './RowState';
import { isResting } from './resting';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    // Borders rather than backgrounds: in high contrast a background would swallow the small text.
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorStatusDangerForeground3 },
  foot: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

interface Props {
  readonly series: readonly SeriesRow[];
  readonly chosenId?: string | undefined;
}

/** My 1-on-1s, soonest first. */
export function SeriesList({ series, chosenId }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {series.map((row) => (
        <li key={row.id}>
          <a
            className={mergeClasses(styles.row, row.id === chosenId && styles.chosen)}
            href={hrefOf(agendaOf(row.id))}
            aria-current={row.id === chosenId ? 'page' : undefined}
          >
            <PersonAvatar name={row.other.name} id={row.other.id} />
            <SeriesLine row={row} saysHow={isOneOfMany(row, series)} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Two people may meet in more than one way; then the list says in which. */
function isOneOfMany({ other }: SeriesRow, all: readonly SeriesRow[]): boolean {
  return all.filter((each) => each.other.id === other.id).length > 1;
}

function SeriesLine({ row, saysHow }: { readonly row: SeriesRow; readonly saysHow: boolean }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div>
      <div className={mergeClasses(styles.name, isResting(row) && styles.quiet)}>{row.other.name}</div>
      {saysHow && <div className={styles.small}>{relationInWords(row, say)}</div>}
      <div className={styles.small}>
        <RowState row={row} />
      </div>
      {!isResting(row) && <Preparation row={row} />}
    </div>
  );
}

function Preparation({ row }: { readonly row: SeriesRow }) {
  const styles = useStyles();
  const say = useSay();
  const { meeting, other, openItems } = row;
  const { myOverdue: mine, theirOverdue: theirs } = openItems;
  return (
    <div className={mergeClasses(styles.small, styles.foot)}>
      <Prepared
        done={meeting.iPrepared}
        text={say('home.prepared.me', { done: String(meeting.iPrepared) })}
        short={say('home.you')}
      />
      <Prepared
        done={meeting.theyPrepared}
        text={say('home.prepared.them', { name: firstNameOf(other.name), done: String(meeting.theyPrepared) })}
        short={firstNameOf(other.name)}
      />
      <span>{say('home.points', { count: meeting.points })}</span>
      {mine + theirs > 0 && (
        <span className={mergeClasses(mine > 0 && styles.late)}>
          {say('home.row.overdue', { mine, theirs, name: firstNameOf(other.name) })}
        </span>
      )}
    </div>
  );
}
