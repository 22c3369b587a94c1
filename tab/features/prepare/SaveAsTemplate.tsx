import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { MAX_TEMPLATE_NAME, MAX_TEMPLATE_POINTS } from '@rapport/core/contract/limits';
import type { PointView } from '@rapport/core/contract/views';
import { countCharacters } from '@rapport/core/domain/text/characters';
import { cleanLine } from '@rapport/core/domain/text/clean';
import { useState } from 'react';
import { useTemplateChanges } from '../../client/preparing';
import { sentenceOf } from '../../client/problems';
import { countInWords } from '../../components/counting';
import { isLine } from '../../components/LineField';
import { useNoticeBoard } from '../../components/notices';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  name: { flex: '1 1 12rem', minWidth: 0 },
});

/** Saves this agenda as a template of one's own. */
export function SaveAsTemplate({ points }: { readonly points: readonly PointView[] }) {
  const styles = useStyles();
  const say = useSay();
  const board = useNoticeBoard();
  const { save } = useTemplateChanges();
  const [name, setName] = useState('');
  const isUsable = isLine(name, MAX_TEMPLATE_NAME);
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<string>();
  const submit = async () => {
    const chosen = points.slice(0, MAX_TEMPLATE_POINTS).map(({ text, area }) => ({ text: text.text, area }));
    try {
      await save({ requestId, name: name.trim(), points: chosen });
      board.post({ intent: 'success', text: say('template.saved', { name: name.trim() }) });
      setName('');
      setProblem(undefined);
      setRequestId(crypto.randomUUID());
    } catch (error) {
      setProblem(sentenceOf(error, say));
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isUsable) void submit();
      }}
    >
      <Field
        className={styles.name}
        size="small"
        label={say('template.save.label')}
        hint={say('template.save.hint')}
        validationState={problem || countCharacters(name) > MAX_TEMPLATE_NAME ? 'error' : 'none'}
        validationMessage={problem ?? countInWords(countCharacters(name), MAX_TEMPLATE_NAME, say)}
      >
        <Input dir="auto" value={name} onChange={(_, { value }) => setName(cleanLine(value))} />
      </Field>
      <Button type="submit" size="small" disabledFocusable={!isUsable}>
        {say('common.save')}
      </Button>
    </form>
  );
}
