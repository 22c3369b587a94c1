import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { cadenceInWords } from '@rapport/core/locales/dates';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiProblem, sentenceOf } from '../../client/problems';
import { useStartSeries } from '../../client/seriesChanges';
import { useNoticeBoard } from '../../components/notices';
import { PersonPicker } from '../../components/PersonPicker';
import { RhythmFields } from '../../components/RhythmFields';
import { rhythmOf } from '../../components/rhythmForm';
import { useHost } from '../../host/host';
import { firstName, ownTimeZone, useSay } from '../../host/language';
import { agendaOf, goTo, hrefOf } from '../../host/route';
import { emptyStartForm, kinds, problemsOf, type StartForm } from './startForm';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '36rem' },
  title: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outlineStyle: 'none' } },
  preview: {
    ...typographyStyles.body1Strong,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  control: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The page on which two people begin to meet regularly. */
export function StartSeries() {
  const styles = useStyles();
  const say = useSay();
  const { locale } = useHost();
  const [form, setForm] = useState(() => emptyStartForm(ownTimeZone()));
  const [checked, setChecked] = useState(false);
  const { start, saving, error } = useStarting();
  const found = problemsOf(form, say);
  const problems = checked ? found : {};
  const change = (part: Partial<StartForm>) => setForm((present) => ({ ...present, ...part }));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(found).length === 0) start(form);
  };
  const { person: _person, ...rhythmProblems } = found;
  const sound = Object.keys(rhythmProblems).length === 0;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h1 className={styles.title} ref={title} tabIndex={-1}>
        {say('series.start.title')}
      </h1>
      <PersonPicker chosen={form.person} problem={problems.person} choose={(person) => change({ person })} />
      <KindFields form={form} change={change} />
      <RhythmFields form={form} problems={problems} person={form.person} change={change} />
      <p className={styles.preview} aria-live="polite">
        {sound ? cadenceInWords(rhythmOf(form, new Date()), locale) : say('series.start.preview.incomplete')}
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

function KindFields({ form, change }: { readonly form: StartForm; change(part: Partial<StartForm>): void }) {
  const styles = useStyles();
  const say = useSay();
  const name = form.person ? firstName(form.person.name) : say('series.start.they');
  return (
    <>
      <Field label={say('series.start.kind')}>
        <Select
          className={styles.control}
          value={form.kind}
          onChange={(_, { value }) => change({ kind: kinds.find((each) => each === value) ?? form.kind })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`series.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {form.kind !== 'peer' && (
        <Field label={say('series.start.leads', { kind: form.kind })}>
          <RadioGroup
            value={form.leads}
            layout="horizontal"
            onChange={(_, { value }) => change({ leads: value === 'me' ? 'me' : 'other' })}
          >
            <Radio value="me" label={say('series.start.leads.me')} />
            <Radio value="other" label={name} />
          </RadioGroup>
        </Field>
      )}
    </>
  );
}

function useStarting() {
  const say = useSay();
  const board = useNoticeBoard();
  const { mutate, isPending, error } = useStartSeries();
  // The same form sent again is the same request; a changed one is another.
  const sent = useRef<{ readonly form: StartForm; readonly requestId: string }>(undefined);
  const start = (form: StartForm) => {
    if (!form.person || isPending) return;
    if (sent.current?.form !== form) sent.current = { form, requestId: crypto.randomUUID() };
    const { kind, leads, person } = form;
    mutate(
      { requestId: sent.current.requestId, otherId: person.id, kind, leads, rhythm: rhythmOf(form, new Date()) },
      {
        onSuccess: (view) => goTo(agendaOf(view.id)),
        onError: (failure) => {
          const seriesId = failure instanceof ApiProblem ? failure.problem.seriesId : undefined;
          if (!seriesId) return;
          board.post({ intent: 'info', text: say('series.start.exists', { name: firstName(person.name) }) });
          goTo(agendaOf(seriesId));
        },
      },
    );
  };
  return { start, saving: isPending, error: error ?? undefined };
}
