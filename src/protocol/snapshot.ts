import * as v from 'valibot';
import { whysLeftOut } from '../core/left-out.ts';

/** What the page script may bring back at most; a page that says more is cut, never refused. */
export const limits = { text: 2_000, quote: 100_000, html: 400_000, jsonLd: 200_000, metas: 400 };

const text = (most: number) => v.pipe(v.string(), v.transform(wellFormed(most)));

/** A list cut to its first `most` entries. */
const list = <S extends v.GenericSchema>(schema: S, most: number) =>
  v.pipe(
    v.array(schema),
    v.transform((all) => all.slice(0, most)),
  );

const meta = v.object({ name: text(200), content: text(limits.text) });

export const leftOut = v.object({
  characters: v.pipe(v.number(), v.integer(), v.minValue(0)),
  why: v.pipe(list(v.picklist(whysLeftOut), whysLeftOut.length), v.readonly()),
});

const selection = v.object({
  exact: text(limits.quote),
  prefix: text(32),
  suffix: text(32),
  html: text(limits.html),
  from: v.picklist(['page', 'field']),
  leftOut,
});

/**
 * The plain data a page script brings back. It comes out of a process shared with a web page, so
 * it is parsed before anything is made of it.
 */
const snapshot = v.object({
  url: text(limits.text * 4),
  title: text(limits.text),
  lang: text(100),
  canonical: text(limits.text * 4),
  metas: list(meta, limits.metas),
  jsonLd: list(text(limits.jsonLd), 50),
  /** `<time>` elements and links by rel=author that the page marks as its own. */
  times: list(text(100), 10),
  authors: list(text(200), 10),
  heading: text(limits.text),
  selection: v.nullable(selection),
});

export type Snapshot = v.InferOutput<typeof snapshot>;

/**
 * The snapshot in `value`; null where it is none.
 */
export function parseSnapshot(value: unknown): Snapshot | null {
  const result = v.safeParse(snapshot, value);
  return result.success ? result.output : null;
}

function wellFormed(most: number): (value: string) => string {
  // A lone surrogate would be lost on the way through messages and make encoding throw later.
  return (value) => value.toWellFormed().slice(0, most).toWellFormed();
}
