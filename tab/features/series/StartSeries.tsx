import { Button, MessageBar, MessageBarBody, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { rhythmWithPlace } from '@rapport/core/locales/rhythmWords';
import { type FormEvent, useRef, useState } from 'react';
import { sentenceOf } from '../../client/problems';
import { PersonPicker } from '../../components/PersonPicker';
import { RhythmFields } from '../../components/RhythmFields';
import { rhythmOf } from '../../components/rhythmForm';
import { useReader, useSay } from '../../host/language';
import { agendaOf, goTo, hrefOf } from '../../host/route';
import { KindFields } from './KindFields';
import { emptyStartForm, problemsOf, type StartForm } from './startForm';
import { useFirstField } from './useFirstField';
import { useStarting } from './useStarting';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '36rem' },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  preview: {
    ...typographyStyles.body1Strong,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The page on which two people begin to meet regularly. */
export function StartSeries() {
  const styles = useStyles();
  const say = useSay();
  const reader = useReader();
  const [form, setForm] = useState(() => emptyStartForm(reader.timeZone));
  const [checked, setChecked] = useState(false);
  const { start, saving, error } = useStarting(({ id }) => goTo(agendaOf(id)));
  const found = problemsOf(form, say);
  const problems = checked ? found : {};
  const change = (part: Partial<StartForm>) => setForm((present) => ({ ...present, ...part }));
  const page = useRef<HTMLFormElement>(null);
  useFirstField(page);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(found).length === 0) start(form);
  };
  const { person: _person, leads: _leads, ...rhythmProblems } = found;
  const sound = Object.keys(rhythmProblems).length === 0;
  return (
    <form className={styles.form} ref={page} aria-label={say('series.start.title')} onSubmit={submit} noValidate>
      <h1 className={styles.title}>{say('series.start.title')}</h1>
      <PersonPicker chosen={form.person} problem={problems.person} choose={(person) => change({ person })} />
      <KindFields form={form} problem={problems.leads} change={change} />
      <RhythmFields form={form} problems={problems} person={form.person} change={change} />
      <p className={styles.preview} aria-live="polite">
        {sound ? rhythmWithPlace(rhythmOf(form, reader.now), reader) : say('series.start.preview.incomplete')}
      </p>
      {error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say('series.start.failed', { reason: sentenceOf(error, say) })}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={saving}>
          {saving ? say('common.save.saving') : say('series.start.submit')}
        </Button>
        <Button as="a" href={hrefOf({ page: 'home' })}>
          {say('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
