import fc from 'fast-check';
import type { Element, Nodes as HastNodes } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../src/core/clip.ts';
import { exporters } from '../../src/exporters/exporters.ts';
import { exportHtml, htmlFragment } from '../../src/exporters/html.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { draftTree } from '../../src/templates/draft-tree.ts';
import { plainText } from '../../src/templates/rich.ts';
import { everyString } from '../hostile/strings.ts';
import { wildHtml } from '../markup.ts';
import { clipOf, draftOf, idOf, quoteOf } from '../sample.ts';

function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: HastNodes) => {
    if (node.type === 'element') found.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(fromHtmlIsomorphic(html));
  return found;
}

function textOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const bare = (text: string) => text.replace(/[\s\0\ufffd]+/g, '');

const clip = clipOf(31, {
  blurb: 'Nice <b>and</b> [low](https://low.example/)',
  quotes: [
    quoteOf('', { exact: 'calm', html: '<p><a href="javascript:x()">calm</a> <b>water</b>' }),
  ],
});

describe.each(exporters.filter(({ type }) => type === 'text/html'))(
  'an issue as $id',
  ({ write }) => {
    it('runs nothing, asks for nothing and leads nowhere else, whatever a page says', () => {
      fc.assert(
        fc.property(wildHtml, fc.string({ unit: 'binary' }), (html, title) => {
          const quotes = [quoteOf('', { exact: 'x', html })];
          const one = clipOf(31, { quotes, blurb: html }, { title: title.toWellFormed() });
          expectHarmless(write(draftOf([one])));
        }),
        { numRuns: 200 },
      );
      const clips = everyString
        .filter(([, text]) => text.length < 50_000)
        .map(([, text], at): Clip => {
          const said = text.toWellFormed();
          return {
            ...clipOf(31, { blurb: said, aside: said }, { title: said }),
            id: idOf(900 + at),
          };
        });
      expectHarmless(write(draftOf(clips)));
    });

    it('says what the issue says', () => {
      const draft = draftOf([clip]);
      const said = draftTree(draft).children.map(plainText).join('');
      const [body] = elementsOf(write(draft)).filter(({ tagName }) => tagName === 'body');
      expect(bare(body ? textOf(body) : '')).toBe(bare(said));
    });
  },
);

const harmless =
  /^(?:html|head|meta|title|style|body|table|tbody|thead|tr|td|th|h[1-6]|p|a|em|strong|code|pre|blockquote|ul|ol|li|br|hr|img|del|input)$/;

function expectHarmless(html: string): void {
  for (const { tagName, properties } of elementsOf(html)) {
    expect(tagName).toMatch(harmless);
    expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([]);
    if (properties.href !== undefined) expect(properties.href).toMatch(/^(?:https?|mailto):/i);
    if (properties.src !== undefined) expect(properties.src).toMatch(/^https?:/i);
  }
}

describe('an issue as mail', () => {
  const [, , email] = exporters;
  const elements = elementsOf(email.write(draftOf([clip])));

  it('has its styles at its elements, and a table as wide as mail is', () => {
    expect(elements.filter(({ tagName }) => tagName === 'style')).toEqual([]);
    expect(elements.filter(({ properties }) => properties.className !== undefined)).toEqual([]);
    const links = elements.filter(({ tagName }) => tagName === 'a');
    expect(links.length).toBeGreaterThan(0);
    expect(links.every(({ properties }) => String(properties.style).includes('color'))).toBe(true);
    const widths = elements.flatMap(({ tagName, properties }) =>
      tagName === 'table' ? [String(properties.width)] : [],
    );
    expect(widths).toEqual(['100%', '600']);
  });
});

describe('an issue as JSON', () => {
  it('holds what is printed, and the clips', () => {
    const json = exporters.find(({ id }) => id === 'json');
    const told = JSON.parse(json?.write(draftOf([clip])) ?? '');
    expect(told).toMatchObject({ format: 'cuttings-issue', version: 1, issue: { label: 'TT18' } });
    expect(told.sections[0].entries[0]).toMatchObject({ kind: 'clip', clip: clip.id });
    expect(exportMarkdown(draftOf([clip]))).toContain(told.sections[0].entries[0].markdown);
    expect(told.clips[0]).toMatchObject({
      url: 'https://example.org/tides',
      quotes: [{ words: 'calm' }],
    });
  });
});

describe('front matter', () => {
  const written = (front: string, part = {}) =>
    exportMarkdown(
      draftOf(
        [clip],
        { template: { preset: 'plain-list', options: { front } } },
        { title: 'Low: "tide"', ...part },
      ),
    );

  it.each([
    ['jekyll', '---\ntitle: "Low: \\"tide\\""\nnumber: 18\ndate: 2026-11-27\n---\n\n#'],
    ['hugo', '+++\ntitle = "Low: \\"tide\\""\nnumber = 18\ndate = 2026-11-27\n+++\n\n#'],
    ['pelican', 'Title: Low: "tide"\nNumber: 18\nDate: 2026-11-27\n\n#'],
    ['', '# Low'],
  ])('of %s stands before the text', (front, expected) => {
    expect(written(front).slice(0, expected.length)).toBe(expected);
  });

  it('that an issue came with stays as it is', () => {
    expect(written('hugo', { front: '---\nx: 1\n---' })).toMatch(/^---\nx: 1\n---\n\n# Low/);
  });
});

it('what is pasted is the words of the page', () => {
  const draft = draftOf([clip]);
  expect(exportHtml(draft)).toContain(htmlFragment(draft));
});
