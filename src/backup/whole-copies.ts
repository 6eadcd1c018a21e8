import { type Change, changeOf } from '../core/change.ts';
import type { Placement } from '../core/placement.ts';
import type { Stored } from '../core/stored.ts';
import type { AllRecords } from './backup-file.ts';
import { copyId } from './copy-id.ts';
import { follow } from './follow.ts';
import { isTwice, type Judged, type Row, rowsOf, stylesOf } from './judged.ts';

/** What an issue or a newsletter of the file is called beside the one here, from what it was called. */
export type Named = (name: string) => string;

/** The issues and newsletters of the file that stand beside those here, with all that is theirs. */
export interface WholeCopies {
  readonly changes: readonly Change[];
  /** The issues of the file that stand a second time. */
  readonly issues: ReadonlySet<string>;
  /** What is placed in them, by its id. */
  readonly placed: readonly string[];
}

/**
 * An issue that both sides changed stands a second time as the file has it, in its order: the clips
 * are those that are here, the prose is its own, so that nobody who writes in one of the two writes
 * in the other. `staysOut` tells the clips that were taken out of their place here.
 */
export async function wholeCopies(
  { rows, became }: Judged,
  records: AllRecords,
  by: { readonly named: Named; readonly staysOut: (clip: string) => boolean },
): Promise<WholeCopies> {
  const passages = new Map(records.passages.map((one) => [one.id, one]));
  const issues = rowsOf(rows, 'issues').filter(isTwice);
  const changes = await newsletterCopies(rows, by.named);
  const placed: string[] = [];
  for (const { theirs, copy } of issues) {
    if (copy === undefined) continue;
    const issue = { ...follow(theirs, became), id: copy, title: by.named(theirs.title) };
    changes.push(changeOf('issues', null, issue));
    for (const one of records.placements.filter(({ issue: its }) => its === theirs.id)) {
      const passage = passages.get(one.ref);
      const isOut = passage === undefined && by.staysOut(one.ref);
      if (isOut) continue;
      const isOwn = passage !== undefined && !became.has(passage.id);
      const ref = isOwn ? await idIn(copy, passage) : (became.get(one.ref) ?? one.ref);
      if (isOwn) changes.push(changeOf('passages', null, { ...follow(passage, became), id: ref }));
      const placement: Placement = { ...one, id: await idIn(copy, one), issue: copy, ref };
      changes.push(changeOf('placements', null, placement));
      placed.push(ref);
    }
  }
  return { changes, issues: new Set(issues.map(({ theirs }) => theirs.id)), placed };
}

/** The newsletters that stand a second time, with their opened templates. */
async function newsletterCopies(rows: readonly Row[], named: Named): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { theirs, copy } of rowsOf(rows, 'newsletters').filter(isTwice)) {
    if (copy === undefined) continue;
    const newsletter = { ...theirs, id: copy, name: named(theirs.name) };
    changes.push(changeOf('newsletters', null, newsletter));
    for (const { theirs: style } of stylesOf(theirs, rowsOf(rows, 'templates'))) {
      const its = { ...style, id: await idIn(copy, style), newsletter: copy };
      changes.push(changeOf('templates', null, its));
    }
  }
  return changes;
}

/** The id of what is made for a second issue or newsletter, out of what the first has. */
function idIn(copy: string, record: Stored): Promise<string> {
  const inCopy = { ...record, in: copy };
  return copyId(inCopy);
}
