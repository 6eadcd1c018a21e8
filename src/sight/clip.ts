import type { WhyLeftOut } from '../core/left-out.ts';
import type { Box } from '../core/scene.ts';
import type { Drawn } from './drawn.ts';

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
  for (let clip = from; clip && !until?.(clip); clip = clip.outer) {
    const inner = innerOf(clip);
    for (const near of [0, 1] as const) {
      const far = near ? 3 : 2;
      const way = clip.ways[near];
      if (!way) continue;
      frame[near] = Math.max(frame[near], inner[near]);
      frame[far] = Math.min(frame[far], inner[far]);
      const needed = (box[far] - box[near]) * part;
      const size = inner[far] - inner[near];
      if (way > 1) {
        const [back, ahead] = scrolling(clip.element, near, size);
        move[near] -= ahead;
        move[far] += back;
      }
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
  return { box: seen, move, frame };
}

/** The part of a box that shows what is in it. */
export function innerOf({ element, root }: Clip): Box {
  if (root) return [0, 0, ...element.view.size];
  const { box, name, client, style } = element;
  // A picture has no other box than its own.
  if (name === 'svg') return box;
  const [clientLeft = 0, clientTop = 0, clientWidth = 0, clientHeight = 0] = client;
  const scale = scaleOf(element);
  const [x, y] = [box[0] + clientLeft * scale, box[1] + clientTop * scale];
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

/** How far the content of a scroller can be moved back and ahead. */
function scrolling(element: Drawn, axis: 0 | 1, size: number): readonly [number, number] {
  const scale = scaleOf(element);
  const now = (element.scroll[axis] ?? 0) * scale;
  const most = Math.max(0, (element.scroll[axis + 2] ?? 0) * scale - size);
  const { direction, writingMode, flexDirection, display } = element.style;
  const rtl = direction === 'rtl';
  const upright = /^[vs]/.test(writingMode);
  const across = upright ? /rl$/.test(writingMode) : rtl;
  // Some content begins at the right, or the bottom, and is scrolled from there.
  const turned = /flex/.test(display) && flexDirection === `${axis ? 'column' : 'row'}-reverse`;
  return turned !== (axis ? upright && rtl : across) ? [most + now, -now] : [now, most - now];
}
