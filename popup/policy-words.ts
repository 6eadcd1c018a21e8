import type { Clip } from '../src/core/clip.ts';
import type { AccessAction, AccessRule } from '../src/core/rules.ts';
import { printed } from '../src/core/stored.ts';
import { allSites, anyMedium, hostPattern } from '../src/paywalls/host-pattern.ts';
import { words } from '../src/platform/words.ts';

/** Why a clip is not printed: what its page declares, which rule leaves it out, and the rule's note. */
export function leftOutReason(clip: Clip, rule: AccessRule): string {
  const reason = words('left_out_by', declaredLabel(clip), sitesOf(rule));
  const note = rule.note.trim();
  return note === '' ? reason : words('left_out_note', reason, note);
}

function sitesOf({ host }: AccessRule): string {
  const pattern = hostPattern(host);
  if (pattern === allSites) return words('sites_all');
  return pattern === anyMedium ? words('sites_medium') : (pattern ?? host);
}

/** What a clip's line says of how the policy has it printed; '' where that is seen in print. */
export function rowRemark(clip: Clip, action: AccessAction | null): string {
  if (action === 'leaveOut') return words('row_leaveOut', declaredLabel(clip));
  return action === 'linkOnly' || action === 'preferOpen' ? words(`row_${action}`) : '';
}

function declaredLabel({ access }: Clip): string {
  return words(`access_${printed(access.declared)}`);
}
