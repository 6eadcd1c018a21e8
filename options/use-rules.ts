import { useRef } from 'preact/hooks';
import { changeOf } from '../src/core/change.ts';
import type { Newsletter } from '../src/core/newsletter.ts';
import type { Rules } from '../src/core/rules.ts';
import { useChanges } from '../src/ui/use-changes.ts';

/** One way to alter rules, whatever else is in them by then. */
type Alter = (rules: Rules) => Rules;

/**
 * Writes the rules as `next` alters them over what `previous` makes of them (the rules as they are, if it
 * is left out); typing in one `field` is one step of undo. False: not saved.
 */
export type PutRules = (next: Alter, field: string, previous?: Alter) => Promise<boolean>;

/**
 * How a newsletter's rules are changed. They are one field of it, in which somebody types here and
 * ticks there: each change goes on from the one before it, which may not have been read back yet.
 */
export function useRules(newsletter: Newsletter): PutRules {
  const { run } = useChanges();
  const [read, latest, underway] = [useRef(newsletter), useRef(newsletter.rules), useRef(0)];
  if (read.current.rules !== newsletter.rules && underway.current === 0)
    latest.current = newsletter.rules;
  if (underway.current === 0) read.current = newsletter;
  return async (next, field, previous = (rules) => rules) => {
    const before = { ...newsletter, rules: previous(latest.current) };
    const after = { ...newsletter, rules: next(latest.current) };
    latest.current = after.rules;
    underway.current += 1;
    const changes = [changeOf('newsletters', before, after)];
    const isSaved = await run('change_newsletter', changes, `${newsletter.id}:rules:${field}`);
    underway.current -= 1;
    if (!isSaved) latest.current = read.current.rules;
    return isSaved;
  };
}
