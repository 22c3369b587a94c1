/** Everything that can go wrong in a way we expect. A sentence for each stands in `core/locales` as `error.<code>`. */
export const errorCodes = [
  'notSignedIn',
  'notFound',
  'notAllowed',
  'invalidInput',
  'tooLarge',
  'alreadyExists',
  'tooManyPoints',
  'meetingFull',
  'meetingNotStarted',
  'meetingAlreadyStarted',
  'meetingUnderWay',
  'meetingAlreadyHeld',
  'meetingSkipped',
  'skipStands',
  'closeStands',
  'meetingNotHeld',
  'seriesEnded',
  'itemClosed',
  'tooManyItems',
  'dateNotAhead',
  'dateTooFar',
  'alreadyPromised',
  'choiceChanged',
  'changedElsewhere',
  'busy',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What goes along with an error, so that the reader can act on it. */
export interface ErrorDetail {
  /** `changedElsewhere`: the text as it stands now, and of a promise when and where. */
  readonly current?: { readonly text: string; readonly version: number; readonly whenAndWhere?: string };
  /** `alreadyExists`: the series that is there. */
  readonly seriesId?: string;
  /** `invalidInput`: which fields, and why. */
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

/** An expected refusal. Use cases throw it; one place at each edge turns it into an answer. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: ErrorCode,
    readonly detail: ErrorDetail = {},
  ) {
    super(code);
  }
}

/** A request id that names something else already: to go on would drop what was sent, as if it were a repetition. */
export function idTaken(): DomainError {
  return new DomainError('invalidInput', { fields: [{ path: 'requestId', message: 'names something else' }] });
}

/** Makes a `switch` over a closed set complete: a new member does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
