import type { WhyLeftOut } from '../core/left-out.ts';
import type { Box } from '../core/scene.ts';
import type { Drawn } from './drawn.ts';
import { backThrough, isAslant, type Linear, linearOf, sizeOf, through } from './linear.ts';

/** How an axis of a box treats what does not fit: shows it, cuts it off, scrolls it. */
export type Way = 0 | 1 | 2;

/** A box that cuts or scrolls what is drawn in it. */
export interface Clip {
  readonly element: Drawn;
  readonly outer: Clip | null;
  readonly ways: readonly [across: Way, down: Way];
  /** The viewport of its document. */
  readonly root: boolean;
}

/** What can be seen of a box, and how far scrolling may move it. */
export interface Reach {
  readonly box: Box;
  /** Least left and up, most right and down. */
  readonly move: Box;
  /** How far it has been moved besides, where scrolling goes aslant. */
  readonly shift: readonly [x: number, y: number];
  /** The part of the page in which it may be seen. */
  readonly frame: Box;
}

export function wayOf(overflow: string): Way {
  return overflow === 'visible' ? 0 : /auto|scroll/.test(overflow) ? 2 : 1;
}

/**
 * Takes a box outwards through all that clips and scrolls it, up to where `until` says, as far as
 * the reader's own scrolling may bring it in sight. Of its width and height at least `part` must
 * be left, else why it is not seen.
 */
export function reach(
  box: Box,
  from: Clip | null,
  until?: (clip: Clip) => boolean,
  part = 0.4,
): Reach | WhyLeftOut {
  const seen = [...box] as [number, number, number, number];
  const move = [0, 0, 0, 0] as typeof seen;
  const frame = [-1e9, -1e9, 1e9, 1e9] as typeof seen;
  const shift = [0, 0] as [number, number];
  let beyond = false;
  const loose = [false, false];
  for (let clip = from; clip; clip = clip.outer) {
    beyond ||= until?.(clip) ?? false;
    const turn = linearOf(clip.element);
    if (!clip.root && isAslant(turn)) {
      if (beyond) break;
      const by = shiftIn(clip, turn, seen, part);
      if (by === null) return clip.ways.includes(2) ? 'outOfReach' : 'cut';
      for (const at of [0, 1, 2, 3] as const) seen[at] += by[(at % 2) as 0 | 1];
      shift[0] += by[0];
      shift[1] += by[1];
      continue;
    }
    const inner = innerOf(clip);
    for (const near of [0, 1] as const) {
      const far = near ? 3 : 2;
      const way = clip.ways[near];
      if (!way) continue;
      const needed = (box[far] - box[near]) * part;
      const size = inner[far] - inner[near];
      const [back, ahead] = way > 1 ? scrolling(clip.element, near, size, turn) : [0, 0];
      // What scrolls all of it shows one part after the other.
      loose[near] ||= beyond && back + ahead > 0;
      if (loose[near]) continue;
      // And what clips within a scroller goes with it.
      const fresh = back + ahead > 0;
      frame[near] = fresh ? inner[near] : Math.max(frame[near], inner[near]);
      frame[far] = fresh ? inner[far] : Math.min(frame[far], inner[far]);
      if (beyond) continue;
      move[near] -= ahead;
      move[far] += back;
      if (move[near] === move[far]) {
        seen[near] = Math.max(seen[near], inner[near]);
        seen[far] = Math.min(seen[far], inner[far]);
      } else {
        move[near] = Math.max(move[near], inner[near] + needed - seen[far]);
        move[far] = Math.min(move[far], inner[far] - needed - seen[near]);
      }
      const room = Math.min(size, seen[far] - seen[near]);
      if (room <= 0 || room < needed || move[near] > move[far]) {
        return clip.root || way > 1 ? 'outOfReach' : 'cut';
      }
    }
  }
  return { box: seen, move, shift, frame };
}

/** A box where the reader's own scrolling shows it, moved no further than needed. */
export function moved(box: Box, move: Box, shift: Reach['shift'] = [0, 0]): Box {
  const by = (axis: 0 | 1) =>
    shift[axis] + Math.min(Math.max(0, move[axis]), move[axis === 0 ? 2 : 3]);
  const [x, y] = [by(0), by(1)];
  return [box[0] + x, box[1] + y, box[2] + x, box[3] + y];
}

/** A box as it is scrolled into sight, wholly where it can be, against all that is out of `until`. */
export function broughtIn(box: Box, from: Clip | null, until: (clip: Clip) => boolean): Box {
  const [wholly, partly] = [1, 0.4].map((part) => reach(box, from, until, part));
  const found = typeof wholly === 'object' ? wholly : partly;
  return typeof found === 'object' ? moved(box, found.move, found.shift) : box;
}

