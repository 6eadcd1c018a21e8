import type { Part } from './range-reader.ts';
import type { SelectionParts } from './read-selection.ts';
import type { Looked } from './texts.ts';

/** What was taken apart and waits in the page until its words have been looked at. */
export interface Held {
  readonly looked: readonly Looked[];
  readonly selection: SelectionParts | null;
  readonly heading: readonly Part[];
  readonly authors: readonly (readonly Part[])[];
}

/** Readings that wait at once at most: one that is never asked on must not keep a page's nodes. */
const most = 3;

/** Our own world's globals, which the page does not see: a page may be read twice at one time. */
const world = globalThis as { cuttingsHeld?: Map<string, Held> };

/** Keeps what a reading took apart until it is asked for, or others have come in its place. */
export function hold(reading: string, taken: Held): void {
  world.cuttingsHeld ??= new Map();
  const waiting = world.cuttingsHeld;
  waiting.set(reading, taken);
  for (const one of waiting.keys()) if (waiting.size > most) waiting.delete(one);
}

export function held(reading: string): Held | null {
  return world.cuttingsHeld?.get(reading) ?? null;
}

export function letGo(reading: string): void {
  world.cuttingsHeld?.delete(reading);
}
