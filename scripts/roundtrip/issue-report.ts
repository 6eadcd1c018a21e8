import { commonRun } from '../../src/core/common-run.ts';
import { assembleDraft } from '../../src/core/draft.ts';
import { makeNewsletter } from '../../src/core/first-desk.ts';
import type { Newsletter } from '../../src/core/newsletter.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { countedIds } from '../../src/importers/counted-ids.ts';
import { houseOf } from '../../src/importers/house-of.ts';
import { type ImportedIssue, importMarkdown } from '../../src/importers/markdown-issue.ts';
import { changedOnly } from './changed-only.ts';
import { type PrintedFacts, printedFacts } from './printed-facts.ts';

/** How much of one thing is the same, of how much there was. */
interface Kept {
  readonly kept: number;
  readonly of: number;
}

export interface IssueReport {
  readonly style: string;
  readonly written: string;
  readonly kept: Readonly<Record<keyof PrintedFacts, Kept>>;
  /** Bare addresses and unparsed asides in what was imported. */
  readonly bare: number;
  readonly unparsed: number;
  readonly byTemplate: number;
  /** What else than was meant to changed with one thing, by that thing. */
  readonly changed: readonly string[];
  readonly fails: readonly string[];
  readonly differences: readonly string[];
}

/** What must be kept of each, as a share. */
const wanted: Readonly<Partial<Record<keyof PrintedFacts, number>>> = {
  links: 1,
  headings: 1,
  asides: 1,
  references: 1,
  quotes: 0.98,
};

/** House styles whose list items are byte for byte as they were. */
const exact = /^(?:this-week-in-rust|r-weekly|haskell-weekly|ruanyf-weekly)$/;

export function issueReport(source: string, fileName: string): IssueReport {
  const { newsletter, imported } = importedAlone(source, fileName);
  const written = exportMarkdown(assembleDraft({ newsletter, ...imported }));
  const [before, after] = [printedFacts(source), printedFacts(written)];
  const differences: string[] = [];
  const names = Object.keys(before) as (keyof PrintedFacts)[];
  const kept = Object.fromEntries(
    names.map((name) => {
      const [one, other] = [before[name], after[name]];
      const same = commonRun(one, other);
      for (const at of one.keys()) if (!same.has(at)) differences.push(`${name}: − ${one[at]}`);
      const there = new Set(same.values());
      for (const at of other.keys())
        if (!there.has(at)) differences.push(`${name}: + ${other[at]}`);
      return [
        name,
        { kept: one.length === 0 && other.length > 0 ? -other.length : same.size, of: one.length },
      ];
    }),
  ) as unknown as Record<keyof PrintedFacts, Kept>;
  const { preset } = newsletter.template;
  const fails = names.filter((name) => {
    const least = wanted[name] ?? (name === 'items' && exact.test(preset) ? 1 : 0);
    return kept[name].kept < kept[name].of * least;
  });
  const changed = changedOnly({ newsletter, imported, written });
  return {
    style: [preset, ...Object.values(newsletter.template.options)].join(' '),
    written,
    kept,
    ...proseFaults(source, imported),
    byTemplate: imported.printed,
    fails: [...fails, ...changed.map((one) => `change: ${one}`)],
    differences,
    changed,
  };
}

/** An issue read as one of a newsletter that writes just so. */
export function importedAlone(
  source: string,
  fileName: string,
): { readonly newsletter: Newsletter; readonly imported: ImportedIssue } {
  const base = makeNewsletter({
    id: '00000000-0000-4000-8000-00000000aaaa',
    name: 'Newsletter',
    sections: [],
  });
  const newsletter = { ...base, ...houseOf(source, fileName, base) };
  const makeId = countedIds();
  return {
    newsletter,
    imported: importMarkdown(source, {
      newsletter,
      fileName,
      makeId,
      now: '2026-01-01T00:00:00.000Z',
    }),
  };
}

/** What prose must not hold that was imported: an address where the source had a link, an aside as text. */
function proseFaults(source: string, { issue, passages, clips }: ImportedIssue) {
  const prose = [
    issue.preamble,
    ...passages.map(({ markdown }) => markdown),
    ...clips.map(({ blurb }) => blurb),
  ];
  const targets = new Set(
    [...source.matchAll(/(?<!!)\[[^\]]*\]\(<?(https?:[^)\s>]+)/g)].map(([, url = '']) => url),
  );
  const bare = prose.flatMap((one) =>
    [...one.matchAll(/https?:[^\s)>\]]+/g)].filter(([url]) => targets.has(url)),
  );
  const unparsed = prose.flatMap((one) => one.match(/—Ed[.!]?[_*]*\\?\]/g) ?? []);
  return { bare: bare.length, unparsed: unparsed.length };
}
