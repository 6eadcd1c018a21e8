import { describe, expect, it } from 'vitest';
import { deskGroups } from '../../popup/desk-rows.ts';
import { rowsAsMarkdown } from '../../popup/rows-as-markdown.ts';
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
