import type { CheckInput } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/checks.ts';
import { makeCheckRun } from '../../src/checks/run-checks.ts';
import { clipsNamedIn } from '../../src/core/clip-references.ts';
import { type Draft, entriesOf } from '../../src/core/draft.ts';
import { equal } from '../../src/core/equal.ts';
import { correct, printed } from '../../src/core/stored.ts';
import { changed } from './after-fix.ts';

/** What came of an hour of typing with checks live. */
interface Hour {
  readonly keys: number;
  /** How often a check looked at something, the first time over all of it left out. */
  readonly looks: number;
  /** What was looked at though nothing of it had changed. */
  readonly needless: readonly string[];
  /** Whether what was remembered is what a check of everything finds. */
  readonly isSame: boolean;
  /** Milliseconds for a key, in the middle and at most. */
  readonly usual: number;
  readonly slowest: number;
}

/** One edit: the draft after it, and the keys of what it touched. */
interface Keystroke {
  readonly draft: Draft;
  readonly touched: readonly string[];
}

/**
 * Types so many keys into the passages, titles, introductions and the title of an issue, one after the
 * other, and counts what checks look at again.
 */
export function anHour(input: CheckInput, keys: number): Hour {
  const needless: string[] = [];
  let looks = 0;
  let touched: readonly string[] = [];
  let isFirst = true;
  const run = makeCheckRun(checks, (check, key) => {
    if (isFirst) return;
    looks += 1;
    const isMeant = key === 'issue' || touched.some((one) => key.startsWith(one));
    if (!isMeant) needless.push(`${check} at ${key}`);
  });
  run(input);
  isFirst = false;
  // Nothing at all has changed.
  run(input);
  let { draft } = input;
  const times: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    const next = typed(draft, key);
    draft = next.draft;
    touched = next.touched;
    const start = performance.now();
    run({ ...input, draft });
    times.push(performance.now() - start);
  }
  const last = { ...input, draft };
  const isSame = equal(run(last).findings, makeCheckRun(checks)(last).findings);
  const sorted = times.toSorted((a, b) => a - b);
  const [usual = 0, slowest = 0] = [sorted[Math.floor(keys / 2)], sorted.at(-1)];
  return { keys, looks, needless, isSame, usual, slowest };
}

/** One more letter, a dozen keys in one place before the next. */
function typed(draft: Draft, key: number): Keystroke {
  const letter = 'the (tides, see #TT16) are _high_ today TODO '[key % 44] ?? ' ';
  const place = Math.floor(key / 12);
  const passages = entriesOf(draft).flatMap((one) => (one.kind === 'passage' ? [one.passage] : []));
  const clips = [...draft.clips.values()];
  const { issue } = draft;
  const passage = passages[(place * 7) % Math.max(1, passages.length)];
  if (place % 4 === 1) {
    const clip = clips[(place * 5) % Math.max(1, clips.length)];
    if (clip !== undefined) {
      const title = correct(clip.title, printed(clip.title) + letter);
      const after = { ...clip, title };
      return {
        draft: changed(draft, [{ store: 'clips', id: clip.id, before: clip, after }]),
        // Prose that names a clip goes by it, too.
        touched: [`clip:${clip.id}`, ...naming(draft, clip.id)],
      };
    }
  }
  if (place % 4 === 2) {
    const after = { ...issue, title: issue.title + letter };
    return {
      draft: changed(draft, [{ store: 'issues', id: issue.id, before: issue, after }]),
      touched: [],
    };
  }
  if (place % 4 === 3 || passage === undefined) {
    const after = { ...issue, close: issue.close + letter };
    return {
      draft: changed(draft, [{ store: 'issues', id: issue.id, before: issue, after }]),
      touched: [`issue:${issue.id}:close`],
    };
  }
  const after = { ...passage, markdown: passage.markdown + letter };
  return {
    draft: changed(draft, [{ store: 'passages', id: passage.id, before: passage, after }]),
    touched: [`passage:${passage.id}`],
  };
}

function naming(draft: Draft, clip: string): readonly string[] {
  const { issue } = draft;
  const all = [
    [`issue:${issue.id}:preamble`, issue.preamble],
    [`issue:${issue.id}:close`, issue.close],
    ...issue.sections.map(({ id, intro }) => [`section:${id}:intro`, intro] as const),
    ...entriesOf(draft).map((one) =>
      one.kind === 'passage'
        ? ([`passage:${one.passage.id}`, one.passage.markdown] as const)
        : ([`clip:${one.clip.id}:`, one.clip.blurb + one.clip.aside] as const),
    ),
  ] as const;
  return all.flatMap(([key, markdown]) => (clipsNamedIn(markdown).includes(clip) ? [key] : []));
}
