import type { Box } from '../core/scene.ts';
import { type Clip, cuts } from './clip.ts';
import { type Colour, clear, colourOf, imageAt, over, unknown } from './css.ts';
import type { Drawn, Style } from './drawn.ts';
import { type Effect, type Facts, factsOf, steps } from './facts.ts';

/** Something that paints an area: a background, an image, a layer over the page. */
export interface Painter {
  readonly facts: Facts;
  readonly box: Box;
  /** When it is painted, as `Facts` has it. */
  readonly layers: readonly number[];
  readonly clip: Clip | null;
  /** Whether it is one colour all over, and nothing cuts it. */
  readonly even: boolean;
  /**
   * What it paints at a point, its own strength within; null where that cannot be told. What is
   * `shared` with the words at the point leaves it there as it leaves them.
   */
  paint(x: number, y: number, shared?: ReadonlySet<Clip | Effect>): Colour | null;
}

/** Compares by painting: negative where `a` is painted before `b`. */
export function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? steps.ground * 2);
}

/** What an element and its pseudo-elements paint. */
export function paintersOf(element: Drawn): readonly Painter[] {
  const facts = factsOf(element);
  const { layers, absolute, fixed, outer, real, style, up } = facts;
  // The grounds of root and body are the canvas.
  if (facts.why === 'hidden' || facts.opacity === 0 || up === null) return [];
  const { name, place, clear: empty, before, after, backdrop, end, view } = element;
  const shown = /^(img|canvas|video|iframe|embed|object|svg)$/.test(name) && !empty;
  const inline = shown || name === 'rect' || style.display === 'inline';
  const step = layers.at(-1) === place ? steps.ground : inline ? steps.inline : steps.block;
  const own = {
    facts,
    style,
    layers: [...layers, step, place],
    clip: outer,
    shown,
  };
  const boxes = element.pieces[0] ? element.pieces : [element.box];
  const painters =
    name === 'body' || style.display === 'contents'
      ? []
      : boxes.map((box) => painter({ ...own, box }));
  for (const [pseudo, at] of [
    [before, place + 0.1],
    [after, end - 0.1],
  ] as const) {
    if (pseudo === null) continue;
    const pinned = pseudo.position === 'fixed';
    const box = pseudoBox(facts, pseudo, pinned);
    const order = [...layers.slice(0, real), Number(pseudo.zIndex) || steps.positioned, at];
    painters.push(
      painter({
        facts,
        style: pseudo,
        box,
        layers: order,
        clip: pinned ? fixed : absolute,
        shown: false,
      }),
    );
  }
  if (backdrop !== null) {
    const box: Box = [0, 0, ...view.size];
    const order = [steps.top, place - 0.1];
    painters.push(
      painter({ facts, style: backdrop, box, layers: order, clip: fixed, shown: false }),
    );
  }
  return painters.filter((one) => one !== null);
}

interface Painting extends Pick<Painter, 'facts' | 'box' | 'layers' | 'clip'> {
  readonly style: Style;
  /** A picture or the like, whose points are not known. */
  readonly shown: boolean;
}

function painter({ facts, style, box, layers, clip, shown }: Painting): Painter | null {
  const {
    backgroundImage,
    backgroundColor,
    visibility,
    display,
    backdropFilter,
    backgroundClip,
    opacity,
    borderTopWidth,
    borderTopColor,
  } = style;
  const colour = colourOf(facts.element.name === 'rect' ? style.fill : backgroundColor);
  const blurs = /blur/.test(backdropFilter);
  const plain = backgroundImage === 'none';
  const edge = Number.parseFloat(borderTopWidth) || 0;
  // A border as wide as words, a sharp shadow as wide: what they cover is not worked out.
  const [, spread = 0] = /\) .*px (\d+)px$/.exec(style.boxShadow) ?? [];
  const vague = shown || edge > 8 || Number(spread) > 8;
  const empty = plain && !colour[3] && !blurs && !vague;
  if (empty || visibility !== 'visible' || display === 'none' || /text/.test(backgroundClip))
    return null;
  const strength = facts.opacity * (style === facts.style ? 1 : Number(opacity));
  const wide = Number(spread);
  return {
    facts,
    box: [box[0] - wide, box[1] - wide, box[2] + wide, box[3] + wide],
    layers,
    clip,
    even: plain && !facts.effects[0] && !vague,
    paint(x, y, shared) {
      let part = strength;
      for (const effect of facts.effects) if (!shared?.has(effect)) part *= effect.at(x, y) ?? 1;
      for (let at = clip; at; at = at.outer) {
        if (!at.root && !shared?.has(at) && cuts(at, x, y)) part = 0;
      }
      const image = plain ? clear : imageAt(backgroundImage, x, y, box);
      if (!part) return clear;
      if (shown || !image) return null;
      const outside = x < box[0] || x > box[2] || y < box[1] || y > box[3];
      if (outside) return colourOf(style.boxShadow);
      const inEdge = edge > 8 && (y < box[1] + edge || y > box[3] - edge);
      const [red, green, blue, alpha] = inEdge
        ? colourOf(borderTopColor)
        : blurs
          ? unknown
          : over(image, colour);
      return [red, green, blue, alpha * part];
    },
  };
}

/** Where an absolute or fixed pseudo-element is. */
function pseudoBox(facts: Facts, own: Style, fixed: boolean): Box {
  let frame = facts;
  while (frame.up && !frame.frames && (fixed || frame.style.position === 'static'))
    frame = frame.up;
  const { box, client } = frame.element;
  const [clientLeft = 0, clientTop = 0] = frame.up ? client : [];
  const [left, top] = frame.up || !fixed ? box : [0, 0];
  const [x = 0, y = 0, width = 0, height = 0] = [own.left, own.top, own.width, own.height].map(
    Number.parseFloat,
  );
  const start = [left + clientLeft + x, top + clientTop + y] as const;
  return [...start, start[0] + width, start[1] + height];
}
