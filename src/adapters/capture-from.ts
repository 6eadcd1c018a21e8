import type { Capture } from '../core/capture.ts';
import { nodesOf } from '../core/json-ld.ts';
import { nothingLeftOut } from '../core/left-out.ts';
import type { TextProbe } from '../core/probe.ts';
import { readerAddress } from '../core/reader-address.ts';
import { declaredOf } from '../paywalls/declared.ts';
import { maxSnippetOf } from '../paywalls/max-snippet.ts';
import { nowOf } from '../paywalls/now.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Findings } from './adapter.ts';
import { adapterFor } from './adapters.ts';
import { anyPage, anyPageTexts } from './any-page.ts';
import { quotesOf } from './quotes-of.ts';
import { withinBounds } from './within-bounds.ts';

/** The capture that a snapshot means. `quoteId` names the quote, if words were selected. */
export function captureFrom(snapshot: Snapshot, quoteId: string): Capture {
  const { url, metas, jsonLd, probed, selection, view } = snapshot;
  const quotes = quotesOf(snapshot, quoteId);
  return withinBounds({
    url: readerAddress(url) ?? url,
    ...findingsOf(snapshot),
    quotes,
    leftOut: (quotes.length === 0 ? selection?.leftOut : null) ?? nothingLeftOut,
    ...declaredOf({ url, metas, nodes: nodesOf(jsonLd), probed }),
    maxSnippet: maxSnippetOf(snapshot),
    ...nowOf(view, url),
    readFrom: 'page',
    unread: null,
  });
}

/** What a page is about, by the adapter that knows it over what any page says of itself. */
export function findingsOf(snapshot: Snapshot): Findings {
  const any = anyPage(snapshot);
  return { ...any, ...adapterFor(snapshot)?.read(snapshot, any) };
}

/** Words of a page's body that could tell more than it says of itself. */
export function textsWanted(snapshot: Snapshot): readonly TextProbe[] {
  return (adapterFor(snapshot)?.texts ?? anyPageTexts)(snapshot);
}
