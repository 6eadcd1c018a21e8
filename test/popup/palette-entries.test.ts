import { describe, expect, it } from 'vitest';
import type { DeskContext, DeskVerbs } from '../../popup/commands/command.ts';
import { deskCommands } from '../../popup/commands/commands.ts';
import { deskGroups } from '../../popup/desk-rows.ts';
import { foundEntries, paletteEntries } from '../../popup/palette-entries.ts';
import { captureOf, clipOf, draftOf } from '../sample.ts';

const draft = draftOf([clipOf(31, {}, { title: 'Reading a year of tides' })]);
const groups = deskGroups({
  draft,
  inbox: [clipOf(32, { state: 'inbox' }, captureOf({ title: 'Waiting for the ferry' }))],
  heldOver: [],
});
const row = groups[0]?.rows[0] ?? null;
const context: DeskContext = {
  draft,
  row,
  chosen: row === null ? [] : [row],
  isSelecting: false,
  isOpen: false,
  verbs: {} as DeskVerbs,
};
const all = paletteEntries(deskCommands(draft.issue.sections), groups, context, false);

function labels(typed: string, only: 'palette' | 'moveTo' = 'palette'): readonly string[] {
  return foundEntries(all, typed, only).flatMap(({ entries }) => entries.map(({ label }) => label));
}

describe('the palette', () => {
  it('has what applies now with its keys, then clips, then sections', () => {
    expect(all.map(({ name }) => name)).toEqual([
      'palette_do',
      'palette_clips',
      'palette_sections',
    ]);
    expect(all[0]?.entries.find(({ label }) => label === 'File in News')?.beside).toBe('1');
    expect(all[0]?.entries.some(({ label }) => label.startsWith('Clear'))).toBe(false);
  });

  it('finds by words, in clips and sections alike', () => {
    expect(labels('tid')).toEqual(['Reading a year of tides']);
    expect(labels('wait')).toEqual(['Waiting for the ferry']);
    expect(labels('news')).toEqual(['File in News', 'News']);
    expect(labels('nowhere')).toEqual([]);
  });

  it('offers only places where something is to be moved', () => {
    expect(labels('', 'moveTo')).toEqual([
      'File in News',
      'File in From the Literature',
      'Put in the inbox',
    ]);
  });
});
