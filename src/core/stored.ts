import { equal } from './equal.ts';

/** What every record of the store carries: an id made by the caller and a revision. */
export interface Stored {
  readonly id: string;
  /** How often the record was written; 0 for one that was never stored. Set by the door alone. */
  readonly rev: number;
}

/** A value as the page gave it and as the curator corrected it; a correction survives a new reading. */
export interface Found<T> {
  readonly found: T;
  readonly corrected: T | null;
}

/** A value as it was found, with nothing corrected. */
export function found<T>(value: T): Found<T> {
  return { found: value, corrected: null };
}

/** The value corrected to another; to what was found, it is corrected no more. */
export function correct<T>({ found }: Found<T>, value: T): Found<T> {
  return { found, corrected: equal(value, found) ? null : value };
}

/** The value to print: the correction where there is one. */
export function printed<T>(field: Found<T>): T {
  return field.corrected ?? field.found;
}
