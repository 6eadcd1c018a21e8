import type { Clip } from '../src/core/clip.ts';
import type { Rules } from '../src/core/rules.ts';
import { actionFor } from '../src/paywalls/treatment.ts';
import { rowRemark } from './policy-words.ts';

interface Props {
  readonly clip: Clip;
  readonly rules: Rules;
  /** What stands here where there is nothing to say. */
  readonly otherwise: preact.ComponentChild;
}

/** How the newsletter's access policy has a clip of the draft printed, where it is not as usual. */
export function PolicyRemark({ clip, rules, otherwise }: Props) {
  const action = actionFor(clip, rules, { status: 'draft' });
  const remark = rowRemark(clip, action);
  if (remark === '') return otherwise;
  return (
    <span class={action === 'leaveOut' ? 'policy left-out' : 'policy'}>
      <span class="unseen">, </span>
      {remark}
    </span>
  );
}
