import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { answer, button, openSelected, outline, rowOf, typeInto } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { clipsOf, put, stored } from './stored.ts';

const [first, second] = pages;
if (!first || !second) throw new Error('two pages are needed');

const chooser = '.restore input[type=file]';
const folder = mkdtempSync(join(tmpdir(), 'cuttings-backups-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

inFreshBrowsers('a backup', (stage) => {
  it('is downloaded, and counts once somebody has seen it', async () => {
    const { rig } = stage;
    await clipped(rig);
    const options = await openBackup(rig);
    expect(await said(options)).toContain('No backup was made on this computer yet.');
    const text = await download(options, rig);
    expect(JSON.parse(text)).toMatchObject({ version: 1, counts: { clips: 2, placements: 0 } });
    await answerIsThere(options, false);
    expect(await said(options)).toContain('No backup was made on this computer yet.');
    await download(options, rig);
    expect(await said(options)).toContain('No backup was made on this computer yet.');
    await answerIsThere(options, true);
    expect(await said(options)).toMatch(/^Last backup: .+ with 2 clips/);
    await options.close();
  });

  it('shows what it would change, brings back what is gone, and keeps both where both changed', async () => {
    const { rig } = stage;
    await clipped(rig);
    const options = await openBackup(rig);
    const text = await download(options, rig);
    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    await desk.click(await rowOf(desk, first.expected.title));
    await typeInto(desk, 'Your words', 'Written after the backup.');
    const other = await rowOf(desk, second.expected.title);
    await desk.evaluate((row) => document.querySelector<HTMLElement>(row)?.focus(), other);
    await desk.press('Delete');
    const rows = (count: number) =>
      desk.waitFor(
        `${count} clips`,
        (wanted) => document.querySelectorAll('.rows .row').length === wanted,
        [count],
      );
    await rows(1);

    await options.bringToFront();
    await choose(options, 'backup.json', text);
    const both = 'Changed on both sides: the file’s goes beside yours';
    const fromFile = { 'From the file, in the place of what is here': { Clips: '1' } };
    expect(await groupsOf(options)).toMatchObject({ ...fromFile, [both]: { Clips: '1' } });
    expect(await previewOf(options)).toContain('differs in: Your words');
    // Without the copies, and with them again.
    const tick = '.restore-preview .tick input';
    await options.click(tick);
    await options.waitFor('yours', () => !document.querySelector('.restore-group.both'), []);
    expect(await groupsOf(options)).toMatchObject({ 'Stays as it is here': { Clips: '1' } });
    await options.click(tick);
    await options.waitFor('both', () => document.querySelector('.restore-group.both'), []);
    await options.click('.restore-preview .primary');
    await options.waitFor('it is done', () => document.querySelector('.restored'), []);

    await desk.bringToFront();
    await rows(3);
    const { Inbox } = await outline(desk);
    expect(Inbox?.filter((title) => title.includes(first.expected.title))).toHaveLength(2);
    expect(Inbox?.some((title) => title.includes(second.expected.title))).toBe(true);

    await options.bringToFront();
    await choose(options, 'backup.json', text);
    expect(await previewOf(options)).toContain('there is nothing to restore');
    await options.click(await button(options, 'Cancel'));
    await options.waitFor('it is left', () => !document.querySelector('.restore-preview'), []);

    await desk.bringToFront();
    await desk.click('.ways button:first-child');
    await answer(desk, 'Undone: restoring a backup');
    await rows(1);
    await desk.close();
    await options.close();
  });

  it.each([
    ['cut off', (good: string) => good.slice(0, 900), 'cut off'],
    ['damaged', (good: string) => good.replace('"clips"', '"clipz"'), 'damaged'],
    ['another file', () => '# My notes', 'no backup of Cuttings'],
    ['another program’s', () => '{"bookmarks":[]}', 'not made by Cuttings'],
    ['newer', (good: string) => good.replace('"version":1', '"version":2'), 'newer Cuttings'],
  ] as const)('that is %s is refused, and nothing is changed', async (_, spoil, why) => {
    const options = await openBackup(stage.rig);
    const before = await stored(options, 'clips');
    const good = readFileSync('test/fixtures/backups/v1.json', 'utf8');
    await choose(options, 'bad.json', spoil(good), '.refused');
    const refused = await options.evaluate(
      () => document.querySelector('.refused')?.textContent ?? '',
    );
    expect(refused).toContain(why);
    expect(refused).toContain('nothing here was changed');
    expect(await stored(options, 'clips')).toEqual(before);
    await options.close();
  });

  it('by itself is asked for, goes to the downloads, and is given up again', async () => {
    const { rig } = stage;
    const options = await openBackup(rig);
    await download(options, rig);
    await answerIsThere(options, true);
    const before = await rig.downloads();
    await chooseBy(options, 'ArrowDown');
    await rig.answerPermission(false);
    await answer(options, 'Your browser gave no permission');
    expect(await schedule(options)).toBe('off');
    await chooseBy(options, 'ArrowDown');
    await rig.answerPermission(true);
    await options.waitFor(
      'it is every day',
      async () => (await chrome.alarms.get('backup')) !== undefined,
      [],
    );
    expect(await schedule(options)).toBe('daily');
    // The last one was made by hand a moment ago: it is looked again in an hour.
    await ring(options);
    expect((await rig.downloads()).size).toBe(before.size);
    await makeOld(options);
    await ring(options);
    const [name, text] = await saved(rig, before);
    expect(JSON.parse(text)).toMatchObject({ format: 'cuttings-backup' });
    // What drives Chromium names its downloads itself.
    if (rig.name === 'firefox') expect(name).toMatch(/^Cuttings.daily-[1-7]-[\da-f]{4}\.json$/);
    await chooseBy(options, 'ArrowUp');
    await options.waitFor(
      'the permission is given back',
      async () => !(await chrome.permissions.contains({ permissions: ['downloads'] })),
      [],
    );
    expect(await schedule(options)).toBe('off');
    await options.close();
  });

  it('by itself goes into a chosen folder, where the browser gives any, and asks for nothing else', async () => {
    const { rig } = stage;
    await clipped(rig);
    const options = await openBackup(rig);
    const ways = () => options.evaluate(() => document.querySelector('.folder')?.textContent ?? '');
    if (rig.name === 'firefox') {
      expect(await ways()).toBe('');
      return options.close();
    }
    // The system's own window, which nobody can drive, gives a folder that only this browser sees.
    await options.evaluate(() => {
      const picker = () => navigator.storage.getDirectory();
      Object.assign(globalThis, { showDirectoryPicker: picker });
    });
    await options.click(await button(options, 'Choose another folder…'));
    await options.waitFor(
      'the folder',
      () => document.querySelector('.schedule p')?.textContent?.includes('which you chose'),
      [],
    );
    await chooseBy(options, 'ArrowDown');
    await options.waitFor('an alarm', async () => await chrome.alarms.get('backup'), []);
    await makeOld(options);
    await ring(options);
    const [[name, text] = ['', '']] = Object.entries(await inFolder(options));
    expect(name).toMatch(/^daily-[1-7]-[\da-f]{4}\.json$/);
    expect(JSON.parse(text)).toMatchObject({ format: 'cuttings-backup', counts: { clips: 2 } });
    expect(
      await options.evaluate(() => chrome.permissions.contains({ permissions: ['downloads'] })),
    ).toBe(false);
    await chooseBy(options, 'ArrowUp');
    await options.click(await button(options, 'Back to the downloads'));
    await options.waitFor(
      'the downloads',
      () => document.querySelector('.schedule p')?.textContent?.includes('of your downloads'),
      [],
    );
    await options.close();
  });
});

/** Reads what lies in the folder that stands for the curator's. */
async function inFolder(options: DrivenPage): Promise<Readonly<Record<string, string>>> {
  return options.evaluate(async () => {
    const files: Record<string, string> = {};
    const folder = await navigator.storage.getDirectory();
    for await (const [name, handle] of folder as unknown as Map<string, FileSystemFileHandle>)
      files[name] = await (await handle.getFile()).text();
    return files;
  });
}

/** Two pages are clipped, if nothing is yet. */
async function clipped(rig: Rig): Promise<void> {
  if ((await clipsOf(rig)).length > 0) return;
  for (const fixture of [first, second]) {
    if (fixture === undefined) continue;
    const page = await openSelected(rig, fixture);
    await rig.pressShortcut(page, 'clip');
    const end = performance.now() + 15_000;
    while (!(await rig.toastText(page)).includes('Clipped to')) {
      if (performance.now() > end) throw new Error('nothing was clipped');
      await pause(50);
    }
    await page.close();
  }
}

/** The text of a backup that is downloaded now. */
async function download(options: DrivenPage, rig: Rig): Promise<string> {
  const before = await rig.downloads();
  await options.click(await button(options, 'Download a backup'));
  await answer(options, 'Backup handed to your browser');
  return (await saved(rig, before))[1];
}

/** Says whether the file that was downloaded is there. */
async function answerIsThere(options: DrivenPage, isThere: boolean): Promise<void> {
  const way = `.handed button:${isThere ? 'first' : 'last'}-child`;
  await options.waitFor('the question', (wanted) => document.querySelector(wanted), [way]);
  await options.click(way);
  await options.waitFor('its answer', () => !document.querySelector('.handed'), []);
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

function previewOf(options: DrivenPage): Promise<string> {
  return options.evaluate(() => document.querySelector('.restore-preview')?.textContent ?? '');
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

/** A file that was not there before, once it is whole. */
async function saved(
  rig: Rig,
  before: ReadonlyMap<string, string>,
): Promise<readonly [name: string, text: string]> {
  const end = performance.now() + 15_000;
  while (performance.now() < end) {
    const found = [...(await rig.downloads())].find(
      ([name, text]) => before.get(name) !== text && text.endsWith('\n}}\n'),
    );
    if (found !== undefined) return found;
    await pause(100);
  }
  throw new Error('no backup was saved');
}

/** Chooses another entry by key, which is a gesture the browser asks a permission for. */
async function chooseBy(options: DrivenPage, key: string): Promise<void> {
  await options.bringToFront();
  await options.evaluate(() => document.querySelector<HTMLElement>('.schedule select')?.focus());
  await options.press(key);
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
