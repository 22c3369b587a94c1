import {
  Button,
  CompoundButton,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { isSameTimeZone, placeOf } from '@rapport/core/domain/timeZone';
import { dayAndTime } from '@rapport/core/locales/dates';
import { useReader, useSay } from '../../host/language';

const useStyles = makeStyles({
  surface: { width: 'min(30rem, calc(100vw - 1rem))', boxSizing: 'border-box' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
  text: { margin: 0 },
  choice: { width: '100%', maxWidth: 'none', justifyContent: 'flex-start', textAlign: 'start' },
});

interface Props {
  readonly series: SeriesView;
  start(as: 'planned' | 'extra'): void;
  close(): void;
}

/** Asks on another day than planned which meeting this is, and says what becomes of the planned date either way. */
export function StartDialog({ series, start, close }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const { meeting, rhythm, startChoice } = series;
  const when = (instant: string) => dayAndTime(new Date(instant), reader);
  const planned = when(meeting.startsAt);
  // The day has come while it was asked: then there is nothing to choose any more.
  const next = startChoice ? when(startChoice.nextIfPlanned) : undefined;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say('meeting.startAs.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>{say('meeting.startAs.text', { when: planned })}</p>
            <CompoundButton
              className={styles.choice}
              secondaryContent={next ? say('meeting.startAs.planned.next', { when: next }) : null}
              onClick={() => start('planned')}
            >
              {say('meeting.startAs.planned', { when: planned })}
            </CompoundButton>
            <CompoundButton
              className={styles.choice}
              secondaryContent={say('meeting.startAs.extra.next', { when: planned })}
              onClick={() => start('extra')}
            >
              {say('meeting.startAs.extra')}
            </CompoundButton>
            {!isSameTimeZone(rhythm.timeZone, reader.timeZone) && (
              <p className={styles.text}>{say('meeting.startAs.zone', { place: placeOf(rhythm.timeZone) })}</p>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('common.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
