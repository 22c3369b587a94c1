import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { MAX_DECISION_TEXT } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import type { RefObject } from 'react';
import { useDraft } from '../../client/formDrafts';
import { useOutbox } from '../../client/outbox';
import { isLine, LineField } from '../../components/LineField';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
  },
});

interface Props {
  readonly series: SeriesView;
  readonly inputRef: RefObject<HTMLTextAreaElement | null>;
}

/** Writes down what both agreed on; Enter adds. What is not saved yet is shown elsewhere. */
export function DecisionField({ series, inputRef }: Props) {
  const styles = useStyles();
  const say = useSay();
  const outbox = useOutbox();
  const { id: seriesId, meeting, other } = series;
  const draft = useDraft({ seriesId, kind: 'decision', of: meeting.id }, { text: '' });
  const { text } = draft.fields;
  const canAdd = isLine(text, MAX_DECISION_TEXT);
  const add = () => {
    if (!canAdd) return;
    const body = { requestId: crypto.randomUUID(), text: text.trim() };
    outbox.add({ kind: 'decision', seriesId, meetingId: meeting.id, body });
    draft.clear();
    inputRef.current?.focus();
  };
  return (
    <div className={styles.form}>
      <div className={styles.line}>
        <LineField
          value={text}
          label={say('decision.label')}
          placeholder={say('decision.placeholder')}
          max={MAX_DECISION_TEXT}
          inputRef={inputRef}
          change={(next) => draft.change({ text: next })}
          submit={add}
        />
        <Button icon={<AddRegular />} aria-label={say('decision.add')} disabledFocusable={!canAdd} onClick={add} />
      </div>
      <WhoSeesThis otherName={other.name} />
    </div>
  );
}
