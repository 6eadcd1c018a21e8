/** Waiting for what the browser does in its own time. */
import { setTimeout as sleep } from 'node:timers/promises';

/** How long an element or a condition is waited for unless told otherwise. */
const PATIENCE_MS = 12_000;
/** Between two looks at a condition. */
const PAUSE_MS = 40;

/** What was to be driven is closed: nothing more will happen in it. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';
}

/** Waits until `look` gives something truthy; errors count as "not yet" and are told at the end. */
export async function until<Result>(
  what: string,
  look: () => Promise<Result>,
  ms = PATIENCE_MS,
): Promise<NonNullable<Result>> {
  const end = performance.now() + ms;
  let problem: unknown;
  do {
    try {
      // A document that is busy for ever never answers.
      const left = Math.max(PAUSE_MS, end - performance.now());
      const found = await Promise.race([look(), sleep(left, undefined, { ref: false })]);
      if (found) return found;
    } catch (error) {
      if (error instanceof ClosedError) throw error;
      problem = error;
    }
    await sleep(PAUSE_MS);
  } while (performance.now() < end);
  throw new Error(`Waited ${ms} ms in vain: ${what}`, { cause: problem });
}
