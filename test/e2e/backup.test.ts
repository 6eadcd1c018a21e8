import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { answer, button, openSelected, outline, rowOf, typeInto } from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { openLookout, put, stored } from './stored.ts';

const [first, second] = pages;
if (!first || !second) throw new Error('two pages are needed');

const chooser = 'input[type=file]';
const folder = mkdtempSync(join(tmpdir(), 'cuttings-backups-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

inBothBrowsers('a backup', (stage) => {
  let text = '';

  it('is downloaded, and the options say when it was', async () => {
    const { rig } = stage;
    await clip(rig, first);
    await clip(rig, second);
    const options = await openBackup(rig);
    expect(await said(options)).toContain('No backup was made on this computer yet.');
    await options.click(await button(options, 'Download a backup'));
    expect(await answer(options, 'Backup handed to your browser')).toContain('2 clips');
    text = await saved(rig, (one) => one.startsWith('{"format":"cuttings-backup"'));
    expect(JSON.parse(text)).toMatchObject({ version: 1, counts: { clips: 2, placements: 0 } });
    await options.waitFor(
      'when it was made',
      () => document.querySelector('.last-backup')?.textContent?.includes('with 2 clips'),
      [],
    );
    await options.close();
  });

  it('shows what it would change, brings back what is gone, and keeps both where both changed', async () => {
    const { rig } = stage;
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await desk.click(await rowOf(desk, first.expected.title));
    await typeInto(desk, 'Your words', 'Written after the backup.');
    const other = await rowOf(desk, second.expected.title);
    await desk.evaluate((row) => document.querySelector<HTMLElement>(row)?.focus(), other);
    await desk.press('Delete');
    await desk.waitFor('one clip', () => document.querySelectorAll('.rows .row').length === 1, []);

    const options = await openBackup(rig);
    await choose(options, 'backup.json', text);
    const groups = await groupsOf(options);
    expect(groups).toMatchObject({
      'From the file, in the place of what is here': { Clips: '1' },
      'Changed on both sides: the file’s goes beside yours': { Clips: '1' },
    });
    const preview = await options.evaluate(
      () => document.querySelector('.restore-preview')?.textContent ?? '',
    );
    expect(preview).toContain('differs in: Your words');
    await options.click('.restore-preview .primary');
    await options.waitFor('it is done', () => document.querySelector('.restored'), []);

    await desk.bringToFront();
    await desk.waitFor(
      'three clips',
      () => document.querySelectorAll('.rows .row').length === 3,
      [],
    );
    const { Inbox } = await outline(desk);
    expect(Inbox?.filter((title) => title.includes(first.expected.title))).toHaveLength(2);
    expect(Inbox?.some((title) => title.includes(second.expected.title))).toBe(true);

    await options.bringToFront();
    await options.click('.restored button');
    await answer(options, 'Undone: restoring a backup');
    await desk.bringToFront();
    await desk.waitFor('as before', () => document.querySelectorAll('.rows .row').length === 1, []);
    await desk.close();
    await options.close();
  });

  it('of which nothing is new has nothing to restore; without copies nothing is doubled', async () => {
    const { rig } = stage;
    const options = await openBackup(rig);
    await choose(options, 'backup.json', text);
    await options.click('.restore-preview .tick input');
    await options.waitFor('yours alone', () => !document.querySelector('.restore-group.both'), []);
    await options.click(await button(options, 'Cancel'));
    await options.waitFor('it is left', () => !document.querySelector('.restore-preview'), []);
    await options.close();
  });

  describe('that is none', () => {
    it.each([
      ['cut off', (good: string) => good.slice(0, 900), 'cut off'],
      ['damaged', (good: string) => good.replace('"clips"', '"clipz"'), 'damaged'],
      ['another file', () => '# My notes', 'no backup of Cuttings'],
      ['another program’s', () => '{"bookmarks":[]}', 'not made by Cuttings'],
      ['newer', (good: string) => good.replace('"version":1', '"version":2'), 'newer Cuttings'],
    ] as const)('%s: is refused, and nothing is changed', async (_, spoil, why) => {
      const { rig } = stage;
      const lookout = await openLookout(rig);
      const before = await stored(lookout, 'clips');
      await choose(lookout, 'bad.json', spoil(text), '.refused');
      const refused = await lookout.evaluate(
        () => document.querySelector('.refused')?.textContent ?? '',
      );
      expect(refused).toContain(why);
      expect(refused).toContain('nothing here was changed');
      expect(await stored(lookout, 'clips')).toEqual(before);
      await lookout.close();
    });
  });

  it('by itself is asked for, goes to the downloads, and is given up again', async () => {
    const { rig } = stage;
    const options = await openBackup(rig);
    const before = (await rig.downloads()).size;
    await chooseNext(options);
    await rig.answerPermission(false);
    await answer(options, 'Your browser gave no permission');
    expect(await schedule(options)).toBe('off');
    await chooseNext(options);
    await rig.answerPermission(true);
    await options.waitFor(
      'it is every day',
      () => document.querySelector<HTMLSelectElement>('.schedule select')?.value === 'daily',
      [],
    );
    // The last one was made by hand a moment ago: it is looked again in an hour.
    await ring(options);
    expect((await rig.downloads()).size).toBe(before);
    await makeOld(options);
    await ring(options);
    const made = await saved(rig, (one) => one.includes('Written after the backup.'));
    expect(JSON.parse(made)).toMatchObject({ format: 'cuttings-backup' });
    if (rig.name === 'firefox') {
      const names = [...(await rig.downloads()).keys()];
      expect(names.some((name) => /^Cuttings.daily-[1-7]\.json$/.test(name))).toBe(true);
    }
    await options.bringToFront();
    await options.evaluate(() => document.querySelector<HTMLElement>('.schedule select')?.focus());
    await options.press('ArrowUp');
    await options.waitFor(
      'the permission is given back',
      async () => !(await chrome.permissions.contains({ permissions: ['downloads'] })),
      [],
    );
    expect(await schedule(options)).toBe('off');
    await options.close();
  });
});

async function clip(rig: Rig, fixture: typeof first): Promise<void> {
  if (fixture === undefined) return;
  const page = await openSelected(rig, fixture);
  await rig.pressShortcut(page, 'clip');
  const end = performance.now() + 15_000;
  while (!(await rig.toastText(page)).includes('Clipped to')) {
    if (performance.now() > end) throw new Error('nothing was clipped');
    await pause(50);
  }
  await page.close();
}

/** The options, with what they know of backups. */
async function openBackup(rig: Rig): Promise<DrivenPage> {
  const options = await rig.openExtensionPage('options/index.html');
  await options.waitFor('the backups', () => document.querySelector('.last-backup'), []);
  return options;
}

function said(options: DrivenPage): Promise<string> {
  return options.evaluate(() => document.querySelector('.last-backup')?.textContent ?? '');
}

/** Writes a file and chooses it; `shown` is what comes of it. */
async function choose(
  options: DrivenPage,
  name: string,
  text: string,
  shown = '.restore-preview',
): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  await options.chooseFile(chooser, path);
  await options.waitFor(shown, (selector) => document.querySelector(selector), [shown]);
}

/** How many records of each kind, under what becomes of them. */
function groupsOf(options: DrivenPage): Promise<Readonly<Record<string, object>>> {
  return options.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.restore-group')].map((group) => [
        group.querySelector('h4')?.textContent ?? '',
        Object.fromEntries(
          [...group.querySelectorAll('dl > div')].map((row) => [
            row.querySelector('dt')?.textContent ?? '',
            row.querySelector('dd')?.textContent ?? '',
          ]),
        ),
      ]),
    ),
  );
}

