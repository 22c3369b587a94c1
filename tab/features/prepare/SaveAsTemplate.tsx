import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { MAX_TEMPLATE_NAME, MAX_TEMPLATE_POINTS } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { useDraft } from '../../client/formDrafts';
import { useOutbox } from '../../client/outbox';
import { countInWords } from '../../components/counting';
import { isLine } from '../../components/LineField';
import { useNoticeBoard } from '../../components/notices';
import { inOneLine } from '../../components/pasting';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  name: { flex: '1 1 12rem', minWidth: 0 },
});

interface Props {
  readonly series: SeriesView;
  /** It is there, under this id. */
  saved(id: string): void;
}

/** Saves this agenda as a template of one's own. */
export function SaveAsTemplate({ series, saved }: Props) {
  const styles = useStyles();
  const say = useSay();
  const board = useNoticeBoard();
  const outbox = useOutbox();
  const draft = useDraft({ seriesId: series.id, kind: 'template' }, { name: '' });
  const name = draft.fields.name.trim();
  const isReady = isLine(name, MAX_TEMPLATE_NAME);
  const submit = () => {
    if (!isReady) return;
    const points = series.meeting.points
      .slice(0, MAX_TEMPLATE_POINTS)
      .map(({ text, area }) => ({ text: text.text, area }));
    const requestId = crypto.randomUUID();
    outbox.add({ kind: 'template', body: { requestId, name, points } }, () => {
      board.post({ intent: 'success', text: say('template.saved', { name }) });
      saved(requestId);
    });
    draft.clear();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        className={styles.name}
        size="small"
        label={say('template.save.label')}
        hint={say('template.save.hint')}
        validationState={countCharacters(name) > MAX_TEMPLATE_NAME ? 'error' : 'none'}
        validationMessage={countInWords(countCharacters(name), MAX_TEMPLATE_NAME, say)}
      >
        <Input dir="auto" value={draft.fields.name} {...inOneLine((next) => draft.change({ name: next }))} />
      </Field>
      <Button type="submit" size="small" disabledFocusable={!isReady}>
        {say('common.save')}
      </Button>
    </form>
  );
}
