import type { SeriesRow } from '@rapport/core/contract/views';
import { row, sam } from '../testing/views';
import { likeliest } from './likeliest';

const named = (id: string, more: Partial<SeriesRow> = {}): SeriesRow => ({ ...row(), id, ...more });
const running = named('running', { meeting: { ...row().meeting, state: 'inProgress' } });
const unanswered = named('unanswered', { isUnanswered: true });
const paused = named('paused', { status: { state: 'paused', untilOn: '2027-01-04', by: sam.id } });
const ended = named('ended', { status: { state: 'ended', by: sam.id, at: '2026-11-01T09:00:00.000Z' } });
const next = named('next');

describe('the 1-on-1 that someone in a meeting most likely means', () => {
  it.each<[string, readonly SeriesRow[], string | undefined]>([
    ['the running one', [unanswered, next, running], 'running'],
    ['the next one, not one that nobody spoke of yet', [unanswered, paused, next], 'next'],
    ['one that nobody spoke of yet rather than an ended one', [ended, unanswered], 'unanswered'],
    ['a paused one rather than an ended one', [ended, paused], 'paused'],
    ['an ended one when there is no other', [ended], 'ended'],
    ['nobody’s when there is none', [], undefined],
  ])('is %s', (_which, rows, id) => {
    expect(likeliest(rows)?.id).toBe(id);
  });
});
