import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular, CheckmarkRegular } from '@fluentui/react-icons';
import type { SeriesView } from '@rapport/core/contract/views';
import type { ReactNode } from 'react';
import { Foot } from '../../components/Scroller';
import { useSay } from '../../host/language';
import { MeetingTimer } from './MeetingTimer';

const NARROW = '@media (max-width: 480px)';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
  },
  // However much stands there, half of the window stays for the conversation.
  above: { maxHeight: '45vh', overflowY: 'auto' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  part: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  first: { flex: '1 1 0', justifyContent: 'space-between', [NARROW]: { flexBasis: '100%' } },
  ways: { justifyContent: 'flex-end', [NARROW]: { flex: '1 1 100%' } },
  way: { flexShrink: 0 },
  // A thumb finds it where there is little room.
  next: { flexShrink: 0, [NARROW]: { flexGrow: 1 } },
});

interface Props {
  readonly series: SeriesView;
  /** Done with the point, and on to the next; absent when there is none to talk about. */
  readonly next: (() => void) | undefined;
  /** No other point is left. */
  readonly isLast: boolean;
  /** Leaves it for later; absent when there is no other. */
  readonly park: (() => void) | undefined;
  end(): void;
  /** What stands above the buttons. */
  readonly children?: ReactNode;
  /** What stands beside the way on. */
  readonly beside?: ReactNode;
}

/** Always in sight: the time, the way on and the way out. */
export function MeetingFoot({ series, next, isLast, park, end, children, beside }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { meeting, can } = series;
  const ending = can.closeMeeting && (
    <Button className={next ? styles.way : styles.next} appearance={next ? 'subtle' : 'primary'} onClick={end}>
      {say(meeting.isWrittenUp ? 'meeting.close.before' : 'meeting.close')}
    </Button>
  );
  return (
    <Foot>
      <div className={styles.foot}>
        {children && <div className={styles.above}>{children}</div>}
        <div className={styles.line}>
          <div className={mergeClasses(styles.part, styles.first)}>
            <MeetingTimer meeting={meeting} />
            {next && ending}
          </div>
          <div className={mergeClasses(styles.part, styles.ways)}>
            {beside}
            {!next && ending}
            {park && (
              <Button className={styles.way} title={say('meeting.park.title')} onClick={park}>
                {say('meeting.park')}
              </Button>
            )}
            {next && (
              <Button
                className={styles.next}
                appearance="primary"
                icon={isLast ? <CheckmarkRegular /> : <ArrowRightRegular />}
                iconPosition={isLast ? 'before' : 'after'}
                title={say(isLast ? 'meeting.next.last' : 'meeting.next.title')}
                onClick={next}
              >
                {say(isLast ? 'meeting.next.last' : 'meeting.next')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </Foot>
  );
}
