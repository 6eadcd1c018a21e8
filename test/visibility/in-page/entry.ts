/**
 * What the judge does within the browser: it lays cases out, each in a frame that is a document
 * and a viewport of its own, scrolls like a person, and changes letters. It is bundled into one
 * script; every function takes the number of a frame first.
 */

import { otherLetters } from './letters.ts';
import {
  allText,
  documentsWithin,
  lastLetter,
  type Passage,
  passagesOf,
  rectsOf,
  textOf,
  type Word,
  write,
} from './passages.ts';
import { type Reading, readAll } from './readings.ts';
import {
  type Alignment,
  bringIntoView,
  keepScrolled,
  placeIn,
  type Scroller,
  scrolledTo,
  scrollersAround,
} from './scrolling.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a passage consists of, and in which of the case's documents it stands. */
export interface PassageFound {
  readonly words: readonly string[];
  readonly document: number;
}

export interface Laid {
  readonly passages: readonly PassageFound[];
  /** Words that stand more than once, or within another: nobody could say which of them was read. */
  readonly ambiguous: readonly string[];
}

/** What is meant: one word of a passage, all of its words, or with null all words of all passages. */
export interface Target {
  readonly passage: number | null;
  readonly word: number | null;
}

/** How a person has scrolled: not at all, or to have the target at some place of the view. */
export type Scrolling = 'as it lies' | Alignment;

export interface PassageShown {
  /** Equal for equal scrolling: then there is nothing new to see. */
  readonly scrolling: string;
  readonly words: readonly WordShown[];
}

export interface WordShown {
  /** Where the word is, in the frame. */
  readonly boxes: readonly Box[];
  /** How high its letters are on the screen, however they are turned; 0 where they have no place. */
  readonly height: number;
}

interface Frame {
  readonly document: Document;
  readonly documents: readonly Document[];
  readonly passages: readonly PassageLaid[];
  readonly unscroll: () => void;
  restore: () => void;
}

interface PassageLaid extends Passage {
  readonly scrollers: readonly Scroller[];
}

const frames = new Map<number, Frame>();
const nothing = () => undefined;

/** Loads a case into a frame at its place, in place of the case before. */
export async function lay(
  slot: number,
  at: {
    readonly html: string;
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
): Promise<Laid> {
  const { html, ...place } = at;
  const frame = frameElement(slot);
  for (const [side, pixels] of Object.entries(place)) frame.style.setProperty(side, `${pixels}px`);
  const inner = frame.contentDocument;
  if (inner === null) throw new Error('The frame has no document.');
  // The document is emptied and written anew: to navigate would cost five times as much.
  inner.defaultView?.scrollTo({ left: 0, top: 0, behavior: 'instant' });
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  inner.open();
  inner.write(html);
  inner.close();
  await loaded;
  const documents = documentsWithin(inner);
  const passages = documents.flatMap(passagesOf).map((passage) => ({
    ...passage,
    scrollers: scrollersAround(passage.element, inner),
  }));
  frames.set(slot, {
    document: inner,
    documents,
    passages,
    unscroll: keepScrolled(passages.flatMap(({ scrollers }) => scrollers)),
    restore: nothing,
  });
  const text = documents.map(allText).join('\n');
  const words = passages.flatMap((passage) => passage.words.map((word) => word.text));
  return {
    passages: passages.map(({ element, words }) => ({
      words: words.map((word) => word.text),
      document: Math.max(0, documents.indexOf(element.ownerDocument)),
    })),
    ambiguous: words.filter((word) => text.split(word).length !== 2),
  };
}

let reader = '';

/** Takes the source of the reader that is judged. */
export function useReader(source: string): void {
  reader = source;
}

/** Has all documents of a case read; in the order of `PassageFound.document`. */
export function read(slot: number, _: null): readonly Reading[] {
  return frameOf(slot).documents.map((document) => readAll(document, reader));
}

/**
 * Brings a target into view by what a person can scroll, with the letters as they were written.
 * Tells where all passages are then.
 */
export function show(
  slot: number,
  at: Target & { readonly how: Scrolling },
): readonly PassageShown[] {
  const frame = frameOf(slot);
  frame.restore();
  frame.restore = nothing;
  frame.unscroll();
  const [passage] = passagesAt(frame, at);
  if (at.how !== 'as it lies' && passage !== undefined) {
    const words = wordsAt(frame, at);
    const from = passage.element.ownerDocument;
    bringIntoView(() => around(together(rectsOf(words))), from, passage.scrollers, at.how);
  }
  return frame.passages.map(({ element, words, scrollers }) => ({
    scrolling: scrolledTo(scrollers),
    words: words.map((word) => wordShown(word, element.ownerDocument, frame.document)),
  }));
}

function wordShown(word: Word, from: Document, to: Document): WordShown {
  const boxes = rectsOf([word]).map((rect) => {
    const { left, top, width, height } = placeIn(rect, from, to);
    return { left, top, right: left + width, bottom: top + height };
  });
  // The longer side of one letter is its height, also where it is turned.
  const sides = rectsOf([lastLetter(word)]).map((rect) => Math.max(rect.width, rect.height));
  return { boxes, height: Math.max(0, ...sides) };
}

/** Changes the letters of a target, and puts back those that were changed before. */
export function change(slot: number, at: Target): void {
  const frame = frameOf(slot);
  frame.restore();
  frame.restore = changed(wordsAt(frame, at));
}

/** Paints a mark below the frames. */
export function mark(top: number, height: number, colour: string): void {
  const place = `position:absolute;left:0;top:${top}px;width:${height}px;height:${height}px`;
  const found = document.getElementById('mark');
  const element = found ?? document.createElement('div');
  element.id = 'mark';
  element.style.cssText = `${place};background:${colour}`;
  if (!found) document.body.append(element);
}

function changed(words: readonly Word[]): () => void {
  const pieces = words.flatMap((word) => word.pieces);
  const written = new Map(pieces.map(({ holder }) => [holder, textOf(holder)]));
  for (const { holder, start, end } of pieces) {
    const text = textOf(holder);
    write(holder, text.slice(0, start) + otherLetters(text.slice(start, end)) + text.slice(end));
  }
  return () => {
    for (const [holder, text] of written) write(holder, text);
  };
}

/** Those near the first: a word that is placed far away would take the others out of sight. */
function together(rects: readonly DOMRect[]): readonly DOMRect[] {
  const [first] = rects;
  return rects.filter(
    ({ left, top }) =>
      first && Math.max(Math.abs(left - first.left), Math.abs(top - first.top)) < 900,
  );
}

function around(rects: readonly DOMRect[]): DOMRect | null {
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The frame's element; a new one has an empty document at once. */
function frameElement(slot: number): HTMLIFrameElement {
  const found = document.getElementById(`frame${slot}`);
  if (found) return found as HTMLIFrameElement;
  const frame = document.createElement('iframe');
  frame.id = `frame${slot}`;
  frame.style.cssText = 'position:absolute;border:0;background:#fff';
  document.body.append(frame);
  return frame;
}

function frameOf(slot: number): Frame {
  const frame = frames.get(slot);
  if (frame === undefined) throw new Error(`There is no frame ${slot}.`);
  return frame;
}

function passagesAt({ passages }: Frame, { passage }: Target): readonly PassageLaid[] {
  return passage === null ? passages : passages.slice(passage, passage + 1);
}

function wordsAt(frame: Frame, at: Target): readonly Word[] {
  return passagesAt(frame, at).flatMap(({ words }) =>
    at.word === null ? words : words.slice(at.word, at.word + 1),
  );
}
