import type { StartSeries } from '@rapport/core/contract/requests';
import type { FoundPersonView } from '@rapport/core/contract/views';
import type { Say } from '@rapport/core/locales/say';
import { type RhythmForm, type RhythmProblems, rhythmProblemsOf, usualRhythmForm } from '../../components/rhythmForm';

/** What the form holds, exactly as typed. */
export interface StartForm extends RhythmForm {
  readonly person: FoundPersonView | undefined;
  readonly kind: StartSeries['kind'];
  /** Undefined until somebody says so: Rapport can't know. */
  readonly leads: StartSeries['leads'] | undefined;
}

/** What is wrong with a field, as a sentence. */
export type FormProblems = RhythmProblems & { readonly person?: string; readonly leads?: string };

export const kinds: readonly StartForm['kind'][] = ['managerReport', 'skipLevel', 'mentor', 'peer'];

/** Every Tuesday at ten in one's own time zone: what most choose. */
export function emptyStartForm(timeZone: string): StartForm {
  return { ...usualRhythmForm(timeZone), person: undefined, kind: 'managerReport', leads: undefined };
}

export function problemsOf(form: StartForm, say: Say): FormProblems {
  return { ...rhythmProblemsOf(form, say), ...pairProblemsOf(form, say) };
}

/** What is missing about the two. */
export function pairProblemsOf({ person, kind, leads }: StartForm, say: Say): Pick<FormProblems, 'person' | 'leads'> {
  return {
    ...(!person && { person: say('series.start.person.missing') }),
    ...(kind !== 'peer' && !leads && { leads: say('series.start.leads.missing') }),
  };
}
