/** Rapport can't start, for a reason that whoever starts it can do something about; the message says what. */
export class CannotStart extends Error {
  override readonly name: string = 'CannotStart';
}
