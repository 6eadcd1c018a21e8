import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { clipUrl } from '../../src/core/clip.ts';
import { assembleDraft } from '../../src/core/draft.ts';
import { accessActions, usualRules } from '../../src/core/rules.ts';
import { printed } from '../../src/core/stored.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { countedIds } from '../../src/importers/counted-ids.ts';
import { importMarkdown } from '../../src/importers/markdown-issue.ts';
import { ownSource } from '../../src/templates/opened.ts';
import { descendants } from '../markup.ts';
import { idOf, newsletter, now } from '../sample.ts';
import { imported, listIssue, proseIssue } from './issues.ts';

function linksOf(text: string): readonly string[] {
  return descendants(fromMarkdown(text)).flatMap((node) =>
    node.type === 'link' ? [node.url] : [],
  );
}

describe('an issue in prose', () => {
  const { house, issue, again } = imported(proseIssue);

  it('says how its newsletter is written', () => {
    expect(house).toMatchObject({ tag: 'TT', editor: 'Ines Halvorsen', signOff: '—Ed.' });
    expect(house.template.preset).toBe('tracking-jupyter');
  });

  it('says what it is: number, date, title and sections', () => {
    expect(issue.issue).toMatchObject({
      number: 17,
      date: '2026-03-06',
      title: 'Tracking Tides, the Seventeenth',
      status: 'imported',
    });
    expect(issue.issue.sections.map(({ heading }) => heading)).toEqual(['News', 'And Finally']);
  });

  it('is woven: links are clips, asides asides, also broken ones, quotes of the clip before them', () => {
    const [first = '', second = ''] = issue.passages.map(({ markdown }) => markdown);
    const clipOf = (url: string) => issue.clips.find((clip) => clipUrl(clip) === url);
    const tidewater = clipOf('https://tidewater.example/1.4');
    expect(first).toContain(`[1.4](clip:${tidewater?.id})`);
    expect(first).toContain(
      `:quote[a table for every harbour]{#${tidewater?.quotes[0]?.id} clip="${tidewater?.id}"}`,
    );
    expect(first).toMatch(/:aside\[Try the \[demo\]\(clip:[\w-]+\) first\]\{sign="—Ed!"\}/);
    expect(second).toContain(':issue[TT12]');
    expect(second).toContain(':aside[an aside that is **broken**] and on.');
    expect(clipOf('http://the gauges https://gauges.example/')).toBeDefined();
    expect(issue.issue.preamble).toMatch(/:issue\[TT16\][\s\S]*:aside\[Again\.\.\.\]/);
    expect(JSON.stringify(issue.passages)).not.toMatch(/https?:/);
  });

  it('is found by its links: each clip stands in the issue', () => {
    const placed = new Set(issue.placements.map(({ ref }) => ref));
    expect(issue.clips.filter(({ id }) => !placed.has(id))).toEqual([]);
  });

  it('is written as it was, but for what mail programs left behind', () => {
    const clean = proseIssue
      .replace(/ +$/gm, '')
      .replace('—Ed!\\]', '—Ed!\\]')
      .replace(
        '_\\[an aside that is **broken —Ed.** \\] _',
        '_\\[an aside that is **broken** —Ed.\\]_',
      )
      .replaceAll(/^\* /gm, '*   ')
      .replaceAll(/\n{3,}/g, '\n\n');
    expect(again).toBe(clean);
  });
});

it('what HTML has and prose has no signs for is its words: tables, struck words, formulas', () => {
  const file = `Tides
=====

News
----

<table><tr><th>Harbour</th><th>Low</th></tr><tr><td>Bergen</td><td></td></tr></table>

<del>

High at nine

</del>

<del>Low at *three*</del>

<pre><code class="math-display">a^2</code></pre>

<p>So <code class="math-inline">b</code> is</p>
`;
  const { passages } = imported(file).issue;
  expect(passages.map(({ markdown }) => markdown)).toEqual([
    'Harbour · Low',
    'Bergen',
    'High at nine',
    'Low at _three_',
    '$$a^2$$',
    'So $b$ is',
  ]);
});

it('a quote, and what a link is called, have the letters of code', () => {
  const line = '[A guide to `tides`](https://guide.example/) says _"run `tides --low` today"_.';
  const { issue, again } = imported(proseIssue.replace('It has been a', `${line} It has been a`));
  const guide = issue.clips.find((clip) => clipUrl(clip) === 'https://guide.example/');
  expect(guide && printed(guide.title)).toBe('A guide to tides');
  expect(guide?.quotes.map(({ exact }) => exact)).toEqual(['run tides --low today']);
  expect(again).toContain(line);
});

