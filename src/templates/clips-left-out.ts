import type { Clip } from '../core/clip.ts';
import type { Draft } from '../core/draft.ts';
import type { AccessRule } from '../core/rules.ts';
import { ruleFor } from '../paywalls/access-policy.ts';
import { treatmentOf } from '../paywalls/treatment.ts';

/** A clip that stands in an issue and is not printed, and the rule that leaves it out. */
export interface ClipLeftOut {
  readonly clip: Clip;
  /** Heading of the section it stands in. */
  readonly section: string;
  readonly rule: AccessRule;
}

/**
 * The clips that the newsletter's access policy keeps out of an issue, each once, in the issue's
 * order: nothing that was placed vanishes without a word. What prose weaves is printed by the prose.
 */
export function clipsLeftOut({
  newsletter,
  issue,
  sections,
  woven,
}: Draft): readonly ClipLeftOut[] {
  const { rules } = newsletter;
  const found = sections.flatMap(({ section, entries }) =>
    entries.flatMap((entry) => {
      if (entry.kind === 'passage' || woven.has(entry.clip.id)) return [];
      if (treatmentOf(entry.clip, rules, issue).isPrinted) return [];
      const rule = ruleFor(entry.clip, rules);
      return rule
        ? [[entry.clip.id, { clip: entry.clip, section: section.heading, rule }] as const]
        : [];
    }),
  );
  return [...new Map(found.toReversed()).values()].toReversed();
}
