import type { WhyLeftOut } from '../core/left-out.ts';
import type { SceneText, Stretch } from '../core/scene.ts';
import type { WordsRead } from '../protocol/snapshot.ts';
import type { Piece } from '../quotes/pieces.ts';
import type { Held } from './held.ts';
import type { Part } from './range-reader.ts';
import { lettersOf } from './texts.ts';

/** The boxes of the letters of a text that is held. */
export function lettersAt({ looked }: Held, at: number): SceneText['letters'] {
  const text = looked[at];
  return text && 'node' in text ? lettersOf(text) : null;
}

/** The words of what was held, as far as their stretches are seen. */
export function wordsOf(
  { looked, selection, texts }: Held,
  stretches: readonly (readonly Stretch[])[],
): WordsRead {
  let characters = selection?.over ?? 0;
  const why = new Set<WhyLeftOut>(characters > 0 ? ['tooLong'] : []);
  const leave = (words: string, because: WhyLeftOut): void => {
    const { length } = words.replace(/\s+/g, '');
    if (length > 0) why.add(because);
    characters += length;
  };
  const pieceOf = (part: Part, count: typeof leave): readonly Piece[] => {
    if (part[0] === '<' || part[0] === '>') return [part];
    const text = looked[part[1]];
    const its = stretches[part[1]] ?? [];
    if (part[0] === '$') {
      const [whole = { why: 'unsure' as const }] = its;
      // Chromium leaves what is null out of the arguments that it hands over.
      if (!whole.why) return [['$', part[3], part[2]]];
      count(part[3], whole.why);
      return [];
    }
    if (!text || !('node' in text)) return [];
    return its.flatMap((stretch): readonly Piece[] => {
      // Not what stands in the page by now: that has not been looked at.
      const words = text.words.slice(stretch.from - text.from, stretch.to - text.from);
      if (!stretch.why) return [['t', words, part[2]]];
      count(words, stretch.why);
      return [];
    });
  };
  const pieces = (parts: readonly Part[], count: typeof leave = () => undefined) =>
    parts.flatMap((part) => pieceOf(part, count));
  const ranges = (selection?.ranges ?? []).map((range) => pieces(range, leave));
  return {
    ranges,
    before: pieces(selection?.before ?? []),
    after: pieces(selection?.after ?? []),
    isTyped: selection?.isTyped ?? false,
    texts: texts.map((elements) => elements.map((parts) => pieces(parts))),
    leftOut: { characters, why: [...why] },
  };
}
