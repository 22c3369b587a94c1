import { Button, Field, Input, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { MAX_POINT_TEXT, MAX_TEMPLATE_NAME, MAX_TEMPLATE_POINTS } from '@rapport/core/contract/limits';
import type { TemplateView } from '@rapport/core/contract/preparingViews';
import type { SeriesView } from '@rapport/core/contract/views';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { useEffect, useRef } from 'react';
import { useDraft } from '../../client/formDrafts';
import { useChangeTemplate } from '../../client/preparing';
import { sentenceOf } from '../../client/problems';
import { useSending } from '../../client/sending';
import { countInWords } from '../../components/counting';
import { useCancelling } from '../../components/discarding';
import { isLine } from '../../components/LineField';
import { inLines, inOneLine } from '../../components/pasting';
import { into } from '../../components/refs';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  points: { '> textarea': { fieldSizing: 'content', minHeight: '8rem', maxHeight: '40vh' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wrong: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly series: SeriesView;
  readonly template: TemplateView;
  close(): void;
}

/** Gives a template of one's own another name and other points, one a line. */
export function EditTemplate({ series, template, close }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { draft, name, lines, tooLong, isReady, sending, error, submit } = useEditing({ series, template, close });
  const cancelling = useCancelling();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const wrong =
    (tooLong && say('template.points.tooLong', { text: tooLong })) ||
    (lines.length > MAX_TEMPLATE_POINTS && say('template.points.tooMany', { count: MAX_TEMPLATE_POINTS }));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={say('template.name')}
        validationState={countCharacters(name) > MAX_TEMPLATE_NAME ? 'error' : 'none'}
        validationMessage={countInWords(countCharacters(name), MAX_TEMPLATE_NAME, say)}
      >
        <Input
          ref={into(input)}
          dir="auto"
          value={draft.fields.name}
          {...inOneLine((next) => draft.change({ name: next }))}
        />
      </Field>
      <Field
        label={say('template.points')}
        hint={say('template.points.hint')}
        validationState={wrong ? 'error' : 'none'}
        {...(wrong && { validationMessage: wrong })}
      >
        <Textarea
          className={styles.points}
          dir="auto"
          value={draft.fields.text}
          {...inLines((next) => draft.change({ text: next }))}
        />
      </Field>
      {error !== undefined && (
        <p className={styles.wrong} role="alert">
          {say('common.save.refused', { reason: sentenceOf(error, say) })}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={!isReady || sending}>
          {sending ? say('common.save.saving') : say('common.save')}
        </Button>
        <Button size="small" onClick={() => cancelling(draft, draft.fields.text, close)}>
          {say('common.discardChanges')}
        </Button>
      </div>
    </form>
  );
}

function useEditing({ series, template, close }: Props) {
  const change = useChangeTemplate();
  const { send, sending, error, ifShown } = useSending({ persistent: true });
  const draft = useDraft(
    { seriesId: series.id, kind: 'template', of: template.id },
    { name: template.name, text: template.points.map(({ text }) => text).join('\n') },
  );
  const name = draft.fields.name.trim();
  const lines = draft.fields.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const tooLong = lines.find((line) => countCharacters(line) > MAX_POINT_TEXT);
  const isReady =
    isLine(name, MAX_TEMPLATE_NAME) && lines.length > 0 && lines.length <= MAX_TEMPLATE_POINTS && !tooLong;
  const submit = () => {
    if (!isReady) return;
    // A line that says what it said before keeps its area.
    const areaOf = (line: string) => template.points.find(({ text }) => text === line)?.area ?? 'other';
    const points = lines.map((text) => ({ text, area: areaOf(text) }));
    const settle = draft.sent();
    send(
      () => change(template.id, { name, points }),
      () => settle() && ifShown(close),
    );
  };
  return { draft, name, lines, tooLong, isReady, sending, error, submit };
}
