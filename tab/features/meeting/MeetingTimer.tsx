import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingView } from '@rapport/core/contract/views';
import { useNow, useSay } from '../../host/language';

const useStyles = makeStyles({
  timer: { ...typographyStyles.body1, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  over: { color: tokens.colorStatusWarningForeground1 },
});

/** Time used and time left, ticking quietly. */
export function MeetingTimer({ meeting }: { readonly meeting: MeetingView }) {
  const styles = useStyles();
  const say = useSay();
  const now = useNow(1_000);
  // Two clocks never agree: the server's start may lie in this computer's future.
  const used = Math.max(0, Math.floor((now - Date.parse(meeting.startedAt ?? meeting.startsAt)) / 1_000));
  // In whole seconds, so that the two add up to the meeting.
  const left = meeting.durationMinutes * 60 - used;
  return (
    <span className={mergeClasses(styles.timer, left < 0 && styles.over)} role="timer">
      {left < 0
        ? say('meeting.time.over', { used: clockOf(used), over: clockOf(-left) })
        : say('meeting.time', { used: clockOf(used), left: clockOf(left) })}
    </span>
  );
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
