import { hostOf } from './address.ts';
import { type Change, changeOf } from './change.ts';
import type { Issue, Section } from './issue.ts';
import type { Newsletter } from './newsletter.ts';

/** The section typed for it, else the one this curator filed the site in before; null: the inbox. */
export function sectionFor(
  url: string,
  chosen: string | null,
  newsletter: Newsletter,
  issue: Issue,
): Section | null {
  const heading = newsletter.sectionMemory[hostOf(url)];
  const fits = (section: Section) =>
    chosen === null ? section.heading === heading : section.id === chosen;
  return issue.sections.find(fits) ?? null;
}

/**
 * A section chosen by hand is where this site's next clip is proposed to go; null where that is
 * known already.
 */
export function rememberSection(
  url: string,
  section: Section,
  newsletter: Newsletter,
): Change | null {
  const site = hostOf(url);
  if (site === '' || newsletter.sectionMemory[site] === section.heading) return null;
  const sectionMemory = { ...newsletter.sectionMemory, [site]: section.heading };
  return changeOf('newsletters', newsletter, { ...newsletter, sectionMemory });
}
