import { equal } from './equal.ts';
import type { Issue, Section } from './issue.ts';
import type { StandingSection } from './newsletter.ts';

/**
 * The sections of an issue after the newsletter's standing ones went from `previous` to `next`:
 * an issue that has them as they were follows; one with sections of its own stays (null).
 */
export function followStanding(
  issue: Issue,
  previous: readonly StandingSection[],
  next: readonly StandingSection[],
): readonly Section[] | null {
  const named = (sections: readonly StandingSection[]) =>
    sections.map(({ id, heading, level }) => ({ id, heading, level }));
  if (issue.status !== 'draft' || !equal(named(issue.sections), named(previous))) return null;
  return next.map((standing) => {
    const before = issue.sections.find(({ id }) => id === standing.id);
    return before ? { ...before, heading: standing.heading, level: standing.level } : standing;
  });
}