export function middleOf(box: Box): [number, number] {
  return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

/** Whether a clip leaves nothing at a point. */
export function cuts(clip: Clip, x: number, y: number): boolean {
  const turn = linearOf(clip.element);
  const aslant = isAslant(turn) && !clip.root;
  const inner = aslant ? ownEdges(clip.element, turn) : innerOf(clip);
  const middle = middleOf(clip.element.box);
  const at = aslant ? backThrough(turn, [x - middle[0], y - middle[1]]) : [x, y];
  return ([0, 1] as const).some(
    (axis) =>
      clip.ways[axis] &&
      ((at[axis] ?? 0) < inner[axis] || (at[axis] ?? 0) > inner[axis === 0 ? 2 : 3]),
  );
}

/** The part of a box that shows what is in it, along its own axes and from its middle. */
function ownEdges({ box, client }: Drawn, turn: Linear): Box {
  const [left = 0, top = 0, width = 0, height = 0] = client;
  const around = sizeOf(box, turn);
  const [x, y] = [left - around[0] / 2, top - around[1] / 2];
  return [x, y, x + width, y + height];
}

/** The part of a box that shows what is in it. */
function innerOf({ element, root }: Clip): Box {
  if (root) return [0, 0, ...element.view.size];
  const { box, name, client, style } = element;
  // A picture has no other box than its own.
  if (name === 'svg') return box;
  const [clientLeft = 0, clientTop = 0, clientWidth = 0, clientHeight = 0] = client;
  const scale = scaleOf(element);
  const turn = linearOf(element);
  // Turned over, what it keeps for its scroll bars is at the other side.
  const x = turn[0] < 0 ? box[2] - (clientLeft + clientWidth) * scale : box[0] + clientLeft * scale;
  const y = turn[3] < 0 ? box[3] - (clientTop + clientHeight) * scale : box[1] + clientTop * scale;
  const margin = Number.parseFloat(style.overflowX === 'clip' ? style.overflowClipMargin : '') || 0;
  return [
    x - margin,
    y - margin,
    x + clientWidth * scale + margin,
    y + clientHeight * scale + margin,
  ];
}

/** How much larger an element is drawn than it is laid out. */
function scaleOf({ box, client }: Drawn): number {
  const width = box[2] - box[0];
  return width / (client[4] || width || 1);
}

/**
 * How far a box has to be moved to be seen in a clip whose edges are aslant, which is worked out as
 * the clip itself has it; null where no scrolling brings it in.
 */
function shiftIn(
  { element, ways }: Clip,
  turn: Linear,
  box: Box,
  part: number,
): readonly [number, number] | null {
  const inner = ownEdges(element, turn);
  const size = sizeOf(box, turn);
  const middle = middleOf(element.box);
  const [x, y] = middleOf(box);
  const at = backThrough(turn, [x - middle[0], y - middle[1]]);
  const by = ([0, 1] as const).map((axis) => {
    const way = ways[axis];
    if (!way) return 0;
    const [start, end] = [inner[axis], inner[axis === 0 ? 2 : 3]];
    const needed = size[axis] * part;
    const room = [at[axis] - size[axis] / 2, at[axis] + size[axis] / 2] as const;
    const [back, ahead] = way > 1 ? scrolling(element, axis, end - start) : [0, 0];
    const wanted = Math.max(0, start + needed - room[1]) + Math.min(0, end - needed - room[0]);
    if (end - start < needed) return null;
    return wanted < -ahead - 1 || wanted > back + 1 ? null : wanted;
  });
  const [across, down] = by;
  return across == null || down == null ? null : through(turn, [across, down]);
}

/** How far the content of a scroller can be moved back and ahead: on the screen, or as laid out. */
function scrolling(
  element: Drawn,
  axis: 0 | 1,
  size: number,
  onScreen?: Linear,
): readonly [back: number, ahead: number] {
  const scale = onScreen ? scaleOf(element) : 1;
  const now = (element.scroll[axis] ?? 0) * scale;
  const most = Math.max(0, (element.scroll[axis + 2] ?? 0) * scale - size);
  const { direction, writingMode, flexDirection, display } = element.style;
  const rtl = direction === 'rtl';
  const upright = /^[vs]/.test(writingMode);
  const across = upright ? /rl$/.test(writingMode) : rtl;
  // Some content begins at the right, or the bottom, and is scrolled from there.
  const turned = /flex/.test(display) && flexDirection === `${axis ? 'column' : 'row'}-reverse`;
  const far = turned !== (axis ? upright && rtl : across);
  const [back, ahead] = far ? [most + now, -now] : [now, most - now];
  const mirrored = onScreen !== undefined && onScreen[axis ? 3 : 0] < 0;
  return mirrored ? [ahead, back] : [back, ahead];
}
