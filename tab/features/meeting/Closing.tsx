import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { dayAndTime } from '@rapport/core/locales/dates';
import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../client/problems';
import { useSeriesChanges } from '../../client/seriesChanges';
import { useNoticeBoard } from '../../components/notices';
import { useReader, useSay } from '../../host/language';

const useStyles = makeStyles({
  closing: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outlineStyle: 'none' } },
  section: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS} 0` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, overflowWrap: 'anywhere' },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wrong: { ...typographyStyles.body1, margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** The last look before a meeting is closed: what was discussed, and what moves on. */
export function Closing({ series, back }: { readonly series: SeriesView; back(): void }) {
  const styles = useStyles();
  const say = useSay();
  const { close, closing, error } = useClosing(series);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { points } = series.meeting;
  return (
    <section className={styles.closing} aria-label={say('meeting.closing.title')}>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        {say('meeting.closing.title')}
      </h2>
      <Points
        title={say('meeting.closing.discussed')}
        none={say('meeting.closing.discussed.none')}
        points={points.filter((point) => point.state === 'discussed')}
      />
      <Points
        title={say('meeting.closing.carried')}
        none={say('meeting.closing.carried.none')}
        points={points.filter((point) => point.state === 'open')}
      />
      {error !== undefined && (
        <p className={styles.wrong} role="alert">
          {say('meeting.closing.failed', { reason: sentenceOf(error, say) })}
        </p>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={closing} onClick={close}>
          {closing ? say('common.save.saving') : say('meeting.closing.confirm')}
        </Button>
        <Button onClick={back}>{say('meeting.closing.back')}</Button>
      </div>
    </section>
  );
}

function Points({
  title,
  none,
  points,
}: {
  readonly title: string;
  readonly none: string;
  readonly points: readonly PointView[];
}) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <h3 className={styles.section}>{title}</h3>
      {points.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul className={styles.list}>
          {points.map((point) => (
            <li key={point.id}>{point.text.text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useClosing(series: SeriesView) {
  const say = useSay();
  const board = useNoticeBoard();
  const reader = useReader();
  const changes = useSeriesChanges(series.id);
  const [closing, setClosing] = useState(false);
  const [error, setError] = useState<unknown>();
  const close = () => {
    if (closing) return;
    setClosing(true);
    setError(undefined);
    changes.close(series.meeting.id).then(
      (next) => {
        const when = dayAndTime(new Date(next.meeting.startsAt), reader);
        board.post({ intent: 'success', text: say('meeting.closed', { when }) });
      },
      (failure: unknown) => {
        setError(failure);
        setClosing(false);
      },
    );
  };
  return { close, closing, error };
}
