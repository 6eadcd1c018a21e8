import * as v from 'valibot';
import { whysLeftOut } from '../core/left-out.ts';
import type { Probe, Probed, TextProbe } from '../core/probe.ts';
import {
  type Scene,
  type SceneText,
  type SceneWanted,
  type Stretch,
  styleNames,
} from '../core/scene.ts';
import { gatePlaces, type View, type WallSigns } from '../core/view.ts';

/** What the page script is asked to look for. */
export interface ReadRequest {
  /** Names this reading: the popup and a shortcut may read one page at one time. */
  readonly reading: string;
  readonly probes: readonly Probe[];
  /** Null where neither walls nor what is selected are wanted. */
  readonly walls: WallSigns | null;
  readonly scene: SceneWanted;
  readonly texts: readonly TextProbe[];
}

/** How a page that was read is asked on: for letters' boxes, or for the words that are seen. */
export type WordsRequest =
  | { readonly reading: string; readonly letters: readonly number[] }
  | { readonly reading: string; readonly stretches: readonly (readonly Stretch[])[] };

/** What the page script may bring back at most; a page that says more is cut, never refused. */
export const limits = {
  text: 2_000,
  quote: 100_000,
  pieces: 60_000,
  elements: 50_000,
  script: 200_000,
  probes: 400,
  rows: 400,
};

const text = (most: number) => v.pipe(v.string(), v.transform(wellFormed(most)));

/** A list cut to its first `most` entries; the others are not looked at. */
const list = <S extends v.GenericSchema>(schema: S, most: number) =>
  v.pipe(
    v.custom<readonly unknown[]>(Array.isArray),
    v.transform((all) => all.slice(0, most)),
    v.array(schema),
  );

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const leftOut = v.object({
  characters: count,
  why: v.pipe(list(v.picklist(whysLeftOut), whysLeftOut.length), v.readonly()),
});

/** A piece of a selection, as `quotes/pieces.ts` has it. */
const piece = v.union([
  v.pipe(v.tuple([v.literal('<'), text(40), v.boolean(), text(limits.text)]), v.readonly()),
  v.pipe(v.tuple([v.literal('>')]), v.readonly()),
  v.pipe(v.tuple([v.literal('t'), text(limits.quote), v.boolean()]), v.readonly()),
  v.pipe(v.tuple([v.literal('$'), text(limits.text), v.boolean()]), v.readonly()),
]);

const pieces = v.pipe(list(piece, limits.pieces), v.readonly());

const wordsRead = v.object({
  ranges: v.pipe(list(pieces, 1_000), v.readonly()),
  before: pieces,
  after: pieces,
  /** Whether the words stand where people type. */
  isTyped: v.boolean(),
  /** For each text that was wanted, those of its elements. */
  texts: v.pipe(list(v.pipe(list(pieces, 50), v.readonly()), 50), v.readonly()),
  leftOut,
});

/** The words of a page that are seen. */
export type WordsRead = v.InferOutput<typeof wordsRead>;

const view: v.GenericSchema<unknown, View> = v.object({
  whole: v.boolean(),
  gates: list(
    v.object({
      sign: text(40),
      text: text(300),
      place: v.picklist(gatePlaces),
      before: count,
      after: count,
    }),
    8,
  ),
  overlay: v.nullable(v.object({ text: text(600), locked: v.boolean() })),
  cut: v.nullable(text(300)),
});

const number = v.number();
const numbers = list(number, 8);
const box = v.pipe(v.tuple([number, number, number, number]), v.readonly());
const letters = v.nullable(
  list(v.pipe(v.tuple([count, v.nullable(box), v.boolean()]), v.readonly()), limits.quote),
);

const scene: v.GenericSchema<unknown, Scene> = v.object({
  views: list(
    v.object({
      width: number,
      height: number,
      frame: number,
      scroller: number,
      night: v.boolean(),
    }),
    100,
  ),
  elements: list(
    v.object({
      up: number,
      view: number,
      name: text(40),
      place: number,
      end: number,
      box,
      pieces: list(box, limits.elements),
      client: numbers,
      scroll: numbers,
      drawn: v.boolean(),
      top: v.boolean(),
      clear: v.boolean(),
      floats: v.boolean(),
      styles: v.pipe(v.tuple([number, number, number, number]), v.readonly()),
    }),
    limits.elements,
  ),
  styles: list(list(text(limits.text), styleNames.length), limits.elements),
  texts: list(
    v.object({
      element: number,
      from: count,
      to: count,
      solid: count,
      whole: v.boolean(),
      lines: list(box, limits.quote),
      letters,
    }),
    limits.pieces,
  ),
});

const field = v.object({
  words: text(limits.quote),
  before: text(200),
  after: text(200),
  over: count,
});

const probed: v.GenericSchema<unknown, Probed> = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((all) => Object.fromEntries(Object.entries(all).slice(0, limits.probes))),
  v.record(text(40), list(list(text(limits.script), 12), limits.rows)),
);

/**
 * The plain data the page script brings back first. It comes out of a process shared with a web
 * page, so it is parsed before anything is made of it.
 */
const pageReading = v.object({
  url: text(limits.text * 4),
  title: text(limits.text),
  probed,
  /** Null where the page could not be looked at. */
  view: v.nullable(view),
  /** How what is wanted of its body is drawn; null where nothing is. */
  scene: v.nullable(scene),
  /** What is selected: stretches of the page, the words of a field, nothing, or it cannot be known. */
  selected: v.nullable(v.union([v.literal('ranges'), v.literal('otherSite'), field])),
});

export type PageReading = v.InferOutput<typeof pageReading>;

/** Words that were selected, as they are seen. */
export interface Selection extends Pick<WordsRead, 'ranges' | 'before' | 'after' | 'leftOut'> {
  /** In the page's text, or where people type. */
  readonly from: 'page' | 'field';
}

/** All that was read of a page: what it says of itself, and those of its words that are seen. */
export interface Snapshot extends Omit<PageReading, 'scene' | 'selected'> {
  /** Names in lower case. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** Blocks of JSON-LD, as they stand. */
  readonly jsonLd: readonly string[];
  /** By the id of a text that was wanted: what is seen of it, an entry an element. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly selection: Selection | null;
}

/** What the page script brought back in `value`; null where it is none of ours. */
export function parseReading(value: unknown): PageReading | null {
  const result = v.safeParse(pageReading, value);
  return result.success ? result.output : null;
}

/** The letters' boxes in `value`, one list a text; null where it holds none. */
export function parseLetters(value: unknown): readonly SceneText['letters'][] | null {
  const result = v.safeParse(list(letters, limits.pieces), value);
  return result.success ? result.output : null;
}

/** The words in `value`; null where it holds none. */
export function parseWords(value: unknown): WordsRead | null {
  const result = v.safeParse(wordsRead, value);
  return result.success ? result.output : null;
}

function wellFormed(most: number): (value: string) => string {
  // A lone surrogate would be lost on the way through messages and make encoding throw later.
  return (value) => value.toWellFormed().slice(0, most).toWellFormed();
}
