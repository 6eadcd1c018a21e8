import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Declared, declarations } from '../../src/core/access.ts';
import type { Clip } from '../../src/core/clip.ts';
import { type AccessRule, accessActions, usualRules } from '../../src/core/rules.ts';
import { found } from '../../src/core/stored.ts';
import { openVersionOf, ruleFor } from '../../src/paywalls/access-policy.ts';
import { allWalls, policies, policyNames, policyOf } from '../../src/paywalls/policies.ts';
import { actionFor, treatmentOf } from '../../src/paywalls/treatment.ts';
import { clipOf, quoteOf } from '../sample.ts';

const openLink = { name: 'open version', url: 'https://open.example/tides' };

function clipAt(url: string, declared: Declared, part: Partial<Clip> = {}): Clip {
  return clipOf(31, { quotes: [quoteOf('low water')], ...part }, { url, declared });
}

function rule(host: string, part: Partial<AccessRule> = {}): AccessRule {
  return { host, declared: [], action: 'mark', note: '', ...part };
}

const draft = { status: 'draft' } as const;

describe('the rule for a link', () => {
  const clip = clipAt('https://news.example.org/a', 'members');

  it('is the first that holds', () => {
    const access = [rule('other.example'), rule('example.org', { action: 'warn' }), rule('*')];
    expect(ruleFor(clip, { access })).toBe(access[1]);
    expect(ruleFor(clip, { access: access.toReversed() })).toBe(access[2]);
    expect(ruleFor(clip, { access: [] })).toBe(null);
  });

  it('holds for what a page declares, where it names something', () => {
    const access = [rule('*', { declared: ['metered'] }), rule('*', { declared: allWalls })];
    expect(ruleFor(clip, { access })).toBe(access[1]);
    expect(ruleFor(clipAt('https://a.example/', 'unknown'), { access })).toBe(null);
  });

  it('holds for what the curator says a page declares, and not for what was seen of it', () => {
    const { access } = { access: [rule('*', { declared: ['members'] })] };
    const corrected = {
      ...clip.access,
      declared: { ...found('members' as const), corrected: 'free' as const },
    };
    expect(ruleFor({ ...clip, access: corrected }, { access })).toBe(null);
    expect(ruleFor({ ...clip, access: { ...clip.access, now: 'full' } }, { access })).toBe(
      access[0],
    );
    const blocked = clipAt('https://a.example/', 'free');
    expect(ruleFor({ ...blocked, access: { ...blocked.access, now: 'blocked' } }, { access })).toBe(
      null,
    );
  });

  it('holds for the address that is printed', () => {
    const moved = { ...clip, canonicalUrl: { found: null, corrected: 'https://free.example/a' } };
    expect(ruleFor(moved, { access: [rule('example.org')] })).toBe(null);
    expect(ruleFor(moved, { access: [rule('free.example')] })).not.toBe(null);
  });

  it('that prefers an open version leaves those to others that have none', () => {
    const access = [rule('*', { action: 'preferOpen' }), rule('*', { action: 'leaveOut' })];
    expect(ruleFor(clip, { access })).toBe(access[1]);
    expect(ruleFor({ ...clip, links: found([openLink]) }, { access })).toBe(access[0]);
  });
});

describe('an open version', () => {
  it.each([
    ['open version', 'https://open.example/', true],
    ['Open Version ', 'https://open.example/', true],
    ['pdf', 'https://open.example/', false],
    ['open version', 'javascript:alert(1)', false],
    ['open version', '', false],
  ])('is a further link: %j to %j (%s)', (name, url, is) => {
    const clip = clipAt('https://a.example/', 'members', { links: found([{ name, url }]) });
    expect(openVersionOf(clip) !== null).toBe(is);
  });
});

describe('what is done', () => {
  const clip = clipAt('https://a.example/', 'members', { links: found([openLink]) });
  const usual = { isPrinted: true, isQuoted: true, mark: '', open: null };

  it.each([
    ['mark', { ...usual, mark: '(members only)' }],
    ['warn', usual],
    ['linkOnly', { ...usual, isQuoted: false }],
    ['leaveOut', { ...usual, isPrinted: false }],
    ['preferOpen', { ...usual, open: openLink }],
  ] as const)('by “%s” is this alone', (action, treatment) => {
    const rules = { ...usualRules, access: [rule('*', { action })] };
    expect(treatmentOf(clip, rules, draft)).toEqual(treatment);
    expect(treatmentOf(clip, rules, { status: 'published' })).toEqual(treatment);
  });

  it('is nothing in a newsletter that has no rules', () => {
    expect(treatmentOf(clip, usualRules, draft)).toEqual(usual);
  });
});

