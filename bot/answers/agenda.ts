import type { HomeView, MeView, SeriesRow, SeriesView } from '@rapport/core/contract/views';
import { DomainError } from '@rapport/core/domain/errors';
import { shortened } from '@rapport/core/domain/text/characters';
import { readHome, readMe } from '@rapport/core/useCases/readHome';
import { readSeries } from '@rapport/core/useCases/readSeries';
import { type AgendaCard, agendaCard } from '../cards/agenda';
import type { Card } from '../cards/card';
import { whichAgendaCard } from '../cards/choose';
import { noSeriesCard } from '../cards/help';
import type { Typed } from '../cards/verbs';
import { called, matching } from './people';
import { contextOf, goingOn, type Turn } from './turn';

const MAX_NAME_REPEATED = 60;

/** The agenda of the next 1-on-1, or of the one with `person`. */
export async function answerAgenda(turn: Turn, person?: string): Promise<Card> {
  const home = await readHome(turn.deps, turn.caller);
  const rows = goingOn(home);
  const found = person === undefined ? rows.slice(0, 1) : matching(home.series, person);
  if (found.length > 0) return cardOfFound(turn, home, found, person);
  const context = await contextOf(turn, home.me, rows[0]);
  if (rows.length === 0) return noSeriesCard(context, { hadSome: home.series.length > 0 });
  const name = shortened(person ?? '', MAX_NAME_REPEATED);
  return whichAgendaCard({ rows, sentence: context.say('bot.personUnknown', { name }) }, context);
}

/** The agenda with somebody who is called exactly so; undefined when the reader meets nobody of that name. */
export async function answerName(turn: Turn, name: string): Promise<Card | undefined> {
  const home = await readHome(turn.deps, turn.caller);
  const found = called(home.series, name);
  return found.length === 0 ? undefined : cardOfFound(turn, home, found, name);
}

/** One 1-on-1, or the question which: those that have ended are meant only where there is no other. */
async function cardOfFound(turn: Turn, home: HomeView, found: readonly SeriesRow[], name = ''): Promise<Card> {
  const alive = goingOn({ series: found });
  const [first, ...more] = alive.length > 0 ? alive : found;
  if (first && more.length === 0) {
    const series = await readSeries(turn.deps, turn.caller, { seriesId: first.id });
    return agendaOf(turn, home.me, { series, isOnly: isOnly(home, first.id) });
  }
  const context = await contextOf(turn, home.me, first);
  const sentence = context.say('bot.personAmbiguous', { name: shortened(name, MAX_NAME_REPEATED) });
  return whichAgendaCard({ rows: alive.length > 0 ? alive : found, sentence }, context);
}

/** The agenda of one 1-on-1, with what was typed in the card before. When it is not there, the question which. */
export async function showAgenda(turn: Turn, seriesId: string | undefined, typed: Typed): Promise<Card> {
  const [series, me] = await Promise.all([ownSeries(turn, seriesId), readMe(turn.deps, turn.caller)]);
  if (series) return agendaOf(turn, me, { series, isOnly: false, typed });
  return askWhich(turn, typed, turn.say(seriesId === undefined ? 'bot.others' : 'bot.agendaGone'));
}

/** Asks whose agenda to show instead of the one on the card. */
export async function showOthers(turn: Turn, typed: Typed): Promise<Card> {
  return askWhich(turn, typed, turn.say('bot.others'));
}

async function askWhich(turn: Turn, typed: Typed, sentence: string): Promise<Card> {
  const home = await readHome(turn.deps, turn.caller);
  const rows = goingOn(home);
  const others = rows.filter((each) => each.id !== typed.seriesId);
  if (others.length > 0)
    return whichAgendaCard({ rows: others, sentence, typed }, await contextOf(turn, home.me, others[0]));
  const series = await ownSeries(turn, rows[0]?.id);
  if (series) return agendaOf(turn, home.me, { series, isOnly: true, typed, problem: turn.say('bot.noOthers') });
  return noSeriesCard(await contextOf(turn, home.me), {
    hadSome: home.series.length > 0,
    ...(typed.text && { notAdded: typed.text }),
  });
}

/** Undefined when there is none of that id, or it is somebody else's. */
export async function ownSeries({ deps, caller }: Turn, seriesId: string | undefined): Promise<SeriesView | undefined> {
  if (seriesId === undefined) return undefined;
  try {
    return await readSeries(deps, caller, { seriesId });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'notFound') return undefined;
    throw error;
  }
}

/** The card of an agenda that was just read or changed. */
export async function agendaOf(turn: Turn, me: MeView, agenda: Omit<AgendaCard, 'requestId'>): Promise<Card> {
  const context = await contextOf(turn, me, agenda.series);
  return agendaCard({ ...agenda, requestId: turn.deps.ids.next() }, context);
}

/** Whether there is no other 1-on-1 to look at. */
export function isOnly(home: HomeView, seriesId: string): boolean {
  return goingOn(home).every((each) => each.id === seriesId);
}
