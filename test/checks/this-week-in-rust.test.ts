import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/checks.ts';
import { readRules } from '../../src/checks/rule-file.ts';
import type { Capture } from '../../src/core/capture.ts';
import { makeSection } from '../../src/core/issue.ts';
import { usualRules } from '../../src/core/rules.ts';
import { clipOf, idOf } from '../sample.ts';
import { found, inputOf } from './checking.ts';

const file = readRules(readFileSync('test/fixtures/rules/this-week-in-rust.json', 'utf8'));
const rules = file.kind === 'rules' ? file.rules : usualRules;
const tooling = makeSection({ id: idOf(11), heading: 'Project/Tooling Updates', level: 3 });
const numbers = [660, 661, 662, 663, 664];
const issues = numbers.map((number) => ({ number, label: `#${number}`, date: '' }));

/** A list of tides in that newsletter's manner, with one link more. */
function issueWith(capture: Partial<Capture>, usedIn: readonly number[] = []): CheckInput {
  const good = [
    clipOf(31, {}, { url: 'https://ebb.example/tables', title: 'Tables of tides, faster' }),
    clipOf(32, {}, { url: 'https://youtu.be/abcdefghijk', kind: 'video', tags: ['[video]'] }),
    clipOf(33, {}, { url: 'https://github.com/ebb/tides/releases/tag/v1', kind: 'release' }),
  ];
  const added = clipOf(34, {}, { url: 'https://flow.example/a', title: 'Flow', ...capture });
  return {
    ...inputOf({
      clips: [...good, added],
      issue: { number: 665, date: '2026-08-19', sections: [tooling] },
      newsletter: { tag: '', template: { preset: 'this-week-in-rust', options: {} } },
      archive: {
        issues,
        uses: new Map([[added.key, issues.filter(({ number }) => usedIn.includes(number))]]),
      },
    }),
    rules,
  };
}

function grave(input: CheckInput): readonly string[] {
  return found(input)
    .filter(({ severity }) => severity !== 'notes')
    .map(({ check }) => check);
}

describe('the rules of This Week in Rust', () => {
  it('name checks and options that there are', () => {
    const ids = new Set(checks.map(({ id }) => id));
    const options = new Set(
      checks.flatMap((check) => check.options.map(({ id }) => `${check.id}.${id}`)),
    );
    expect(Object.keys(rules.checks).filter((id) => !ids.has(id))).toEqual([]);
    expect(Object.keys(rules.options).filter((id) => !options.has(id))).toEqual([]);
  });

  it('let an issue pass that keeps to them', () => {
    expect(grave(issueWith({}))).toEqual([]);
    expect(grave(issueWith({}, [660]))).toEqual([]);
  });

  it.each<[rule: string, check: string, capture: Partial<Capture>, usedIn?: readonly number[]]>([
    ['a wall', 'access-policy', { declared: 'members' }],
    ['a meter', 'access-policy', { declared: 'metered' }],
    ['a page that asks for an address', 'access-policy', { declared: 'registration' }],
    ['a way round a wall', 'mirror', { url: 'https://freedium.cfd/https://flow.example/a' }],
    ['a link of a recent issue', 'linked-before', {}, [662]],
    ['the same link twice', 'duplicate', { url: 'https://www.ebb.example/tables/' }],
    ['a video without its tag', 'media-unmarked', { kind: 'video' }],
    ['a recording without its tag', 'media-unmarked', { kind: 'audio' }],
    ['a repository without context', 'unwanted-kind', { kind: 'repository' }],
    ['a crate without context', 'unwanted-kind', { kind: 'package' }],
    ['a link without a title', 'bare-address', { title: '' }],
    [
      'an event that is over',
      'event-past',
      { kind: 'event', event: { start: '2026-08-18', end: '', place: '' } },
    ],
    ['a short address', 'shortener', { url: 'https://bit.ly/flow' }],
  ])('find %s', (_, check, capture, usedIn) => {
    expect(grave(issueWith(capture, usedIn))).toEqual([check]);
  });

  it('find a link without its scheme', () => {
    const { draft, ...input } = issueWith({});
    const clips = [...draft.clips.values()].map((clip) =>
      clip.id === idOf(34)
        ? { ...clip, canonicalUrl: { found: null, corrected: 'flow.example/a' } }
        : clip,
    );
    const faulty = inputOf({ clips, issue: draft.issue, newsletter: draft.newsletter });
    expect(grave({ ...input, draft: faulty.draft })).toEqual(['malformed-address']);
  });
});
