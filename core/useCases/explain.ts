import { DomainError, type ErrorCode } from '../domain/errors';
import type { Say } from '../locales/say';
import { StoreConflict, StoreLimitExceeded, Unavailable } from '../ports';
import { UnreadableDocument } from './documents';

/** What an error means for the person who asked. */
interface Explanation {
  readonly code: ErrorCode | 'unreadable' | 'unexpected';
  readonly sentence: string;
  /** When trying again helps, and whoever was busy said how long that takes. */
  readonly retryAfterMilliseconds?: number;
}

/** The one place where errors become sentences: in the tab and in the chat the same thing is said. */
export function explain(error: unknown, say: Say, reference: string): Explanation {
  if (error instanceof DomainError) return { code: error.code, sentence: say(`error.${error.code}`) };
  if (error instanceof StoreLimitExceeded) return { code: 'tooLarge', sentence: say('error.tooLarge') };
  if (error instanceof StoreConflict) return { code: 'busy', sentence: say('error.busy') };
  if (error instanceof Unavailable) {
    const { retryAfterMilliseconds } = error;
    const wait = retryAfterMilliseconds === undefined ? {} : { retryAfterMilliseconds };
    return { code: 'busy', sentence: say('error.unavailable'), ...wait };
  }
  if (error instanceof UnreadableDocument)
    return { code: 'unreadable', sentence: say('error.unreadable', { reference }) };
  return { code: 'unexpected', sentence: say('error.unexpected', { reference }) };
}
