import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { inBothBrowsers } from './in-both-browsers.ts';
import { expectFollows, expectSame, type Head, writeAgain } from './write-again.ts';

const own = new URL('../fixtures/issues/TT7.md', import.meta.url);
/** An issue to write again that is somebody else's, and so is not here; and where to put it then. */
const { CUTTINGS_ISSUE: given, CUTTINGS_WRITTEN: written } = process.env;

inBothBrowsers('an issue, written from nothing but clips and typing', (stage) => {
  const write = async (source: string, head: Head): Promise<void> => {
    const markdown = await writeAgain(stage.rig, source, head);
    if (written !== undefined) writeFileSync(written, markdown);
    expectSame(source, markdown);
    await expectFollows(stage.rig, markdown, source, head);
  };

  it.runIf(given === undefined)(
    'says what the one it is written after says, and follows what is changed',
    () =>
      write(readFileSync(own, 'utf8'), {
        tag: 'TT',
        number: '7',
        editor: 'Ines Halvorsen',
        date: '2026-05-08',
      }),
    240_000,
  );

  it.runIf(given !== undefined && existsSync(given))(
    'says what the given one says, and follows what is changed',
    () =>
      write(readFileSync(given ?? '', 'utf8'), {
        tag: 'TJ',
        number: '17',
        editor: 'Tony Hirst',
        date: '2019-05-10',
      }),
    2_400_000,
  );
});
