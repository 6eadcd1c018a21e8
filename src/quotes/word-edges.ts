/** The words of one line of text, as the browser counts them in any script. */
export interface Words {
  /** Whether a word, or what stands between words, begins or ends here. */
  isEdge(at: number): boolean;
  /** Where the word ends that begins at `at` or is the first behind it; null where none is left. */
  endAfter(at: number): number | null;
  /** Where the word begins that ends at `at` or is the last before it; null where none is left. */
  startBefore(at: number): number | null;
}

let segmenter: Intl.Segmenter | undefined;

/** The words of a line; found as they are asked for, since a line may be a whole book. */
export function wordsOf(line: string): Words {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const segments = segmenter.segment(line);
  return {
    isEdge: (at) => at <= 0 || at >= line.length || segments.containing(at)?.index === at,
    endAfter: (at) => {
      for (let from = at; from < line.length; ) {
        const one = segments.containing(from);
        if (one === undefined) return null;
        from = one.index + one.segment.length;
        if (isWord(one)) return from;
      }
      return null;
    },
    startBefore: (at) => {
      for (let before = at; before > 0; ) {
        const one = segments.containing(before - 1);
        if (one === undefined) return null;
        before = one.index;
        if (isWord(one)) return before;
      }
      return null;
    },
  };
}

/** Signs that are letters of code to readers are words of their own to some browsers. */
function isWord({ isWordLike, segment }: Intl.SegmentData): boolean {
  return isWordLike === true || /[\p{L}\p{N}]/u.test(segment);
}
