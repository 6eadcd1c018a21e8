import type { LeftOut } from './left-out.ts';

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
  /** Selected in the page's text, or in a text field, whose words may be the reader's own. */
  readonly from: 'page' | 'field';
  /** What was selected with it and is not in it. */
  readonly leftOut: LeftOut;
  /** A text directive that leads to the words and matched once in the page; null where none does. */
  readonly fragment: string | null;
}
