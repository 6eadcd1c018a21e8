import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { exporters } from '../../src/exporters/exporters.ts';
import { ownFront } from '../../src/exporters/front-matter.ts';
import { htmlFragment } from '../../src/exporters/html.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { outgoing } from '../../src/exporters/outgoing.ts';
import { issueTree } from '../../src/templates/issue-tree.ts';
import { clipOf, draftOf, now, quoteOf } from '../sample.ts';

const clip = clipOf(
  31,
  {
    quotes: [
      quoteOf('low', { html: '<p>low <del>tide</del></p><table><tr><th>a</th></tr></table>' }),
    ],
  },
  { title: 'Tides & [ebb]', url: 'https://example.org/tides' },
);
const draft = draftOf([clip]);

/** The draft as it is once it has gone out. */
function gone(of: Draft): Draft {
  const { front, markdown } = outgoing(of);
  const issue = {
    ...of.issue,
    status: 'published',
    front,
    printed: { at: now, markdown },
  } as const;
  return { ...of, issue };
}

describe('an issue that went out', () => {
  it('says which links it printed, under which headings', () => {
    expect(outgoing(draft).links).toEqual([
      { words: 'Tides & [ebb]', url: 'https://example.org/tides', section: 'News' },
    ]);
  });

  it('is given as it went out, whatever becomes of its clips and its house', () => {
    const out = gone(draft);
    const changed = clipOf(31, {}, { title: 'Something else', url: 'https://example.net/' });
    const newsletter = { ...out.newsletter, template: { preset: 'plain-list', options: {} } };
    const later = { ...draftOf([changed]), newsletter, issue: out.issue };
    for (const { id, write } of exporters.filter(({ id }) => id !== 'json')) {
      expect([id, write(later)]).toEqual([id, write(out)]);
    }
    expect(exportMarkdown(later)).toBe(exportMarkdown(draft));
  });

  it('keeps the front matter that its newsletter had then', () => {
    const template = { preset: 'tracking-jupyter', options: { front: 'jekyll' } };
    const before = draftOf([clip], { template });
    const out = gone(before);
    const later = { ...out, newsletter: draft.newsletter };
    expect(exportMarkdown(later)).toBe(exportMarkdown(before));
    // Taken back, it is made anew for the draft; one that was typed stays.
    expect(ownFront(out)).toBe('');
    const typed = { ...out, issue: { ...out.issue, front: '---\nby: hand\n---' } };
    expect(ownFront(typed)).toBe('---\nby: hand\n---');
  });

  it('is the same page, tables and struck words too', () => {
    expect(htmlFragment(gone(draft))).toBe(htmlFragment(draft));
  });

  it('is read once', () => {
    const out = gone(draft);
    expect(issueTree(out)).toBe(issueTree(out));
  });
});
