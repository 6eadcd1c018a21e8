import { urlKey } from '../core/url-key.ts';
import { type Around, type CheckOption, type Found, issueCheck, type Place } from './check.ts';
import { shortened, shortTitle } from './clip-found.ts';
import { isReference } from './linked-before.ts';
import { listed, optionOf } from './rule-options.ts';

const id = 'duplicate';
const sections: CheckOption = { id: 'sections', name: 'option_sections', usual: '' };

/** One printed link: the key of its address, where it is, and its words. */
type Row = readonly [key: string, of: Place['of'], id: string, field: string, words: string];

/** A page that the issue links in more than one place. */
export const duplicate = issueCheck({
  id,
  name: 'check_duplicate',
  severity: 'notes',
  options: [sections],
  reads: (around) => [rowsOf(around)],
  look: ([rows]) => {
    const first = new Map<string, Row>();
    return rows.flatMap((row): readonly Found[] => {
      const [key, of, its, field, words] = row;
      const known = first.get(key);
      if (known === undefined) first.set(key, row);
      // A link that is parted in two, or led to twice from one place, is one.
      if (known === undefined || (known[2] === its && known[3] === field)) return [];
      return [
        {
          subject: `${of}:${its}:${key}`,
          place: { of, id: its, field, range: null },
          says: { name: 'finding_duplicate', values: [words, known[4]] },
          fix: null,
        },
      ];
    });
  },
});

function rowsOf({ uses, pieces, draft, rules }: Around): readonly Row[] {
  const headings = listed(optionOf(rules, id, sections));
  const isHere = (heading: string) => headings.length === 0 || headings.includes(heading);
  return [
    ...uses.flatMap(({ clip, isWoven, sections: where }): readonly Row[] =>
      isWoven
        ? []
        : where
            .filter(isHere)
            .map((_, at): Row => [clip.key, 'clip', clip.id, `url${at || ''}`, shortTitle(clip)]),
    ),
    ...pieces
      .filter(({ section }) => isHere(section))
      .flatMap(({ of, id: its, field, facts }) =>
        facts.links.flatMap(({ to, url, words }): readonly Row[] => {
          const key =
            to === null ? urlKey(url) : to.part === '' ? draft.clips.get(to.clip)?.key : '';
          return key && !isReference(words) ? [[key, of, its, field, shortened(words)]] : [];
        }),
      ),
  ];
}
