import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { MAX_REASON_TEXT } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { Say } from '@rapport/core/locales/say';
import { useState } from 'react';
import { useRhythmChanges } from '../../client/rhythmChanges';
import { useSending } from '../../client/sending';
import { isLine, LineField } from '../../components/LineField';
import { useNoticeBoard } from '../../components/notices';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';
import { RhythmDialog } from './RhythmDialog';

const useStyles = makeStyles({ text: { margin: 0 } });

interface Props {
  readonly series: SeriesView;
  close(): void;
}

/** Gives up the planned meeting with a reason; its open points move along, and a 1-on-1 is owed. */
export function SkipDialog({ series, close }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [chosen, choose] = useState('');
  const [ownWords, setOwnWords] = useState('');
  const [checked, setChecked] = useState(false);
  const { skip, sending, error } = useSkipping(series, close);
  const isOwn = chosen === OWN_WORDS;
  const reason = (isOwn ? ownWords : chosen).trim();
  const isUsable = isLine(reason, MAX_REASON_TEXT);
  const submit = () => {
    setChecked(true);
    if (isUsable) skip(reason);
  };
  const points = series.meeting.points.filter((each) => each.state === 'open').length;
  // Then it is the answer to whether it took place.
  const passed = String(series.isUnanswered);
  return (
    <RhythmDialog
      title={say('rhythm.skip.title', { passed })}
      submitLabel={say('rhythm.skip.submit', { passed })}
      sending={sending}
      error={error}
      submit={submit}
      close={close}
    >
      <p className={styles.text}>{say('rhythm.skip.text', { count: points })}</p>
      <Field
        label={say('rhythm.skip.why')}
        validationMessage={checked && !isUsable ? say('rhythm.skip.missing') : null}
      >
        <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)}>
          {reasonsFor(series, say).map((each) => (
            <Radio key={each} value={each} label={each} />
          ))}
          <Radio value={OWN_WORDS} label={say('rhythm.skip.ownWords')} />
        </RadioGroup>
      </Field>
      {isOwn && (
        <LineField
          label={say('rhythm.skip.reason')}
          placeholder={say('rhythm.skip.reason')}
          value={ownWords}
          max={MAX_REASON_TEXT}
          change={setOwnWords}
          submit={submit}
        />
      )}
      <WhoSeesThis otherName={series.other.name} />
    </RhythmDialog>
  );
}

const OWN_WORDS = 'ownWords';

/** Both read the reason, so it names people rather than saying "I". */
function reasonsFor({ me, other }: SeriesView, say: Say): readonly string[] {
  return [
    say('rhythm.skip.reason.busy'),
    say('rhythm.skip.reason.away', { name: firstNameOf(other.name) }),
    say('rhythm.skip.reason.away', { name: firstNameOf(me.name) }),
    say('rhythm.skip.reason.already'),
  ];
}

function useSkipping({ id, meeting }: SeriesView, close: () => void) {
  const say = useSay();
  const board = useNoticeBoard();
  const changes = useRhythmChanges(id);
  const { send, sending, error } = useSending();
  const skip = (reason: string) =>
    send(
      () => changes.skip(meeting.id, reason),
      () => {
        const undo = () => changes.takeBackSkip(meeting.id);
        board.post({ intent: 'success', text: say('rhythm.skipped'), undo });
        close();
      },
    );
  return { skip, sending, error };
}
