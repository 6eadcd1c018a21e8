import { printed } from '../core/stored.ts';
import { type CheckOption, clipCheck } from './check.ts';
import { atClip, shortTitle } from './clip-found.ts';
import { standsIn } from './clip-uses.ts';
import { listed, optionOf } from './rule-options.ts';

const id = 'unwanted-kind';
const kinds: CheckOption = { id: 'kinds', name: 'option_kinds', usual: '' };
const sections: CheckOption = { id: 'sections', name: 'option_sections', usual: '' };

/** A page of a kind that the newsletter does not link, there or anywhere. */
export const unwantedKind = clipCheck({
  id,
  name: 'check_unwanted_kind',
  severity: 'warns',
  options: [kinds, sections],
  reads: ({ rules }) => [listed(optionOf(rules, id, kinds)), listed(optionOf(rules, id, sections))],
  look: (use, [unwanted, where]) => {
    const kind = printed(use.clip.kind);
    if (use.isWoven || kind === '' || !unwanted.includes(kind.toLowerCase())) return [];
    return standsIn(use, where)
      ? [
          atClip(use.clip, 'kind', {
            name: 'finding_unwanted_kind',
            values: [shortTitle(use.clip), kind],
          }),
        ]
      : [];
  },
});
