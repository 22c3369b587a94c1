import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ItemView, SeriesView } from '@rapport/core/contract/views';
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
import { Decisions } from './Decisions';
import { MeetingNotes } from './MeetingNotes';
import { Promises } from './Promises';
import { TakeBackStart } from './TakeBackStart';

const useStyles = makeStyles({
  closing: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outlineStyle: 'none' } },
  agreed: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 17rem), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
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
  readonly made: readonly ItemView[];
  /** Where one promises something. */
  readonly promise: ReactNode;
  back(): void;
}

/** The last look before a meeting is closed: what was agreed, what was discussed, what moves on; all can still be put right. */
export function Closing({ series, made, promise, back }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { close, closing, error } = useClosing(series);
  const { meeting } = series;
  const { decisions, notes, points } = meeting;
  const hasNotes = [notes, ...points.map((point) => point.notes)].some(({ text }) => text !== '');
  return (
    <section className={styles.closing} aria-label={say('meeting.closing.title')}>
      <h2 className={styles.title} {...arrival}>
        {say(meeting.isWrittenUp ? 'meeting.closing.title.before' : 'meeting.closing.title')}
      </h2>
      {!hasNotes && decisions.length === 0 && made.length === 0 && (
        <div className={styles.bare}>
          <p className={styles.hint}>{say('meeting.closing.bare')}</p>
          {meeting.isFreshlyStarted && points.some((point) => point.state === 'open') && (
            <p className={styles.hint}>{say('meeting.closing.fresh')}</p>
          )}
        </div>
      )}
      <div className={styles.agreed}>
        <Promises series={series} made={made}>
          {promise}
        </Promises>
        <Decisions series={series} />
      </div>
      <ClosingPoints series={series} />
      <MeetingNotes series={series} />
      {error !== undefined && (
        <p className={styles.wrong} role="alert">
          {say('meeting.closing.failed', { reason: sentenceOf(error, say) })}
        </p>
      )}
      <Foot>
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={closing} onClick={close}>
            {closing ? say('common.save.saving') : say('meeting.closing.confirm')}
          </Button>
          <Button onClick={back}>
            {say(meeting.isWrittenUp ? 'meeting.closing.back.before' : 'meeting.closing.back')}
          </Button>
          <TakeBackStart series={series} />
        </div>
      </Foot>
    </section>
  );
}

function useClosing(series: SeriesView) {
  const say = useSay();
  const board = useNoticeBoard();
  const reader = useReader();
  const { close } = useMeetingChanges(series.id, series.meeting.id);
  const { send, sending, error } = useSending();
  return {
    error,
    closing: sending,
    close: () =>
      send(close, (next) => {
        const when = dayAndTimeWithin(new Date(next.meeting.startsAt), reader);
        board.post({ intent: 'success', text: say('meeting.closed', { when }) });
      }),
  };
}
