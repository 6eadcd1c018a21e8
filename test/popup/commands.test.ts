import { describe, expect, it } from 'vitest';
import type { Command, DeskContext, DeskVerbs } from '../../popup/commands/command.ts';
import { deskCommands } from '../../popup/commands/commands.ts';
import { pressedCommand } from '../../popup/commands/pressed-command.ts';
import type { ClipRow, DeskRow, PassageRow } from '../../popup/desk-rows.ts';
import { clipOf, draftOf, idOf, placementOf } from '../sample.ts';

const draft = draftOf([clipOf(31)]);
const commands = deskCommands(draft.issue.sections);

const waiting: ClipRow = {
  kind: 'clip',
  id: idOf(31),
  clip: clipOf(31, { state: 'inbox' }),
  placement: null,
  isWoven: false,
  rules: null,
};
const placed: ClipRow = { ...waiting, clip: clipOf(32), placement: placementOf(50, clipOf(32)) };
const passage: PassageRow = {
  kind: 'passage',
  id: idOf(60),
  passage: { id: idOf(61), rev: 0, newsletter: idOf(1), markdown: 'Hello' },
  placement: placementOf(60, { id: idOf(61) }, { kind: 'passage' }),
};

/** A desk with these rows chosen, on which every verb notes what it was asked. */
function deskWith(...chosen: readonly DeskRow[]) {
  const asked: unknown[][] = [];
  const verbs = new Proxy({} as DeskVerbs, {
    get:
      (_, verb) =>
      (...args: unknown[]) =>
        void asked.push([verb, ...args]),
  });
  const context: DeskContext = {
    draft,
    row: chosen[0] ?? null,
    chosen,
    isSelecting: chosen.length > 1,
    isOpen: false,
    verbs,
  };
  return { context, asked };
}

function press(key: string, context: DeskContext, shiftKey = false): Command | null {
  const event = { key, code: '', ctrlKey: false, metaKey: false, altKey: false };
  return pressedCommand(commands, { ...event, shiftKey, isComposing: false }, context, false);
}

describe('the commands of the desk', () => {
  it('have a name and keys of their own', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = commands.flatMap((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('act on all that is chosen', () => {
    const { context, asked } = deskWith(placed, passage);
    for (const key of ['2', 'Delete', 'h', 'c', '0']) void press(key, context)?.run(context);
    expect(asked).toEqual([
      ['toSection', [placed, passage], idOf(12)],
      ['remove', [placed, passage]],
      ['holdOver', [placed, passage]],
      ['copy', [placed, passage]],
      ['toSection', [placed, passage], ''],
    ]);
  });

  it.each([
    ['n', 'a clip that waits', waiting],
    ['h', 'a passage', passage],
    ['o', 'a passage', passage],
    ['0', 'a passage', passage],
    ['Escape', 'a row that is shut', placed],
    ['9', 'a section there is not', placed],
  ] as const)('%s is none for %s', (key, _, row) => {
    expect(press(key, deskWith(row).context)).toBeNull();
  });

  it('without a row are those of the desk alone', () => {
    const { context } = deskWith();
    const names = commands.filter((one) => one.when(context)).map(({ name }) => name);
    expect(names).toEqual([
      'command_next',
      'command_previous',
      'command_write_at_end',
      'command_select_all',
      'command_download',
      'command_copy_issue',
      'command_publish',
      'command_links',
      'undo',
      'command_redo',
      'command_findings',
      'command_timeline',
      'command_trash',
      'command_palette',
      'command_keys',
    ]);
  });

  it('tell n from Shift+N', () => {
    const { context, asked } = deskWith(placed);
    void press('n', context)?.run(context);
    void press('N', context, true)?.run(context);
    expect(asked).toEqual([
      ['write', placed, 'behind'],
      ['write', placed, 'end'],
    ]);
  });
});
