import type { WhyLeftOut } from '../core/left-out.ts';
import type { StyleName } from '../core/scene.ts';
import { type Clip, wayOf } from './clip.ts';
import { imageAt } from './css.ts';
import type { Drawn, Style } from './drawn.ts';
import { type Matrix, matrixIn, product } from './matrix.ts';
import { isInside } from './shape.ts';

/** What thins or cuts all that is drawn in an element: how much is left at a point; null: unknown. */
export interface Effect {
  readonly by: Drawn;
  readonly at: (x: number, y: number) => number | null;
}

/** What an element means for the sight of what is drawn in it, its ancestors' share included. */
export interface Facts {
  readonly element: Drawn;
  readonly style: Style;
  /** What it is drawn in; null for the root of a document. */
  readonly up: Facts | null;
  /** Why nothing in it is seen, wherever it is; null where something may be. */
  readonly why: WhyLeftOut | null;
  readonly opacity: number;
  readonly effects: readonly Effect[];
  /** What clips the element itself, and what clips each kind of child. */
  readonly outer: Clip | null;
  readonly flow: Clip | null;
  readonly absolute: Clip | null;
  readonly fixed: Clip | null;
  /** Whether even the fixed ones in it are placed by it, as in one that is transformed. */
  readonly frames: boolean;
  /**
   * When its content is painted: a step and a place in the tree for each stacking context, from
   * the root inwards (https://www.w3.org/TR/CSS22/zindex.html). Of those the first `real` are
   * contexts, the rest only painted in one go.
   */
  readonly layers: readonly number[];
  readonly real: number;
}

/** The steps of a stacking context. */
export const steps = {
  ground: -1e9,
  block: 0.2,
  float: 0.3,
  inline: 0.4,
  positioned: 0.5,
  top: 1e9,
};

/** Below this part of its strength nothing is read. */
export const faintest = 0.1;

const known = new WeakMap<Drawn, Facts>();

export function factsOf(element: Drawn): Facts {
  // From the outside in, and not by recursion: a page may nest deeper than the stack.
  const path: Drawn[] = [];
  for (let at: Drawn | null = element; at && !known.has(at); at = at.up) path.push(at);
  for (const one of path.reverse()) known.set(one, make(one));
  return known.get(element) as Facts;
}

function make(element: Drawn): Facts {
  const { style, name, top, place } = element;
  const up = element.up && factsOf(element.up);
  const {
    position,
    overflowX,
    overflowY,
    display,
    contain,
    willChange,
    filter,
    zIndex,
    opacity,
    transform,
  } = style;
  // It has no box for its style to act on.
  if (up && display === 'contents') return { ...up, element, style, up };
  const pinned = /fix/.test(position);
  const placed = position !== 'static';
  // The overflow of the root, or of the body in its place, is the viewport's.
  const frame = top ? rootOf(up) : up;
  const outer = frame
    ? pinned
      ? frame.fixed
      : /abs/.test(position)
        ? frame.absolute
        : frame.flow
    : viewport(element);
  const held = /paint|strict|content/.test(contain) || style.contentVisibility === 'auto';
  const ways = [held ? 1 : wayOf(overflowX), held ? 1 : wayOf(overflowY)] as const;
  const clips =
    up &&
    (ways[0] || ways[1]) &&
    (!/^(inline|ruby)$/.test(display) || name === 'svg') &&
    !(name === 'body' && !up.up && handsOn(up.style));
  const flow = clips ? { element, outer, ways, root: false } : outer;
  const set = (property: StyleName) => (style[property] || 'none') !== 'none';
  const frames =
    (
      [
        'transform',
        'perspective',
        'translate',
        'rotate',
        'scale',
        'filter',
        'backdropFilter',
      ] as const
    ).some(set) ||
    held ||
    style.transformStyle === 'preserve-3d' ||
    /paint|strict|content|layout/.test(contain) ||
    /transform|filter|persp/.test(willChange);
  const space = up?.style.transformStyle === 'preserve-3d' ? matrixIn(transform)[14] / 1e6 : 0;
  const item = up && /flex|grid/.test(up.style.display);
  const raised = ((placed || item) && Number(zIndex)) || steps.positioned + space;
  const context =
    !up ||
    frames ||
    /fix|sticky/.test(position) ||
    Number(opacity) < 1 ||
    ((placed || item) && zIndex !== 'auto') ||
    set('clipPath') ||
    set('maskImage') ||
    style.isolation === 'isolate' ||
    style.mixBlendMode !== 'normal' ||
    /opacity|z-index/.test(willChange);
  const aside = context || placed;
  const step = top
    ? steps.top
    : aside
      ? raised
      : style.cssFloat !== 'none'
        ? steps.float
        : (item || /^inline-/.test(display)) && steps.inline;
  const around = top || !up ? [] : aside ? up.layers.slice(0, up.real) : up.layers;
  const layers = step ? [...around, step, place] : around;
  // What is raised over the whole page has left what it stands in, unless that is not rendered.
  const within = top ? null : up;
  return {
    element,
    style,
    up,
    why: (within ?? (up?.why === 'hidden' ? up : null))?.why ?? whyHidden(element, style, up),
    opacity: (within?.opacity ?? 1) * Number(opacity) * amount(filter, 'opacity', 1),
    effects: [...(within?.effects ?? []), ...effectsOf(element, style)],
    outer,
    flow,
    absolute: !up || frames || placed ? flow : up.absolute,
    fixed: up && !frames ? up.fixed : !up && flow ? { ...flow, ways: [1, 1] } : flow,
    frames,
    layers,
    real: context ? layers.length : Math.min(up.real, layers.length),
  };
}

