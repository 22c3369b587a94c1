import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { CloseAnswerView, MeetingView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useState } from 'react';
import { useDraft } from '../../client/formDrafts';
import { useAnswerClose } from '../../client/meetingChanges';
import { sentenceOf } from '../../client/problems';
import { useSending } from '../../client/sending';
import { useSay } from '../../host/language';
import { type Agreed, agreedIn } from './agreed';
import { WORTH } from './worth';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
  worth: { flexWrap: 'wrap' },
  agreed: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  legend: { ...typographyStyles.body1, padding: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wrong: { ...typographyStyles.body1, margin: 0, color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly series: SeriesView;
  readonly meeting: MeetingView;
  /** What I said before, when I am putting it right. */
  readonly given?: CloseAnswerView;
  /** Put right, or left as it was. */
  done?(): void;
}

/** What one of the two says of a held meeting, alone: whether it was worth it, and what was agreed. */
export function AnswerForm({ series, meeting, given, done }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { mutateAsync: answerClose } = useAnswerClose(series.id, meeting.id);
  const { send, sending, error, ifShown } = useSending();
  // What is chosen stays, until it is sent or given up.
  const draft = useDraft(
    { seriesId: series.id, kind: 'answer', of: meeting.id },
    { worth: `${given?.worth ?? ''}`, agreed: (given?.agreed ?? []).join(' ') },
  );
  const worth = draft.fields.worth === '' ? undefined : Number(draft.fields.worth);
  const agreed = draft.fields.agreed.split(' ').filter(Boolean);
  const [missing, setMissing] = useState(false);
  const answer = () => {
    setMissing(worth === undefined);
    if (worth === undefined) return;
    const settle = draft.sent();
    send(
      () => answerClose({ worth, agreed }),
      ({ answers }) => {
        settle();
        // When the other's came first, what I said before stands, and both are shown.
        if (!answers?.theirs) ifShown(() => done?.());
      },
    );
  };
  const tick = (id: string, ticked: boolean) => {
    const others = agreed.filter((each) => each !== id);
    draft.change({ agreed: (ticked ? [...others, id] : others).join(' ') });
  };
  const cancel =
    done &&
    (() => {
      draft.clear();
      done();
    });
  const name = firstNameOf(series.other.name);
  return (
    <div className={styles.form}>
      <Field label={say('answer.worth')} validationMessage={missing ? say('answer.worth.missing') : null}>
        <RadioGroup
          className={styles.worth}
          layout="horizontal"
          value={worth === undefined ? '' : String(worth)}
          onChange={(_, { value }) => {
            draft.change({ worth: value });
            setMissing(false);
          }}
        >
          {WORTH.map((each) => (
            <Radio key={each} value={String(each)} label={say(`answer.worth.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      <AgreedChoice agreements={agreedIn(meeting, series, say)} ticked={agreed} tick={tick} />
      <p className={styles.hint}>{say('answer.whoSees', { name })}</p>
      {error !== undefined && (
        <p className={styles.wrong} role="alert">
          {say('common.save.refused', { reason: sentenceOf(error, say) })}
        </p>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={sending} onClick={answer}>
          {sending ? say('common.save.saving') : say('answer.send')}
        </Button>
        {cancel && <Button onClick={cancel}>{say('common.cancel')}</Button>}
      </div>
    </div>
  );
}

interface AgreedProps {
  readonly agreements: readonly Agreed[];
  readonly ticked: readonly string[];
  tick(id: string, ticked: boolean): void;
}

function AgreedChoice({ agreements, ticked, tick }: AgreedProps) {
  const styles = useStyles();
  const say = useSay();
  if (agreements.length === 0) return null;
  return (
    <fieldset className={styles.agreed}>
      <legend className={styles.legend}>{say('answer.agreed')}</legend>
      <p className={styles.hint}>{say('answer.agreed.hint')}</p>
      {agreements.map(({ id, text }) => (
        <Checkbox
          key={id}
          label={text}
          checked={ticked.includes(id)}
          onChange={(_, { checked }) => tick(id, checked === true)}
        />
      ))}
    </fieldset>
  );
}
