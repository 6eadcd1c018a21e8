import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { answer, button } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage } from './rig.ts';

const folder = mkdtempSync(join(tmpdir(), 'cuttings-back-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

inFreshBrowsers('Markdown that was edited by hand', (stage) => {
  it('comes back into its draft: every difference is seen, taken over at once, and undone at once', async () => {
    const { rig } = stage;
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await sampleOn(desk);
    await desk.click(await button(desk, 'Markdown'));
    const before = await markdownOf(desk, '');

    const edited = before
      .replace('From the shore', 'Near the shore')
      .replace(/\[[^[\]\n]+\](?=\(https:\/\/example\.org\/ferry)/, '[The ferry, on time]');
    const path = join(folder, 'edited.md');
    writeFileSync(path, edited);
    await desk.click(await button(desk, 'Bring back edited Markdown…'));
    await desk.waitFor('the ways', () => document.querySelector('.bring-back input'), []);
    await desk.chooseFile('.bring-back input[type=file]', path);
    const told = await desk.waitFor('what differs', () => {
      const list = document.querySelector('.difference');
      const texts = (selector: string) =>
        [...(list?.querySelectorAll(selector) ?? [])].map((one) => one.textContent ?? '');
      return list && { heads: texts('h4'), ins: texts('ins').join(' ') };
    }, []);
    expect(told.heads).toEqual(['Sections: 1', 'Changed: 1']);
    expect(told.ins).toContain('Near');
    expect(told.ins).toContain('on time');
    expect(await markdownOf(desk, '')).toBe(before);

    await desk.click(await button(desk, 'Take over'));
    await answer(desk, 'says what the edited Markdown says');
    expect(await markdownOf(desk, 'Near the shore')).toBe(edited);

    // Brought back once more, it differs in nothing.
    await desk.click(await button(desk, 'Bring back edited Markdown…'));
    await desk.waitFor('the ways', () => document.querySelector('.bring-back input'), []);
    await desk.chooseFile('.bring-back input[type=file]', path);
    await desk.waitFor(
      'nothing differs',
      () => document.querySelector('.bring-back')?.textContent?.includes('Nothing differs'),
      [],
    );
    await desk.click(await button(desk, 'Leave it'));

    await desk.click('.ways button:first-of-type');
    await answer(desk, 'bringing back edited Markdown');
    expect(await markdownOf(desk, 'From the shore')).toBe(before);
    await desk.close();
  });

  it('is refused with a sentence where it is none, and asked about where it is another issue', async () => {
    const { rig } = stage;
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await sampleOn(desk);
    await desk.click(await button(desk, 'Bring back edited Markdown…'));
    await desk.waitFor('the ways', () => document.querySelector('.bring-back input'), []);
    const refused: readonly (readonly [string, Uint8Array | string, string])[] = [
      ['empty.md', ' \n', 'There is nothing in it'],
      ['picture.md', Uint8Array.of(0x89, 0x50, 0xff, 0xfe, 0), 'no text that Cuttings can read'],
      ['large.md', 'a'.repeat(2_000_001), 'too large for an issue'],
    ];
    for (const [name, content, said] of refused) {
      writeFileSync(join(folder, name), content);
      await desk.chooseFile('.bring-back input[type=file]', join(folder, name));
      await desk.waitFor(
        said,
        (text) => document.querySelector('.bring-back .refused')?.textContent?.includes(text),
        [said],
      );
    }
    const other = join(folder, 'other.md');
    writeFileSync(other, '[Elsewhere](https://elsewhere.example/)\n');
    await desk.chooseFile('.bring-back input[type=file]', other);
    await desk.click(await button(desk, 'Show what differs all the same'));
    await desk.waitFor('what differs', () => document.querySelector('.difference'), []);
    await desk.close();
  });
});

/** Puts the sample on the desk, unless it lies there. */
async function sampleOn(desk: DrivenPage): Promise<void> {
  const isThere = await desk.waitFor('the desk', () => {
    const there = document.querySelector('.sample-notice') !== null;
    return there || document.querySelector('.empty .try button') ? { there } : null;
  }, []);
  if (isThere.there) return;
  await desk.click('.empty .try button');
  await desk.waitFor('the sample', () => document.querySelector('.sample-notice'), []);
}

/** The Markdown as the preview shows it, once it holds these words. */
function markdownOf(desk: DrivenPage, holding: string): Promise<string> {
  return desk.waitFor(
    `the Markdown with “${holding}”`,
    (words) => {
      const text = document.querySelector('.markdown')?.textContent ?? '';
      return text !== '' && text.includes(words) ? text : null;
    },
    [holding],
  );
}
