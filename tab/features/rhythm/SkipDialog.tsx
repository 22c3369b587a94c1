import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { MAX_REASON_TEXT } from '@rapport/core/contract/limits';
import type { SkipMeeting } from '@rapport/core/contract/requests';
import type { PersonView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import type { Say } from '@rapport/core/locales/say';
import { useState } from 'react';
import { useDraft } from '../../client/formDrafts';
import { useMeetingChanges } from '../../client/meetingChanges';
import { useRhythmChanges } from '../../client/rhythmChanges';
import { useSending } from '../../client/sending';
import { isLine, LineField } from '../../components/LineField';
import { useNoticeBoard } from '../../components/notices';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';
import { agendaOf, goTo } from '../../host/route';
import { RhythmDialog } from './RhythmDialog';

const useStyles = makeStyles({
  text: { margin: 0 },
  talked: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly series: SeriesView;
  close(): void;
}

/** Gives up the planned meeting with a reason; its open points move along, and a 1-on-1 is owed. */
export function SkipDialog({ series, close }: Props) {
  const styles = useStyles();
  const say = useSay();
  const draft = useDraft({ seriesId: series.id, kind: 'skip', of: series.meeting.id }, { reason: '' });
  const ownWords = draft.fields.reason;
  const [chosen, choose] = useState(draft.isBegun ? OWN_WORDS : '');
  const [checked, setChecked] = useState(false);
  const { skip, writeUp, sending, error } = useSkipping(series, () => {
    draft.clear();
    close();
  });
  const isOwn = chosen === OWN_WORDS;
  const presets = reasonsFor(series, say);
  const preset = presets.find((each) => each.id === chosen);
  const reason = (isOwn ? ownWords : (preset?.reason ?? '')).trim();
  const isUsable = isLine(reason, MAX_REASON_TEXT);
  const hasTalked = preset?.reasonKind === 'talked';
  const submit = () => {
    setChecked(true);
    if (isUsable) skip({ reason, ...(preset && { reasonKind: preset.reasonKind }) });
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
      {!hasTalked && <p className={styles.text}>{say('rhythm.skip.text', { count: points })}</p>}
      <Field
        label={say('rhythm.skip.why')}
        validationMessage={checked && !isUsable ? say('rhythm.skip.missing') : null}
      >
        <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)}>
          {presets.map((each) => (
            <Radio key={each.id} value={each.id} label={each.label} />
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
          change={(reason) => draft.change({ reason })}
          submit={submit}
        />
      )}
      {hasTalked && (
        <div className={styles.talked}>
          <p className={styles.text}>{say('rhythm.skip.talked')}</p>
          <Button disabledFocusable={sending} onClick={writeUp}>
            {say('rhythm.skip.writeUp')}
          </Button>
        </div>
      )}
      <WhoSeesThis otherName={series.other.name} />
    </RhythmDialog>
  );
}

const OWN_WORDS = 'ownWords';

interface Preset {
  readonly id: string;
  readonly label: string;
  /** As both read it. */
  readonly reason: string;
  readonly reasonKind: NonNullable<SkipMeeting['reasonKind']>;
}

/** Both read the reason, so what is saved names people; to themselves nobody says their own name. */
function reasonsFor({ me, other }: SeriesView, say: Say): readonly Preset[] {
  const away = ({ name }: PersonView) => say('rhythm.skip.reason.away', { name: firstNameOf(name) });
  const [theirs, mine] = [away(other), away(me)];
  const busy = say('rhythm.skip.reason.busy');
  const talked = say('rhythm.skip.reason.already');
  return [
    { id: 'busy', label: busy, reason: busy, reasonKind: 'noTimeThisWeek' },
    { id: 'theyAreAway', label: theirs, reason: theirs, reasonKind: 'away' },
    { id: 'iAmAway', label: say('rhythm.skip.reason.iAmAway'), reason: mine, reasonKind: 'away' },
    { id: 'talked', label: talked, reason: talked, reasonKind: 'talked' },
  ];
}

function useSkipping({ id, meeting }: SeriesView, done: () => void) {
  const say = useSay();
  const board = useNoticeBoard();
  const changes = useRhythmChanges(id);
  const { tookPlace } = useMeetingChanges(id, meeting.id);
  const { send, sending, error } = useSending();
  const skip = (why: SkipMeeting) =>
    send(
      () => changes.skip(meeting.id, why),
      () => {
        const undo = () => changes.takeBackSkip(meeting.id);
        const text = say(why.reasonKind === 'talked' ? 'rhythm.skipped.talked' : 'rhythm.skipped');
        board.post({ intent: 'success', text, undo });
        done();
      },
    );
  const writeUp = () =>
    send(tookPlace, () => {
      goTo(agendaOf(id));
      done();
    });
  return { skip, writeUp, sending, error };
}
