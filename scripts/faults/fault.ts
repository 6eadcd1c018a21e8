import type { BrowserKind } from '../browser-paths.ts';

/** How a fault is to be made. */
export interface How {
  readonly browser: BrowserKind;
  /** The size that `npm run faults` runs, or the short one of `npm test`. */
  readonly isShort: boolean;
  /** Numbers from 0 to 1, the same in every run of one seed. */
  readonly random: () => number;
}

/** What came of it. */
export interface Outcome {
  /** What was counted, by name: `acknowledged`, `lost`. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** What did not hold, in a sentence each. */
  readonly broken: readonly string[];
  /** Why it could not be run here. */
  readonly skipped?: string;
}

/** Something that goes wrong on people's machines, made to go wrong here. */
export interface Fault {
  readonly name: string;
  readonly what: string;
  readonly browsers: readonly BrowserKind[];
  run(how: How): Promise<Outcome>;
}

/** A small seeded generator (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to `below`. */
export function someOf(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

/** An id in the shape of a UUID, from the seeded numbers. */
export function seededId(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => someOf(random, 16).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
