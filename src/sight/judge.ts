import type { WhyLeftOut } from '../core/left-out.ts';
import type { Box, Scene, SceneText, Stretch } from '../core/scene.ts';
import { amidLayers } from './amid-layers.ts';
import { broughtIn, type Clip, middleOf, moved, type Reach, reach } from './clip.ts';
import { type Drawn, drawnIn } from './drawn.ts';
import { type Facts, factsOf, faintest } from './facts.ts';

/** Null where it is seen; `mixed` for a line of which only a part may be. */
export type Verdict = WhyLeftOut | 'mixed' | null;

/** Lower or narrower than this (px) nothing is read. */
const smallest = { line: 3, letter: 4 };

/**
 * Which stretches of the texts of a scene the reader sees, or can by scrolling: drawn, strong
 * enough against what is behind, not cut off and not covered (DESIGN 6.2). White space goes with
 * what stands before it. Null for a text that can only be judged letter by letter.
 * @throws {RangeError} where the scene is none
 */
export function judge(scene: Scene): readonly (readonly Stretch[] | null)[] {
  const elements = drawnIn(scene);
  return scene.texts.map((text) => {
    const element = elements[text.element];
    if (element === undefined) throw new RangeError('a text that is nowhere');
    return look(text, factsOf(element));
  });
}

function look(text: SceneText, facts: Facts): readonly Stretch[] | null {
  const { from, to, lines, whole, letters } = text;
  const all = (why: WhyLeftOut | null) => [{ from, to, why }];
  const never = whyNever(facts) ?? (isSquashed(text) ? 'hidden' : null);
  // Line breaks of a listing may be all that a text holds, and they have no box.
  if (never !== null || (text.solid === 0 && !whole)) return all(never);
  const [first = 'hidden', ...rest] = lines.map((line) => verdictOf(line, facts, !whole));
  const tiny = Number.parseFloat(facts.style.fontSize) < 1;
  if (first !== 'mixed' && !tiny && rest.every((one) => one === first)) return all(first);
  return letters && letterByLetter(letters, to, facts);
}

function letterByLetter(
  letters: NonNullable<SceneText['letters']>,
  to: number,
  facts: Facts,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, [from, box, solid]] of letters.entries()) {
    const end = letters[index + 1]?.[0] ?? to;
    const last = stretches.at(-1);
    const verdict = box ? verdictOf(box, facts, false) : solid ? 'hidden' : (last?.why ?? null);
    const why = verdict === 'mixed' ? 'unsure' : verdict;
    if (last?.why === why) stretches[stretches.length - 1] = { ...last, to: end };
    else stretches.push({ from, to: end, why });
  }
  return stretches;
}

function whyNever({ why, style }: Facts): WhyLeftOut | null {
  const plain = style.visibility === 'visible' && /^(none)?$/.test(style.webkitTextSecurity);
  return why ?? (plain ? null : 'hidden');
}

/** Whether letters are set on top of one another, as by a negative letter spacing. */
function isSquashed({ lines, solid, whole }: SceneText): boolean {
  const sizes = lines.map(([left, top, right, bottom]) => [right - left, bottom - top] as const);
  const length = sizes.reduce((sum, size) => sum + Math.max(...size), 0);
  return !whole && length < solid * Math.min(...(sizes[0] ?? [0])) * 0.08;
}

/** Whether a line or letter is seen. */
function verdictOf(box: Box, facts: Facts, line: boolean): Verdict {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (Math.max(width, height) < smallest.letter) return 'hidden';
  if (line && Math.min(width, height) < smallest.line) return 'hidden';
  const seen = reach(box, facts.flow);
  if (typeof seen === 'string') {
    // Nothing of a line may be left, or something after all.
    return line && typeof reach(box, facts.flow, undefined, 0) !== 'string' ? 'mixed' : seen;
  }
  const isCut = seen.box.some((edge, at) => Math.abs(edge - (box[at] ?? 0)) > 1);
  if (line && (isCut || facts.effects.length > 0)) return 'mixed';
  let strength = 1;
  for (const effect of facts.effects) {
    const part = effect.at(...middleOf(broughtIn(box, facts.flow, isAround(effect.by))));
    if (part === null) return 'unsure';
    strength *= part;
  }
  if (strength < faintest) return 'cut';
  const amid = amidLayers(box, facts, line, strength);
  const { frame, size } = facts.element.view;
  if (amid !== null || frame === null) return amid;
  return whyNever(factsOf(frame)) ?? verdictOf(inFrame(seen, frame, size), factsOf(frame), line);
}

/** A box of a framed document in the page around, scrolled into sight. */
function inFrame(seen: Reach, frame: Drawn, size: readonly [number, number]): Box {
  const edge = (inside: number, at: number) => {
    const axis = (at % 2) as 0 | 1;
    const corner = frame.box[axis] + (frame.client[axis] ?? 0);
    return Math.min(Math.max(0, inside), size[axis]) + corner;
  };
  return moved(seen.box, seen.move).map(edge) as unknown as Box;
}

/** Whether a clip moves all that an element is drawn with, and not only what is drawn in it. */
function isAround(element: Drawn): (clip: Clip) => boolean {
  const around = new Set<Drawn>();
  for (let at = element.up; at; at = at.up) around.add(at);
  return (clip) => clip.root || around.has(clip.element);
}
