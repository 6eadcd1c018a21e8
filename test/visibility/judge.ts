/**
 * The judge by pixels: what of a document a person can see. It knows no rule of CSS. It scrolls
 * what a person can scroll, changes letters, and looks whether the picture changes legibly.
 */

import type { DecodedPng } from 'fast-png';
import type { Box, PassageFound, Scrolling, Target, WordShown } from './in-page/entry.ts';
import { CLEAR, type Detail, Difference } from './sharpness.ts';
import type { Stage } from './stage.ts';

/** `partly`: neither seen nor hidden, such as half a word; nothing is asked of a reader there. */
type Sight = 'visible' | 'hidden' | 'partly';

interface WordSeen {
  readonly text: string;
  readonly sight: Sight;
  /** How the sight was come by, for people who doubt it. */
  readonly evidence: Evidence;
}

export interface PassageSeen {
  readonly document: number;
  readonly words: readonly WordSeen[];
}

/** What changing a word did to the picture where it showed most. */
interface Evidence {
  /** How sharply: the highest step of the difference, in levels of 255. */
  readonly contrast: number;
  /** How much of the ink that a letter of this size has, whole and free. */
  readonly share: number;
  /** Pixels a letter that changed at all sharply. */
  readonly faint: number;
}

/** A word is visible if its contrast is `CLEAR` and so much of its ink shows. */
const MOST_OF_IT = 0.7;
/** It is hidden if not more pixels a letter changed than this: a stray edge, less than a stroke. */
const A_TRACE = 1;

/** The ink of one letter of the monospaced font at 16px, and the height of its box. */
const INK = 66;
const LETTER_HEIGHT = 18.6;
/** Between a line, which grows with the size, and an area, which grows with its square. */
const GROWTH = 1.6;

/** As it lies, and wherever scrolling can bring it: bars that stick cover one end of a view only. */
const waysToScroll: readonly Scrolling[] = ['as it lies', 0, 0.5, 1];

export interface Verdict {
  readonly passages: readonly PassageSeen[];
  /** Whether the document, with its letters put back, looks as it did in the beginning. */
  readonly steady: boolean;
}

/** Judges every word of every passage of the document that lies in the frame. */
export async function judge(
  stage: Stage,
  slot: number,
  passages: readonly PassageFound[],
): Promise<Verdict> {
  const look = new Look(stage, slot, passages);
  const lying = await look.atAll();
  const seen: PassageSeen[] = [];
  for (const [i, { document, words }] of passages.entries()) {
    seen.push({ document, words: await judgePassage(look, i, words, lying[i] ?? []) });
  }
  return { passages: seen, steady: await look.isAsItLay() };
}

/** Judges the words of a passage that could not be seen as the document lay. */
async function judgePassage(
  look: Look,
  passage: number,
  texts: readonly string[],
  lying: readonly Evidence[],
): Promise<readonly WordSeen[]> {
  const first = texts.map((text, i) => asSeen(text, lying[i] ?? noEvidence));
  if (first.every(isVisible)) return first;
  const together = await look.atPassage(passage);
  const seen: WordSeen[] = [];
  for (const [i, text] of texts.entries()) {
    const word = asSeen(text, better(lying[i] ?? noEvidence, together?.[i] ?? noEvidence));
    // Changing all words at once changed nothing: none of them shows.
    const isClear = isVisible(word) || together === null;
    seen.push(isClear ? word : asSeen(text, await look.atWord(passage, i)));
  }
  return seen;
}

function asSeen(text: string, evidence: Evidence): WordSeen {
  const { contrast, share, faint } = evidence;
  if (contrast >= CLEAR && share >= MOST_OF_IT) return { text, sight: 'visible', evidence };
  return { text, sight: faint <= A_TRACE ? 'hidden' : 'partly', evidence };
}

function isVisible({ sight }: WordSeen): boolean {
  return sight === 'visible';
}

/** One document looked at under every way to scroll. */
class Look {
  readonly #stage: Stage;
  readonly #slot: number;
  readonly #passages: readonly PassageFound[];
  /** The picture of the document as it lies, which everything begins with. */
  #lying: DecodedPng | null = null;
  /** How the document lay for each passage, if all that changed there was in the place of a word. */
  #settled: readonly string[] = [];
  /** Whether nothing has changed so far but words in their places. */
  #isExplained = true;

  constructor(stage: Stage, slot: number, passages: readonly PassageFound[]) {
    this.#stage = stage;
    this.#slot = slot;
    this.#passages = passages;
  }

