import type { Box } from '../core/scene.ts';
import { broughtIn, type Clip, middleOf, type Reach, reach } from './clip.ts';
import { type Colour, clear, colourOf, over, unknown } from './css.ts';
import { meet, type View } from './drawn.ts';
import { type Effect, type Facts, faintest, steps } from './facts.ts';
import { inkOn } from './ink.ts';
import type { Verdict } from './judge.ts';
import { inOrder, type Painter, paintersOf } from './painter.ts';

/**
 * Whether what is painted behind and before a box lets its words be read: `strength` is what is
 * left of them already. A layer that stays while the words can be scrolled covers them only where
 * no scrolling frees them.
 */
export function amidLayers(box: Box, facts: Facts, line: boolean, strength: number): Verdict {
  const { element, flow, layers } = facts;
  const order = [...layers, steps.inline, element.place];
  const shared = new Set<Clip | Effect>(facts.effects);
  for (let at = flow; at; at = at.outer) shared.add(at);
  let behind = canvasOf(element.view);
  let through = strength;
  let unsure = false;
  const passing: Passing[] = [];
  for (const painter of paintersNear(element.view, areaOf(box, flow))) {
    const { box: of, even } = painter;
    const above = inOrder(painter.layers, order) > 0;
    const until = scrolls(painter);
    const past = above ? reach(box, flow, until) : 'cut';
    const passed = typeof past === 'string' ? null : passingOf(box, past, of);
    if (passed !== null) {
      if ((painter.paint(...middleOf(of), shared)?.[3] ?? 1) > 1 - faintest) passing.push(passed);
      continue;
    }
    const at = broughtIn(box, flow, until);
    const touches = of[0] < at[2] && of[2] > at[0] && of[1] < at[3] - 1 && of[3] > at[1] + 1;
    if (!touches) continue;
    const fills = of[0] <= at[0] && of[2] >= at[2] && of[1] < at[1] + 3 && of[3] > at[3] - 3;
    if (line && !(even && fills)) return 'mixed';
    const [x, y] = middleOf(at);
    const inside = x >= of[0] && x <= of[2] && y >= of[1] && y <= of[3];
    const colour = inside ? painter.paint(x, y, shared) : clear;
    if (above) {
      unsure ||= colour === null;
      through *= 1 - (colour?.[3] ?? 1);
    } else behind = over(colour ?? unknown, behind);
  }
  const ink = inkOn(facts, behind);
  if (ink === null) return 'unsure';
  if (ink < faintest) return 'faint';
  if (ink * through < faintest) return unsure ? 'unsure' : 'covered';
  return canBeFreed(passing) ? null : 'covered';
}

/** Where a box is, and where it may be scrolled to. */
function areaOf(box: Box, flow: Clip | null): Box {
  const within = reach(box, flow, (clip) => clip.root);
  const [left, up, right, down] = typeof within === 'string' ? [0, 0, 0, 0] : within.move;
  return [
    box[0] + Math.min(0, left),
    box[1] + Math.min(0, up),
    box[2] + Math.max(0, right),
    box[3] + Math.max(0, down),
  ];
}

/** A layer past which words can be scrolled: how far they move, and from where to where it covers them. */
interface Passing {
  readonly by: readonly [number, number];
  readonly covers: readonly [number, number];
}

function canBeFreed(passing: readonly Passing[]): boolean {
  const spots = passing.flatMap(({ by, covers }) => [...by, ...covers]);
  const isFree = (at: number) =>
    passing.every(
      ({ by, covers }) => at >= by[0] && at <= by[1] && (at <= covers[0] || at >= covers[1]),
    );
  return passing.length === 0 || spots.some(isFree);
}

/** How words move against a layer that does not scroll with them; null where it does. */
function passingOf(box: Box, { move, frame }: Reach, of: Box): Passing | null {
  const [left, up, right, down] = move;
  if (up === down && left === right) return null;
  const [near, far] = up === down ? ([0, 2] as const) : ([1, 3] as const);
  const bit = (box[far] - box[near]) * 0.4;
  // Between a layer and the edge of the view that it touches there is no room.
  const covers = [
    of[near] < frame[near] + bit ? -1e9 : of[near] - box[far] + bit,
    of[far] > frame[far] - bit ? 1e9 : of[far] - box[near] - bit,
  ] as const;
  const along = near === 1 && left === right && (of[2] <= box[0] || of[0] >= box[2]);
  const low = (box[3] - box[1]) * 0.4;
  const aside = along || (near === 0 && (of[3] <= box[1] + low || of[1] >= box[3] - low));
  return { by: [move[near], move[far]], covers: aside ? [0, 0] : covers };
}

/** Whether a clip scrolls a layer; one that sticks is not moved by the scroller it sticks to. */
function scrolls({ facts, clip }: Painter): (clip: Clip) => boolean {
  let from = clip;
  for (let at: Facts | null = facts; at; at = at.up) {
    if (at.style.position !== 'sticky') continue;
    from = at.outer;
    while (from && !from.ways.includes(2)) from = from.outer;
    from = from?.outer ?? null;
  }
  const scrolled = new Set<Clip>();
  for (let at = from; at; at = at.outer) scrolled.add(at);
  return (one) => scrolled.has(one);
}

const canvases = new WeakMap<View, Colour>();

/** What is behind everything: the ground of the root, and of the body over it. */
function canvasOf(view: View): Colour {
  const known = canvases.get(view);
  if (known) return known;
  const blank: Colour = view.night ? [18, 18, 18, 1] : [255, 255, 255, 1];
  const canvas = view.elements
    .filter(({ up, name }) => up === null || (name === 'body' && up.up === null))
    .reduce(
      (under, { style }) =>
        style.backgroundImage === 'none' ? over(colourOf(style.backgroundColor), under) : unknown,
      blank,
    );
  canvases.set(view, canvas);
  return canvas;
}

const painted = new WeakMap<View, readonly Painter[]>();
const lately = new WeakMap<View, { readonly area: Box; readonly painters: readonly Painter[] }>();

/** How far around an area (px) painters are looked for, so that the next ones are found with them. */
const margin = 300;

/** What paints in an area, and what floats over the page whatever its place, as it is painted. */
function paintersNear(view: View, area: Box): readonly Painter[] {
  const last = lately.get(view);
  if (last && contains(last.area, area)) return last.painters.filter(isNear(area));
  const all =
    painted.get(view) ??
    view.elements.flatMap(paintersOf).sort((a, b) => inOrder(a.layers, b.layers));
  painted.set(view, all);
  const [left, top, right, bottom] = area;
  const wide: Box = [left - margin, top - margin, right + margin, bottom + margin];
  lately.set(view, { area: wide, painters: all.filter(isNear(wide)) });
  return all.filter(isNear(area));
}

function isNear(area: Box): (painter: Painter) => boolean {
  return ({ box, facts }) => facts.element.floats || meet(box, area);
}

function contains(outer: Box, [left, top, right, bottom]: Box): boolean {
  return left >= outer[0] && top >= outer[1] && right <= outer[2] && bottom <= outer[3];
}
