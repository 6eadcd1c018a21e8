import { issueLabel, issueReference } from '../core/newsletter.ts';
import { words } from '../platform/words.ts';
import { placeWords } from '../protocol/receipt-words.ts';
import type { CurrentDesk } from '../store/desk.ts';
import type { KnownPage } from '../store/known-page.ts';

/** What the toolbar button says of a page: a sign, and the sentence behind it. */
export interface KnownMark {
  readonly text: '✓';
  readonly title: string;
}

/** The mark of a page; null for one that was never clipped. */
export function knownMark(known: KnownPage, { newsletter, issue }: CurrentDesk): KnownMark | null {
  const { same, section, waits, uses } = known;
  const where = `${newsletter.name} ${issueLabel(newsletter, issue.number)}`;
  const lines = [
    ...(same ? [words('receipt_already', where, placeWords(section, waits))] : []),
    ...(uses.length > 0
      ? [words('used_in', uses.map(({ label }) => issueReference(label)).join(', '))]
      : []),
  ];
  return lines.length === 0 ? null : { text: '✓', title: lines.join('\n') };
}
