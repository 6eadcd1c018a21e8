import type { Draft } from '../core/draft.ts';
import { isoDate } from '../core/iso-date.ts';
import { headTree } from '../templates/draft-tree.ts';
import { dateLine } from './issue-facts.ts';
import { type Unit, unitsOf, type Write } from './printed-units.ts';

/** What the head of an edited file says of its issue. */
export interface HeadBack {
  readonly title: string;
  readonly date: string;
  /** How many blocks of the file it takes. */
  readonly length: number;
  /** Words of it that the house prints, and nobody can alter in an issue. */
  readonly left: readonly Unit[];
}

/** So far into a file its title is looked for. */
const furthest = 5;

/**
 * Reads the head of a file as the house prints it (`printed`), with another title or date. What is
 * otherwise there is left as the house has it.
 */
export function headBack(
  draft: Draft,
  printed: readonly Unit[],
  file: readonly Unit[],
  write: Write,
): HeadBack {
  const { title, date } = draft.issue;
  if (printed.length === 0) return { title, date, length: 0, left: [] };
  const opening = file.slice(0, furthest);
  const at = opening.findIndex(({ block }) => block.type === 'heading' && block.depth === 1);
  const heading = opening[at]?.words ?? '';
  const lines = opening.slice(0, Math.max(at, 1)).map(({ words }) => dateLine(words));
  const [, bare = '', behind = ''] = /^(.*) \(([^()]*)\)$/.exec(heading) ?? [];
  const titles = new Set([title, ...(at < 0 ? [] : [heading, bare, ''])]);
  const dates = new Set([date, ...lines.filter((one) => one !== ''), isoDate(behind), '']);
  for (const one of titles) {
    for (const other of dates) {
      const issue = { ...draft.issue, title: one, date: other };
      const units = unitsOf(write({ type: 'root', children: [...headTree({ ...draft, issue })] }));
      if (units.length > 0 && units.every(({ key }, index) => key === file[index]?.key))
        return { title: one, date: other, length: units.length, left: [] };
    }
  }
  return headAlike(draft, printed, file, at);
}

/** A head that the house would not print so: its title, and what stands there as it was. */
function headAlike(
  { issue }: Draft,
  printed: readonly Unit[],
  file: readonly Unit[],
  at: number,
): HeadBack {
  const { title, date } = issue;
  const keys = new Set(printed.map(({ key }) => key));
  const was = printed.find(({ block }) => block.type === 'heading' && block.depth === 1);
  const first = file[at];
  let length = at + 1;
  while (length < file.length && keys.has(file[length]?.key ?? '')) length += 1;
  const said = new Set(file.slice(0, length).map(({ key }) => key));
  const isTitled = first !== undefined && was !== undefined && first.key !== was.key;
  const left = printed.filter((unit) => unit !== was && !said.has(unit.key));
  return {
    title: isTitled ? first.words : title,
    date:
      file
        .slice(0, length)
        .map(({ words }) => dateLine(words))
        .find(Boolean) ?? date,
    length,
    left: first === undefined && was !== undefined ? [was, ...left] : left,
  };
}
