import type { Draft } from '../../src/core/draft.ts';
import { addPassage } from '../../src/core/passage-edits.ts';
import { spotAt } from '../../src/core/steps.ts';
import type { TemplateTrouble } from '../../src/templates/print-by.ts';
import { useNotices } from '../../src/ui/notice.tsx';
import { useChanges } from '../../src/ui/use-changes.ts';
import type { ClipRow } from '../desk-rows.ts';
import { openWith } from './opening.ts';

/**
 * Turns a clip into prose: a passage before it with what its template would print, all of it tied to
 * the clip, which is woven from then on. Gives the passage's row, null where it could not be kept.
 */
export function useIntoProse(draft: Draft) {
  const { run } = useChanges();
  const { tell, fail } = useNotices();
  return async ({ clip, placement }: ClipRow): Promise<string | null> => {
    if (placement === null) return null;
    const at = draft.sections.findIndex((one) => one.section.id === placement.section);
    const entries = draft.sections[at]?.entries ?? [];
    const index = entries.findIndex((entry) => entry.placement.id === placement.id);
    const spot = spotAt(draft, at, index, []);
    if (spot === null) return null;
    try {
      const { clipProse } = await import('../../src/templates/clip-prose.ts');
      const by = { makeId: () => crypto.randomUUID(), now: new Date().toISOString() };
      const { numbered } = await import('../../src/templates/draft-tree.ts');
      const { treatmentOf } = await import('../../src/paywalls/treatment.ts');
      const { number = 1 } = numbered(entries, draft)[index] ?? {};
      const treatment = treatmentOf(clip, draft.newsletter.rules, draft.issue);
      const troubles: TemplateTrouble[] = [];
      const markdown = clipProse(clip, draft, number, treatment, (one) => troubles.push(one));
      if (troubles.length > 0) {
        const { troubleLines } = await import('../../src/ui/template-words.ts');
        tell(troubleLines(troubles));
      }
      const { entry, changes } = addPassage(draft.newsletter.id, markdown, spot, by);
      openWith(entry.placement.id, { caret: 'end' });
      return (await run('change_prose', changes)) ? entry.placement.id : null;
    } catch (error) {
      fail(error);
      return null;
    }
  };
}
