import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Archive, CheckInput, PastIssue } from '../../src/checks/check.ts';
import { assembleDraft } from '../../src/core/draft.ts';
import { makeNewsletter } from '../../src/core/first-desk.ts';
import { issueLabel, type Newsletter } from '../../src/core/newsletter.ts';
import { type Rules, usualRules } from '../../src/core/rules.ts';
import { countedIds } from '../../src/importers/counted-ids.ts';
import { houseOf } from '../../src/importers/house-of.ts';
import { type ImportedIssue, importMarkdown } from '../../src/importers/markdown-issue.ts';

/** A printed issue, as it is read. */
export interface ReadIssue {
  /** Its path below the folder. */
  readonly name: string;
  readonly folder: string;
  readonly source: string;
  readonly newsletter: Newsletter;
  readonly imported: ImportedIssue;
}

/** Every Markdown issue below a folder, in the order of names in which 2 comes before 10. */
export function readIssues(folder: string): readonly ReadIssue[] {
  if (!existsSync(folder)) return [];
  return filesBelow(folder).map((path) => {
    const source = readFileSync(path, 'utf8');
    return { ...read(source, basename(path)), name: relative(folder, path), folder, source };
  });
}

function read(source: string, fileName: string): Pick<ReadIssue, 'newsletter' | 'imported'> {
  const id = '00000000-0000-4000-8000-00000000aaaa';
  const base = makeNewsletter({ id, name: 'Newsletter', sections: [] });
  const newsletter = { ...base, ...houseOf(source, fileName, base) };
  const into = { newsletter, fileName, makeId: countedIds(), now: '2026-01-01T00:00:00.000Z' };
  return { newsletter, imported: importMarkdown(source, into) };
}

/** What checks go by, of an issue with the ones before it. */
export function inputOf(
  one: ReadIssue,
  before: readonly ReadIssue[],
  rules: Rules = usualRules,
): CheckInput {
  const draft = assembleDraft({ newsletter: one.newsletter, ...one.imported });
  return { draft, archive: archiveOf(before), linkResults: new Map(), now: '', rules };
}

function archiveOf(issues: readonly ReadIssue[]): Archive {
  const uses = new Map<string, PastIssue[]>();
  const past = issues.map(({ newsletter, imported: { issue, clips } }) => {
    const { number, date } = issue;
    const one = { number, label: issueLabel(newsletter, number), date };
    for (const key of new Set(clips.map((clip) => clip.key))) {
      uses.set(key, [one, ...(uses.get(key) ?? [])]);
    }
    return one;
  });
  return { uses, issues: past };
}

function filesBelow(path: string): readonly string[] {
  return readdirSync(path)
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .flatMap((name) => {
      const one = join(path, name);
      if (statSync(one).isDirectory()) return filesBelow(one);
      return /\.(?:md|markdown)$/.test(name) && !/^README|-inventory\./i.test(name) ? [one] : [];
    });
}
