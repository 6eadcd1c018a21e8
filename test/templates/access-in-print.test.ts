import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Declared, declarations } from '../../src/core/access.ts';
import type { Clip } from '../../src/core/clip.ts';
import { assembleDraft } from '../../src/core/draft.ts';
import type { Newsletter } from '../../src/core/newsletter.ts';
import { makePassage } from '../../src/core/passage.ts';
import { type AccessAction, accessActions, type Rules, usualRules } from '../../src/core/rules.ts';
import { found } from '../../src/core/stored.ts';
import { exporters } from '../../src/exporters/exporters.ts';
import { exportJson } from '../../src/exporters/json.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { policies } from '../../src/paywalls/policies.ts';
import { treatmentOf } from '../../src/paywalls/treatment.ts';
import { clipProse } from '../../src/templates/clip-prose.ts';
import { clipsLeftOut } from '../../src/templates/clips-left-out.ts';
import { draftTree, numbered } from '../../src/templates/draft-tree.ts';
import { presets } from '../../src/templates/presets.ts';
import { clipOf, draftOf, idOf, issue, newsletter, placementOf, quoteOf } from '../sample.ts';

function rulesOf(action: AccessAction, more: Partial<Rules> = {}): Rules {
  return { ...usualRules, access: [{ host: '*', declared: [], action, note: 'so' }], ...more };
}

function house(preset: string, rules: Rules): Partial<Newsletter> {
  return { template: { preset, options: { head: 'none' } }, rules };
}

function walled(declared: Declared, part: Partial<Clip> = {}): Clip {
  const quotes = [quoteOf('low water')];
  return clipOf(31, { quotes, blurb: 'Worth it.', aside: 'hm', ...part }, { declared });
}

/** What is printed of one clip. */
function printedOf(clip: Clip, of: Partial<Newsletter>, status: 'draft' | 'imported' = 'draft') {
  const markdown = exportMarkdown(draftOf([clip], of, { status }));
  return markdown.replace(/^(?:## News|News\n-+)\n+/, '').trimEnd();
}

const open = found([{ name: 'open version', url: 'https://open.example/tides' }]);

describe.each([
  [
    'tracking-jupyter',
    {
      mark: '[Tides for everyone](https://example.org/tides) (members only): _"low water"_. Worth it. _\\[hm —Ed.\\]_',
      warn: '[Tides for everyone](https://example.org/tides): _"low water"_. Worth it. _\\[hm —Ed.\\]_',
      linkOnly: '[Tides for everyone](https://example.org/tides): Worth it. _\\[hm —Ed.\\]_',
      leaveOut: '',
      preferOpen:
        '[Tides for everyone](https://open.example/tides): _"low water"_. Worth it. _\\[hm —Ed.\\]_',
    },
  ],
  [
    'this-week-in-rust',
    {
      mark: '* [Tides for everyone](https://example.org/tides) (members only) Worth it. *[hm —Ed.]*\n\n    > low water',
      warn: '* [Tides for everyone](https://example.org/tides) Worth it. *[hm —Ed.]*\n\n    > low water',
      linkOnly: '* [Tides for everyone](https://example.org/tides) Worth it. *[hm —Ed.]*',
      leaveOut: '',
      preferOpen:
        '* [Tides for everyone](https://open.example/tides) Worth it. *[hm —Ed.]*\n\n    > low water',
    },
  ],
] as const)('in the house style “%s” a clip', (preset, printed) => {
  it.each(accessActions)('is printed as the policy says: %s', (action) => {
    const clip = walled('members', { links: action === 'preferOpen' ? open : found([]) });
    expect(printedOf(clip, house(preset, rulesOf(action)))).toBe(printed[action]);
  });
});

describe('in every house style', () => {
  it.each(presets.map(({ id }) => id))('“%s” prints the mark beside the link, once', (preset) => {
    for (const kind of ['', 'event'] as const) {
      const clip = walled('metered', { kind: found(kind) });
      const plain = printedOf(clip, house(preset, usualRules));
      const marked = printedOf(clip, house(preset, rulesOf('mark')));
      expect(plain).not.toContain('(metered)');
      expect(marked.split('(metered)')).toHaveLength(2);
      expect(marked).toMatch(/\]\(https:\/\/example\.org\/tides\) \(metered\)/);
      expect(marked.replace(' (metered)', '')).toBe(plain);
    }
  });

  it.each(presets.map(({ id }) => id))('“%s” marks nothing where nothing is set', (preset) => {
    for (const declared of declarations) {
      const unsaid = printedOf(walled('unknown'), house(preset, usualRules));
      expect(printedOf(walled(declared), house(preset, usualRules))).toBe(unsaid);
    }
  });

  it('a mark is words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const rules = rulesOf('mark', {
          marks: { members: `${words}](https://evil.example/)<b>` },
        });
        const { children } = draftTree(draftOf([walled('members')], { rules }));
        expect(JSON.stringify(children)).not.toContain('"url":"https://evil.example/"');
        expect(JSON.stringify(children)).not.toContain('"type":"html"');
      }),
    );
  });
});

