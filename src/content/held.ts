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

/** Our own world's globals, which the page does not see. */
const world = globalThis as { cuttingsHeld?: Held };

export function hold(held: Held): void {
  world.cuttingsHeld = held;
}

export function held(): Held | null {
  return world.cuttingsHeld ?? null;
}

export function letGo(): void {
  delete world.cuttingsHeld;
}
