/** Holds what was read against what was to be seen. */

import type { Exhibit } from './examine.ts';
import type { ReaderName, Reading } from './in-page/readings.ts';
import type { PassageSeen } from './judge.ts';

/** A fault of our reader in one document. */
export interface Disagreement {
  readonly what: 'hidden out' | 'visible lost' | 'failed' | 'touched the page';
  /** The words, or what happened. */
  readonly detail: string;
}

/** The faults of one way of reading in one document. */
interface Faults {
  /** Hidden words that were read, by passage. */
  readonly hiddenOut: readonly string[];
  /** Passages that can be seen and were not read, by their visible words. */
  readonly lost: readonly string[];
}

export interface Count {
  readonly hiddenCharacters: number;
  readonly lostPassages: number;
}

/** What is wrong with our reader's answer; nothing, if it held exactly what can be seen. */
export function disagreementsOf(
  exhibit: Exhibit,
  passages: readonly PassageSeen[],
  readings: readonly Reading[],
): readonly Disagreement[] {
  const { hiddenOut } = faultsOf(exhibit, passages, (document) => readings[document]?.oursInAll);
  const { lost } = faultsOf(exhibit, passages, (document) => readings[document]?.texts.ours);
  const failures = readings.flatMap(({ failure }) => (failure === null ? [] : [failure]));
  const touched = readings.flatMap((reading) => reading.touched);
  return [
    ...hiddenOut.map((detail) => ({ what: 'hidden out', detail }) as const),
    ...lost.map((detail) => ({ what: 'visible lost', detail }) as const),
    ...failures.map((detail) => ({ what: 'failed', detail }) as const),
    ...touched.map((detail) => ({ what: 'touched the page', detail }) as const),
  ];
}

/** What a way of reading did wrong in one document, counted. */
export function countOf(
  exhibit: Exhibit,
  passages: readonly PassageSeen[],
  readings: readonly Reading[],
  name: ReaderName,
): Count {
  const text = (document: number) =>
    name === 'ours' ? readings[document]?.oursInAll : readings[document]?.texts[name];
  const { hiddenOut } = faultsOf(exhibit, passages, text);
  const { lost } = faultsOf(exhibit, passages, (document) => readings[document]?.texts[name]);
  const hiddenCharacters = hiddenOut.join('').replaceAll(' ', '').length;
  return { hiddenCharacters, lostPassages: lost.length };
}

function faultsOf(
  { mayBeLost }: Exhibit,
  passages: readonly PassageSeen[],
  textOf: (document: number) => string | undefined,
): Faults {
  const hiddenOut: string[] = [];
  const lost: string[] = [];
  for (const { document, words } of passages) {
    const text = plain(textOf(document) ?? '');
    const isRead = (word: { readonly text: string }) => text.includes(plain(word.text));
    const hidden = words.filter(({ sight }) => sight === 'hidden');
    const leaked = hidden.filter(isRead).map((word) => word.text);
    if (leaked.length > 0) hiddenOut.push(leaked.join(' '));
    const visible = words.filter(({ sight }) => sight === 'visible');
    const missing = visible.filter((word) => !isRead(word)).map((word) => word.text);
    if (mayBeLost === undefined && missing.length > 0) lost.push(missing.join(' '));
  }
  return { hiddenOut, lost };
}

/** White space and case do not matter, nor do characters that only say where a word may break. */
function plain(text: string): string {
  return text.replace(/[\s\u00ad\u200b]+/g, '').toLowerCase();
}
