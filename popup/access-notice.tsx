import type { Access } from '../src/core/access.ts';
import type { LeftOut } from '../src/core/left-out.ts';
import type { Quote } from '../src/core/quote.ts';
import { words } from '../src/platform/words.ts';
import { accessWords, leftOutWords, noQuoteWords } from '../src/protocol/access-words.ts';
import './access-notice.css';

interface Props {
  readonly access: Pick<Access, 'now' | 'evidence' | 'leftOut'>;
  /** Of a page as it is, or of a clip as it was kept. */
  readonly when: 'now' | 'kept';
  readonly quotes: readonly Quote[];
}

/** That a page is seen in part only, and that nothing of what was selected could be quoted. */
export function AccessNotice({ access, when, quotes }: Props) {
  const [open, shown] = accessWords(access, when);
  const [missing] = quotes.length === 0 ? noQuoteWords(access.leftOut) : [];
  if (open === undefined && missing === undefined) return null;
  return (
    <div class="access-notice">
      {open && <p>{open}</p>}
      {shown && (
        <p class="faint" dir="auto">
          {shown}
        </p>
      )}
      {missing && <p>{missing}</p>}
    </div>
  );
}

interface QuoteLacksProps {
  readonly quote: { readonly from: Quote['from']; readonly leftOut: LeftOut };
}

/** What a quote leaves out of what was selected, and whether its words may be the reader's own. */
export function QuoteLacks({ quote }: QuoteLacksProps) {
  const typed = quote.from === 'field' ? [words('from_field')] : [];
  return [...typed, ...leftOutWords(quote.leftOut)].map((line) => (
    <p key={line} class="quote-lacks faint">
      {line}
    </p>
  ));
}
