import type { AddPoint } from '@rapport/core/contract/requests';
import { DomainError } from '@rapport/core/domain/errors';
import { addPoint } from '@rapport/core/useCases/changeAgenda';
import { readHome } from '@rapport/core/useCases/readHome';
import { readSeries } from '@rapport/core/useCases/readSeries';
import type { Card } from '../cards/card';
import { withWhomCard } from '../cards/choose';
import { noSeriesCard } from '../cards/help';
import type { AddPointCommand, Typed } from '../cards/verbs';
import { agendaOf } from './agenda';
import { sentenceOf, textProblem } from './refusals';
import { contextOf, soonestFirst, type Turn } from './turn';

/** `add Talk about on-call`: onto the only agenda there is, or asks onto which. */
export async function addFromMessage(turn: Turn, text: string): Promise<Card> {
  const home = await readHome(turn.deps, turn.caller);
  const [only, ...others] = home.series;
  const typed = { text, ...(only && others.length === 0 && { seriesId: only.id }) };
  const problem = textProblem(text, turn.say);
  if (problem !== undefined || typed.seriesId === undefined) {
    // "add" alone is no mistake when there is a card to go on with.
    return askAgain(turn, typed, text === '' ? undefined : problem);
  }
  return added(turn, { seriesId: typed.seriesId, requestId: turn.requestId, text, area: 'other' });
}

/** The Add button. */
export function addFromCard(turn: Turn, command: AddPointCommand): Promise<Card> {
  const { seriesId, requestId, text, area, meetingId } = command;
  const { tenantId, userId } = turn.caller;
  // The text is a part of it: a card left open may be used for another topic, or pressed twice for one.
  return added(turn, {
    seriesId,
    requestId: turn.deps.ids.derived('card', tenantId, userId, requestId, text),
    text,
    area,
    meetingId,
  });
}

/** The Add button with something that cannot be added. */
export function refuseToAdd(turn: Turn, typed: Typed): Promise<Card> {
  const { say } = turn;
  const place = typed.seriesId ? say('bot.seriesGone') : say('bot.personMissing');
  return askAgain(turn, typed, textProblem(typed.text ?? '', say) ?? place);
}

/** Adds and answers with the receipt; what is refused stays in its input. */
async function added(turn: Turn, point: AddPoint & { readonly seriesId: string }): Promise<Card> {
  const { deps, caller, say } = turn;
  try {
    const series = await addPoint(deps, caller, point);
    // Not there when it was removed since: the first of two presses added it.
    const present = series.meeting.points.find((each) => each.id === point.requestId);
    return agendaOf(turn, await readHome(deps, caller), { series, ...(present && { added: present.text.text }) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return askAgain(turn, point, error.code === 'notFound' ? say('bot.seriesGone') : sentenceOf(error, say));
  }
}

/** The card to go on with: what was typed stands in it, nothing was changed. */
async function askAgain(turn: Turn, typed: Typed, problem: string | undefined): Promise<Card> {
  const { deps, caller } = turn;
  const home = await readHome(deps, caller);
  const context = contextOf(turn, home);
  if (home.series.length === 0) return noSeriesCard(context, { notAdded: true });
  const chosen = home.series.find((each) => each.id === typed.seriesId);
  if (chosen) {
    const series = await readSeries(deps, caller, { seriesId: chosen.id });
    return agendaOf(turn, home, { series, typed, ...(problem !== undefined && { problem }) });
  }
  const rows = soonestFirst(home.series, deps.clock.now());
  return withWhomCard({ rows, requestId: deps.ids.next(), typed, ...(problem !== undefined && { problem }) }, context);
}
