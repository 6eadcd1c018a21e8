import { webAddress } from '../src/core/address.ts';
import type { Clip } from '../src/core/clip.ts';
import type { Quote } from '../src/core/quote.ts';
import { quoteUrl } from '../src/core/quote-url.ts';
import { type MessageName, words } from '../src/platform/words.ts';
import type { Standing } from '../src/protocol/standings.ts';
import './quote-standing.css';

/** What is said of a quote's words on the page under the popup. */
const said: Readonly<Record<Standing['state'], MessageName>> = {
  stands: 'quote_stands',
  changed: 'quote_changed',
  gone: 'quote_gone',
};

interface Props {
  readonly clip: Clip;
  readonly quote: Quote;
  /** Undefined where nothing is known of it. */
  readonly state: Standing['state'] | undefined;
}

/** Whether the words of a quote still stand on their page, and the way to them. */
export function QuoteStanding({ clip, quote, state }: Props) {
  // What was typed as an address, or brought by a backup, may be of another kind: it leads nowhere.
  const url = quote.fragment === null ? null : webAddress(quoteUrl(clip, quote));
  if (state === undefined && url === null) return null;
  return (
    <p class="quote-standing">
      <span class={state === 'stands' ? 'faint' : 'moved'} role="status">
        {state && words(said[state])}
      </span>
      {url !== null && (
        <a href={url} target="_blank" rel="noreferrer">
          {words('open_at_words')}
        </a>
      )}
    </p>
  );
}
