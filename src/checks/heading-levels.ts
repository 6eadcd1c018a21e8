import { type Found, sectionCheck } from './check.ts';

/** A heading that is deeper than the one before it by more than one level. */
export const headingLevels = sectionCheck({
  id: 'heading-levels',
  name: 'check_heading_levels',
  severity: 'notes',
  reads: ({ draft }, at) => {
    const above = draft.sections[at - 1]?.section.level ?? null;
    const behind = draft.sections.slice(at).map(({ section }) => section);
    const next = behind.findIndex(({ level }) => above !== null && level <= above);
    // All that stands on its level or below it moves with it.
    return [above, next < 0 ? behind : behind.slice(0, next)];
  },
  look: (_, [above, [section, ...below]]): readonly Found[] => {
    if (section === undefined || above === null || section.level <= above + 1) return [];
    const by = section.level - above - 1;
    return [
      {
        subject: `section:${section.id}`,
        place: { of: 'section', id: section.id, field: 'heading', range: null },
        says: { name: 'finding_heading_levels', values: [section.heading, above, section.level] },
        fix: {
          name: { name: 'fix_heading_levels', values: [above + 1] },
          edits: [section, ...below].map(({ id, level }) => ({
            of: 'section',
            id,
            set: { level: Math.max(level - by, above + 1) },
          })),
        },
      },
    ];
  },
});
