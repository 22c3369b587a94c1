import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { dayAndTimeWithin } from '@rapport/core/locales/dates';
import type { ReactNode } from 'react';
import { useMeetingChanges } from '../../client/meetingChanges';
import { sentenceOf } from '../../client/problems';
import { useSending } from '../../client/sending';
import { arrival } from '../../components/arrival';
import { useNoticeBoard } from '../../components/notices';
import { Foot } from '../../components/Scroller';
import { useReader, useSay } from '../../host/language';
import { ClosingPoints } from './ClosingPoints';
import { MeetingNotes } from './MeetingNotes';
import { MeetingTimer } from './MeetingTimer';
import { TakeBackStart } from './TakeBackStart';
import { useProposed } from './useProposed';

const useStyles = makeStyles({
  closing: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outlineStyle: 'none' } },
  bare: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  hint: { ...typographyStyles.body1, margin: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  wrong: { ...typographyStyles.body1, margin: 0, color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly series: SeriesView;
  /** What the two have agreed on so far, and whether they have made promises. */
  readonly agreed: ReactNode;
  readonly hasPromises: boolean;
  /** Where one writes down what is missing. */
  readonly children: ReactNode;
  back(): void;
}

/** The last look before a meeting is closed: what was agreed, what was discussed, what moves on; all can still be put right. */
export function Closing({ series, agreed, hasPromises, children, back }: Props) {
  const styles = useStyles();
  const say = useSay();
  const proposed = useProposed(series);
  const { close, closing, error } = useClosing(series, proposed.markAll);
  const { meeting } = series;
  const words = meeting.isWrittenUp ? writtenUp : ended;
  return (
    <section className={styles.closing} aria-label={say('meeting.closing.title')}>
      <h2 className={styles.title} {...arrival}>
        {say(words.title)}
      </h2>
      {meeting.isWrittenUp && <MeetingTimer meeting={meeting} />}
      {!hasPromises && <Bare series={series} />}
      {children}
      {agreed}
      <ClosingPoints series={series} proposed={proposed} />
      <MeetingNotes series={series} />
      {error !== undefined && (
        <p className={styles.wrong} role="alert">
          {say(words.failed, { reason: sentenceOf(error, say) })}
        </p>
      )}
      <Foot>
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={closing} onClick={close}>
            {closing ? say('common.save.saving') : say(words.confirm)}
          </Button>
          <Button onClick={back}>{say(words.back)}</Button>
          <TakeBackStart series={series} />
        </div>
      </Foot>
    </section>
  );
}

const ended = {
  title: 'meeting.closing.title',
  confirm: 'meeting.closing.confirm',
  back: 'meeting.closing.back',
  failed: 'meeting.closing.failed',
} as const;
/** Of one that took place without Rapport. */
const writtenUp = {
  title: 'meeting.closing.title.before',
  confirm: 'meeting.closing.confirm.before',
  back: 'meeting.closing.back.before',
  failed: 'meeting.closing.failed.before',
} as const;

/** Says that nothing was written down, where that is so. */
function Bare({ series: { meeting } }: Pick<Props, 'series'>) {
  const styles = useStyles();
  const say = useSay();
  const { notes, points, decisions } = meeting;
  const hasNotes = [notes, ...points.map((point) => point.notes)].some(({ text }) => text !== '');
  if (hasNotes || decisions.length > 0) return null;
  return (
    <div className={styles.bare}>
      <p className={styles.hint}>{say('meeting.closing.bare')}</p>
      {meeting.isFreshlyStarted && points.some((point) => point.state === 'open') && (
        <p className={styles.hint}>{say('meeting.closing.fresh')}</p>
      )}
    </div>
  );
}

function useClosing(series: SeriesView, markProposed: () => void) {
  const say = useSay();
  const board = useNoticeBoard();
  const reader = useReader();
  const { close } = useMeetingChanges(series.id, series.meeting.id);
  const { send, sending, error } = useSending();
  return {
    error,
    closing: sending,
    close() {
      markProposed();
      send(close, (next) => {
        const when = dayAndTimeWithin(new Date(next.meeting.startsAt), reader);
        const text = say(series.meeting.isWrittenUp ? 'meeting.closed.before' : 'meeting.closed', { when });
        board.post({ intent: 'success', text });
      });
    },
  };
}