describe('an issue of lists', () => {
  const { house, issue, again } = imported(listIssue, '2026-03-06-tide-links.md');

  it('says how its newsletter is written, and what it is', () => {
    expect(house.template.preset).toBe('this-week-in-rust');
    expect(issue.issue).toMatchObject({ number: 12, date: '2026-03-06' });
    expect(issue.issue.front).toBe('---\ntitle: Tide Links 12\ndate: 2026-03-06\n---');
  });

  it('has a clip for each entry that the house prints to the letter', () => {
    const [video] = issue.clips.filter((clip) => printed(clip.tags).length > 0);
    expect(video && printed(video.title)).toBe('The moon pulls');
    expect(issue.printed).toBe(3);
  });

  it('is written as it was, comments and references aside', () => {
    const clean = listIssue
      .replace(/<!--.*?-->\n\n/, '')
      .replace('[Reference style][ref]', '[Reference style](https://ref.example/)')
      .replace(/\n\[ref\].*\n/, '\n')
      .replace('### Events\n', '### Events\n\n')
      .replace('\n\n\n', '\n');
    expect(again.trimEnd()).toBe(clean.trimEnd());
    expect(issue.comments).toBe(1);
  });

  it('keeps a heading that stands over others alone', () => {
    expect(again).toContain('## Reading\n\n### Articles');
  });
});

describe('an issue of a newsletter with an access policy', () => {
  it.each([
    ['prose', proseIssue],
    ['lists', listIssue],
  ])('comes in and goes out as it was: %s', (_, text) => {
    const plain = imported(text);
    for (const action of accessActions) {
      const access = [{ host: '*', declared: [], action, note: '' }];
      const rules = { ...usualRules, access, marks: { free: '(free)', members: '(members)' } };
      const { issue, again } = imported(text, 'TT17.md', { ...newsletter, rules });
      expect(again).toBe(plain.again);
      expect(issue.printed).toBe(plain.issue.printed);
    }
  });
});

describe('whatever a file holds', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        '# ',
        '## News\n\n',
        '* ',
        '1. ',
        '> ',
        '\n',
        '\n\n',
        '  \n',
        '_',
        '*',
        '**',
        '[',
        ']',
        '(',
        ')',
        '`',
      ],
      ...[
        '[w](https://a.example/)',
        '[x](javascript:alert(1))',
        '![](https://i.example/)',
        '[][]',
        '[a]: b\n',
      ],
      ...[
        '\\[aside —Ed.\\]',
        '_\\[',
        '—Ed.\\]_',
        '_"words"_',
        '#TT4',
        '<b>',
        '</b>',
        '<!--',
        '-->',
        '<a href="x">',
      ],
      ...[
        ':aside[x]',
        ':quote[y]{#z}',
        'clip:1',
        '---\n',
        '\ue0000\ue001',
        '{{ x }}',
        '&amp;',
        '\0',
      ],
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const file = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('').toWellFormed());

  it('is read, has every link it had that leads to the web, and no HTML', () => {
    fc.assert(
      fc.property(file, (text) => {
        const { again } = imported(text);
        const web = (links: readonly string[]) => links.filter((url) => /^https:/.test(url)).length;
        expect(web(linksOf(again))).toBeGreaterThanOrEqual(
          web(linksOf(text.replace(/<!--[\s\S]*?(-->|$)/g, ''))) - 0,
        );
        const nodes = descendants(fromMarkdown(again.replace(/^(---|\+\+\+)\n[\s\S]*?\n\1/, '')));
        expect(nodes.filter(({ type }) => type === 'html')).toEqual([]);
        expect(linksOf(again).filter((url) => /^\s*javascript:/i.test(url))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('once it was read and written, is the same each time', () => {
    fc.assert(
      fc.property(file, (text) => {
        const once = imported(text).again;
        const twice = imported(once).again;
        expect(imported(twice).again).toBe(twice);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a newsletter that opened a template', () => {
  const { house, issue, again } = imported(listIssue);
  const opened = (good: string) => [
    { id: idOf(80), rev: 1, newsletter: house.id, name: 'clip', source: good, good },
  ];
  const taken = (good: string) => {
    const into = { newsletter: house, fileName: 'TT17.md', makeId: countedIds(), now };
    const templates = opened(good);
    const read = importMarkdown(listIssue, { ...into, templates });
    return { read, text: exportMarkdown(assembleDraft({ newsletter: house, templates, ...read })) };
  };

  it('takes a past issue in as it went out, whatever is printed by the template', () => {
    const { read, text } = taken('* Seen: [{{ title }}]({{ url }})');
    expect(text).toBe(again);
    expect(read.printed).toBeLessThan(issue.printed);
  });

  it('has for clips what that template prints', () => {
    const { read, text } = taken(ownSource(house, 'clip'));
    expect(text).toBe(again);
    expect(read.printed).toBe(issue.printed);
  });
});
