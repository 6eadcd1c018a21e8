import { clipUrl } from '../core/clip.ts';
import type { AccessAction } from '../core/rules.ts';
import { correct, printed } from '../core/stored.ts';
import { openVersionOf, ruleFor } from '../paywalls/access-policy.ts';
import type { MessageName } from '../platform/words.ts';
import { clipCheck } from './check.ts';
import { atClip, shortTitle } from './clip-found.ts';

/** What is said of a clip that the policy is against, by what it asks for. */
const sayings: Readonly<Partial<Record<AccessAction, MessageName>>> = {
  warn: 'finding_policy_warn',
  linkOnly: 'finding_policy_link_only',
  leaveOut: 'finding_policy_leave_out',
  preferOpen: 'finding_policy_prefer_open',
};

/**
 * A link that the newsletter's access rules are against. Where the house's template prints a clip the
 * policy acts by itself, and only a warning is left to give.
 */
export const accessPolicy = clipCheck({
  id: 'access-policy',
  name: 'check_access_policy',
  severity: 'warns',
  reads: ({ rules, draft }, { clip }) => [
    draft.issue.status === 'imported' ? null : (ruleFor(clip, rules)?.action ?? null),
  ],
  look: ({ clip, isWoven, quoted }, [action]) => {
    const name = action === null ? undefined : sayings[action];
    if (name === undefined || (action !== 'warn' && !isWoven)) return [];
    if (action === 'linkOnly' && quoted.length === 0) return [];
    const open = action === 'preferOpen' ? (openVersionOf(clip)?.url ?? null) : null;
    if (action === 'preferOpen' && (open === null || open === clipUrl(clip))) return [];
    const says = { name, values: [shortTitle(clip), printed(clip.access.declared)] };
    const fix =
      open === null
        ? null
        : {
            name: { name: 'fix_open_version', values: [open] } as const,
            set: { canonicalUrl: correct(clip.canonicalUrl, open) },
          };
    return [atClip(clip, 'access', says, fix)];
  },
});
