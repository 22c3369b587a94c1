import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PointView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useEffect, useRef, useState } from 'react';
import type { VersionedText } from '../../client/drafts';
import { ApiProblem, sentenceOf } from '../../client/problems';
import { useSeriesChanges } from '../../client/seriesChanges';
import { ConflictChoice } from '../../components/ConflictChoice';
import { useSay } from '../../host/language';
import { AreaPicker } from './AreaPicker';
import { isPointText, PointText } from './PointText';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground3 },
});

type Saving =
  | { readonly kind: 'writing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'conflict'; readonly current: VersionedText }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Props {
  readonly series: SeriesView;
  readonly point: PointView;
  close(): void;
}

/** Changes a talking point in its place. What the other changes meanwhile never touches what is being typed. */
export function PointEditor({ series, point, close }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [began] = useState(point);
  const [text, setText] = useState(point.text.text);
  const [area, setArea] = useState(point.area);
  const { saving, save } = useSavingPoint(series.id, point.id, close);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length);
  }, []);

  if (saving.kind === 'conflict') {
    const { current } = saving;
    const theirs = point.text.version === current.version && point.text.editedBy === series.other.id;
    return (
      <ConflictChoice
        changedBy={theirs ? firstNameOf(series.other.name) : undefined}
        theirs={current.text}
        mine={text.trim()}
        separator=" · "
        choose={(chosen) => {
          setText(chosen);
          save({ text: { text: chosen, basedOn: current.version }, area });
        }}
      />
    );
  }
  const submit = () => {
    if (!isPointText(text) || saving.kind === 'saving') return;
    const textChanged = text.trim() !== began.text.text;
    if (!textChanged && area === began.area) return close();
    save({
      ...(textChanged && { text: { text: text.trim(), basedOn: began.text.version } }),
      ...(area !== began.area && { area }),
    });
  };
  return (
    <div className={styles.editor}>
      <PointText
        value={text}
        label={say('agenda.edit.label')}
        inputRef={input}
        change={setText}
        submit={submit}
        cancel={close}
      />
      <div className={styles.foot}>
        <AreaPicker area={area} choose={setArea} />
        <Button size="small" appearance="primary" disabledFocusable={!isPointText(text)} onClick={submit}>
          {saving.kind === 'saving' ? say('common.save.saving') : say('common.save')}
        </Button>
        <Button size="small" onClick={close}>
          {say('common.cancel')}
        </Button>
      </div>
      {saving.kind === 'failed' && (
        <span className={styles.wrong} role="alert">
          {say('common.save.refused', { reason: sentenceOf(saving.error, say) })}
        </span>
      )}
    </div>
  );
}

function useSavingPoint(seriesId: string, pointId: string, close: () => void) {
  const changes = useSeriesChanges(seriesId);
  const [saving, setSaving] = useState<Saving>({ kind: 'writing' });
  const save = (edit: Parameters<typeof changes.edit>[1]) => {
    setSaving({ kind: 'saving' });
    changes.edit(pointId, edit).then(close, (error: unknown) => {
      const current = error instanceof ApiProblem ? error.problem.current : undefined;
      setSaving(current ? { kind: 'conflict', current } : { kind: 'failed', error });
    });
  };
  return { saving, save };
}
