import type { Part } from './range-reader.ts';
import type { SelectionParts } from './read-selection.ts';
import type { Looked } from './texts.ts';

/** What was taken apart and waits in the page until its words have been looked at. */
export interface Held {
  readonly looked: readonly Looked[];
  readonly selection: SelectionParts | null;
  /** For each text that is wanted, the parts of each of its elements. */
  readonly texts: readonly (readonly (readonly Part[])[])[];
}

/** Our own world's globals, which the page does not see: a page may be read twice at one time. */
const world = globalThis as { cuttingsHeld?: Record<string, Held> };

/** A reading that is not asked on by then (ms) never will be, and must not keep the page's nodes. */
const patience = 10_000;

/** Keeps what a reading took apart until its words are asked for. */
export function hold(reading: string, taken: Held): void {
  world.cuttingsHeld ??= {};
  const waiting = world.cuttingsHeld;
  waiting[reading] = taken;
  setTimeout(() => delete waiting[reading], patience);
}

export function held(reading: string): Held | null {
  return world.cuttingsHeld?.[reading] ?? null;
}
