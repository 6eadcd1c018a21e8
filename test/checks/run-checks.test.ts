import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFix, changed } from '../../scripts/check-issues/after-fix.ts';
import { anHour } from '../../scripts/check-issues/an-hour.ts';
import type { CheckInput } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/checks.ts';
import { makeCheckRun } from '../../src/checks/run-checks.ts';
import { changeOf } from '../../src/core/change.ts';
import { entriesOf } from '../../src/core/draft.ts';
import { clipOf, idOf, quoteOf } from '../sample.ts';
import { inputOf } from './checking.ts';

const clips = [1, 2, 3, 4].map((one) =>
  clipOf(
    30 + one,
    {},
    {
      url: `https://tides.example/${one}`,
      title: `Table ${one}`,
      quotes: [quoteOf('High water is early.', { id: idOf(90 + one) })],
    },
  ),
);
const prose = [
  `Read [the first](clip:${idOf(31)}) today.`,
  `It says :quote[High water is early.]{#${idOf(92)} clip="${idOf(32)}"}[so](clip:${idOf(32)}).`,
  'Nothing is linked here (and no bracket is closed.',
];
const full = inputOf({ clips, prose, issue: { preamble: 'Welcome, as in :issue[TT17].' } });

/** A run that tells what it looked at since it was last asked. */
function counting() {
  let looks: string[] = [];
  const run = makeCheckRun(checks, (check, key) => looks.push(`${check} ${key}`));
  const looked = (input: CheckInput) => {
    looks = [];
    run(input);
    return [...new Set(looks.map((one) => one.split(' ')[1]))];
  };
  return { run, looked };
}

function typing(input: CheckInput, words: string): CheckInput {
  const [passage] = entriesOf(input.draft).flatMap((one) =>
    one.kind === 'passage' ? [one.passage] : [],
  );
  if (passage === undefined) throw new Error('there is prose');
  const after = { ...passage, markdown: passage.markdown + words };
  return { ...input, draft: changed(input.draft, [changeOf('passages', passage, after)]) };
}

describe('checks that run live', () => {
  it('look at nothing again where nothing has changed, though the draft was put together anew', () => {
    const { looked } = counting();
    expect(looked(full)).not.toEqual([]);
    expect(looked({ ...full, draft: changed(full.draft, []) })).toEqual([]);
  });

  it('look at a passage alone while it is written', () => {
    const { looked } = counting();
    looked(full);
    expect(looked(typing(full, ' And on.'))).toEqual([`passage:${idOf(300)}:markdown`]);
  });

  it('look at what an address is once only, though it is linked again', () => {
    const { looked } = counting();
    looked(full);
    const more = typing(full, ` And [again](clip:${idOf(33)}).`);
    // The clip is woven now, and the issue links one page more.
    expect(looked(more)).toEqual(
      expect.arrayContaining([`clip:${idOf(33)}`, `passage:${idOf(300)}:markdown`, 'issue']),
    );
    expect(looked(more)).toEqual([]);
  });

  it('look at events alone where the date of the issue changes', () => {
    const looks: string[] = [];
    const run = makeCheckRun(checks, (check) => looks.push(check));
    run(full);
    looks.length = 0;
    const { issue } = full.draft;
    const after = changeOf('issues', issue, { ...issue, date: '2026-11-28' });
    run({ ...full, draft: changed(full.draft, [after]) });
    expect([...new Set(looks)].toSorted()).toEqual(['date-order', 'event-gone', 'event-past']);
  });

  it('look at what goes by it alone where one option of a check is set', () => {
    const looks: string[] = [];
    const run = makeCheckRun(checks, (check) => looks.push(check));
    run(full);
    looks.length = 0;
    run({ ...full, rules: { ...full.rules, options: { 'quote-limit.words': '3' } } });
    // What is beyond the limit is not told as merely long.
    expect([...new Set(looks)]).toEqual(['quote-limit', 'quote-long']);
  });

  it('make nothing of how much a finding weighs, and do not run where it weighs nothing', () => {
    const looks: string[] = [];
    const run = makeCheckRun(checks, (check) => looks.push(check));
    const [first] = run(full).findings.filter(({ check }) => check === 'unbalanced');
    expect(first?.severity).toBe('notes');
    looks.length = 0;
    const weighed = run({ ...full, rules: { ...full.rules, checks: { unbalanced: 'blocks' } } });
    expect(weighed.findings.find(({ check }) => check === 'unbalanced')?.severity).toBe('blocks');
    const off = run({ ...full, rules: { ...full.rules, checks: { unbalanced: 'off' } } });
    expect(off.findings.filter(({ check }) => check === 'unbalanced')).toEqual([]);
    expect(looks).toEqual([]);
  });

  it('tell what was silenced apart, with the reason, wherever it has moved to', () => {
    const { run } = counting();
    const [found] = run(full).findings.filter(({ check }) => check === 'unbalanced');
    if (found === undefined) throw new Error('a bracket is open');
    const { check, subject } = found;
    const { issue } = full.draft;
    const silenced = [{ check, subject, reason: 'It is a joke.' }];
    const quiet = { ...issue, silenced, preamble: `Much more. ${issue.preamble}` };
    const draft = changed(full.draft, [changeOf('issues', issue, quiet)]);
    const told = run({ ...full, draft });
    expect(told.findings.some((one) => one.subject === subject)).toBe(false);
    expect(told.silenced).toMatchObject([{ reason: 'It is a joke.', finding: { check, subject } }]);
  });

  it('look at nothing needlessly in an hour of editing, and find what they would find anew', () => {
    const hour = anHour(full, 720);
    expect(hour.needless).toEqual([]);
    expect(hour.isSame).toBe(true);
    // Each key is looked at by the checks of one piece of prose, one clip, or the issue.
    expect(hour.looks).toBeGreaterThan(hour.keys);
    expect(hour.looks).toBeLessThan(hour.keys * checks.length);
  });
});

/** Pieces of prose with and without faults, in any order. */
const fragment = fc.constantFrom(
  'High water. ',
  'the',
  '[tables](https://tides.example/1)',
  '[more](http://https://tides.example/2)',
  '[so](https://tides.example/3?utm_source=x)',
  `[_so_](clip:${idOf(31)})`,
  `[gone](clip:${idOf(99)})`,
  ' (brackets) ',
  ' _"some words of somebody else"_ ',
  `:quote[Low water]{#${idOf(91)} clip="${idOf(31)}"}`,
  `:aside[see [this](https://bit.ly/x)]`,
  '\\[Do they? —Ed.\\]',
  ' **strong [link](https://archive.ph/https://tides.example/4)** ',
  '\n\n',
  '* ',
);

it('every fix of any prose mends what was found and changes nothing else', () => {
  fc.assert(
    fc.property(fc.array(fragment, { minLength: 1, maxLength: 12 }), (pieces) => {
      const input = inputOf({ clips, prose: [pieces.join(''), 'Untouched (so far.'] });
      const run = makeCheckRun(checks);
      const checked = run(input);
      const faults = checked.findings.flatMap(
        (finding) => afterFix(input, checked, finding, run).faults,
      );
      expect(faults).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
