import type { IsolatedWorld } from './isolated-world.ts';

/** What an expression came to, and the milliseconds each run took inside the page. */
export interface Timed<T> {
  readonly value: T;
  readonly times: readonly number[];
}

/** How often a thing is measured on a page; the median counts. */
export const usualRuns = 3;

/** Runs an expression so many times in a row in the page, and gives the last value. */
export function timed<T>(
  world: IsolatedWorld,
  expression: string,
  runs: number,
): Promise<Timed<T>> {
  return world.evaluate(`(async () => {
    const times = [];
    let value;
    for (let run = 0; run < ${runs}; run += 1) {
      const start = performance.now();
      value = await (${expression});
      times.push(performance.now() - start);
    }
    return { value, times };
  })()`);
}

/** The value below which this share of the figures lies; 0 where there are none. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function median(figures: readonly number[]): number {
  return percentile(figures, 0.5);
}
