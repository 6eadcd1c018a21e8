import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBackup } from '../../src/backup/backup-file.ts';
import type { Clip } from '../../src/core/clip.ts';
import type { Issue } from '../../src/core/issue.ts';
import type { Placement } from '../../src/core/placement.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { clipOf, idOf, issue, newsletter, placementOf, quoteOf, ranks } from '../../test/sample.ts';
import type { Fault, How, Outcome } from './fault.ts';
import { newProfile } from './profile.ts';

/** How many clips there are, few and many: of fewer no list is full, and more would read more. */
const sizes = [10_000, 100_000] as const;
/** So many of them stand in the issue on the desk, whatever their number. */
const onDesk = 40;
const states = ['placed', 'placed', 'inbox', 'heldOver', 'trashed'] as const;

/** What a screen reads may be this many records more with ten times the clips: a longer history. */
const slack = 5;

/** The screens, how each is reached from the page it is in, and what tells that it is there. */
const screens = [
  ['the desk', 'popup/index.html', null, '.issue-view .row-title'],
  ['the trash', 'popup/index.html', 'Shift+t', '.trash-view li'],
  ['the timeline', 'popup/index.html', 't', '.timeline-view'],
  ['the options', 'options/index.html', null, '.last-backup'],
] as const;

/** Ten thousand clips, and a hundred thousand. */
export const manyClips: Fault = {
  name: 'many',
  what: 'ten times as many clips are there, and what each screen reads is counted',
  browsers: ['chromium'],
  run,
};

async function run({ browser, isShort }: How): Promise<Outcome> {
  if (isShort)
    return { figures: {}, broken: [], skipped: 'only in the long form: it takes minutes' };
  const broken: string[] = [];
  const figures: Record<string, number | string> = {};
  const seen: Awaited<ReturnType<typeof lookAt>>[] = [];
  for (const count of sizes) {
    const profile = newProfile(browser);
    const running = await profile.start();
    try {
      const seconds = await fill(await running.open('options/index.html'), count);
      figures[`s to restore ${count}`] = Math.round(seconds);
      seen.push(await lookAt((path) => running.open(path, countReads)));
    } finally {
      await running.close();
      profile.remove();
    }
  }
  const [few, many] = seen;
  for (const [name] of screens) {
    const [a, b] = [few?.get(name), many?.get(name)];
    if (a === undefined || b === undefined) continue;
    figures[`${name}: records`] = `${a.records} and ${b.records}`;
    figures[`${name}: ms`] = `${Math.round(a.ms)} and ${Math.round(b.ms)}`;
    if (name === 'the desk' && a.records === 0) broken.push(`${name}: nothing was counted`);
    if (b.records > a.records + slack) {
      broken.push(`${name} reads ${b.records} records, and ${a.records} of a tenth of the clips`);
    }
  }
  return { figures, broken };
}

/** Has that many clips come in the one way that people have: a backup. Gives how long it took (s). */
async function fill(options: DrivenPage, count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-many-'));
  try {
    await options.waitFor('the options', () => document.querySelector('.newsletter-form'), []);
    const { parts } = await writeBackup(records(count), '2026-11-20T16:30:00.000Z');
    const path = join(folder, 'many.json');
    writeFileSync(path, Buffer.concat(parts));
    const begun = performance.now();
    await options.chooseFile('.restore input[type=file]', path);
    const offered = () => document.querySelector('.restore-ways .primary') !== null;
    await options.waitFor('the offer', offered, [], 240_000);
    await options.click('.restore-ways .primary');
    const restored = () => document.querySelector('p.restored') !== null;
    await options.waitFor('what was restored', restored, [], 900_000);
    await options.close();
    return (performance.now() - begun) / 1_000;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Fifty issues of seven sections, and clips in every state. */
function records(count: number) {
  const sections = Array.from({ length: 7 }, (_, at) => ({
    id: idOf(11 + at),
    heading: `Section ${at + 1}`,
    level: 2,
    intro: '',
    emptyText: '',
  }));
  const past = Array.from({ length: 49 }, (_, at): Issue => {
    return { ...issue, id: idOf(1_000 + at), number: at + 1, sections, status: 'published' };
  });
  const here: Issue = { ...issue, number: 50, sections };
  const order = ranks(Math.ceil(count / past.length));
  const clips: Clip[] = [];
  const placements: Placement[] = [];
  for (let at = 0; at < count; at += 1) {
    const state = at < onDesk ? 'placed' : (states[at % states.length] ?? 'inbox');
    const created = new Date(Date.UTC(2020, 0, 1) + at * 600_000).toISOString();
    const url = `https://example.org/tides/${at}`;
    const quotes = [
      quoteOf('Low water at nine, and the bell rings.', { id: idOf(7_000_000 + at) }),
    ];
    const part = { state, created, updated: created, rev: 1, quotes };
    const clip = clipOf(1_000_000 + at, part, { url, title: `A page about the tides, ${at}` });
    clips.push(clip);
    if (state !== 'placed') continue;
    const of = at < onDesk ? here : (past[at % past.length] ?? here);
    const place = { issue: of.id, section: idOf(11 + (at % 7)), rev: 1 };
    const rank = order[Math.floor(at / past.length)] ?? 'a0';
    placements.push(placementOf(3_000_000 + at, clip, { ...place, rank }));
  }
  const current = { id: 'current', rev: 1, value: { newsletter: newsletter.id, issue: here.id } };
  return {
    newsletters: [{ ...newsletter, rev: 1 }],
    issues: [...past, here].map((one) => ({ ...one, rev: 1 })),
    clips,
    placements,
    passages: [],
    archiveLinks: [],
    templates: [],
    settings: [current],
    linkChecks: [],
  };
}

/** What each screen reads until it is there, and how long that takes. */
async function lookAt(open: (path: string) => Promise<DrivenPage>) {
  const seen = new Map<string, { readonly records: number; readonly ms: number }>();
  for (const [name, path, key, there] of screens) {
    const page = await open(path);
    const isThere = (selector: string) => document.querySelector(selector) !== null;
    const first = key === null ? there : '.issue-view .row-title';
    await page.waitFor(name, isThere, [first], 60_000);
    if (key !== null) {
      await quiet(page);
      await page.evaluate(() => {
        Object.assign(globalThis, { read: 0, since: performance.now() });
      });
      await page.press(key);
      await page.waitFor(name, isThere, [there], 60_000);
    }
    seen.set(
      name,
      await page.evaluate(() => {
        const { read, since } = globalThis as unknown as { read: number; since: number };
        return { records: read, ms: performance.now() - since };
      }),
    );
    await page.close();
  }
  return seen;
}

/** Waits until the desk has read nothing more for a while: its checks begin when the hand rests. */
async function quiet(page: DrivenPage): Promise<void> {
  const reads = () => page.evaluate(() => (globalThis as unknown as { read: number }).read);
  for (let before = -1, now = await reads(); now !== before; ) {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    [before, now] = [now, await reads()];
  }
}

/** Runs in a page before anything of its own: counts the records that it is given. */
function countReads(): void {
  const counted = globalThis as unknown as { read: number; since: number };
  Object.assign(counted, { read: 0, since: 0 });
  for (const holder of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const way of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const) {
      const real = holder[way] as (...args: unknown[]) => IDBRequest;
      Object.assign(holder, {
        [way](this: unknown, ...args: unknown[]) {
          const request = real.apply(this, args);
          request.addEventListener('success', () => {
            counted.read += Array.isArray(request.result) ? request.result.length : 1;
          });
          return request;
        },
      });
    }
  }
}
