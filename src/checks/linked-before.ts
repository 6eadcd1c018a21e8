import { issueReference } from '../core/newsletter.ts';
import { printed } from '../core/stored.ts';
import { urlKey } from '../core/url-key.ts';
import { type Around, type CheckOption, clipCheck, proseCheck, together } from './check.ts';
import { atClip, shortTitle } from './clip-found.ts';
import { standsIn } from './clip-uses.ts';
import { placeIn, subjectIn } from './prose-pieces.ts';
import { listed, numberOption, optionOf } from './rule-options.ts';

const id = 'linked-before';
const issues: CheckOption = { id: 'issues', name: 'option_issues', usual: '0' };
const sections: CheckOption = { id: 'sections', name: 'option_sections', usual: '' };
const told = {
  id,
  name: 'check_linked_before',
  severity: 'notes',
  options: [issues, sections],
} as const;

/** A page that a past issue linked. */
export const linkedBefore = together(
  clipCheck({
    ...told,
    reads: (around, { clip }) => [usedIn(around, clip.key), where(around)],
    look: (use, [used, headings]) =>
      used.length > 0 && standsIn(use, headings) && !isReference(printed(use.clip.title))
        ? [
            atClip(use.clip, 'url', {
              name: 'finding_linked_before',
              values: [shortTitle(use.clip), said(used)],
            }),
          ]
        : [],
  }),
  proseCheck({
    ...told,
    reads: (around, { facts }) => [
      facts.links.map(({ to, url }) => (to === null ? usedIn(around, urlKey(url)) : [])),
      where(around),
    ],
    look: (piece, [used, headings]) =>
      piece.facts.links.flatMap((link, at) => {
        const labels = used[at] ?? [];
        const isHere = headings.length === 0 || headings.includes(piece.section);
        if (labels.length === 0 || !isHere || isReference(link.words)) return [];
        return [
          {
            subject: subjectIn(piece, link.url),
            place: placeIn(piece, link),
            says: { name: 'finding_linked_before' as const, values: [link.words, said(labels)] },
            fix: null,
          },
        ];
      }),
  }),
);

/** A past issue is referred to as often as it is spoken of: `#TT16`. */
export function isReference(words: string): boolean {
  return /^#\p{L}*\d+$/u.test(words.trim());
}

function where({ rules }: Around): readonly string[] {
  return listed(optionOf(rules, id, sections));
}

/** The labels of the issues that link it, of the last so many; of all where none are counted. */
function usedIn({ archive, rules }: Around, key: string): readonly string[] {
  const uses = archive.uses.get(key) ?? [];
  const last = numberOption(rules, id, issues);
  if (last === 0 || uses.length === 0) return uses.map(({ label }) => label);
  const numbers = archive.issues.map(({ number }) => number).toSorted((a, b) => b - a);
  const from = numbers[last - 1] ?? 0;
  return uses.filter(({ number }) => number >= from).map(({ label }) => label);
}

function said(labels: readonly string[]): string {
  const [first = '', ...others] = labels;
  const shown = [first, ...others.slice(0, 2)].map(issueReference).join(', ');
  return others.length > 2 ? `${shown}, …` : shown;
}
