import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesRow } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { dayAndTimeWithin } from '@rapport/core/locales/dates';
import type { ReactNode } from 'react';
import { useMeetingChanges } from '../../client/meetingChanges';
import { sentenceOf } from '../../client/problems';
import { useSending } from '../../client/sending';
import { useReader, useSay } from '../../host/language';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  question: { ...typographyStyles.body1Strong, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  /** A 1-on-1 whose planned time has passed with nobody saying whether they met. */
  readonly series: Pick<SeriesRow, 'id' | 'other'> & {
    readonly meeting: Pick<SeriesRow['meeting'], 'id' | 'startsAt'>;
  };
  /** The other answer: it was skipped. */
  readonly no: ReactNode;
  /** Where "yes" leads on to. */
  written?(): void;
}

/** Asks whether the two met. Either can answer; who says yes writes it up. */
export function DidItHappen({ series, no, written }: Props) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const { tookPlace } = useMeetingChanges(series.id, series.meeting.id);
  const { send, sending, error } = useSending();
  const when = dayAndTimeWithin(new Date(series.meeting.startsAt), reader);
  const yes = () => send(tookPlace, () => written?.());
  return (
    <section className={styles.card} aria-label={say('meeting.didItHappen.label', { name: series.other.name })}>
      <p className={styles.question}>{say('meeting.didItHappen', { when, name: firstNameOf(series.other.name) })}</p>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={sending} onClick={yes}>
          {sending ? say('common.save.saving') : say('meeting.didItHappen.yes')}
        </Button>
        {no}
      </div>
      {error !== undefined && (
        <span className={styles.wrong} role="alert">
          {say('common.change.failed', { reason: sentenceOf(error, say) })}
        </span>
      )}
    </section>
  );
}
