import { commonRun } from '../core/common-run.ts';
import { grouped } from '../core/grouped.ts';
import { urlKey } from '../core/url-key.ts';
import { likeness } from './likeness.ts';
import type { Piece, Unit } from './printed-units.ts';

/** Where a piece of the issue stands in the file: its blocks from one to before another. */
export interface Found {
  readonly from: number;
  readonly to: number;
  /** Whether every word of it is as it was printed. */
  readonly isKept: boolean;
}

/**
 * Finds the pieces of a printed issue again in a file that was edited: by what they say, wherever it
 * stands now; then by the pages they link and by their words. What is not found is not in the map.
 */
export function foundPieces(
  pieces: readonly Piece[],
  file: readonly Unit[],
): ReadonlyMap<number, Found> {
  const printed = pieces.flatMap(({ units }, piece) => units.map((unit) => ({ unit, piece })));
  const isSame = (at: number, there: number) => {
    const one = printed[at];
    const other = file[there];
    if (one === undefined || other === undefined) return false;
    return isCounted(pieces[one.piece])
      ? one.unit.unnumbered === other.unnumbered
      : one.unit.key === other.key;
  };
  const anchors = new Map(
    [
      ...commonRun(
        printed.map(({ unit }) => unit.unnumbered),
        file.map(({ unnumbered }) => unnumbered),
      ),
    ].filter(([at, there]) => isSame(at, there)),
  );
  const starts = startsOf(pieces);
  const found = new Map<number, Found>();
  const taken = new Set<number>();
  const take = (piece: number, from: number, to: number, isKept: boolean) => {
    found.set(piece, { from, to, isKept });
    for (let at = from; at < to; at += 1) taken.add(at);
  };
  /** Whether all of a piece stands in the file from there on. */
  const isWhole = (piece: number, from: number) => {
    const { length } = pieces[piece]?.units ?? [];
    return Array.from({ length }, (_, at) => at).every(
      (at) => !taken.has(from + at) && isSame((starts[piece] ?? 0) + at, from + at),
    );
  };
  const firsts = pieces.flatMap(({ units }, piece) => (units.length > 0 ? [piece] : []));
  for (const piece of firsts) {
    const from = anchors.get(starts[piece] ?? 0);
    const { length } = pieces[piece]?.units ?? [];
    if (from !== undefined && isWhole(piece, from)) take(piece, from, from + length, true);
  }
  const byWords = grouped(file.keys(), (at) => file[at]?.unnumbered);
  for (const piece of firsts.filter((one) => !found.has(one))) {
    const [first] = pieces[piece]?.units ?? [];
    const { length } = pieces[piece]?.units ?? [];
    const from = byWords.get(first?.unnumbered)?.find((at) => isWhole(piece, at));
    if (from !== undefined) take(piece, from, from + length, true);
  }
  const left = firsts.filter((one) => !found.has(one));
  const pairs = pairedUnits(left, { pieces, starts, printed, file, taken, anchors, isSame });
  for (const piece of left) {
    const run = longestRun(pairs.get(piece) ?? [], taken, isJoining(pieces[piece]), file);
    if (run !== null) take(piece, run[0], run[1], false);
  }
  return found;
}

/** The heading that a section may go by: words alone. */
export function isHeading({ block }: Unit): boolean {
  return block.type === 'heading' && block.children.every(({ type }) => type === 'text');
}

/** Whether a house may count the entry: its number is that of its place. */
function isCounted(piece: Piece | undefined): boolean {
  return piece?.owner.kind === 'entry' && piece.owner.entry.kind === 'clip';
}

/** Whether what was put between the blocks of a piece belongs to it: prose does so. */
function isJoining(piece: Piece | undefined): boolean {
  return piece?.owner.kind !== 'heading' && !isCounted(piece);
}

function startsOf(pieces: readonly Piece[]): readonly number[] {
  let next = 0;
  return pieces.map(({ units }) => {
    next += units.length;
    return next - units.length;
  });
}

interface Pairing {
  readonly pieces: readonly Piece[];
  readonly starts: readonly number[];
  readonly printed: readonly { readonly unit: Unit; readonly piece: number }[];
  readonly file: readonly Unit[];
  readonly taken: ReadonlySet<number>;
  readonly anchors: ReadonlyMap<number, number>;
  readonly isSame: (at: number, there: number) => boolean;
}