  /** Changes all words of the document as it lies, and sees what changed in the place of each. */
  async atAll(): Promise<readonly (readonly Evidence[])[]> {
    const everything = { passage: null, word: null };
    const shown = await this.#stage.ask('show', this.#slot, { ...everything, how: 'as it lies' });
    const difference = await this.#changed(everything, 'as it lies');
    const places = shown.flatMap(({ words }) => words);
    const evidence = this.#evidenceIn(
      difference,
      places,
      this.#passages.flatMap(({ words }) => words),
    );
    const unplaced = places.filter((_, i) => (evidence[i] ?? noEvidence) === noEvidence);
    const explained = places.filter((place) => !unplaced.includes(place));
    const rest = difference.outside(explained.flatMap(({ boxes }) => boxes));
    this.#isExplained = rest.faint === 0;
    if (this.#isExplained) this.#settled = shown.map(({ scrolling }) => scrolling);
    const left = [...evidence];
    return this.#passages.map(({ words }) => left.splice(0, words.length));
  }

  /**
   * Changes the words of one passage under every way to scroll; null where that never changed
   * anything.
   */
  async atPassage(passage: number): Promise<readonly Evidence[] | null> {
    const texts = this.#passages[passage]?.words ?? [];
    let best: readonly Evidence[] | null = null;
    await this.#scrolledEveryWay({ passage, word: null }, (difference, words) => {
      if (difference.whole.faint === 0) return false;
      const found = this.#evidenceIn(difference, words, texts);
      best = found.map((evidence, i) => better(evidence, best?.[i] ?? noEvidence));
      return best.every((evidence) => isVisible(asSeen('', evidence)));
    });
    return best;
  }

  /** Changes one word under every way to scroll, wherever that shows. */
  async atWord(passage: number, word: number): Promise<Evidence> {
    this.#isExplained = false;
    const text = this.#passages[passage]?.words[word] ?? '';
    let best = noEvidence;
    await this.#scrolledEveryWay({ passage, word }, ({ whole }, words) => {
      best = better(evidenceOf(text, whole, words[word]?.height ?? 0), best);
      return false;
    });
    return best;
  }

  /** Whether nothing has changed since the first picture; not asked where all was explained. */
  async isAsItLay(): Promise<boolean> {
    if (this.#isExplained || this.#lying === null) return true;
    const everything = { passage: null, word: null };
    await this.#stage.ask('show', this.#slot, { ...everything, how: 'as it lies' });
    return (await this.#differenceTo(this.#lying)).whole.faint === 0;
  }

  /**
   * What changed in the place of each word. Of words that lie over each other nobody could say
   * whose change it was: there is no evidence for those.
   */
  #evidenceIn(
    difference: Difference,
    places: readonly WordShown[],
    texts: readonly string[],
  ): readonly Evidence[] {
    return places.map(({ boxes, height }, i) => {
      const others = places.filter((_, other) => other !== i).flatMap((other) => other.boxes);
      if (boxes.length === 0 || overlap(boxes, others)) return noEvidence;
      return evidenceOf(texts[i] ?? '', difference.within(boxes), height);
    });
  }

  async #scrolledEveryWay(
    target: Target & { readonly passage: number },
    see: (difference: Difference, words: readonly WordShown[]) => boolean,
  ): Promise<void> {
    const tried = new Set<string | undefined>([this.#settled[target.passage]]);
    for (const how of waysToScroll) {
      const shown = await this.#stage.ask('show', this.#slot, { ...target, how });
      const { scrolling, words = [] } = shown[target.passage] ?? {};
      if (tried.has(scrolling)) continue;
      tried.add(scrolling);
      if (see(await this.#changed(target, how), words)) break;
    }
  }

  /** What changes with the letters of a target. */
  async #changed(target: Target, how: Scrolling): Promise<Difference> {
    const before = (how === 'as it lies' && this.#lying) || (await this.#stage.picture());
    if (how === 'as it lies') this.#lying = before;
    await this.#stage.ask('change', this.#slot, target);
    return this.#differenceTo(before);
  }

  async #differenceTo(before: DecodedPng): Promise<Difference> {
    const now = await this.#stage.picture();
    return new Difference(before, now, this.#stage.placeOf(this.#slot));
  }
}

const noEvidence: Evidence = { contrast: 0, share: 0, faint: 0 };

function evidenceOf(text: string, { highest, ink, faint }: Detail, height: number): Evidence {
  const letters = [...text].length;
  // Letters without a place that show all the same are taken to be of the usual size.
  const size = height === 0 ? 1 : height / LETTER_HEIGHT;
  return {
    contrast: highest,
    share: ink / (letters * INK * size ** GROWTH),
    faint: faint / letters,
  };
}

function better(a: Evidence, b: Evidence): Evidence {
  const isBetter =
    a.contrast >= CLEAR && b.contrast >= CLEAR ? a.share > b.share : a.faint > b.faint;
  return isBetter ? a : b;
}

/** Whether boxes share more than their edges. */
function overlap(some: readonly Box[], others: readonly Box[]): boolean {
  return some.some((a) =>
    others.some(
      (b) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
    ),
  );
}
