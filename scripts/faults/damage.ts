import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { equal } from '../../src/core/equal.ts';
import type { Issue } from '../../src/core/issue.ts';
import { nothingTyped } from '../../src/core/settings.ts';
import { templateId } from '../../src/core/template-id.ts';
import { button } from '../../test/e2e/curator.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { type Row, stored } from '../../test/e2e/stored.ts';
import { damages } from './damages.ts';
import { type Fault, type How, type Outcome, seededId } from './fault.ts';
import { type Ask, askInTurn, askOf, deskOrTrouble, firstSection, orderOf } from './in-page.ts';
import { newProfile, type Profile } from './profile.ts';

const clips = { long: 400, short: 20 };
const times = { long: 5, short: 1 };
/** The database's files are damaged while the browser is shut. */
export const damage: Fault = {
  name: 'damage',
  what: 'the files of the database are damaged while the browser is shut',
  browsers: ['chromium', 'firefox'],
  run,
};

async function run({ browser, isShort, random }: How): Promise<Outcome> {
  const size = isShort ? 'short' : 'long';
  const seed = newProfile(browser);
  const broken: string[] = [];
  const { databaseIn, kinds, few } = damages[browser];
  const tried = Object.entries(kinds).filter(([what]) => !isShort || few.includes(what));

  let records = 0;
  const counted = { detected: 0, restored: 0, refused: 0, unharmed: 0 };
  try {
    const before = await fill(seed, clips[size], random);
    records = Object.values(before).flat().length;
    for (const [what, harm] of tried) {
      for (let time = 0; time < times[size]; time += 1) {
        const folder = mkdtempSync(join(tmpdir(), 'cuttings-damage-'));
        try {
          cpSync(seed.folder, folder, { recursive: true });
          rmSync(join(folder, 'SingletonLock'), { force: true });
          harm(databaseIn(folder), random);
          const ended = await openOn(seed.at(folder), before);
          counted[ended.came] += 1;
          if (ended.came !== 'unharmed') counted.detected += 1;
          broken.push(...ended.broken.map((one) => `${what}: ${one}`));
        } finally {
          rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
        }
      }
    }
  } finally {
    seed.remove();
  }
  const figures = { kinds: tried.length, times: times[size], records };
  return { figures: { ...figures, ...counted }, broken };
}

/** Clips, and what else there is, into a new profile; gives what its stores hold then. */
async function fill(profile: Profile, count: number, random: () => number): Promise<Stores> {
  const running = await profile.start();
  const page = await running.open('popup/index.html');
  await deskOrTrouble(page);
  const asks = Array.from({ length: count }, (_, number): Ask => {
    const [clipId, placementId, orderId] = [0, 1, 2].map(() => seededId(random));
    return { kind: 'clip', number, ids: { clipId, placementId, orderId } as never };
  });
  for (let at = 0; at < asks.length; at += 50) {
    const some = asks.slice(at, at + 50);
    const { done } = await askInTurn(page, some, 5);
    if (done < some.length) throw new Error('the profile could not be filled');
  }
  await askOf(page, orderOf(await further(page, Math.ceil(count / 10), random)));
  const stores = await storesOf(page);
  await running.close();
  // What the log held becomes tables at the next start.
  await (await profile.start()).close();
  return stores;
}

/** What there is beside clips: prose with its places, an opened template, links that were asked. */
async function further(page: DrivenPage, count: number, random: () => number) {
  const [issue] = (await stored(page, 'issues')) as unknown as readonly Issue[];
  if (issue === undefined) throw new Error('there is no desk');
  const { newsletter } = issue;
  const made = <T extends object>(store: string, record: T & { readonly id: string }) => [
    { store, id: record.id, before: null, after: { ...record, rev: 0 } },
  ];
  return Array.from({ length: count }).flatMap((_, at) => {
    const [id = '', place = '', link = ''] = [0, 1, 2].map(() => seededId(random));
    const url = `https://example.org/${at}`;
    const stands = { issue: issue.id, section: firstSection, kind: 'passage', ref: id };
    const checked = { verdict: 'reached', checkedAt: '2026-11-23T09:00:00.000Z' };
    const source = `{{ title }} {% comment %}${at}{% endcomment %}`;
    const name = `kind${at}`;
    return [
      ...made('passages', { id, newsletter, markdown: `The *tide* turns, ${at} times.` }),
      ...made('placements', { id: place, ...stands, rank: `b${String(at).padStart(3, '0')}V` }),
      ...made('linkChecks', { id: link, url, ...checked }),
      ...made('templates', {
        ...{ id: templateId(newsletter, name), newsletter, name },
        ...{ source, good: source },
      }),
      ...made('settings', { id: `pending:${url}`, value: { ...nothingTyped, blurb: url } }),
    ];
  });
}

