import { describe, expect, it } from 'vitest';
import type { Clip } from '../../src/core/clip.ts';
import { draftTree } from '../../src/templates/draft-tree.ts';
import { markdownOf } from '../markup.ts';
import { clipOf, draftOf, issue, quoteOf } from '../sample.ts';

const plain = { template: { preset: 'plain-list', options: {} }, editor: '' };
const [news, literature] = issue.sections.map((section) => ({ ...section }));

/** The issue without its head. */
function bodyOf(clips: readonly Clip[], part: Parameters<typeof draftOf>[2] = {}): string {
  const { children } = draftTree(draftOf(clips, plain, part));
  return markdownOf(children.slice(1)).trimEnd();
}

function sections(first: Partial<typeof news>, second: Partial<typeof news>) {
  return [news && { ...news, ...first }, literature && { ...literature, ...second }].flatMap(
    (one) => one ?? [],
  );
}

describe('the head of an issue', () => {
  it('is its title, else the newsletter and its number', () => {
    const head = (title: string) => draftTree(draftOf([], plain, { title, date: '' })).children;
    expect(markdownOf(head('Low tide'))).toBe('# Low tide\n');
    expect(markdownOf(head(''))).toBe('# Tracking Tides TT18\n');
  });

  it('prints no byline where there is no editor', () => {
    const told = draftTree(draftOf([], { editor: '' })).children;
    expect(told.map((node) => node.type)).toEqual(['paragraph', 'heading']);
  });
});

describe('a quote of which the editor left no words', () => {
  it('is not printed', () => {
    const emptied = clipOf(31, { quotes: [quoteOf('calm', { shown: '' })] });
    expect(bodyOf([emptied])).toBe(bodyOf([clipOf(31)]));
  });
});

describe('a section', () => {
  it('that holds nothing is left out', () => {
    expect(bodyOf([clipOf(31)])).not.toContain('From the Literature');
    expect(bodyOf([])).toBe('');
  });

  it('that holds nothing says so where it has words for it', () => {
    const told = bodyOf([], { sections: sections({}, { emptyText: 'None *this* week.' }) });
    expect(told).toBe('## From the Literature\n\nNone *this* week.');
  });

  it('that holds something does not say that it is empty', () => {
    const told = bodyOf([clipOf(31)], { sections: sections({ emptyText: 'None.' }, {}) });
    expect(told).not.toContain('None.');
  });

  it('opens with its intro, at its own level', () => {
    const told = bodyOf([clipOf(31)], { sections: sections({ intro: 'Hello.', level: 3 }, {}) });
    expect(told).toMatch(/^### News\n\nHello\.\n\n\* \[Tides/);
  });

  it.each([
    [0, 1],
    [9, 6],
  ])('of level %i is a heading of level %i', (level, depth) => {
    const { children } = draftTree(
      draftOf([clipOf(31)], plain, { sections: sections({ level }, {}) }),
    );
    expect(children[1]).toMatchObject({ type: 'heading', depth });
  });

  it('goes by its heading as text', () => {
    const told = bodyOf([clipOf(31)], { sections: sections({ heading: '*News* <b>' }, {}) });
    expect(told).toMatch(/^## \\\*News\\\* \\<b>\n/);
  });
});

describe('the words around the sections', () => {
  it('open and close the issue', () => {
    const told = bodyOf([clipOf(31)], { preamble: 'Dear *all*,', close: 'Yours.' });
    expect(told.startsWith('Dear *all*,\n\n## News')).toBe(true);
    expect(told.endsWith('\n\nYours.')).toBe(true);
  });
});

describe('in the house style "plain list"', () => {
  it('the clips of a section are one list', () => {
    const clips = [clipOf(31), clipOf(32, { quotes: [quoteOf('calm')] }), clipOf(33)];
    const { children } = draftTree(draftOf(clips, plain));
    expect(children.map((node) => node.type)).toEqual(['heading', 'heading', 'list']);
    expect(children[2]).toMatchObject({ children: [{}, {}, {}], spread: true });
  });
});

describe('a clip', () => {
  it('is printed with the values the curator corrected', () => {
    const clip = clipOf(31, {
      title: { found: 'Tides | Example', corrected: 'Tides' },
      site: { found: 'example.org', corrected: 'The Harbour' },
    });
    expect(bodyOf([clip])).toContain('* [Tides](https://example.org/tides) (The Harbour)');
  });
});

describe('a house style that is no longer on offer', () => {
  it('gives way to the first one', () => {
    const gone = { template: { preset: 'gone', options: {} } };
    expect(draftTree(draftOf([clipOf(31)], gone))).toEqual(draftTree(draftOf([clipOf(31)])));
  });
});
