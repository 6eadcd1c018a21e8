import type { Box } from '../core/scene.ts';

/** Red, green, blue (0–255, NaN where unknown) and alpha (0–1). */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const unknown: Colour = [Number.NaN, 0, 0, 1];
export const clear: Colour = [0, 0, 0, 0];

/** Parts between commas that are in no parentheses. */
export function listOf(css: string): string[] {
  return css.split(/, (?![^(]*\))/);
}

/**
 * The first colour in a computed value (https://www.w3.org/TR/css-color-4/#resolving-color-values).
 * Of a colour space other than sRGB only the alpha is read.
 */
export function colourOf(css: string): Colour {
  const [, space, inside = ''] = /(\w+)\(([^)]+)/.exec(css) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = (inside.match(/[\d.]+(e-\d+)?/g) ?? []).map(
    Number,
  );
  const scale = /^rgb/.test(space ?? '') ? 1 : /^srgb /.test(inside) ? 255 : Number.NaN;
  return space ? [red * scale, green * scale, blue * scale, alpha] : clear;
}

/** One colour laid over another. */
export function over(top: Colour, under: Colour): Colour {
  const rest = under[3] * (1 - top[3]);
  const alpha = top[3] + rest;
  const mix = (at: 0 | 1 | 2) => (top[at] * top[3] + under[at] * rest) / alpha;
  // What is opaque hides even a colour that is unknown.
  return rest ? [mix(0), mix(1), mix(2), alpha] : top;
}

/** How far two colours are apart, 0–1; what is unknown counts as apart. */
export function apart(a: Colour, b: Colour): number {
  const most = Math.max(...([0, 1, 2] as const).map((at) => Math.abs(a[at] - b[at])));
  return most >= 0 ? most / 255 : 1;
}

/** A length (`12px`, `50%`, `calc(50% - 4px)`), in pixels of `whole`. */
export function lengthOf(css: string, whole: number): number {
  let sum = 0;
  for (const [, minus, number, unit] of css.matchAll(/(- )?(-?[\d.]+)(px|%)/g)) {
    sum += Number(number) * (unit === '%' ? whole / 100 : 1) * (minus ? -1 : 1);
  }
  return sum;
}

const turns: Readonly<Record<string, number>> = { top: 0, right: 90, left: 270 };

/**
 * What an image paints at a point of its box: a `linear-gradient()` along an axis or at an angle
 * (https://www.w3.org/TR/css-images-4/#linear-gradients); null for any other, which cannot be told.
 */
export function imageAt(css: string, x: number, y: number, box: Box): Colour | null {
  const [, inside] = /^linear-gradient\((.*)\)$/.exec(css) ?? [];
  if (!inside) return null;
  const stops = listOf(inside);
  const [first = ''] = stops;
  const said = /^to (\w+)$|^(-?[\d.]+)deg$/.exec(first);
  if (said) stops.shift();
  const angle = (((said?.[1] ? turns[said[1]] : Number(said?.[2] ?? 180)) ?? 180) / 180) * Math.PI;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const length = Math.abs((box[2] - box[0]) * sin) + Math.abs((box[3] - box[1]) * cos);
  const along = (x - (box[0] + box[2]) / 2) * sin - (y - (box[1] + box[3]) / 2) * cos + length / 2;
  let colour = clear;
  let from = 0;
  for (const [index, stop] of stops.entries()) {
    const place = stop.replace(/^[\w-]+\([^)]*\)/, '');
    const at = place ? lengthOf(place, length) : (index / (stops.length - 1)) * length;
    const [before, next] = [colour, colourOf(stop)];
    colour = next;
    if (at >= along || index === stops.length - 1) {
      const part = index ? Math.min(1, (along - from) / (at - from || 1)) : 1;
      const [dim, strong] = [before[3] * (1 - part), next[3] * part];
      const hue = (which: 0 | 1 | 2) =>
        (before[which] * dim + next[which] * strong) / (dim + strong || 1);
      return [hue(0), hue(1), hue(2), dim + strong];
    }
    from = at;
  }
  return colour;
}
