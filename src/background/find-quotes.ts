import findInPage from '../content/find-quotes.ts?page';
import type { FindRequest } from '../protocol/calls.ts';
import { parseStandings, type Standing } from '../protocol/standings.ts';
import { inject } from './inject.ts';

/** How long the page may take (ms): less than whoever asks waits for an answer. */
const patience = 3_000;

/** Asks the page of a tab what became of quotes; says nothing of those that it does not know. */
export async function findQuotes({ tabId, quotes }: FindRequest): Promise<readonly Standing[]> {
  return parseStandings(await inject(tabId, findInPage, quotes, patience));
}
