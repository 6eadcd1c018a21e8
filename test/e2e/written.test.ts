import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { inFreshBrowsers } from './in-both-browsers.ts';
import { headOf } from './typists-desk.ts';
import { expectFollows, expectSame, writeAgain } from './write-again.ts';

const own = new URL('../fixtures/issues/TT7.md', import.meta.url);
/** An issue to write again that is somebody else's, and so is not here; and where to put it then. */
const { CUTTINGS_ISSUE: given, CUTTINGS_WRITTEN: written } = process.env;

inFreshBrowsers('an issue, written from nothing but clips and typing', (stage) => {
  it('says what the one it is written after says, and follows what is changed', async () => {
    const source = readFileSync(given ?? own, 'utf8');
    const head = headOf(source);
    const markdown = await writeAgain(stage.rig, source, head);
    if (written !== undefined) writeFileSync(written, markdown);
    expectSame(source, markdown);
    await expectFollows(stage.rig, markdown, source, head);
  }, 2_400_000);
});
