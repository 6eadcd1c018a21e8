/** Lays documents out, has them read, and judges by pixels what there was to read. */

import type { Reading } from './in-page/readings.ts';
import { judge, type PassageSeen, type Verdict } from './judge.ts';
import type { Stage } from './stage.ts';
import { type Disagreement, disagreementsOf } from './tally.ts';

/** A document to be judged. */
export interface Exhibit {
  readonly name: string;
  readonly html: string;
  /** How it was built, where its markup would be long to read. */
  readonly built?: string;
  /** Why visible words of it may be left out. */
  readonly mayBeLost?: string | undefined;
}

export interface Examined {
  readonly exhibit: Exhibit;
  readonly passages: readonly PassageSeen[];
  /** What was read, by document: frames within are read for themselves. */
  readonly readings: readonly Reading[];
  readonly disagreements: readonly Disagreement[];
  /** Why the document is no test: ambiguous words, or pixels that do not stay the same. */
  readonly problems: readonly string[];
}

interface Work {
  readonly stage: Stage;
  readonly exhibits: readonly Exhibit[];
  /** The reader's source. */
  readonly reader: string;
  readonly onProgress?: (done: number) => void;
}

/** Examines documents, as many at a time as the stage has frames; in the order they were given. */
export async function examine(work: Work): Promise<readonly Examined[]> {
  const { stage, exhibits, reader, onProgress } = work;
  await stage.useReader(reader);
  const results: Examined[] = [];
  // The longest first: they take the most pictures, and no frame shall work alone in the end.
  const queue = [...exhibits.entries()]
    .sort(([, a], [, b]) => b.html.length - a.html.length)
    .values();
  let done = 0;
  const worker = async (slot: number): Promise<void> => {
    // Shared by all workers: each takes the next document that nobody has.
    for (const [i, exhibit] of queue) {
      results[i] = await stage.work(() => examineOne(stage, slot, exhibit));
      onProgress?.(++done);
    }
  };
  await Promise.all(Array.from({ length: stage.frames }, (_, slot) => worker(slot)));
  return results;
}

async function examineOne(stage: Stage, slot: number, exhibit: Exhibit): Promise<Examined> {
  const laid = await stage.lay(slot, exhibit.html);
  const readings = await stage.ask('read', slot, null);
  const problems = laid.ambiguous.map((word) => `the word "${word}" stands more than once`);
  if (laid.passages.length === 0) problems.push('there is no passage in it');
  let verdict = await judge(stage, slot, laid.passages);
  // Before a reader is blamed, the judge looks a second time.
  if (!verdict.steady || disagreementsOf(exhibit, verdict.passages, readings).length > 0) {
    const again = await judge(stage, slot, (await stage.lay(slot, exhibit.html)).passages);
    const isSame = !verdict.steady || sightsOf(again) === sightsOf(verdict);
    if (!again.steady || !isSame) problems.push('its pixels do not stay the same');
    verdict = again;
  }
  const { passages } = verdict;
  const disagreements = disagreementsOf(exhibit, passages, readings);
  return { exhibit, passages, readings, disagreements, problems };
}

function sightsOf({ passages }: Verdict): string {
  return JSON.stringify(passages.map(({ words }) => words.map(({ sight }) => sight)));
}
