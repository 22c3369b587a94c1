import type { HomeView, SeriesRow } from '@rapport/core/contract/views';
import { readHome } from '@rapport/core/useCases/readHome';
import { readSeries } from '@rapport/core/useCases/readSeries';
import { type AgendaCard, agendaCard } from '../cards/agenda';
import type { Card } from '../cards/card';
import { whichAgendaCard } from '../cards/choose';
import { noSeriesCard } from '../cards/help';
import { shortened } from '../cards/texts';
import { matching } from './people';
import { contextOf, soonestFirst, type Turn } from './turn';

const MAX_NAME_REPEATED = 60;

/** The agenda of the next 1-on-1, or of the one with `person`. */
export async function answerAgenda(turn: Turn, person?: string): Promise<Card> {
  const home = await readHome(turn.deps, turn.caller);
  const rows = soonestFirst(home.series, turn.deps.clock.now());
  const found = person === undefined ? rows.slice(0, 1) : matching(rows, person);
  const [first, ...more] = found;
  if (first && more.length === 0) return cardOfRow(turn, home, first);
  const context = contextOf(turn, home);
  if (rows.length === 0) return noSeriesCard(context, { notAdded: false });
  const name = shortened(person ?? '', MAX_NAME_REPEATED);
  return first
    ? whichAgendaCard(found, context.say('bot.personAmbiguous', { name }), context)
    : whichAgendaCard(rows, context.say('bot.personUnknown', { name }), context);
}

/** The agenda of one 1-on-1. @throws DomainError `notFound` */
export async function showAgenda(turn: Turn, seriesId: string): Promise<Card> {
  const series = await readSeries(turn.deps, turn.caller, { seriesId });
  return agendaOf(turn, await readHome(turn.deps, turn.caller), { series });
}

/** The card of an agenda that was just read or changed. */
export function agendaOf(turn: Turn, home: HomeView, agenda: Omit<AgendaCard, 'others' | 'requestId'>): Card {
  const { series } = agenda;
  const others = soonestFirst(home.series, turn.deps.clock.now()).filter((each) => each.id !== series.id);
  const row = home.series.find((each) => each.id === series.id);
  return agendaCard({ ...agenda, others, requestId: turn.deps.ids.next() }, contextOf(turn, home, row));
}

async function cardOfRow(turn: Turn, home: HomeView, { id }: SeriesRow): Promise<Card> {
  const series = await readSeries(turn.deps, turn.caller, { seriesId: id });
  return agendaOf(turn, home, { series });
}
