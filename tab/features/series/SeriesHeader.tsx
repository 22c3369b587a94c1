import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { timeElsewhere } from '@rapport/core/locales/dates';
import { type ReactNode, useContext, useRef } from 'react';
import { useCalendars } from '../../client/rhythmChanges';
import { BackContext } from '../../components/back';
import { Facts } from '../../components/Facts';
import { PersonAvatar } from '../../components/PersonAvatar';
import { RhythmText } from '../../components/RhythmText';
import { relationInWords } from '../../components/relations';
import { useFocusKept } from '../../components/useFocusKept';
import { When } from '../../components/When';
import { useIsWide } from '../../host/device';
import { useReader, useSay } from '../../host/language';
import { hrefOf } from '../../host/route';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  narrow: { columnGap: tokens.spacingHorizontalS },
  who: { flex: '1 1 0', minWidth: 0 },
  name: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' } },
  small: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  next: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  // One line for the person, one for the date: the agenda is what a small screen is for.
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  nameNarrow: { ...typographyStyles.subtitle2 },
  // So that the time is in sight at 280 px.
  nextNarrow: { ...typographyStyles.caption1Strong },
});

interface Props {
  readonly series: SeriesView;
  /** What can be done about the dates. */
  readonly children?: ReactNode;
}

/** Who, what for, how often and when next; where there is little room only who and when, with the way back. */
export function SeriesHeader({ series, children }: Props) {
  const styles = useStyles();
  const say = useSay();
  const wide = useIsWide();
  const back = useContext(BackContext);
  const { other, rhythm } = series;
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusKept(datesOf(series), heading);
  const isOver = series.status.state === 'ended';
  return (
    <header className={mergeClasses(styles.header, !wide && styles.narrow)}>
      {back && (
        <Button
          as="a"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          href={hrefOf(back)}
          aria-label={say('common.back')}
        />
      )}
      <PersonAvatar name={other.name} id={other.id} size={wide ? 'medium' : 'small'} />
      <div className={styles.who}>
        <h1
          className={mergeClasses(styles.name, !wide && styles.nameNarrow, !wide && styles.line)}
          ref={heading}
          tabIndex={-1}
          title={wide ? undefined : other.name}
        >
          {other.name}
        </h1>
        {(wide || isOver) && (
          <Facts className={styles.small} small={false}>
            <span>{relationInWords(series, say)}</span>
            <RhythmText rhythm={rhythm} nextAt={series.meeting.startsAt} />
            {isOver ? <span>{say('series.held', { count: series.heldCount })}</span> : <ForOther series={series} />}
          </Facts>
        )}
        {!isOver && (
          <p className={mergeClasses(styles.small, !wide && styles.line)}>
            <NextMeeting series={series} />
          </p>
        )}
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
  return time ? <span>{say('series.next.forOther', { time, name: firstNameOf(other.name) })}</span> : null;
}

/** The button that changed them may have gone with them. */
function datesOf({ status, owed, meeting }: SeriesView): string {
  return [status.state, owed?.since, meeting.startsAt, meeting.moves.length].join(' ');
}

function NextMeeting({ series: { meeting, isUnanswered, owed } }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const wide = useIsWide();
  const { startsAt, moves } = meeting;
  // One that makes up for a skipped meeting leaves its own date of the rhythm to the one after.
  const from = owed?.arranged ? owed.since : moves[0]?.from;
  return (
    <>
      <span className={mergeClasses(styles.next, !wide && styles.nextNarrow)}>
        {meeting.state === 'inProgress' ? (
          say(meeting.isWrittenUp ? 'home.writingUp' : 'home.inProgress')
        ) : (
          <>
            {(wide || isUnanswered) && `${say('series.next', { passed: String(isUnanswered) })} `}
            <When at={startsAt} relative within={wide || isUnanswered} />
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
