import { expect, it } from 'vitest';
import { answer, button, formOf, typeInto } from './curator.ts';
import { inBothBrowsers, type Stage } from './in-both-browsers.ts';
import type { DrivenPage, Rig, Seen, WorldPage } from './rig.ts';
import { openLookout, stored } from './stored.ts';

interface Api {
  readonly permissions: { getAll(): Promise<{ readonly origins?: readonly string[] }> };
}
declare const chrome: Api;

const page = (url: string, part: Partial<WorldPage> = {}): WorldPage => ({
  url,
  body: '<!doctype html><title>Tides</title><h1>Tides</h1><p>High water at noon.',
  ...part,
});
const to = (url: string, location: string) => page(url, { status: 301, headers: { location } });

/** Where a check may go: one request each. */
const askable = [
  'https://fine.example/one',
  'https://fine.example/two',
  'https://gone.example/page',
  'https://shy.example/page',
  'https://away.example/page',
];
/** What a person has to open. */
const walled = [
  'https://www.nytimes.com/2026/11/tides.html',
  'https://tides.example.org/what-we-learned-4f1c2a9be77d',
  'https://medium.com/@mira/tides',
  'https://bit.ly/tides',
  'http://localhost/tides',
];
const moved = 'https://moved.example/old';

inBothBrowsers('a check of the links', (stage) => {
  it('asks nothing before the button, and nothing where the browser says no', async () => {
    const { rig, world } = stage;
    world.add(page(moved));
    world.add(page('https://fine.example/one', { headers: { 'set-cookie': 'seen=1; Path=/one' } }));
    world.add(page('https://fine.example/two'));
    world.add(page('https://shy.example/page', { status: 403 }));
    world.add(to('https://away.example/page', 'https://www.nytimes.com/2026/11/tides.html'));
    // The curator is known there: a request with cookies would tell.
    await (await rig.openPage('https://fine.example/one')).close();
    const links = [...askable, ...walled].map((url, at) => `[link ${at}](${url})`);
    await clip(rig, moved, links.join(' '));
    // Since it was clipped, the page has moved.
    world.add(to(moved, 'https://moved.example/new'));
    world.add(page('https://moved.example/new'));
    const before = world.requests.length;

    const desk = await openLinks(rig);
    expect(await hostsOn(desk)).toEqual([
      'away.example 1',
      'fine.example 2',
      'gone.example 1',
      'moved.example 1',
      'shy.example 1',
    ]);
    expect(await addressesIn(desk, '.left-out-links')).toEqual(walled.toSorted());
    await pause(1_500);
    await desk.click(await button(desk, 'Ask 5 hosts'));
    await rig.answerPermission(false);
    await answer(desk, 'nothing was asked');
    await pause(500);
    expect(world.requests.slice(before)).toEqual([]);
    await desk.close();
  }, 60_000);

  it('asks exactly what it listed, once each, as nobody, and gives the hosts back', async () => {
    const { rig, world } = stage;
    const before = world.requests.length;
    const desk = await openLinks(rig);
    await desk.click(await button(desk, 'Ask 5 hosts'));
    await rig.answerPermission(true);
    await answer(desk, 'Asked: 6 addresses');
    const asked = world.requests.slice(before);
    // Where a host leads on to a page of its own, that one is asked; where to another, it is not.
    const expected = [...askable, moved, 'https://moved.example/new'];
    stage.asked.push(...expected);
    expect(asked.map(({ url }) => url).toSorted()).toEqual(expected.toSorted());
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(asked.filter(({ cookies, from }) => cookies !== '' || from !== '')).toEqual([]);

    expect(await addressesIn(desk, '.verdicts.dead')).toEqual(['https://gone.example/page']);
    expect(await addressesIn(desk, '.verdicts.fine')).toEqual(askable.slice(0, 2));
    expect(await addressesIn(desk, '.verdicts.unsure')).toEqual(['https://shy.example/page']);
    expect(await addressesIn(desk, '.verdicts.moved')).toEqual([
      'https://away.example/page',
      moved,
    ]);
    expect(await desk.evaluate(heldHosts)).toEqual([]);
    expect(await desk.evaluate(() => document.querySelector('.links-view .primary'))).toBeNull();

    await desk.click(await button(desk, 'Take the new address'));
    await answer(desk, 'The new address is printed');
    await desk.waitFor(
      'the new address',
      () => document.querySelector('.verdicts.fine')?.textContent?.includes('moved.example/new'),
      [],
    );
    await desk.press('Control+z');
    await answer(desk, 'Undone');
    await desk.waitFor(
      'the old one',
      () => document.querySelector('.verdicts.moved ins') !== null,
      [],
    );
    await desk.close();
  }, 60_000);

  it('ends with its page: what was found is kept, and the hosts are given back', async () => {
    const { rig, world } = stage;
    const many = [1, 2, 3, 4, 5, 6].map((at) => `https://slow.example/${at}`);
    for (const url of many) world.add(page(url));
    world.add(page('https://fine.example/three'));
    await clip(rig, 'https://fine.example/three', many.map((url) => `[x](${url})`).join(' '));
    const before = world.requests.length;
    const desk = await openLinks(rig);
    await desk.click(await button(desk, 'Ask 2 hosts'));
    await rig.answerPermission(true);
    await desk.waitFor(
      'the second answer',
      () => document.querySelector('.verdicts.fine')?.textContent?.includes('slow.example/2'),
      [],
    );
    await desk.close();
    const asked = world.requests.slice(before).map(({ url }) => url);
    await pause(2_500);
    const all = world.requests.slice(before).map(({ url }) => url);
    stage.asked.push(...all);
    expect(all).not.toContain('https://slow.example/6');
    expect(all.length - asked.length).toBeLessThanOrEqual(1);
    const lookout = await openLookout(rig);
    const kept = (await stored(lookout, 'linkChecks')).map(({ url }) => url);
    expect(kept).toContain('https://slow.example/2');
    expect(kept).not.toContain('https://slow.example/6');
    await lookout.close();

    const again = await rig.openExtensionPage('popup/index.html');
    await again.click(await button(again, 'Back'));
    await again.waitFor(
      'the hosts given back',
      async () => ((await chrome.permissions.getAll()).origins ?? []).length === 0,
      [],
    );
    await again.close();
  }, 60_000);
});

