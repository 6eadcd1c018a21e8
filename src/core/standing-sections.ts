import { equal } from './equal.ts';
import { type Issue, type Section, sectionFrom } from './issue.ts';
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
  const own = issue.sections.map(({ id, heading, level }) => ({ id, heading, level }));
  if (issue.status !== 'draft' || !equal(own, previous)) return null;
  return next.map((standing) => {
    const before = issue.sections.find((section) => section.id === standing.id);
    return { ...sectionFrom(standing), ...before, ...standing };
  });
}
