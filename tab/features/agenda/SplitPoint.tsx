import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { useEffect, useRef, useState } from 'react';
import { useOutbox } from '../../client/outbox';
import { sentenceOf } from '../../client/problems';
import { useSeriesChanges } from '../../client/seriesChanges';
import { useSay } from '../../host/language';
import { isPointText, PointText } from './PointText';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly series: SeriesView;
  readonly point: PointView;
  close(): void;
}

/** Makes two smaller points of one: this one says less, the rest becomes a new one. */
export function SplitPoint({ series, point, close }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { edit } = useSeriesChanges(series.id);
  const { outbox } = useOutbox(series.id);
  const [first, setFirst] = useState(point.text.text);
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  const isReady = isPointText(first) && isPointText(second);
  const submit = async () => {
    if (!isReady) return;
    try {
      if (first.trim() !== point.text.text) {
        await edit(point.id, { text: { text: first.trim(), basedOn: point.text.version } });
      }
      const meetingId = series.meeting.id;
      outbox.add(series.id, { requestId: crypto.randomUUID(), text: second.trim(), area: point.area, meetingId });
      close();
    } catch (error) {
      setProblem(sentenceOf(error, say));
    }
  };
  const common = { submit: () => void submit(), cancel: close };
  return (
    <div className={styles.form}>
      <PointText
        value={first}
        label={say('agenda.split.first')}
        isLabelShown
        inputRef={input}
        change={setFirst}
        {...common}
      />
      <PointText value={second} label={say('agenda.split.second')} isLabelShown change={setSecond} {...common} />
      <div className={styles.foot}>
        <Button size="small" appearance="primary" disabledFocusable={!isReady} onClick={common.submit}>
          {say('agenda.decide.split')}
        </Button>
        <Button size="small" onClick={close}>
          {say('common.cancel')}
        </Button>
      </div>
      {problem && (
        <span className={styles.wrong} role="alert">
          {say('common.save.refused', { reason: problem })}
        </span>
      )}
    </div>
  );
}
