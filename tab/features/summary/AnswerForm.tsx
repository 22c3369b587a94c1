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
import { useAnswerClose } from '../../client/meetingChanges';
import { sentenceOf } from '../../client/problems';
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
  const { mutate, isPending, error } = useAnswerClose(series.id, meeting.id);
  const [worth, setWorth] = useState(given?.worth);
  const [agreed, setAgreed] = useState<readonly string[]>(given?.agreed ?? []);
  const [missing, setMissing] = useState(false);
  const send = () => {
    if (isPending) return;
    setMissing(worth === undefined);
    // When the other's came first, what I said before stands, and both are shown.
    const onSuccess = ({ answers }: MeetingView) => !answers?.theirs && done?.();
    if (worth !== undefined) mutate({ worth, agreed: [...agreed] }, { onSuccess });
  };
  const tick = (id: string, ticked: boolean) =>
    setAgreed((all) => (ticked ? [...all, id] : all.filter((each) => each !== id)));
  const name = firstNameOf(series.other.name);
  return (
    <div className={styles.form}>
      <Field label={say('answer.worth')} validationMessage={missing ? say('answer.worth.missing') : null}>
        <RadioGroup
          className={styles.worth}
          layout="horizontal"
          value={worth === undefined ? '' : String(worth)}
          onChange={(_, { value }) => {
            setWorth(Number(value));
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
      {error && (
        <p className={styles.wrong} role="alert">
          {say('common.save.refused', { reason: sentenceOf(error, say) })}
        </p>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isPending} onClick={send}>
          {isPending ? say('common.save.saving') : say('answer.send')}
        </Button>
        {done && <Button onClick={done}>{say('common.cancel')}</Button>}
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