function whyHidden(element: Drawn, style: Style, up: Facts | null): WhyLeftOut | null {
  const { filter, display } = style;
  const [left, , right] = element.box;
  // What SVG only defines has boxes, and so has a cell whose column is folded.
  const folded = display === 'table-cell' && left === right;
  if (!element.drawn || folded || /^(defs|symbol|clipPath|mask|pattern)$/.test(element.name))
    return 'hidden';
  if (amount(filter, 'blur', 0) >= 1.5) return 'blurred';
  const strength = amount(filter, 'contrast', 1) * amount(filter, 'brightness', 1);
  if (/url/.test(filter) || strength < faintest || strength > 9) return 'unsure';
  const matrix = matrixOf(element);
  const eye = Number.parseFloat(up?.style.perspective ?? '');
  return matrix[14] >= eye || (style.backfaceVisibility === 'hidden' && matrix[10] < 0)
    ? 'hidden'
    : null;
}

/** The amount of one function of a filter, or what it is without. */
function amount(filter: string, name: string, without: number): number {
  return Number(new RegExp(`\\b${name}\\(([\\d.]+)`).exec(filter)?.[1] ?? without);
}

/** How an element is turned in space, by itself and by what it is set in. */
function matrixOf({ style, up }: Drawn): Matrix {
  const own = matrixIn(style.transform);
  return up?.style.transformStyle === 'preserve-3d' ? product(matrixOf(up), own) : own;
}

function effectsOf(element: Drawn, style: Style): readonly Effect[] {
  const { clipPath, clip, position, maskImage, maskSize } = style;
  const effects = [clipPath, /abs|fix/.test(position) ? clip : '']
    .filter((css) => /\(/.test(css))
    .map(
      (css): Effect => ({
        by: element,
        at(x, y) {
          const inside = isInside(css, x, y, element.box);
          return inside === null ? null : Number(inside);
        },
      }),
    );
  if (/\(/.test(maskImage)) {
    effects.push({
      by: element,
      at(x, y) {
        const box = element.box;
        const within = x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
        return within
          ? maskSize === 'auto'
            ? (imageAt(maskImage, x, y, box)?.[3] ?? null)
            : null
          : 0;
      },
    });
  }
  return effects;
}

/** What is raised over the page is placed by the page as a whole. */
function rootOf(facts: Facts | null): Facts | null {
  let root = facts;
  while (root?.up) root = root.up;
  return root;
}

function handsOn({ overflowX, overflowY }: Style): boolean {
  return !wayOf(overflowX) && !wayOf(overflowY);
}

/** The viewport: it scrolls unless the page has locked it. */
function viewport({ view, style }: Drawn): Clip {
  const body = view.elements.find(({ name, up }) => name === 'body' && up?.up === null);
  const { overflowX, overflowY } = body && handsOn(style) ? body.style : style;
  const way = (overflow: string) => (wayOf(overflow) === 1 ? 1 : 2);
  return {
    element: view.scroller,
    outer: null,
    ways: [way(overflowX), way(overflowY)],
    root: true,
  };
}
