/**
 * `npm run check:issues -- FOLDER` reads every Markdown issue below a folder as the importer does, lets
 * the checks look at it, and holds what they find against what is known of these issues: without a
 * request to anybody.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checks } from '../src/checks/checks.ts';
import { readRules } from '../src/checks/rule-file.ts';
import { type CheckedDraft, makeCheckRun } from '../src/checks/run-checks.ts';
import { clipUrl } from '../src/core/clip.ts';
import type { Rules } from '../src/core/rules.ts';
import { afterFix } from './check-issues/after-fix.ts';
import { anHour } from './check-issues/an-hour.ts';
import { countTable } from './check-issues/count-table.ts';
import { inputOf, type ReadIssue, readIssues } from './check-issues/read-issues.ts';
import { repeatedLinks } from './check-issues/repeated-links.ts';
import { said } from './check-issues/said.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string' } },
});
const folder = resolve(
  positionals[0] ?? join(import.meta.dirname, '..', '..', 'shared', 'newsletters'),
);
const ruleFiles = join(import.meta.dirname, '..', 'test', 'fixtures', 'rules');
const fails: string[] = [];

if (!existsSync(folder)) console.log(`There are no issues at ${folder}: skipped.`);
else {
  const issues = readIssues(folder);
  const folders = [...new Set(issues.map(({ name }) => dirname(name)))];
  const groups = folders.map((one) => issues.filter(({ name }) => dirname(name) === one));
  const looked = groups.flatMap((group) =>
    group.map((one) => {
      const run = makeCheckRun(checks);
      const input = inputOf(
        one,
        group.filter((other) => isBefore(other, one)),
      );
      return { one, input, run, checked: run(input) };
    }),
  );
  console.log(countTable(looked.map(({ one, checked }) => ({ name: one.name, ...checked }))));
  for (const { one, checked } of looked)
    for (const finding of checked.findings)
      if (finding.check === values.show) console.log(`${one.name}: ${said(finding.says)}`);
  malformed(looked);
  for (const group of groups) repeated(group, looked);
  fixes(looked);
  for (const group of groups) held(group);
  hour(looked);
  for (const one of fails) console.log(`fails: ${one}`);
  if (fails.length > 0) process.exitCode = 1;
}

interface Looked {
  readonly one: ReadIssue;
  readonly input: ReturnType<typeof inputOf>;
  readonly run: ReturnType<typeof makeCheckRun>;
  readonly checked: CheckedDraft;
}

function isBefore(other: ReadIssue, one: ReadIssue): boolean {
  return other.imported.issue.number < one.imported.issue.number;
}

/** Against the list that somebody made by reading the Markdown, where there is one. */
function malformed(looked: readonly Looked[]): void {
  const list = join(folder, 'expected-malformed.json');
  if (!existsSync(list)) return;
  const { malformed: rows } = JSON.parse(readFileSync(list, 'utf8')) as {
    readonly malformed: readonly { readonly issue: string; readonly target: string }[];
  };
  const expected = rows.map(({ issue, target }) => `${issue} ${target}`).toSorted();
  const archive = looked.filter(({ one }) => one.name.startsWith('archive'));
  const found = archive.flatMap(({ one, input, checked }) =>
    checked.findings
      .filter(({ check }) => check === 'malformed-address')
      .map(({ place }) => {
        const clip = input.draft.clips.get(place.id);
        return `${basename(one.name, '.md')} ${clip === undefined ? '' : clipUrl(clip)}`;
      }),
  );
  compare('malformed addresses, and those expected', found.toSorted(), expected);
}

/** Against a count that knows nothing of the checks. */
function repeated(group: readonly ReadIssue[], looked: readonly Looked[]): void {
  if (group.length < 2) return;
  const found = looked
    .filter(({ one }) => group.includes(one))
    .flatMap(({ one, input, checked }) =>
      checked.findings
        .filter(({ check }) => check === 'linked-before')
        .map(({ place }) => {
          const clip = input.draft.clips.get(place.id);
          const uses = input.archive.uses.get(clip?.key ?? '') ?? [];
          const before = uses.map(({ number }) => number).join(', ');
          return `${one.imported.issue.number} ${clip && clipUrl(clip)} ← ${before}`;
        }),
    );
  const counted = repeatedLinks(
    group.map(({ source, imported }) => ({ number: imported.issue.number, source })),
  );
  const name = dirname(group[0]?.name ?? '');
  compare(`links of past issues in ${name}, and those counted`, found.toSorted(), counted);
}

function compare(what: string, found: readonly string[], expected: readonly string[]): void {
  console.log(`${what}: ${found.length} and ${expected.length}`);
  const [more, less] = [without(found, expected), without(expected, found)];
  fails.push(...more.map((one) => `${what}: too much: ${one}`));
  fails.push(...less.map((one) => `${what}: missing: ${one}`));
}

function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Every fix that is offered, carried out alone. */
function fixes(looked: readonly Looked[]): void {
  let count = 0;
  for (const { one, input, run, checked } of looked) {
    for (const finding of checked.findings) {
      if (finding.fix === null) continue;
      count += 1;
      const { faults } = afterFix(input, checked, finding, run);
      fails.push(...faults.map((fault) => `${one.name}: ${fault}`));
    }
  }
  console.log(`fixes carried out, each alone: ${count}`);
}

/** The latest issue of a newsletter whose rules we have, by these: nothing may be found that weighs. */
function held(group: readonly ReadIssue[]): void {
  const name = basename(dirname(group[0]?.name ?? ''));
  const rules = rulesOf(name);
  const last = group.toSorted((one, other) => (isBefore(one, other) ? 1 : -1))[0];
  if (rules === null || last === undefined) return;
  const input = inputOf(
    last,
    group.filter((one) => isBefore(one, last)),
    rules,
  );
  const draft = { ...input.draft, issue: { ...input.draft.issue, status: 'draft' as const } };
  const { findings } = makeCheckRun(checks)({ ...input, draft });
  const grave = findings.filter(({ severity }) => severity !== 'notes');
  console.log(`${last.name} by its rules: ${grave.length} of ${findings.length} findings weigh`);
  fails.push(...grave.map(({ check, says }) => `${last.name}: ${check}: ${said(says)}`));
}

function rulesOf(name: string): Rules | null {
  if (!readdirSync(ruleFiles).includes(`${name}.json`)) return null;
  const file = readRules(readFileSync(join(ruleFiles, `${name}.json`), 'utf8'));
  return file.kind === 'rules' ? file.rules : null;
}

/** An hour of typing in the issue with the most prose. */
function hour(looked: readonly Looked[]): void {
  const [longest] = looked.toSorted(
    (one, other) => other.one.imported.passages.length - one.one.imported.passages.length,
  );
  const seed = looked.find(({ one }) => one.name.startsWith('seed')) ?? longest;
  if (seed === undefined) return;
  const { keys, looks, needless, isSame, usual, slowest } = anHour(seed.input, 600);
  console.log(
    `${keys} keys in ${seed.one.name}: ${looks} looks, ${needless.length} needless; ` +
      `${usual.toFixed(1)} ms a key, ${slowest.toFixed(1)} ms at most`,
  );
  fails.push(...needless.slice(0, 5).map((one) => `looked at again: ${one}`));
  if (!isSame) fails.push('what is remembered is not what is found anew');
}
