import { Button, makeStyles } from '@fluentui/react-components';
import { MAX_POINT_TEXT } from '@rapport/core/contract/limits';
import type { SeriesView } from '@rapport/core/contract/views';
import { firstNameOf } from '@rapport/core/domain/personName';
import { useDraft } from '../../client/formDrafts';
import { useOutbox } from '../../client/outbox';
import { isLine, LineField } from '../../components/LineField';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';
import { agendaOf, goTo, hrefOf } from '../../host/route';
import { Step } from './Step';

const useStyles = makeStyles({ text: { margin: 0 } });

/** The third step: a first point. The 1-on-1 stands already, so nothing is lost when it is left out. */
export function FirstPoint({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const outbox = useOutbox();
  // The composer of the agenda goes on with what is not added here.
  const draft = useDraft({ seriesId: series.id, kind: 'composer' }, { text: '' });
  const { text } = draft.fields;
  const submit = () => {
    if (!isLine(text, MAX_POINT_TEXT)) return;
    const requestId = crypto.randomUUID();
    const body = { requestId, text: text.trim(), area: 'other', meetingId: series.meeting.id } as const;
    outbox.add({ kind: 'point', seriesId: series.id, body });
    draft.clear();
    goTo(agendaOf(series.id));
  };
  return (
    <Step
      step={3}
      title={say('series.first.point')}
      submit={submit}
      actions={
        <>
          <Button type="submit" appearance="primary" disabledFocusable={!isLine(text, MAX_POINT_TEXT)}>
            {say('series.first.add')}
          </Button>
          <Button as="a" appearance="subtle" href={hrefOf(agendaOf(series.id))}>
            {say('series.first.skip')}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{say('series.first.point.text', { name: firstNameOf(series.other.name) })}</p>
      <div>
        <LineField
          label={say('agenda.composer.label')}
          placeholder={say('agenda.composer.label')}
          value={text}
          max={MAX_POINT_TEXT}
          change={(next) => draft.change({ text: next })}
          submit={submit}
        />
        <WhoSeesThis otherName={series.other.name} />
      </div>
    </Step>
  );
}