/** The text of the saved file that is meant, once it is there. */
async function saved(rig: Rig, isMeant: (text: string) => boolean): Promise<string> {
  const end = performance.now() + 15_000;
  while (performance.now() < end) {
    const found = [...(await rig.downloads()).values()].find(isMeant);
    if (found !== undefined) return found;
    await pause(100);
  }
  throw new Error('no such file was saved');
}

/** Chooses the next entry by key, which is a gesture the browser asks a permission for. */
async function chooseNext(options: DrivenPage): Promise<void> {
  await options.bringToFront();
  await options.evaluate(() => document.querySelector<HTMLElement>('.schedule select')?.focus());
  await options.press('ArrowDown');
}

function schedule(options: DrivenPage): Promise<string | undefined> {
  return options.evaluate(
    () => document.querySelector<HTMLSelectElement>('.schedule select')?.value,
  );
}

declare const chrome: {
  readonly alarms: {
    create(name: string, how: { readonly when: number }): Promise<void>;
    get(name: string): Promise<object | undefined>;
  };
  readonly permissions: {
    contains(which: { readonly permissions: readonly string[] }): Promise<boolean>;
  };
};

/** Has the hour pass at which it is looked whether a backup is due. */
async function ring(options: DrivenPage): Promise<void> {
  await options.evaluate(() => chrome.alarms.create('backup', { when: Date.now() + 50 }));
  await options.waitFor(
    'it rang',
    async () => (await chrome.alarms.get('backup')) === undefined,
    [],
  );
  await pause(1_000);
}

/** The last backup was made three days ago. */
async function makeOld(options: DrivenPage): Promise<void> {
  const settings = await stored(options, 'settings');
  const backups = settings.find(({ id }) => id === 'backups');
  const at = new Date(Date.now() - 3 * 86_400_000).toISOString();
  const value = { ...(backups?.value as object), last: { at, clips: 2 } };
  await put(options, 'settings', [{ ...backups, value }]);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
