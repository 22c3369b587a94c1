import { DomainError } from '../domain/errors';
import { sayIn } from '../locales/say';
import { StoreConflict, StoreLimitExceeded, StoreUnavailable } from '../ports';
import { UnreadableDocument } from './documents';
import { explain } from './explain';

const say = sayIn('en');
const explained = (error: unknown) => explain(error, say, 'a1b2c3d4');

it.each([
  ['a refusal', new DomainError('seriesEnded'), 'seriesEnded', say('error.seriesEnded')],
  ['a text that is too long to store', new StoreLimitExceeded('documentBytes'), 'tooLarge', say('error.tooLarge')],
  ['somebody who was faster', new StoreConflict(), 'busy', say('error.busy')],
  ['a store that cannot be reached', new StoreUnavailable('no answer'), 'busy', say('error.unavailable')],
])('says of %s what happened and what to do', (_, error, code, sentence) => {
  expect(explained(error)).toEqual({ code, sentence });
});

it('passes on how long the store asks to wait', () => {
  expect(explained(new StoreUnavailable('slow down', 4200))).toMatchObject({ retryAfterMilliseconds: 4200 });
});

it.each([
  ['an error', new TypeError('secret of Sam')],
  ['a text', 'secret of Sam'],
  ['nothing', undefined],
])('tells nothing of %s that nobody foresaw but the reference', (_, error) => {
  const { code, sentence } = explained(error);
  expect([code, sentence]).toEqual(['unexpected', say('error.unexpected', { reference: 'a1b2c3d4' })]);
});

it('says of what cannot be read that nothing in it is lost, and how to ask about it', () => {
  const document = { id: 'm1', type: 'meeting', sortKey: '', schemaVersion: 99, etag: '1', body: {} };
  const sentence = say('error.unreadable', { reference: 'a1b2c3d4' });
  expect(explained(new UnreadableDocument(document, 'it is newer'))).toEqual({ code: 'unreadable', sentence });
});
