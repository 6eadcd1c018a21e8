import { apart, type Colour, colourOf, listOf } from './css.ts';
import type { Drawn } from './drawn.ts';
import { type Facts, factsOf } from './facts.ts';

/** How a blend mode mixes a part of a colour (0–1) with what is behind it. */
const blends: Readonly<Record<string, (ink: number, behind: number) => number>> = {
  normal: (ink) => ink,
  multiply: (ink, behind) => ink * behind,
  darken: Math.min,
  lighten: Math.max,
  screen: (ink, behind) => ink + behind - ink * behind,
  difference: (ink, behind) => Math.abs(ink - behind),
  exclusion: (ink, behind) => ink + behind - 2 * ink * behind,
};

/**
 * How strongly the words of an element stand out from what is behind them, 0–1; null where the
 * way they are blended with it does not tell.
 */
export function inkOn({ element, style, opacity }: Facts, behind: Colour): number | null {
  // What is in a frame has been held against its own ground.
  if (/^i?frame$|^object$/.test(element.name)) return opacity;
  let mode = 'normal';
  for (let at: Drawn | null = element; at; at = at.up) {
    const { mixBlendMode } = factsOf(at).style;
    if (mixBlendMode !== 'normal') mode = mixBlendMode;
  }
  const blend = blends[mode];
  const svg = /^(text|tspan|textPath|a)$/.test(element.name) && element.style.fill !== '';
  const stroke = svg ? style.strokeWidth : style.webkitTextStrokeWidth;
  const inks = [svg ? style.fill : style.webkitTextFillColor, ...groundsIn(element)];
  if (Number.parseFloat(stroke) > 0.4) inks.push(svg ? style.stroke : style.webkitTextStrokeColor);
  // With more blur a shadow smears its letters.
  const shadows = listOf(style.textShadow).filter((one) => / (0|1(\.[0-4]\d*)?)px$/.test(one));
  if (!blend) return null;
  const [, , , fill] = colourOf(inks[0] ?? '');
  const strengths = [...inks, ...shadows].map((css, nth) => {
    const [red, green, blue, alpha] = colourOf(css);
    const mixed = [red, green, blue].map(
      (part, at) => 255 * blend(part / 255, (behind[at] ?? 0) / 255),
    );
    // The letters lie on their shadow, of which the edges are left.
    const left = nth < inks.length ? 1 : 1 - 0.6 * fill;
    return left * alpha * apart(mixed as never, behind);
  });
  return opacity * Math.max(...strengths);
}

/** The colours that show through letters, where `background-clip: text` cuts a ground to them. */
function groundsIn(element: Drawn): readonly string[] {
  for (let at: Drawn | null = element; at; at = at.up) {
    const { style } = factsOf(at);
    const { backgroundColor, backgroundImage, backgroundClip } = style;
    if (/text/.test(backgroundClip)) {
      return [backgroundColor, ...(backgroundImage.match(/rgba?\(.*?\)/g) ?? [])];
    }
  }
  return [];
}
