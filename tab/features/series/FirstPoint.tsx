import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import type { FoundPersonView, SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useDraftStore } from '../../client/formDrafts';
import { useOutbox } from '../../client/outbox';
import { sentenceOf } from '../../client/problems';
import { isLine, LineField } from '../../components/LineField';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';
import { agendaOf, goTo } from '../../host/route';
import { Step } from './Step';
import type { StartForm } from './startForm';
import { useStarting } from './useStarting';

const useStyles = makeStyles({ text: { margin: 0 } });

interface Props {
  readonly person: FoundPersonView;
  readonly form: StartForm;
  readonly text: string;
  change(text: string): void;
  back(): void;
}

/** The last step: a first point, which can be left out. Only now the 1-on-1 begins. */
export function FirstPoint({ person, form, text, change, back }: Props) {
  const styles = useStyles();
  const say = useSay();
  const isPoint = isLine(text, MAX_POINT_TEXT);
  const { start, saving, error } = useBeginning(text.trim());
  const isReady = isPoint || text.trim() === '';
  const submit = () => isReady && start(form);
  const name = firstNameOf(person.name);
  return (
    <Step
      step={3}
      title={say('series.first.point')}
      submit={submit}
      actions={
        <>
          <Button type="submit" appearance="primary" disabledFocusable={saving || !isReady}>
            {saving ? say('common.save.saving') : say('series.first.start', { name })}
          </Button>
          <Button appearance="subtle" disabledFocusable={saving} onClick={back}>
            {say('common.back')}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{say('series.first.point.text', { name })}</p>
      <div>
        <LineField
          label={say('agenda.composer.label')}
          placeholder={say('agenda.composer.label')}
          value={text}
          max={MAX_POINT_TEXT}
          change={change}
          submit={submit}
        />
        <WhoSeesThis otherName={person.name} />
      </div>
      {error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say('series.start.failed', { reason: sentenceOf(error, say) })}</MessageBarBody>
        </MessageBar>
      )}
    </Step>
  );
}

/** Starts the 1-on-1 with its first point, if there is one. */
function useBeginning(text: string) {
  const outbox = useOutbox();
  const drafts = useDraftStore();
  const begin = ({ id: seriesId, meeting }: SeriesView) => {
    if (text) {
      const body = { requestId: crypto.randomUUID(), text, area: 'other', meetingId: meeting.id } as const;
      outbox.add({ kind: 'point', seriesId, body });
    }
    goTo(agendaOf(seriesId));
  };
  // The point waits where the two add theirs, after what waits there already.
  const leaveToComposer = (seriesId: string) => {
    const address = { seriesId, kind: 'composer' } as const;
    const waiting = [drafts.read(address)?.text?.trim(), text].filter(Boolean).join(' ');
    if (waiting) drafts.write(address, { text: waiting });
  };
  return useStarting(begin, leaveToComposer);
}
