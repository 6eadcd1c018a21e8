import { namesInByline } from './names-in-byline.ts';
import type { Verdict } from './verdict.ts';

/**
 * Compares a byline with the expected one, as sets of names: exact are the same names, loose is a
 * name in common, or one that is all of another and less (`BBC` for `BBC News`).
 */
export function bylineVerdict(got: string, expected: string): Verdict {
  if (got.trim() === '') return 'missing';
  const [ours, theirs] = [namesInByline(got), namesInByline(expected)];
  if (ours.size === 0) return 'wrong';
  if (ours.size === theirs.size && [...ours].every((name) => theirs.has(name))) return 'exact';
  const isLoose = [...ours].some((name) =>
    [...theirs].some((other) => holds(name, other) || holds(other, name)),
  );
  return isLoose ? 'loose' : 'wrong';
}

/** Whether all words of the one name stand in the other. */
function holds(long: string, short: string): boolean {
  const words = long.split(' ');
  return short.length >= 3 && short.split(' ').every((word) => words.includes(word));
}
