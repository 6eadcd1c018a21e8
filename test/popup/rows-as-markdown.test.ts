import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { deskGroups, rowOfClip } from '../../popup/desk-rows.ts';
import { rowsAsLinks, rowsAsMarkdown } from '../../popup/rows-as-markdown.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { clipOf, draftOf, newsletter } from '../sample.ts';

const clips = [31, 32].map((number) =>
  clipOf(number, { blurb: `Number ${number}.` }, { title: `Clip ${number}` }),
);

describe.each(['tracking-jupyter', 'plain-list'] as const)('rows copied in %s', (preset) => {
  const draft = draftOf(clips, { template: { ...newsletter.template, preset } });
  const view = { draft, inbox: [], heldOver: [] };
  const rows = deskGroups(view).flatMap((group) => group.rows);

  it('read as they do in the issue', () => {
    const markdown = rowsAsMarkdown(rows, draft);
    expect(markdown).toContain('Number 31.');
    expect(exportMarkdown(draft)).toContain(markdown);
  });

  it('are printed by themselves even where the prose weaves them', () => {
    const woven = { ...draft, woven: new Set(clips.map(({ id }) => id)) };
    expect(rowsAsMarkdown(rows, woven)).toBe(rowsAsMarkdown(rows, draft));
  });
});

describe('clips as nothing but links', () => {
  it('are a line each, with words and addresses that read as what they are', () => {
    const clips = [
      clipOf(
        31,
        { blurb: 'Read it.' },
        { title: 'Tides [ebb] *now*', url: 'https://example.org/(a)' },
      ),
      clipOf(32, {}, { title: '', url: 'https://example.org/b' }),
    ];
    const draft = draftOf(clips);
    const rows = clips.map((clip) => rowOfClip(draft, clip));
    const links = fromMarkdown(rowsAsLinks(rows, draft).replaceAll('\n', '\n\n')).children;
    expect(links).toMatchObject([
      {
        children: [{ url: 'https://example.org/(a)', children: [{ value: 'Tides [ebb] *now*' }] }],
      },
      { children: [{ url: 'https://example.org/b' }] },
    ]);
  });

  it.each(['data:text/html,x', 'file:///home/ines/a.pdf', 'javascript:x'])(
    'are words alone where they would lead to %s',
    (url) => {
      const clip = clipOf(31, { url }, { title: 'Tides' });
      const draft = draftOf([clip]);
      expect(rowsAsLinks([rowOfClip(draft, clip)], draft)).toBe('Tides\n');
    },
  );
});
