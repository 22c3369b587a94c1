import { searchWords } from '@rapport/core/domain/search';
import { fold } from '@rapport/core/domain/text/fold';
import { useQuestions, useTemplates } from '../../client/preparing';
import type { CommandsProps } from '../../components/commands';
import { useSay } from '../../host/language';
import { offeredFor, useTemplate } from './offeredTemplates';
import { useAsk, worded } from './questions';

const groups = ['items', 'questions', 'templates'] as const;
type Group = (typeof groups)[number];

/** Something that the menu behind `/` does. */
export interface Command {
  readonly id: string;
  readonly text: string;
  /** What else there is to know, small. */
  readonly about?: string;
  run(): void;
}

/** Commands of one kind, under their heading. */
export interface CommandGroup {
  readonly group: Group;
  readonly title: string;
  readonly commands: readonly Command[];
}

/** So many of a kind are shown before one searches, and while one does. */
const [FIRST, FOUND] = [5, 20];

/** What fits a search, kind by kind; undefined while some of it is still on its way. */
export function useCommands({
  series,
  search,
  promise,
  decide,
}: Pick<CommandsProps, 'series' | 'search' | 'promise' | 'decide'>): readonly CommandGroup[] | undefined {
  const say = useSay();
  const questions = useQuestions(series.id, series.meeting.id);
  const own = useTemplates();
  const ask = useAsk(series);
  const use = useTemplate(series);
  if (questions.isLoading || own.isLoading) return undefined;
  const all: Record<Group, readonly Command[]> = {
    items: [
      { id: 'item', text: say('commands.item'), run: promise },
      ...(decide ? [{ id: 'decision', text: say('commands.decision'), run: decide }] : []),
    ],
    questions: worded(questions.data?.questions ?? []).map((each) => ({
      id: `question-${each.id}`,
      text: each.text,
      about: say(`area.${each.area}`),
      run: () => ask(each),
    })),
    templates: [...offeredFor(series), ...(own.data ?? [])].map((each) => ({
      id: `template-${each.id}`,
      text: each.name,
      about: say('commands.template', { count: each.points.length }),
      run: () => use(each),
    })),
  };
  const most = search.trim() ? FOUND : FIRST;
  return groups
    .map((group) => ({ group, title: say(`commands.${group}`), commands: all[group] }))
    .map((each) => ({ ...each, commands: each.commands.filter((one) => fits(one, each, search)).slice(0, most) }))
    .filter(({ commands }) => commands.length > 0);
}

/** Whether each word of a search stands somewhere in a command, or names its kind. */
function fits({ text, about = '' }: Command, { title }: CommandGroup, search: string): boolean {
  const all = fold(`${title} ${about} ${text}`);
  return searchWords(search).every((word) => all.includes(word));
}
