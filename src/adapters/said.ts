import { parsed } from '../core/address.ts';
import { readerAddress } from '../core/reader-address.ts';
import type { Snapshot } from '../protocol/snapshot.ts';

/** What the metas of that name say, in their order. */
export function metasOf({ metas }: Snapshot, name: string): readonly string[] {
  return metas.filter((meta) => meta.name === name).map(({ content }) => content);
}

/** What the first meta says that there is of these names, the most trustworthy first; '' for none. */
export function firstMeta(snapshot: Snapshot, names: readonly string[]): string {
  return names.map((name) => metaOf(snapshot, name)).find((text) => text !== '') ?? '';
}

/** The first value that there is of each row a probe brought. */
export function valuesOf(snapshot: Snapshot, probe: string): readonly string[] {
  return rowsOf(snapshot, probe).flatMap((row) => row.find((value) => value !== '') ?? []);
}

/** What is seen of the words that were wanted under that name. */
export function textsOf({ texts }: Snapshot, id: string): readonly string[] {
  return texts[id] ?? [];
}

/** What a page's first meta of that name says; '' where there is none. */
export function metaOf(snapshot: Snapshot, name: string): string {
  return metasOf(snapshot, name)[0] ?? '';
}

/** The rows that a probe brought. */
export function rowsOf({ probed }: Snapshot, probe: string): readonly (readonly string[])[] {
  return probed[probe] ?? [];
}

/** The first value that a probe brought; '' where there is none. */
export function firstOf(snapshot: Snapshot, probe: string): string {
  return rowsOf(snapshot, probe)[0]?.find((value) => value !== '') ?? '';
}

/** The first words that are seen of a text that was wanted; '' where there are none. */
export function wordsOf(snapshot: Snapshot, id: string): string {
  return textsOf(snapshot, id)[0] ?? '';
}

/** The address that is open. */
export function addressOf({ url }: Snapshot): URL {
  return parsed(url) ?? new URL('about:blank');
}

/** A title without what the window puts before it: how much is new. */
export function windowTitle({ title }: Snapshot): string {
  return title.replace(/^\(\d+\+?\)\s+/, '');
}

/** An address of the page's markup, absolute; null for what is none. */
export function linkOf(text: string, page: Snapshot): string | null {
  return text === '' ? null : readerAddress(parsed(text, page.url)?.href ?? '');
}
