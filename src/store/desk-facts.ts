import type { InboxOrder } from '../core/inbox-order.ts';
import type { Issue } from '../core/issue.ts';
import { freeNumber, type NumberClash } from '../core/issue-number.ts';
import type { Newsletter } from '../core/newsletter.ts';
import { type Sample, type SettingName, type SettingValue, settingId } from '../core/settings.ts';
import { database } from './database.ts';
import { numbered } from './issues.ts';
import { newest } from './newest.ts';
import { byName, mostNewsletters } from './newsletters.ts';

/** What is known of the desk before any clip is read. */
export interface DeskFacts {
  readonly newsletter: Newsletter;
  readonly issue: Issue;
  readonly newsletters: readonly Newsletter[];
  /** The issues with the highest numbers. */
  readonly issues: readonly Issue[];
  readonly clash: NumberClash | null;
  readonly inboxOrder: InboxOrder;
  readonly sample: Sample | null;
  /** How many clips are kept, in whatever state and of whichever newsletter. */
  readonly clips: number;
}

/** How many issues the switch offers. */
const mostIssues = 50;

/** Reads them at one look, so that they belong together; null where there is no desk yet. */
export async function deskFacts(): Promise<DeskFacts | null> {
  const tx = (await database()).transaction(['settings', 'newsletters', 'issues', 'counters']);
  const kept = async <N extends SettingName>(name: N) =>
    ((await tx.objectStore('settings').get(settingId(name)))?.value ??
      null) as SettingValue<N> | null;
  const [current, order, sample, counters, all] = await Promise.all([
    kept('current'),
    kept('inboxOrder'),
    kept('sample'),
    tx.objectStore('counters').get('counters'),
    tx.objectStore('newsletters').getAll(null, mostNewsletters),
  ]);
  const newsletter = all.find(({ id }) => id === current?.newsletter);
  if (current === null || newsletter === undefined) return null;
  const numbers = tx.objectStore('issues').index('number');
  const [chosen, issues] = await Promise.all([
    tx.objectStore('issues').get(current.issue),
    newest(numbers, numbered(newsletter.id), mostIssues),
  ]);
  const issue = chosen ?? issues.find(({ status }) => status === 'draft') ?? issues[0];
  if (issue === undefined) return null;
  const { number } = issue;
  const same = await numbers.getAllKeys([newsletter.id, number]);
  const isClash = same.some((id) => id !== issue.id);
  const clash = isClash ? { number, free: await firstFree(newsletter.id, number) } : null;
  return {
    newsletter,
    issue,
    newsletters: byName(all),
    issues,
    clash,
    inboxOrder: order ?? 'date',
    sample,
    clips: counters?.counts.clips ?? 0,
  };

  /** The next number that no issue has, up to the first gap; asked for only where two have one. */
  async function firstFree(of: string, from: number): Promise<number> {
    const taken: number[] = [];
    let step = await numbers.openKeyCursor(numbered(of, from));
    while (step !== null && step.key[1] <= (taken.at(-1) ?? from) + 1) {
      taken.push(step.key[1]);
      step = await step.continue();
    }
    return freeNumber(from, taken);
  }
}