describe('an issue that was imported', () => {
  it('is never marked, and nothing of it is left out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...accessActions),
        fc.constantFrom(...declarations),
        fc.constantFrom(...presets.map(({ id }) => id)),
        (action, declared, preset) => {
          const clip = walled(declared, { links: open });
          const as = printedOf(clip, house(preset, usualRules), 'imported');
          expect(printedOf(clip, house(preset, rulesOf(action)), 'imported')).toBe(as);
          const draft = draftOf([clip], { rules: rulesOf(action) }, { status: 'imported' });
          expect(clipsLeftOut(draft)).toEqual([]);
        },
      ),
    );
  });

  it('has its clips printed anew where they stand in a draft, too', () => {
    const clip = walled('members');
    const of = house('plain-list', rulesOf('mark'));
    expect(printedOf(clip, of, 'imported')).not.toContain('(members only)');
    expect(printedOf(clip, of)).toContain('(members only)');
    expect(printedOf(clip, of, 'imported')).not.toContain('(members only)');
  });
});

describe('what is left out', () => {
  const free = { ...clipOf(32, {}, { title: 'Free', declared: 'free' }), id: idOf(32) };
  const gone = { ...walled('members'), id: idOf(33) };
  const rules = { ...usualRules, access: policies.freeOnly };

  it('is listed with its section and the rule that leaves it out', () => {
    const draft = draftOf([gone, free], { rules });
    expect(clipsLeftOut(draft)).toEqual([
      { clip: gone, section: 'News', rule: policies.freeOnly[1] },
    ]);
    expect(clipsLeftOut(draftOf([gone, free]))).toEqual([]);
  });

  it('is listed once, however often it stands there', () => {
    expect(clipsLeftOut(draftOf([gone, free, gone], { rules }))).toHaveLength(1);
  });

  it('is in no file that is handed over', () => {
    const secret = { ...gone, title: found('Secret tides'), blurb: 'Secret words' };
    for (const { id, write } of exporters.filter((one) => one.id !== 'json')) {
      expect(write(draftOf([secret, free], { rules })), id).not.toMatch(/Secret|low water/);
    }
  });

  it('is not counted among the clips of its section', () => {
    const draft = draftOf([gone, free], { rules });
    const entries = draft.sections[0]?.entries ?? [];
    expect(numbered(entries, draft).map(({ number }) => number)).toEqual([0, 1]);
  });

  it('leaves its section as empty as if it did not stand there', () => {
    expect(exportMarkdown(draftOf([gone], { rules }))).toBe(exportMarkdown(draftOf([])));
  });

  it('together with what is printed is all that stands in the issue', () => {
    const aClip = fc.constantFrom(...declarations).map(walled);
    fc.assert(
      fc.property(fc.array(aClip), fc.constantFrom(...Object.values(policies)), (some, access) => {
        const clips = some.map((clip, at) => ({
          ...clip,
          id: idOf(500 + at),
          title: found(`Clip ${at}.`),
        }));
        const draft = draftOf(clips, { rules: { ...usualRules, access } });
        const text = exportMarkdown(draft);
        const left = new Set(clipsLeftOut(draft).map(({ clip }) => clip.id));
        for (const clip of clips) {
          expect(text.includes(`[${clip.title.found}]`)).toBe(!left.has(clip.id));
        }
      }),
    );
  });

  it('is told in the JSON for programs, as marks are', () => {
    const told = JSON.parse(exportJson(draftOf([gone, free], { rules })));
    expect(told.leftOut).toEqual([
      { clip: gone.id, section: 'News', declared: 'members', rule: { host: '*', note: '' } },
    ]);
    const marked = JSON.parse(exportJson(draftOf([gone], { rules: rulesOf('mark') })));
    expect(marked.clips[0].access.mark).toBe('(members only)');
    expect(marked.leftOut).toEqual([]);
    const linked = JSON.parse(exportJson(draftOf([gone], { rules: rulesOf('linkOnly') })));
    expect(linked.clips[0].quotes).toEqual([]);
    const opened = { ...gone, links: open };
    const led = JSON.parse(exportJson(draftOf([opened], { rules: rulesOf('preferOpen') })));
    expect(led.clips[0].url).toBe('https://open.example/tides');
  });
});

