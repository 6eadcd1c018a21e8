import { describe, expect, it } from 'vitest';
import { afterFix } from '../../scripts/check-issues/after-fix.ts';
import { said } from '../../scripts/check-issues/said.ts';
import { checks } from '../../src/checks/checks.ts';
import { makeCheckRun } from '../../src/checks/run-checks.ts';
import { severities } from '../../src/core/rules.ts';
import { type Examples, found } from './checking.ts';
import { accessExamples } from './examples/access.ts';
import { addressExamples } from './examples/addresses.ts';
import { issueExamples } from './examples/issue.ts';
import { linkExamples } from './examples/links.ts';
import { proseExamples } from './examples/prose.ts';
import { quoteExamples } from './examples/quotes.ts';

const examples: Readonly<Record<string, Examples>> = {
  ...addressExamples,
  ...accessExamples,
  ...linkExamples,
  ...quoteExamples,
  ...proseExamples,
  ...issueExamples,
};

it('every check has examples of what it finds and of what it lets be', () => {
  expect(Object.keys(examples).toSorted()).toEqual(checks.map(({ id }) => id).toSorted());
  for (const { severity } of checks) expect(severities).toContain(severity);
});

it('offers a fix wherever one can be told', () => {
  const mended = Object.entries(examples).filter(([id, { finds }]) =>
    Object.values(finds).some((input) =>
      found(input).some(({ check, fix }) => check === id && fix !== null),
    ),
  );
  expect(mended.map(([id]) => id).toSorted()).toEqual([
    'access-policy',
    'address-ending',
    'aside-open',
    'empty-section',
    'heading-levels',
    'language-unmarked',
    'malformed-address',
    'mark-missing',
    'media-unmarked',
    'mirror',
    'missing-blank',
    'moved-link',
    'name-despite-role',
    'number-order',
    'quote-words',
    'shortener',
    'title-site',
    'tracking',
    'unresolved',
  ]);
});

describe.each(Object.entries(examples))('%s', (id, { finds, lets }) => {
  it.each(Object.entries(finds))('finds %s, and says so', (_, input) => {
    const its = found(input).filter(({ check }) => check === id);
    expect(its).not.toEqual([]);
    for (const { says } of its) expect(said(says)).not.toMatch(/\$[A-Z]+\$|undefined|^$/);
  });

  it.each(Object.entries(lets))('lets be: %s', (_, input) => {
    expect(found(input).filter(({ check }) => check === id)).toEqual([]);
  });

  it('has fixes that mend what was found and change nothing else', () => {
    for (const input of Object.values(finds)) {
      const run = makeCheckRun(checks);
      const checked = run(input);
      for (const finding of checked.findings.filter(({ check }) => check === id)) {
        expect(afterFix(input, checked, finding, run).faults).toEqual([]);
      }
    }
  });
});
