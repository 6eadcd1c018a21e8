import { Failure } from '../core/failure.ts';
import { issueReference } from '../core/newsletter.ts';
import { found } from '../core/stored.ts';
import { type MessageName, words } from '../platform/words.ts';
import { accessWords, declaredLine, leftOutWords, noQuoteWords } from './access-words.ts';
import type { ClipReceipt } from './calls.ts';

/** Where a clip that is stored is, and where its page was used before, line by line. */
export function savedWords(receipt: ClipReceipt): readonly string[] {
  const place = placeWords(receipt.section, receipt.waits);
  const outcomes: Record<ClipReceipt['outcome'], MessageName> = {
    new: 'receipt_new',
    quoteAdded: 'receipt_quote',
    already: 'receipt_already',
    reserved: 'receipt_reserved',
  };
  const lines = [words(outcomes[receipt.outcome], `${receipt.newsletter} ${receipt.issue}`, place)];
  if (receipt.usedIn.length > 0) {
    lines.push(words('used_in', receipt.usedIn.map(issueReference).join(', ')));
  }
  return lines;
}

/** The section a clip stands in, or where it waits. */
export function placeWords(section: string | null, waits: ClipReceipt['waits']): string {
  return section ?? words(waits === 'heldOver' ? 'held_over' : 'inbox');
}

/**
 * What a clip lacks, or its readers may: a page unread, a wall said or seen, selected words that
 * are not quoted.
 */
export function lackingWords(receipt: ClipReceipt): readonly string[] {
  const { unread, declared, claims, quoted, leftOut } = receipt;
  return [
    ...(unread === null ? [] : [words(`unread_${unread}`)]),
    ...declaredLine({ declared: found(declared), claims }),
    ...accessWords(receipt, 'now'),
    ...(quoted ? leftOutWords(leftOut) : noQuoteWords(leftOut)),
  ];
}

/** What went wrong, what was kept and what to do, line by line. */
export function failureWords(error: unknown): readonly string[] {
  const failure = error instanceof Failure ? error : new Failure('notSaved', String(error));
  const sentence = words(`failure_${failure.code}`);
  // What a template got wrong helps whoever wrote it; the browser's own words help nobody.
  return failure.code === 'template' ? [sentence, failure.detail] : [sentence];
}