/** Less alike than this is not the same any more. */
const least = 0.4;
/** So much more alike is what stands between the same neighbours. */
const between = 0.2;
/** So many comparisons are made at most; in larger files only between the same neighbours. */
const most = 200_000;

/** The blocks of the file that come from blocks of pieces which are not as they were. */
function pairedUnits(
  left: readonly number[],
  { pieces, starts, printed, file, taken, anchors, isSame }: Pairing,
): ReadonlyMap<number, readonly number[]> {
  const free = [...file.keys()].filter((at) => !taken.has(at));
  const lost = left.flatMap((piece) => {
    const { length } = pieces[piece]?.units ?? [];
    return Array.from({ length }, (_, at) => (starts[piece] ?? 0) + at);
  });
  const gaps = gapsOf(anchors, printed.length, file.length);
  const isLarge = lost.length * free.length > most;
  const scored = lost.flatMap((at) =>
    free.flatMap((there) => {
      const isNear = gaps.printed[at] === gaps.file[there];
      const [one, other] = [printed[at], file[there]];
      if (one === undefined || other === undefined || (isLarge && !isNear)) return [];
      if (isSame(at, there)) return [{ at, there, score: 2 }];
      const piece = pieces[one.piece];
      const score = likenessOf(piece, one.unit, other) + (isNear ? between : 0);
      return score < least ? [] : [{ at, there, score }];
    }),
  );
  const result = new Map<number, number[]>();
  const used = new Set<number>();
  const done = new Set<number>();
  for (const { at, there } of scored.toSorted((one, other) => other.score - one.score)) {
    const piece = printed[at]?.piece;
    if (done.has(at) || used.has(there) || piece === undefined) continue;
    done.add(at);
    used.add(there);
    result.set(piece, [...(result.get(piece) ?? []), there]);
  }
  return result;
}

/** How much a block of a piece is one of the file, from 0 to 1. */
function likenessOf(piece: Piece | undefined, one: Unit, other: Unit): number {
  if (piece === undefined || piece.owner.kind === 'heading') return 0;
  if (isHeading(other) !== isHeading(one)) return 0;
  const keys = (unit: Unit) => unit.urls.map(urlKey);
  const [here, there] = [keys(one), keys(other)];
  // A clip's entry leads to its page, whatever else is said there.
  if (isCounted(piece) && here.length > 0 && !there.includes(here[0] ?? '')) return 0;
  const inWords = likeness(
    one.words.toLowerCase().split(' '),
    other.words.toLowerCase().split(' '),
  );
  return here.length + there.length === 0 ? inWords : (inWords + likeness(here, there)) / 2;
}

/** Between which neighbours that are as they were each block stands. */
function gapsOf(anchors: ReadonlyMap<number, number>, printed: number, file: number) {
  const here = new Set(anchors.keys());
  const there = new Set(anchors.values());
  return { printed: counted(printed, here), file: counted(file, there) };
}

function counted(length: number, anchors: ReadonlySet<number>): readonly number[] {
  let passed = 0;
  return Array.from({ length }, (_, at) => {
    if (anchors.has(at)) passed += 1;
    return passed;
  });
}

/** The most of these blocks that stand together, from one to before another. */
function longestRun(
  places: readonly number[],
  taken: ReadonlySet<number>,
  isJoined: boolean,
  file: readonly Unit[],
): readonly [number, number] | null {
  const isFree = (at: number) => {
    const unit = file[at];
    return isJoined && !taken.has(at) && unit !== undefined && !isHeading(unit);
  };
  const runs: { from: number; to: number; count: number }[] = [];
  for (const at of places.toSorted((one, other) => one - other)) {
    if (taken.has(at)) continue;
    const last = runs.at(-1);
    const gap = last && Array.from({ length: at - last.to }, (_, index) => last.to + index);
    if (last && gap?.every(isFree)) Object.assign(last, { to: at + 1, count: last.count + 1 });
    else runs.push({ from: at, to: at + 1, count: 1 });
  }
  const [most] = runs.toSorted((one, other) => other.count - one.count);
  return most === undefined ? null : [most.from, most.to];
}
