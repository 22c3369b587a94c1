import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeriesView } from '@rapport/core/contract/views';
import type { Purpose } from '@rapport/core/domain/purpose';
import type { Say } from '@rapport/core/locales/say';
import type { FormEvent } from 'react';
import { type Fields, useDraft } from '../../client/formDrafts';
import { useRhythmChanges } from '../../client/rhythmChanges';
import { useSending } from '../../client/sending';
import { useNoticeBoard } from '../../components/notices';
import { WhoSeesThis } from '../../components/WhoSeesThis';
import { useSay } from '../../host/language';
import { FormFoot } from './FormFoot';
import { Section } from './Section';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 13rem', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  next: { ...typographyStyles.body1Strong, margin: 0 },
});

type Recurring = SeriesView['purposePlan'][number]['kind'];

// A record, so that a new purpose does not compile until it has its place. The rules' own list would bring zod along.
const places: Record<Recurring, number> = { growth: 0, feedback: 1, motivation: 2, performance: 3 };
const recurring = Object.keys(places).filter((each): each is Recurring => Object.hasOwn(places, each));

const NEVER = 0;
/** How often a purpose may come up, in days. */
const choices: readonly number[] = [NEVER, 7, 14, 28, 56, 91, 182, 364];

/** What the two meet for, and how often. What the other changes shows at once, but for what is being changed here. */
export function PurposeSettings({ series }: { readonly series: SeriesView }) {
  const styles = useStyles();
  const say = useSay();
  const board = useNoticeBoard();
  const { changePurposePlan } = useRhythmChanges(series.id);
  const { send, sending, error } = useSending();
  // Kept until it is saved, also when one goes elsewhere meanwhile.
  const draft = useDraft<Fields>({ seriesId: series.id, kind: 'purposes' }, {});
  const changed = draft.fields;
  const daysOf = (kind: Recurring) => (changed[kind] === undefined ? savedDaysOf(series, kind) : Number(changed[kind]));
  const isChanged = recurring.some((kind) => daysOf(kind) !== savedDaysOf(series, kind));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const plan = recurring.map((kind) => ({ kind, everyDays: daysOf(kind) }));
    const settle = draft.sent();
    send(
      () => changePurposePlan({ plan: plan.filter((each) => each.everyDays !== NEVER) }),
      () => {
        settle();
        board.post({ intent: 'success', text: say('settings.purposes.saved') });
      },
    );
  };
  return (
    <Section title={say('settings.purposes')} text={say('settings.purposes.text')}>
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.row}>
          {recurring.map((kind) => (
            <HowOften
              key={kind}
              label={say(`purpose.${kind}`)}
              days={daysOf(kind)}
              choose={(days) => draft.change({ [kind]: String(days) })}
            />
          ))}
        </div>
        <p className={styles.next} aria-live="polite">
          {isChanged ? say('settings.purposes.unsaved') : whatComes(series, say)}
        </p>
        <WhoSeesThis otherName={series.other.name} />
        <FormFoot
          submitLabel={say('settings.purposes.submit')}
          sending={sending}
          isChanged={isChanged}
          discard={draft.clear}
          error={error}
        />
      </form>
    </Section>
  );
}

function savedDaysOf({ purposePlan }: SeriesView, kind: Recurring): number {
  return purposePlan.find((each) => each.kind === kind)?.everyDays ?? NEVER;
}

interface HowOftenProps {
  readonly label: string;
  readonly days: number;
  choose(days: number): void;
}

function HowOften({ label, days, choose }: HowOftenProps) {
  const styles = useStyles();
  const say = useSay();
  const all = choices.includes(days) ? choices : [...choices, days].sort((a, b) => a - b);
  return (
    <Field className={styles.field} label={label}>
      <Select className={styles.control} value={String(days)} onChange={(_, { value }) => choose(Number(value))}>
        {all.map((each) => (
          <option key={each} value={String(each)}>
            {say('settings.purposes.every', { days: each })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function whatComes({ comingPurposes: [next, after] }: SeriesView, say: Say): string {
  return next && after ? say('settings.purposes.next', { next: nameOf(next, say), after: nameOf(after, say) }) : '';
}

function nameOf(purpose: Purpose, say: Say): string {
  return purpose.kind === 'custom' ? purpose.text : say(`purpose.${purpose.kind}`);
}