const someRules = fc.array(
  fc.record({
    host: fc.constantFrom('*', 'medium', 'example.org', 'a.example', 'none', ''),
    declared: fc.subarray([...declarations]),
    action: fc.constantFrom(...accessActions),
    note: fc.string(),
  }),
);

const someClip = fc
  .record({
    url: fc.constantFrom('https://a.example/x', 'https://www.example.org/', 'https://medium.com/'),
    declared: fc.constantFrom(...declarations),
    isOpen: fc.boolean(),
  })
  .map(({ url, declared, isOpen }) =>
    clipAt(url, declared, { links: found(isOpen ? [openLink] : []) }),
  );

describe('whatever the rules', () => {
  it('an imported issue is printed as it went out', () => {
    fc.assert(
      fc.property(someRules, someClip, (access, clip) => {
        const rules = { ...usualRules, access };
        expect(actionFor(clip, rules, { status: 'imported' })).toBe(null);
        expect(treatmentOf(clip, rules, { status: 'imported' })).toEqual(
          treatmentOf(clip, usualRules, draft),
        );
      }),
    );
  });

  it('rules behind the one that holds, and those that hold for nothing, change nothing', () => {
    fc.assert(
      fc.property(someRules, someRules, someClip, (access, more, clip) => {
        const holding = ruleFor(clip, { access });
        const none = { host: 'none', declared: [], action: 'leaveOut', note: '' } as const;
        expect(ruleFor(clip, { access: [none, ...access] })).toBe(holding);
        if (holding !== null) expect(ruleFor(clip, { access: [...access, ...more] })).toBe(holding);
      }),
    );
  });

  it('only one thing is done about a clip', () => {
    fc.assert(
      fc.property(someRules, someClip, (access, clip) => {
        const made = treatmentOf(clip, { ...usualRules, access }, draft);
        const done = [!made.isPrinted, !made.isQuoted, made.mark !== '', made.open !== null];
        expect(done.filter(Boolean).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a policy to begin with', () => {
  const actions = (name: keyof typeof policies) =>
    Object.fromEntries(
      declarations.map((declared) => [
        declared,
        ruleFor(clipAt('https://a.example/', declared), { access: policies[name] })?.action,
      ]),
    );

  it('“nothing” does nothing', () => {
    expect(new Set(Object.values(actions('nothing')))).toEqual(new Set([undefined]));
  });

  it('“mark everything” marks whatever is declared', () => {
    expect(new Set(Object.values(actions('markEverything')))).toEqual(new Set(['mark']));
  });

  it('“warn only” warns of walls', () => {
    const { registration, metered, members, ...rest } = actions('warnOnly');
    expect([registration, metered, members]).toEqual(['warn', 'warn', 'warn']);
    expect(rest).toEqual({ free: undefined, gift: undefined, unknown: undefined });
  });

  it('“free links only” leaves walls out, unless there is an open version, and marks gift links', () => {
    const { registration, metered, members, ...rest } = actions('freeOnly');
    expect([registration, metered, members]).toEqual(['leaveOut', 'leaveOut', 'leaveOut']);
    expect(rest).toEqual({ free: undefined, gift: 'mark', unknown: undefined });
    const open = clipAt('https://a.example/', 'members', { links: found([openLink]) });
    expect(ruleFor(open, { access: policies.freeOnly })?.action).toBe('preferOpen');
  });

  it('is known again by its rules, whatever their notes say', () => {
    expect(policyNames.map((name) => policyOf(policies[name]))).toEqual(policyNames);
    const noted = policies.freeOnly.map((one) => ({ ...one, note: 'We promised it' }));
    expect(policyOf(noted)).toBe('freeOnly');
    expect(policyOf([rule('example.org')])).toBe(null);
    expect(policyOf(policies.freeOnly.toReversed())).toBe(null);
  });
});
