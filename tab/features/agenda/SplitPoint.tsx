import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../../client/formDrafts';
import { sentenceOf } from '../../client/problems';
import { useSending } from '../../client/sending';
import { useSeriesChanges } from '../../client/seriesChanges';
import { ConflictChoice } from '../../components/ConflictChoice';
import { useCancelling } from '../../components/discarding';
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
  const { draft, first, rest, isReady, sending, error, conflict, goOn, submit } = useSplitting({
    series,
    point,
    close,
  });
  const cancelling = useCancelling();
  const cancel = () => cancelling(draft, [first, rest].filter(Boolean).join(' · '), close);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  if (conflict) {
    const theirs = point.text.version === conflict.version && point.text.editedBy === series.other.id;
    return (
      <ConflictChoice
        changedBy={theirs ? firstNameOf(series.other.name) : undefined}
        theirs={conflict.text}
        mine={first.trim()}
        separator=" · "
        choose={(chosen) => {
          draft.change({ first: chosen, basedOn: `${conflict.version}` });
          goOn();
        }}
      />
    );
  }
  return (
    <div className={styles.form}>
      <PointText
        value={first}
        label={say('agenda.split.first')}
        isLabelShown
        inputRef={input}
        change={(next) => draft.change({ first: next })}
        submit={submit}
        cancel={cancel}
      />
      <PointText
        value={rest}
        label={say('agenda.split.second')}
        isLabelShown
        change={(next) => draft.change({ rest: next })}
        submit={submit}
        cancel={cancel}
      />
      <div className={styles.foot}>
        <Button size="small" appearance="primary" disabledFocusable={!isReady} onClick={submit}>
          {sending ? say('common.save.saving') : say('agenda.decide.split')}
        </Button>
        <Button size="small" onClick={cancel}>
          {say('common.cancel')}
        </Button>
      </div>
      {error !== undefined && (
        <span className={styles.wrong} role="alert">
          {say('common.save.refused', { reason: sentenceOf(error, say) })}
        </span>
      )}
    </div>
  );
}

/** Both halves while they are typed, on what they are based, and the one request that splits. */
function useSplitting({ series, point, close }: Props) {
  const { split } = useSeriesChanges(series.id);
  const { send, sending, error, conflict, goOn, ifShown } = useSending({ persistent: true });
  // As the point was when the form was opened; the same request however often it is sent.
  const [began] = useState(() => ({
    first: point.text.text,
    rest: '',
    basedOn: `${point.text.version}`,
    requestId: crypto.randomUUID(),
  }));
  const draft = useDraft({ seriesId: series.id, kind: 'split', of: point.id }, began);
  const { first, rest, basedOn, requestId } = draft.fields;
  const isReady = isPointText(first) && isPointText(rest);
  const submit = () => {
    if (!isReady) return;
    const body = { requestId, text: { text: first.trim(), basedOn: Number(basedOn) }, rest: rest.trim() };
    const settle = draft.sent();
    send(
      () => split(point.id, body),
      ({ meeting }) => {
        if (settle()) return ifShown(close);
        // More was typed meanwhile: that is another split, of what the point says now.
        const version = meeting.points.find(({ id }) => id === point.id)?.text.version;
        draft.change({ requestId: crypto.randomUUID(), basedOn: `${version ?? basedOn}` });
      },
    );
  };
  return { draft, first, rest, isReady, sending, error, conflict, goOn, submit };
}
