import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { dayAndTime } from '@rapport/core/locales/dates';
import { useId, useRef, useState } from 'react';
import { sentenceOf } from '../../client/problems';
import { useRepairTimes } from '../../client/rhythmChanges';
import { OtherTime } from '../../components/OtherTime';
import { into } from '../../components/refs';
import { skipReasonFor } from '../../components/skipReason';
import { When } from '../../components/When';
import { useReader, useSay } from '../../host/language';
import { RhythmQuestions } from './RhythmQuestions';
import { useMove } from './useMove';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  settled: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  wrong: { ...typographyStyles.body1, margin: 0, color: tokens.colorStatusDangerForeground3 },
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  time: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
});

/** A skipped 1-on-1 that nobody has made up for yet, and the way to do so in one click. */
export function OwedCard({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const titleId = useId();
  const { owed, can } = series;
  if (!owed || !can.replan || series.status.state !== 'active') return null;
  const byMe = String(owed.skippedBy === series.me.id);
  return (
    <section className={mergeClasses(styles.card, owed.arranged && styles.settled)} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {owed.arranged ? (
          <>
            {say('rhythm.owed.arranged')} <When at={owed.arranged} relative />
          </>
        ) : (
          say('rhythm.owed.title')
        )}
      </h2>
      <p className={styles.text}>
        {say('rhythm.owed.reason', {
          byMe,
          name: firstNameOf(series.other.name),
          reason: skipReasonFor(series.me, owed.reason, say),
        })}
      </p>
      <p className={styles.text}>
        {say('rhythm.owed.planned')} <When at={owed.since} within />
      </p>
      {!owed.arranged && <RepairTimes series={series} />}
    </section>
  );
}

function RepairTimes({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const offers = useRepairTimes(series);
  const { move, moving, error } = useMove(series);
  const [asking, setAsking] = useState(false);
  const none = useRef<HTMLButtonElement>(null);
  const times = offers.data?.times ?? [];
  const close = () => {
    setAsking(false);
    // After the dialog has gone.
    setTimeout(() => none.current?.focus());
  };
  return (
    <>
      <p className={styles.text} role="status">
        {wordsFor(offers, say)}
      </p>
      <div className={styles.times}>
        {times.map((at) => (
          <div key={at} className={styles.time}>
            <Button disabledFocusable={moving} onClick={() => move(new Date(at))}>
              {dayAndTime(new Date(at), reader)}
            </Button>
            <OtherTime series={series} at={new Date(at)} />
          </div>
        ))}
        {!offers.isPending && (
          <Button ref={into(none)} appearance="subtle" onClick={() => setAsking(true)}>
            {say(times.length > 0 ? 'rhythm.owed.noneFits' : 'rhythm.owed.choose')}
          </Button>
        )}
      </div>
      {error !== undefined && (
        <p className={styles.wrong} role="alert">
          {say('rhythm.failed', { reason: sentenceOf(error, say) })}
        </p>
      )}
      <RhythmQuestions series={series} asked={asking ? 'move' : undefined} close={close} />
    </>
  );
}

function wordsFor(offers: ReturnType<typeof useRepairTimes>, say: ReturnType<typeof useSay>): string {
  if (offers.isPending) return say('rhythm.owed.looking');
  if (offers.isError) return sentenceOf(offers.error, say);
  return say(offers.data.times.length > 0 ? 'rhythm.owed.offer' : 'rhythm.owed.noTime');
}
