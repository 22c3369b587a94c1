import type { AddPoint } from '@rapport/core/contract/requests';
import type { HomeView } from '@rapport/core/contract/views';
import { DomainError } from '@rapport/core/domain/errors';
import { addPoint } from '@rapport/core/useCases/changeAgenda';
import { readHome, readMe } from '@rapport/core/useCases/readHome';
import type { Card } from '../cards/card';
import { withWhomCard } from '../cards/choose';
import { noSeriesCard } from '../cards/help';
import type { PressedAdd, Typed } from '../cards/verbs';
import { agendaOf, isOnly, ownSeries } from './agenda';
import { topicFrom } from './refusals';
import { contextOf, goingOn, type Turn } from './turn';

/** `add Talk about on-call`: onto the only agenda there is, or asks onto which. */
export async function addFromMessage(turn: Turn, typedText: string): Promise<Card> {
  const home = await readHome(turn.deps, turn.caller);
  const [only, ...others] = goingOn(home);
  const { text = typedText, problem } = topicFrom(typedText, turn.say);
  const isOne = only !== undefined && others.length === 0;
  if (isOne && problem === undefined) {
    return added(turn, { seriesId: only.id, requestId: turn.requestId, text, area: 'other' }, true);
  }
  // "add" alone is no mistake when there is a card to go on with.
  const told = typedText === '' ? undefined : problem;
  return askAgainFrom(turn, home, { text, ...(isOne && { seriesId: only.id }) }, told);
}

/** The Add button. */
export function addFromCard(turn: Turn, pressed: PressedAdd): Promise<Card> {
  const { seriesId, area, meetingId, isOnly } = pressed;
  const { text, problem } = topicFrom(pressed.text, turn.say);
  if (text === undefined) return askAgain(turn, pressed, problem, isOnly);
  if (seriesId === undefined) return askAgain(turn, pressed, turn.say('bot.personMissing'));
  const { tenantId, userId } = turn.caller;
  // The text is a part of it: a card left open may be used for another topic, or pressed twice for one.
  const requestId = turn.deps.ids.derived('card', tenantId, userId, pressed.requestId ?? turn.requestId, text);
  return added(turn, { seriesId, requestId, text, area, meetingId }, isOnly);
}

/** Adds and answers with the receipt; what is refused stays in its input. */
async function added(turn: Turn, point: AddPoint & { readonly seriesId: string }, isOnly: boolean): Promise<Card> {
  const { deps, caller, say } = turn;
  try {
    const [series, me] = await Promise.all([addPoint(deps, caller, point), readMe(deps, caller)]);
    // Not there when it was removed since: the first of two presses added it.
    const present = series.meeting.points.find((each) => each.id === point.requestId);
    return agendaOf(turn, me, { series, isOnly, ...(present && { added: present.text.text }) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const sentence = error.code === 'notFound' ? say('bot.seriesGone') : say(`error.${error.code}`);
    return askAgain(turn, point, sentence, isOnly);
  }
}

/** The card to go on with: what was typed stands in it, nothing was changed. */
export async function askAgain(turn: Turn, typed: Typed, problem: string | undefined, isOnly = false): Promise<Card> {
  const { deps, caller } = turn;
  const series = await ownSeries(turn, typed.seriesId);
  if (!series?.can.addPoints) return askAgainFrom(turn, await readHome(deps, caller), typed, problem);
  const told = problem !== undefined && { problem };
  return agendaOf(turn, await readMe(deps, caller), { series, isOnly, typed, ...told });
}

async function askAgainFrom(turn: Turn, home: HomeView, typed: Typed, problem: string | undefined): Promise<Card> {
  const rows = goingOn(home);
  const context = await contextOf(turn, home.me, rows[0]);
  const told = problem !== undefined && { problem };
  if (rows.length === 0) return noSeriesCard(context, { hadSome: home.series.length > 0, notAdded: typed.text ?? '' });
  const series = rows.some((each) => each.id === typed.seriesId) && (await ownSeries(turn, typed.seriesId));
  if (series) return agendaOf(turn, home.me, { series, isOnly: isOnly(home, series.id), typed, ...told });
  return withWhomCard({ rows, requestId: turn.deps.ids.next(), typed, ...told }, context);
}
