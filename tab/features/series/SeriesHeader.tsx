import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { timeElsewhere } from '@rapport/core/locales/dates';
import { type ReactNode, useRef } from 'react';
import { useCalendars } from '../../client/rhythmChanges';
import { PersonAvatar } from '../../components/PersonAvatar';
import { RhythmText } from '../../components/RhythmText';
import { relationInWords } from '../../components/relations';
import { useFocusKept } from '../../components/useFocusKept';
import { When } from '../../components/When';
import { useReader, useSay } from '../../host/language';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  who: {
    flex: '1 1 16rem',
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
  name: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' } },
  small: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  next: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly series: SeriesView;
  /** What can be done about the dates. */
  readonly children?: ReactNode;
}

/** Who, what for, how often, when next, how many held. */
export function SeriesHeader({ series, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { other, rhythm, recent } = series;
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusKept(datesOf(series), heading);
  return (
    <header className={styles.header}>
      <div className={styles.who}>
        <PersonAvatar name={other.name} id={other.id} size="medium" />
        <div>
          <h1 className={styles.name} ref={heading} tabIndex={-1}>
            {other.name}
          </h1>
          <p className={styles.small}>
            {relationInWords(series, say)} · <RhythmText rhythm={rhythm} nextAt={series.meeting.startsAt} />
            <ForOther series={series} />
          </p>
          <p className={styles.small}>
            {series.status.state !== 'ended' && (
              <>
                <NextMeeting series={series} />
                {' · '}
              </>
            )}
            {recent.of > 0
              ? say('rhythm.recent', { held: recent.held, of: recent.of })
              : say('series.held', { count: series.heldCount })}
          </p>
        </div>
      </div>
      {children}
    </header>
  );
}

/** The time of the next date on the other's clock, where that says something else. */
function ForOther({ series: { id, other, meeting } }: { readonly series: SeriesView }) {
  const say = useSay();
  const reader = useReader();
  const calendars = useCalendars(id, meeting);
  const time = calendars && timeElsewhere(new Date(meeting.startsAt), calendars.theirs.timeZone, reader);
  return time ? ` · ${say('series.next.forOther', { time, name: firstNameOf(other.name) })}` : null;
}

/** The button that changed them may have gone with them. */
function datesOf({ status, owed, meeting }: SeriesView): string {
  return [status.state, owed?.since, meeting.startsAt, meeting.moves.length].join(' ');
}

function NextMeeting({ series: { meeting, isUnanswered, owed } }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const { startsAt, moves } = meeting;
  // One that makes up for a skipped meeting leaves its own date of the rhythm to the one after.
  const from = owed?.arranged ? owed.since : moves[0]?.from;
  return (
    <>
      <span className={styles.next}>
        {meeting.state === 'inProgress' ? (
          say(meeting.isWrittenUp ? 'home.writingUp' : 'home.inProgress')
        ) : (
          <>
            {say('series.next', { passed: String(isUnanswered) })} <When at={startsAt} relative within />
          </>
        )}
      </span>
      {from && from !== startsAt && (
        <>
          {' ('}
          {say('rhythm.movedFrom')} <When at={from} within />)
        </>
      )}
    </>
  );
}
