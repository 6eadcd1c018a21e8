/**
 * Words selected on a page, anchored as a TextQuoteSelector of the Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export interface Quote {
  readonly id: string;
  readonly exact: string;
  /** Up to 32 characters before and after the words. */
  readonly prefix: string;
  readonly suffix: string;
  /** The same words with their markup. Foreign text: every use parses and sanitises it again. */
  readonly html: string;
  /** What is printed where the editor altered the words (`[t]his`, `[…]`); else null. */
  readonly shown: string | null;
}
