import type { Snapshot } from '../protocol/snapshot.ts';

/** What the metas of that name say, in their order. */
export function metasOf({ metas }: Snapshot, name: string): readonly string[] {
  return metas.filter((meta) => meta.name === name).map(({ content }) => content);
}

/** What the first meta says that there is of these names, the most trustworthy first; '' for none. */
export function firstMeta(snapshot: Snapshot, names: readonly string[]): string {
  return names.map((name) => metasOf(snapshot, name)[0] ?? '').find((text) => text !== '') ?? '';
}

/** The first value that there is of each row a probe brought. */
export function valuesOf({ probed }: Snapshot, probe: string): readonly string[] {
  return (probed[probe] ?? []).flatMap((row) => row.find((value) => value !== '') ?? []);
}

/** What is seen of the words that were wanted under that name. */
export function wordsOf({ texts }: Snapshot, id: string): readonly string[] {
  return texts[id] ?? [];
}
