import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingView } from '@rapport/core/contract/views';
import { dayIn } from '@rapport/core/domain/calendarDay';
import { recentDay, shortDay } from '@rapport/core/locales/dates';
import { useNow, useReader, useSay } from '../../host/language';

const useStyles = makeStyles({
  timer: { ...typographyStyles.body1, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  // As large as what stands around it.
  large: { fontSize: 'inherit', lineHeight: 'inherit' },
  over: { color: tokens.colorStatusWarningForeground1 },
  point: { color: tokens.colorNeutralForeground3 },
  // The time that is left is what matters where there is little room.
  ifRoom: { '@media (max-width: 480px)': { display: 'none' } },
});

interface Props {
  readonly meeting: MeetingView;
  readonly large?: boolean;
}

/** The time left, and quietly the time on the point both are on. */
export function MeetingTimer({ meeting, large = false }: Props) {
  const styles = useStyles();
  const say = useSay();
  const now = useNow(1_000);
  const timer = mergeClasses(styles.timer, large && styles.large);
  if (meeting.isWrittenUp) return <WritingUp className={timer} meeting={meeting} />;
  // Two clocks never agree: the server's start may lie in this computer's future.
  const since = (instant: string) => Math.max(0, Math.floor((now - Date.parse(instant)) / 1_000));
  const used = since(meeting.startedAt ?? meeting.startsAt);
  const left = meeting.durationMinutes * 60 - used;
  const { currentPoint } = meeting;
  return (
    <span className={mergeClasses(timer, left < 0 && styles.over)} role="timer">
      {left < 0 ? say('meeting.time.over', { over: clockOf(-left) }) : say('meeting.time', { left: clockOf(left) })}
      {currentPoint && (
        <span className={mergeClasses(styles.point, !large && styles.ifRoom)}>
          {' · '}
          {say('meeting.time.point', { time: clockOf(since(currentPoint.since)) })}
        </span>
      )}
    </span>
  );
}

/** No time runs: which of their meetings it was. */
function WritingUp({ className, meeting }: { readonly className: string; readonly meeting: MeetingView }) {
  const say = useSay();
  const reader = useReader();
  const on = dayIn(reader.timeZone, new Date(meeting.startedAt ?? meeting.startsAt));
  const day = recentDay(on, reader);
  return (
    <span className={className}>
      {day ? say('meeting.writingUp', { day }) : say('meeting.writingUp.older', { day: shortDay(on, reader) })}
    </span>
  );
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