describe('prose', () => {
  const clip = walled('members');
  const passage = makePassage({
    id: idOf(51),
    newsletter: newsletter.id,
    markdown: `See [this](clip:${clip.id}), :quote[low water]{#${clip.quotes[0]?.id}}, [](clip:${clip.id}#cite).`,
  });

  it.each(accessActions)('keeps its words, whatever the policy: %s', (action) => {
    const draftUnder = (rules: Rules) =>
      assembleDraft({
        newsletter: { ...newsletter, rules },
        issue,
        placements: [
          placementOf(71, passage, { kind: 'passage' }),
          placementOf(72, clip, { rank: 'a1' }),
        ],
        clips: [clip],
        passages: [passage],
      });
    const draft = draftUnder(rulesOf(action));
    expect(exportMarkdown(draft)).toBe(exportMarkdown(draftUnder(usualRules)));
    expect(exportMarkdown(draft)).toContain('low water');
    expect(clipsLeftOut(draft)).toEqual([]);
  });

  it('that a clip is turned into says what its template would print', () => {
    const of = (action: AccessAction, part: Partial<Clip> = {}) => {
      const one = { ...clip, ...part };
      return clipProse(
        one,
        { newsletter, templates: [] },
        1,
        treatmentOf(one, rulesOf(action), issue),
      );
    };
    const [quote] = clip.quotes;
    const quoted = `:quote[low water]{#${quote?.id} clip="${clip.id}"}`;
    const link = `[Tides for everyone](clip:${clip.id})`;
    const behind = 'Worth it. :aside[hm]';
    expect(of('mark')).toBe(`${link} (members only): ${quoted}. ${behind}`);
    expect(of('warn')).toBe(`${link}: ${quoted}. ${behind}`);
    expect(of('linkOnly')).toBe(`${link}: ${behind}`);
    expect(of('leaveOut')).toBe(of('warn'));
    const opened = of('preferOpen', { links: open });
    expect(opened).toContain(`clip:${clip.id}#open`);
    const woven = makePassage({ id: idOf(52), newsletter: newsletter.id, markdown: opened });
    const draft = assembleDraft({
      newsletter,
      issue,
      placements: [placementOf(71, woven, { kind: 'passage' })],
      clips: [{ ...clip, links: open }],
      passages: [woven],
    });
    expect(exportMarkdown(draft)).toContain('[Tides for everyone](https://open.example/tides)');
  });
});
