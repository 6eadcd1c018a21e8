import type { Declared } from './access.ts';
import type { Rules } from './rules.ts';

/**
 * What a marked link has beside it where the newsletter has no words of its own. Plain words: a sign
 * alone says nothing to a screen reader, and little in a mail.
 */
export const usualMarks: Readonly<Record<Declared, string>> = {
  free: '',
  registration: '(free, sign-in)',
  metered: '(metered)',
  members: '(members only)',
  gift: '(gift link)',
  unknown: '',
};

/**
 * The mark of a link by what its page declares, in the newsletter's words; '' prints nothing. What is
 * unknown has none, whatever the words: it would say something that nobody said.
 */
export function markOf(declared: Declared, { marks }: Pick<Rules, 'marks'>): string {
  return declared === 'unknown' ? '' : (marks[declared] ?? usualMarks[declared]).trim();
}
