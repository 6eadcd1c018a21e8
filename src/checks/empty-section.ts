import { type Found, sectionCheck } from './check.ts';

/** A section that holds nothing, says nothing, and stands over no other that does. */
export const emptySection = sectionCheck({
  id: 'empty-section',
  name: 'check_empty_section',
  severity: 'notes',
  reads: ({ draft }, at) => {
    const [one, ...behind] = draft.sections.slice(at);
    const level = one?.section.level ?? 0;
    const next = behind.findIndex(({ section }) => section.level <= level);
    const below = next < 0 ? behind : behind.slice(0, next);
    const isEmpty = [one, ...below].every((each) => each?.entries.length === 0);
    return [one?.section, isEmpty];
  },
  look: (_, [section, isEmpty]): readonly Found[] => {
    if (section === undefined || !isEmpty) return [];
    if (section.intro.trim() + section.emptyText.trim() !== '') return [];
    const { id, heading } = section;
    return [
      {
        subject: `section:${id}`,
        place: { of: 'section', id, field: 'heading', range: null },
        says: { name: 'finding_empty_section', values: [heading] },
        fix: {
          name: { name: 'fix_empty_section', values: [heading] },
          edits: [{ of: 'noSection', id }],
        },
      },
    ];
  },
});
