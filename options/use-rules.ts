import { changeOf } from '../src/core/change.ts';
import type { Newsletter } from '../src/core/newsletter.ts';
import type { Rules } from '../src/core/rules.ts';
import { useChanges } from '../src/ui/use-changes.ts';

/** Writes `next` over `previous`; typing in one `field` is one step of undo. False: not saved. */
export type PutRules = (next: Rules, previous: Rules, field: string) => Promise<boolean>;

/** How a newsletter's rules are changed. */
export function useRules(newsletter: Newsletter): PutRules {
  const { run } = useChanges();
  return (next, previous, field) =>
    run(
      'change_newsletter',
      [changeOf('newsletters', { ...newsletter, rules: previous }, { ...newsletter, rules: next })],
      `${newsletter.id}:rules:${field}`,
    );
}
