/**
 * How legibly two pictures differ. The measure is sharp detail: the step between neighbouring
 * pixels of the difference of the two. Letters that can be read have edges; what is blurred, or
 * nearly transparent, changes many pixels but none of them sharply.
 */

import type { DecodedPng } from 'fast-png';
import type { Box } from './in-page/entry.ts';

/** The steps in some part of a difference. */
export interface Detail {
  /** The highest step, in levels of 255: the contrast of what changed. */
  readonly highest: number;
  /** How many pixels have a step of a third of that, or higher: the ink, whatever its contrast. */
  readonly ink: number;
  /** How many pixels have a step that might be seen at all. */
  readonly faint: number;
}

const noDetail: Detail = { highest: 0, ink: 0, faint: 0 };

/**
 * A step that an eye sees. Dark on white has 238 levels, so that letters of opacity .15 have steps
 * of 36 and can be read; at .125 they end.
 */
export const CLEAR = 30;
/** A step that might be seen. Opacity .03 has steps of 7, a blur of 3px of 9: neither has any. */
const FAINT = 12;

/** How far letters may lean out of their boxes. */
const AROUND_LETTERS = 3;

const CHANNELS = 3;

/** The part of two pictures that a frame fills, compared. */
export class Difference {
  readonly #steps: Uint8Array;
  readonly #width: number;
  /** The rows that differ, from the frame's top; most pictures differ in a few only. */
  readonly #top: number;
  readonly #bottom: number;
  readonly whole: Detail;

  constructor(before: DecodedPng, after: DecodedPng, frame: Box) {
    const differing: number[] = [];
    for (let y = frame.top; y < frame.bottom; y++) {
      if (rowOf(before, frame, y).compare(rowOf(after, frame, y)) !== 0) differing.push(y);
    }
    // A step leads from a row that differs to one that does not, above it and below.
    const top = Math.max(frame.top, (differing[0] ?? frame.top) - 1);
    const bottom = Math.min(frame.bottom, (differing.at(-1) ?? top - 2) + 2);
    this.#width = frame.right - frame.left;
    this.#top = top - frame.top;
    this.#bottom = bottom - frame.top;
    this.#steps = stepsOf(levelsOf(before, after, { ...frame, top, bottom }), this.#width);
    this.whole = detailOf(this.#steps);
  }

  /** The detail within some boxes, given in the frame's coordinates; none is counted twice. */
  within(boxes: readonly Box[]): Detail {
    return detailOf(Uint8Array.from(this.#pixelsIn(boxes, 0), (at) => this.#steps[at] ?? 0));
  }

  /** The detail anywhere but in some boxes, or right beside them. */
  outside(boxes: readonly Box[]): Detail {
    const inside = this.#pixelsIn(boxes, AROUND_LETTERS);
    return detailOf(this.#steps.map((step, at) => (inside.has(at) ? 0 : step)));
  }

  #pixelsIn(boxes: readonly Box[], around: number): ReadonlySet<number> {
    const pixels = new Set<number>();
    for (const box of boxes) {
      const left = Math.max(0, Math.floor(box.left) - around);
      const top = Math.max(this.#top, Math.floor(box.top) - around);
      const right = Math.min(this.#width, Math.ceil(box.right) + around);
      const bottom = Math.min(this.#bottom, Math.ceil(box.bottom) + around);
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) pixels.add((y - this.#top) * this.#width + x);
      }
    }
    return pixels;
  }
}

/** The bytes of one row of a frame. */
function rowOf({ data, width, channels }: DecodedPng, frame: Box, y: number): Buffer {
  const from = (y * width + frame.left) * channels;
  const { buffer, byteOffset } = data;
  return Buffer.from(buffer, byteOffset + from, (frame.right - frame.left) * channels);
}

function detailOf(steps: Uint8Array): Detail {
  let highest = 0;
  for (const step of steps) highest = Math.max(highest, step);
  if (highest < FAINT) return noDetail;
  let [ink, faint] = [0, 0];
  for (const step of steps) {
    if (step < FAINT) continue;
    faint++;
    if (step * 3 >= highest) ink++;
  }
  return { highest, ink, faint };
}

/** From each pixel to the one beside and the one below it; none from the last ones. */
function stepsOf(levels: Uint8Array, width: number): Uint8Array {
  const steps = new Uint8Array(levels.length / CHANNELS);
  const [column, row] = [CHANNELS, CHANNELS * width];
  for (let i = 0; i < levels.length - row; i++) {
    const level = levels[i] ?? 0;
    const below = Math.abs(level - (levels[i + row] ?? 0));
    const isLast = (i + column) % row < column;
    const beside = isLast ? 0 : Math.abs(level - (levels[i + column] ?? 0));
    const at = Math.floor(i / CHANNELS);
    steps[at] = Math.max(steps[at] ?? 0, beside, below);
  }
  return steps;
}

/** How far each channel of each pixel is from what it was. */
function levelsOf(before: DecodedPng, after: DecodedPng, frame: Box): Uint8Array {
  const width = frame.right - frame.left;
  const levels = new Uint8Array(width * (frame.bottom - frame.top) * CHANNELS);
  let to = 0;
  for (let y = frame.top; y < frame.bottom; y++) {
    for (let x = frame.left; x < frame.right; x++) {
      const a = (y * before.width + x) * before.channels;
      const b = (y * after.width + x) * after.channels;
      for (let channel = 0; channel < CHANNELS; channel++) {
        const was = before.data[a + channel] ?? 0;
        levels[to++] = Math.abs(was - (after.data[b + channel] ?? 0));
      }
    }
  }
  return levels;
}
