/** What can go wrong in ways we expect; each has its sentence in the messages, `failure_<code>`. */
export type FailureCode =
  | 'conflict'
  | 'notSaved'
  | 'tooLong'
  | 'storeBlocked'
  | 'storeNewer'
  | 'storeClosed'
  | 'storeSlow'
  | 'noAnswer'
  | 'badMessage'
  | 'template'
  | 'backupTooLarge';

/** An expected failure; anything else that is thrown is a bug and goes up. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: FailureCode,
    /** Fills the sentence: the fields in conflict, the browser's own words. */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail === '' ? code : `${code}: ${detail}`, options);
  }
}
