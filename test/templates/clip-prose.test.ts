import { describe, expect, it } from 'vitest';
import { assembleDraft } from '../../src/core/draft.ts';
import { makePassage } from '../../src/core/passage.ts';
import { found } from '../../src/core/stored.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { dialectTree } from '../../src/prose/dialect.ts';
import { asideProse, clipProse, quoteProse } from '../../src/templates/clip-prose.ts';
import { draftTree } from '../../src/templates/draft-tree.ts';
import { clipOf, draftOf, idOf, issue, newsletter, placementOf, quoteOf } from '../sample.ts';

const quote = quoteOf('the <em>low</em> tide', { id: idOf(91) });
const other = clipOf(32);
const clip = clipOf(31, {
  quotes: [quote],
  blurb: `Worth *it*, as [this](clip:${other.id}) is.`,
  aside: 'or is it?',
});

/** The issue with this one passage. */
function draftWith(markdown: string, of: Partial<typeof newsletter> = {}, clips = [clip, other]) {
  const passage = makePassage({ id: idOf(51), newsletter: newsletter.id, markdown });
  return assembleDraft({
    newsletter: { ...newsletter, ...of },
    issue,
    placements: [placementOf(71, passage, { kind: 'passage' })],
    clips,
    passages: [passage],
  });
}

describe('a clip as prose', () => {
  it('is what its template prints, its ties kept', () => {
    expect(clipProse(clip, { newsletter, templates: [] }, 1)).toBe(
      `[Tides for everyone](clip:${clip.id}): :quote[the _low_ tide]{#${quote.id} clip="${clip.id}"}. ` +
        `Worth _it_, as [this](clip:${other.id}) is. :aside[or is it?]`,
    );
  });

  it.each(['tracking-jupyter', 'plain-list'])('prints the same in the %s style', (preset) => {
    const of = { template: { preset, options: {} } };
    const house = { newsletter: { ...newsletter, ...of }, templates: [] };
    // A clip with nothing that goes by itself in a block.
    const plain = clipOf(31, { blurb: clip.blurb, aside: clip.aside });
    const byItself = exportMarkdown(draftOf([plain], of));
    const woven = exportMarkdown(draftWith(clipProse(plain, house, 1), of, [plain, other]));
    // By itself it knows no other clip: a link to one is its words.
    expect(woven).toBe(byItself.replace(' as this is', ' as [this](https://example.org/tides) is'));
  });

  it('gives an aside that ends where its words do, whatever brackets are in it', () => {
    const of = (aside: string) => asideProse({ ...clip, aside });
    expect(of('or *is* it?')).toBe(':aside[or _is_ it?]');
    const [block] = dialectTree(of('so ] low [')).children;
    expect(block).toMatchObject({
      children: [{ name: 'aside', children: [{ type: 'text', value: 'so ] low [' }] }],
    });
  });

  it('gives a quote with its tie', () => {
    expect(quoteProse(clip, quote)).toBe(`:quote[the _low_ tide]{#${quote.id} clip="${clip.id}"}`);
  });
});

describe('prose under change', () => {
  const markdown = `See [it](clip:${clip.id}), :quote[low]{#${quote.id} clip="${clip.id}"} :aside[so] in :issue[TJ3].`;
  const printed = (draft: Parameters<typeof exportMarkdown>[0]) =>
    exportMarkdown(draft)
      .split('\n')
      .find((line) => line.startsWith('See')) ?? '';

  it('prints in the house form', () => {
    expect(printed(draftWith(markdown))).toBe(
      'See [it](https://example.org/tides), _"low"_ _\\[so —Ed.\\]_ in #TJ3.',
    );
  });

  it('follows the sign-off and nothing else does', () => {
    expect(printed(draftWith(markdown, { signOff: '—Eds' }))).toBe(
      printed(draftWith(markdown)).replace('—Ed.', '—Eds'),
    );
  });

  it('keeps its words where a clip is gone', () => {
    expect(printed(draftWith(markdown, {}, []))).toBe('See it, _"low"_ _\\[so —Ed.\\]_ in #TJ3.');
  });

  it('cites a clip by the title it has by now', () => {
    const cited = `See [](clip:${clip.id}#cite) by itself.`;
    const paper = clipOf(31, { identifiers: found({ arxiv: '1901.08152' }) });
    expect(printed(draftWith(cited, {}, [paper]))).toBe(
      'See _Tides for everyone_ \\[[arXiv:1901.08152](https://example.org/tides)\\] by itself.',
    );
    const corrected = { ...paper, title: { ...paper.title, corrected: 'Ebb' } };
    expect(printed(draftWith(cited, {}, [corrected]))).toContain('_Ebb_ \\[[arXiv');
    expect(printed(draftWith('See [](clip:gone#cite) by itself.', {}, []))).toBe('See  by itself.');
  });

  it('gives the same node for what did not change', () => {
    const draft = draftWith(markdown);
    const again = { ...draft, issue: { ...draft.issue, title: 'Ebb' } };
    expect(draftTree(again).children.at(-1)).toBe(draftTree(draft).children.at(-1));
  });
});
