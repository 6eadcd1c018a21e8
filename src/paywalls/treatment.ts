import { markOf } from '../core/access-marks.ts';
import type { ExtraLink } from '../core/capture.ts';
import type { Clip } from '../core/clip.ts';
import type { Issue } from '../core/issue.ts';
import type { AccessAction, Rules } from '../core/rules.ts';
import { printed } from '../core/stored.ts';
import { openVersionOf, ruleFor } from './access-policy.ts';

/** How a clip comes out that a template prints. */
export interface Treatment {
  readonly isPrinted: boolean;
  /** Whether words of its page are printed. */
  readonly isQuoted: boolean;
  /** What stands beside its link; '' nothing. */
  readonly mark: string;
  /** What is linked in the place of its page. */
  readonly open: ExtraLink | null;
}

/** As a clip comes out where no rule holds. */
export const usualTreatment: Treatment = { isPrinted: true, isQuoted: true, mark: '', open: null };

/** What each action changes of that; to warn is to print as usual. */
const acts: Readonly<Record<AccessAction, (clip: Clip, rules: Rules) => Partial<Treatment>>> = {
  mark: (clip, rules) => ({ mark: markOf(printed(clip.access.declared), rules) }),
  warn: () => ({}),
  linkOnly: () => ({ isQuoted: false }),
  leaveOut: () => ({ isPrinted: false }),
  preferOpen: (clip) => ({ open: openVersionOf(clip) }),
};

/** What is done about a clip in an issue; null for nothing. An imported one went out as it is. */
export function actionFor(
  clip: Clip,
  rules: Rules,
  { status }: Pick<Issue, 'status'>,
): AccessAction | null {
  return status === 'imported' ? null : (ruleFor(clip, rules)?.action ?? null);
}

/** How a clip comes out in an issue under its newsletter's rules. */
export function treatmentOf(clip: Clip, rules: Rules, issue: Pick<Issue, 'status'>): Treatment {
  const action = actionFor(clip, rules, issue);
  return action === null ? usualTreatment : { ...usualTreatment, ...acts[action](clip, rules) };
}
