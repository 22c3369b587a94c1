import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { EditPoint } from '@rapport/core/contract/requests';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../../client/formDrafts';
import { type Current, sentenceOf } from '../../client/problems';
import { useSending } from '../../client/sending';
import { useSeriesChanges } from '../../client/seriesChanges';
import { isArea } from '../../components/areas';
import { ConflictChoice } from '../../components/ConflictChoice';
import { useCancelling } from '../../components/discarding';
import { useSay } from '../../host/language';
import { AreaPicker } from './AreaPicker';
import { isPointText, PointText } from './PointText';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly series: SeriesView;
  readonly point: PointView;
  close(): void;
}

/** Changes a talking point in its place. What the other changes meanwhile never touches what is being typed. */
export function PointEditor({ series, point, close }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { draft, text, area, sending, error, conflict, submit, take } = useEditing({ series, point, close });
  const cancelling = useCancelling();
  const cancel = () => cancelling(draft, text, close);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length);
  }, []);
  if (conflict) {
    const theirs = point.text.version === conflict.version && point.text.editedBy === series.other.id;
    return (
      <ConflictChoice
        changedBy={theirs ? firstNameOf(series.other.name) : undefined}
        theirs={conflict.text}
        mine={text.trim()}
        separator=" · "
        choose={(chosen) => take(chosen, conflict)}
      />
    );
  }
  return (
    <div className={styles.editor}>
      <PointText
        value={text}
        label={say('agenda.edit.label')}
        inputRef={input}
        change={(next) => draft.change({ text: next })}
        submit={submit}
        cancel={cancel}
      />
      <div className={styles.foot}>
        <AreaPicker area={area} choose={(next) => draft.change({ area: next })} />
        <Button size="small" appearance="primary" disabledFocusable={!isPointText(text)} onClick={submit}>
          {sending ? say('common.save.saving') : say('common.save')}
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

/** What is typed, on what it is based, and how it is saved. */
function useEditing({ series, point, close }: Props) {
  const changes = useSeriesChanges(series.id);
  const { send, sending, error, conflict, goOn, ifShown } = useSending({ persistent: true });
  // As the point was when it was opened: the words together with their version, whatever comes in meanwhile.
  const [began] = useState(point);
  const draft = useDraft(
    { seriesId: series.id, kind: 'pointText', of: point.id },
    {
      text: began.text.text,
      area: began.area,
      base: began.text.text,
      baseArea: began.area,
      basedOn: `${began.text.version}`,
    },
  );
  const { text, area, base, baseArea, basedOn } = draft.fields;
  const save = (edit: EditPoint) => {
    const settle = draft.sent();
    send(
      () => changes.edit(point.id, edit),
      ({ meeting }) => {
        const saved = meeting.points.find(({ id }) => id === point.id);
        if (settle()) return ifShown(close);
        // More was typed meanwhile: it goes on from what is saved.
        if (saved) {
          const { text: said, area: now } = saved;
          draft.change({ base: said.text, basedOn: `${said.version}`, baseArea: now });
        }
      },
    );
  };
  const editOn = (words: string, version: number, before: string): EditPoint => ({
    ...(words.trim() !== before && { text: { text: words.trim(), basedOn: version } }),
    ...(isArea(area) && area !== baseArea && { area }),
  });
  const submit = () => {
    if (!isPointText(text) || sending) return;
    const edit = editOn(text, Number(basedOn), base);
    if (edit.text || edit.area) return save(edit);
    draft.clear();
    close();
  };
  /** Goes on from the present words with what was chosen; what is too long together is left to be shortened. */
  const take = (chosen: string, current: Current) => {
    draft.change({ text: chosen, base: current.text, basedOn: `${current.version}` });
    const edit = editOn(chosen, current.version, current.text);
    if (!isPointText(chosen)) return goOn();
    if (edit.text || edit.area) return save(edit);
    draft.clear();
    close();
  };
  return { draft, text, area: isArea(area) ? area : point.area, sending, error, conflict, submit, take };
}
