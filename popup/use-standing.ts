import { useEffect, useState } from 'preact/hooks';
import type { Quote } from '../src/core/quote.ts';
import { ask } from '../src/protocol/message.ts';
import type { Standing } from '../src/protocol/standings.ts';
import type { ActivePage } from './use-active-page.ts';

export type Standings = ReadonlyMap<string, Standing['state']>;

const unknown: Standings = new Map();

/**
 * What became of quotes on the page under the popup, by their ids. Nothing is said of those that
 * the page cannot be asked about, or does not answer for.
 */
export function useStanding({ tabId, capture }: ActivePage, quotes: readonly Quote[]): Standings {
  const [standings, setStandings] = useState(unknown);
  const isRead = capture.readFrom === 'page';
  const wanted = quotes
    .filter(({ from }) => from === 'page')
    .map(({ id, exact, prefix, suffix }) => ({ id, exact, prefix, suffix }));
  useEffect(() => {
    if (!isRead || wanted.length === 0) return;
    let isOver = false;
    ask('findQuotes', { tabId, quotes: wanted }).then(
      (found) => {
        if (!isOver) setStandings(new Map(found.map(({ id, state }) => [id, state])));
      },
      // The background did not answer: nothing is known, and nothing lost.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [tabId, isRead, wanted.map(({ id }) => id).join()]);
  return standings;
}
