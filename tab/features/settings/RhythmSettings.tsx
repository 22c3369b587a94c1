import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import { dayAndTimeWithin } from '@rapport/core/locales/dates';
import { rhythmWithPlace } from '@rapport/core/locales/rhythmWords';
import type { FormEvent } from 'react';
import { useDraft } from '../../client/formDrafts';
import { useRhythmChanges } from '../../client/rhythmChanges';
import { useSending } from '../../client/sending';
import { useNoticeBoard } from '../../components/notices';
import { RhythmFields } from '../../components/RhythmFields';
import { fieldsOfRhythm, formOfRhythm, rhythmFormIn, rhythmOf, rhythmProblemsOf } from '../../components/rhythmForm';
import { useReader, useSay } from '../../host/language';
import { FormFoot } from './FormFoot';
import { Section } from './Section';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  preview: { ...typographyStyles.body1Strong, margin: 0 },
});

/** How often the two meet from now on. */
export function RhythmSettings({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const board = useNoticeBoard();
  const changes = useRhythmChanges(series.id);
  const { send, sending, error } = useSending();
  // Kept until it is saved, also when one goes elsewhere meanwhile.
  const draft = useDraft({ seriesId: series.id, kind: 'rhythm' }, fieldsOfRhythm(formOfRhythm(series.rhythm)));
  const form = rhythmFormIn(draft.fields);
  const problems = rhythmProblemsOf(form, say);
  const isSound = Object.keys(problems).length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSound) return;
    const settle = draft.sent();
    send(
      () => changes.changeRhythm(rhythmOf(form, reader.now, series.rhythm)),
      (view) => {
        settle();
        const when = dayAndTimeWithin(new Date(view.meeting.startsAt), reader);
        board.post({ intent: 'success', text: say('settings.rhythm.saved', { when }) });
      },
    );
  };
  return (
    <Section title={say('settings.rhythm')} text={say('settings.rhythm.text')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <RhythmFields
          form={form}
          problems={problems}
          change={(part) => draft.change(fieldsOfRhythm({ ...form, ...part }))}
        />
        <p className={styles.preview} aria-live="polite">
          {isSound ? rhythmWithPlace(rhythmOf(form, reader.now), reader) : say('series.start.preview.incomplete')}
        </p>
        <FormFoot
          submitLabel={say('settings.rhythm.submit')}
          sending={sending}
          isChanged={draft.isBegun}
          discard={draft.clear}
          error={error}
        />
      </form>
    </Section>
  );
}
