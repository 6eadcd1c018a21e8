import type { Issue } from './issue.ts';
import { makeIssue } from './issue.ts';
import { nextNumber } from './issue-number.ts';
import type { Newsletter } from './newsletter.ts';

/**
 * The issue that follows, as this newsletter's start: the next number, the next day of its rhythm,
 * its standing sections and frame. `last` is the issue before it (null: there is none), `numbers`
 * those that are taken, `today` `YYYY-MM-DD`.
 */
export function nextIssue(
  newsletter: Newsletter,
  last: Pick<Issue, 'date'> | null,
  by: {
    readonly id: string;
    readonly issues: readonly Pick<Issue, 'number'>[];
    readonly today: string;
  },
): Issue {
  const date = nextDay(last?.date ?? '', newsletter.rhythm.days, by.today);
  const made = makeIssue(newsletter, { id: by.id, number: nextNumber(by.issues), date });
  return { ...made, ...newsletter.frame };
}

const day = 86_400_000;

/**
 * The first day of a rhythm (an issue every `days` days) after `last` that is not over on `today`;
 * today where there is no rhythm (0), or nothing that it could follow. All are `YYYY-MM-DD`.
 */
export function nextDay(last: string, days: number, today: string): string {
  const [from, now] = [Date.parse(last), Date.parse(today)];
  const step = Math.round(days) * day;
  if (Number.isNaN(from) || step <= 0) return today;
  const steps = Math.max(1, Math.ceil((now - from) / step));
  return new Date(from + steps * step).toISOString().slice(0, 10);
}