async function heldHosts(): Promise<readonly string[]> {
  return (await chrome.permissions.getAll()).origins ?? [];
}

/** Clips a page into the first section, with words about it. */
async function clip(rig: Rig, url: string, blurb: string): Promise<void> {
  const tab = await rig.openPage(url);
  const popup = await rig.openPopup(tab);
  await formOf(popup);
  await popup.press('1');
  await typeInto(popup, 'Your words', blurb);
  await popup.click('.clip-view > .primary');
  await answer(popup, 'Clipped to');
  await popup.close();
  await tab.close();
}

/** Opens the issue in a tab and shows its links. */
async function openLinks(rig: Stage['rig']): Promise<DrivenPage> {
  const desk = await rig.openExtensionPage('popup/index.html');
  await desk.resize(1200, 900);
  const isThere = () =>
    document.querySelector('.links-view, .preview .rendered') !== null || undefined;
  await desk.waitFor('the desk', isThere, []);
  if (await desk.evaluate(() => document.querySelector('.links-view') === null)) {
    await desk.click(await button(desk, 'Publish #1…'));
    await desk.click(await button(desk, 'Check the links…'));
  }
  await desk.waitFor('the hosts', () => document.querySelector('.links-view .primary'), []);
  return desk;
}

function hostsOn(desk: Seen): Promise<readonly string[]> {
  return desk.evaluate(() =>
    [...document.querySelectorAll('.hosts summary')].map(({ textContent }) => textContent ?? ''),
  );
}

/** The addresses that a part of the view lists, sorted. */
function addressesIn(desk: Seen, part: string): Promise<readonly string[]> {
  return desk.evaluate(
    (at) =>
      [...document.querySelectorAll(`${at} li p.address`)]
        .map(({ textContent }) => textContent ?? '')
        .sort(),
    part,
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