/** All that is put back: of a recovery, only what could be undone is not. */
const kept = [
  ...['clips', 'placements', 'passages', 'issues', 'newsletters'],
  ...['templates', 'linkChecks', 'settings'],
] as const;

type Stores = Readonly<Record<string, readonly Row[]>>;

async function storesOf(page: DrivenPage): Promise<Stores> {
  const madeAside: readonly unknown[] = [aside.clipId, aside.placementId];
  const rows = async (store: string) =>
    (await stored(page, store)).filter(
      // Where the desk was left is written anew as it opens.
      ({ id }) => !madeAside.includes(id) && id !== 'place',
    );
  const all = await Promise.all(kept.map(async (name) => [name, await rows(name)] as const));
  return Object.fromEntries(all);
}

/**
 * Opens the damaged profile: either all is put back, and said so, or what stands in the way is said
 * and a clip is kept aside. Both must be there within what a person waits for.
 */
async function openOn(
  damaged: Profile,
  before: Stores,
): Promise<{
  readonly came: 'restored' | 'refused' | 'unharmed';
  readonly broken: readonly string[];
}> {
  const running = await damaged.start();
  try {
    const page = await running.open('popup/index.html');
    const state = await deskOrTrouble(page);
    const broken: string[] = [];
    if (state === 'trouble') {
      broken.push(...(await clipAside(page)));
      const said = await page.evaluate(() => document.body.textContent ?? '');
      const offered = await button(page, 'Put them back').catch(() => null);
      if (offered !== null) await page.click(offered);
      // Where it was only slow, the desk comes by itself.
      const isThere = page.waitFor('the desk', () => document.querySelector('.issue-view'), []);
      if ((await isThere.catch(() => null)) === null) {
        return { came: 'refused', broken: [`no way out of “${said}”`] };
      }
      if (!(await isAsideIn(page))) broken.push('what was kept aside did not go in');
    }
    const told = await toldOf(page, before);
    const after = await storesOf(page);
    const lacking = Object.entries(before)
      .filter(([name, rows]) => !equal(after[name], rows))
      .map(([name, rows]) => `${after[name]?.length} ${name}, not the ${rows.length} there were`);
    const came = state === 'trouble' ? 'refused' : told ? 'restored' : 'unharmed';
    return { came, broken: [...broken, ...lacking] };
  } finally {
    await running.close();
  }
}

/** Whether it is said that something was put back; it may take until all is counted. */
async function toldOf(page: DrivenPage, before: Stores): Promise<boolean> {
  for (let tries = 0; tries < 40; tries += 1) {
    const told = await page.evaluate(() => document.querySelector('.recovery-notice') !== null);
    if (told) return true;
    const clips = await stored(page, 'clips').catch(() => []);
    if (tries > 10 && clips.length === before.clips?.length) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** A clip that is made while the database does not open. */
const aside = {
  clipId: '00000000-0000-4000-8000-0000000000a1',
  placementId: '00000000-0000-4000-8000-0000000000a2',
  orderId: '00000000-0000-4000-8000-0000000000a3',
};

async function clipAside(page: DrivenPage): Promise<readonly string[]> {
  const { done, said } = await askInTurn(
    page,
    [{ kind: 'clip', number: 1_000_000, ids: aside }],
    1,
  );
  return done === 1 ? [] : [`a clip is not kept aside: ${said}`];
}

async function isAsideIn(page: DrivenPage): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await stored(page, 'clips')).some(({ id }) => id === aside.clipId)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
