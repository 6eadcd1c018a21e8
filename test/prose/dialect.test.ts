import { describe, expect, it } from 'vitest';
import { clipLinkOf, clipLinkUrl } from '../../src/prose/clip-link.ts';
import { dialectMarkdown, dialectTree } from '../../src/prose/dialect.ts';
import { descendants } from '../markup.ts';

/** The directives of a piece of prose, by name and words. */
function directives(markdown: string): readonly string[] {
  return descendants(dialectTree(markdown)).flatMap((node) =>
    node.type === 'textDirective'
      ? [`${node.name}: ${node.children.map((one) => ('value' in one ? one.value : '…')).join('')}`]
      : [],
  );
}

describe('the dialect of prose', () => {
  it.each([
    ['so :aside[glitch... doh!] it is', ['aside: glitch... doh!']],
    ['_\\[no\\]_ but:aside[from what, I have no idea...]', ['aside: from what, I have no idea...']],
    [':aside[see [this](clip:3f) and *that*]', ['aside: see … and …']],
    [':aside[Get yer [hidden] state]', ['aside: Get yer [hidden] state']],
    [':quote[\\[t\\]he low]{#q1 clip="3f"}', ['quote: [t]he low']],
    ['a link in #TJ16 (:issue[TJ16])', ['issue: TJ16']],
    ['_\\[[arXiv:1901.08152](clip:3f)\\]_', []],
  ])('%j holds %j', (markdown, expected) => {
    expect(directives(markdown)).toEqual(expected);
  });

  it.each([
    'at 10:30 :-)',
    'std::fmt and re:quote',
    ':aside alone, :asides\\[x], :foo\\[bar]',
    'a ratio of 3:quote',
    '[words](clip:3f2a#author)',
    ':aside[one] :quote[two]{#q clip="c"} :issue[TJ1]',
    'see :aside[a [link](clip:3f) and _more_ —]',
  ])('%j comes out as it went in', (markdown) => {
    expect(dialectMarkdown(dialectTree(markdown))).toBe(markdown);
  });

  it('keeps words that only look like ours from being ours', () => {
    const text = 'write :aside[so] or :issue[TJ1]';
    const tree = {
      type: 'root' as const,
      children: [
        { type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] },
      ],
    };
    expect(directives(dialectMarkdown(tree))).toEqual([]);
    expect(dialectTree(dialectMarkdown(tree)).children).toMatchObject(tree.children);
  });

  it('links to clips and their parts', () => {
    expect(clipLinkOf('clip:3f-2a')).toEqual({ clip: '3f-2a', part: '' });
    expect(clipLinkOf('clip:3f#:~:text=low,tide')).toEqual({
      clip: '3f',
      part: ':~:text=low,tide',
    });
    expect(clipLinkOf('https://clip:3f')).toBeNull();
    expect(clipLinkUrl({ clip: '3f', part: 'repo' })).toBe('clip:3f#repo');
    expect(clipLinkUrl({ clip: '3f', part: '' })).toBe('clip:3f');
  });
});
