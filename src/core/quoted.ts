import type { Declared } from './access.ts';
import type { Clip } from './clip.ts';
import type { Kind } from './kind.ts';
import type { Quote } from './quote.ts';
import { printed } from './stored.ts';

/** What is quoted: of a clip, or of a page that is none yet. */
export interface Quoted {
  readonly kind: Kind;
  /** BCP 47, '' where it is not known. */
  readonly lang: string;
  readonly declared: Declared;
  /** As `Access.maxSnippet`. */
  readonly maxSnippet: number | null;
  readonly quotes: readonly Pick<Quote, 'exact' | 'shown'>[];
}

/** What is quoted of a clip. */
export function quotedOf({
  kind,
  lang,
  access,
  quotes,
}: Clip): Omit<Quoted, 'quotes'> & Pick<Clip, 'quotes'> {
  return {
    kind: printed(kind),
    lang: printed(lang),
    declared: printed(access.declared),
    maxSnippet: access.maxSnippet,
    quotes,
  };
}
