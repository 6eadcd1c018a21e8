import { describe, expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import {
  answer,
  beginNextIssue,
  button,
  openSelected,
  outline,
  retype,
  rowOf,
  typeInto,
} from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { openLookout, stored } from './stored.ts';

const sample = {
  'From the shore': [
    'Our library lends tide gauges now',
    'Why there are tides on our bread bags',
    'The ferry leaves when the water does',
  ],
  'Worth an evening': ['A year of watching the moon pull at one small harbour'],
  'And finally': ['The bell that only rings at spring tide'],
  Inbox: [],
};

inBothBrowsers('the desk', (stage) => {
  describe('in the first minutes', () => {
    it('says what to do, and has a sample put on it', async () => {
      const desk = await openDesk(stage.rig);
      const steps = await desk.waitFor(
        'the steps',
        () => document.querySelector('.empty ol')?.children.length,
        [],
      );
      expect(steps).toBe(3);
      expect(await countOf(desk, 'links')).toBe(0);
      await desk.click(await button(desk, 'Put a sample issue'));
      await desk.waitFor('the sample', () => document.querySelector('.sample-notice'), []);
      expect(await outline(desk)).toEqual(sample);
      await counted(desk, 'links', 5);
      await desk.close();
    });

    it('counts what is written as it is written', async () => {
      const desk = await openDesk(stage.rig);
      await desk.click(await rowOf(desk, 'The bell'));
      const before = await countOf(desk, 'words');
      await typeInto(desk, 'Your words', ' Listen [here](https://example.org/bell).');
      await counted(desk, 'words', before + 2);
      await counted(desk, 'links', 6);
      await desk.click(await rowOf(desk, 'The bell'));
      await desk.close();
    });

    it('leads from the rail to the first row of a section', async () => {
      const desk = await openDesk(stage.rig);
      await desk.resize(1200, 480);
      await desk.click(await button(desk, 'And finally'));
      const focused = () => document.activeElement?.querySelector('.title')?.textContent;
      await desk.waitFor('the focus', focused, []);
      expect(await desk.evaluate(focused)).toBe(sample['And finally'][0]);
      await desk.waitFor(
        'where one is',
        () =>
          document.querySelector('.section-rail [aria-current] .heading')?.textContent ===
          'And finally',
        [],
      );
      await desk.click(await button(desk, 'From the shore'));
      await desk.waitFor(
        'the first row',
        (title) => document.activeElement?.textContent?.includes(title),
        ['Two good ideas'],
      );
      await desk.close();
    });

    it('finds and replaces words, and nothing else', async () => {
      const { rig } = stage;
      const desk = await openDesk(rig);
      const lookout = await openLookout(rig);
      const before = await passageOf(lookout);
      await desk.bringToFront();
      await desk.click(await rowOf(desk, 'Our library'));
      await desk.click(await rowOf(desk, 'Our library'));
      await desk.press('Control+f');
      await desk.waitFor('the field', () => document.activeElement?.matches('.find-bar input'), []);
      await desk.type('TIDE');
      await desk.waitFor(
        'how many',
        () => document.querySelector('.find-bar [role=status]')?.textContent === '6 in 5 places',
        [],
      );
      await desk.press('Enter');
      await desk.press('Enter');
      await desk.press('Enter');
      await desk.waitFor(
        'the row of the third',
        () => document.querySelector('[aria-expanded=true] .title')?.textContent?.includes('Our'),
        [],
      );
      await typeInto(desk, 'Replace by', 'ebb *and* flow');
      await desk.click(await button(desk, 'All'));
      await answer(desk, 'Replaced 5 times');
      const after = await passageOf(lookout);
      expect(after).toBe(
        before
          .replace('tide gauges', 'ebb \\*and\\* flow gauges')
          .replace('the tides', 'the ebb \\*and\\* flows'),
      );
      const quoted = (await stored(lookout, 'clips')).map(({ quotes }) => JSON.stringify(quotes));
      expect(quoted.join()).toContain('our timetable is a tide table');
      await desk.waitFor(
        'the link as it was',
        () =>
          document.querySelector('.rendered a[href="https://example.org/library/tide-gauges"]')
            ?.textContent === 'a library lends ebb *and* flow gauges',
        [],
      );
      await desk.press('Escape');
      await desk.press('Control+z');
      await answer(desk, 'Undone: replacing words');
      expect(await passageOf(lookout)).toBe(before);
      await lookout.close();
      await desk.close();
    });

    it('has the sample taken away, whole', async () => {
      const { rig } = stage;
      const desk = await openDesk(rig);
      await desk.click(await button(desk, 'Remove the sample'));
      await answer(desk, 'The sample is gone');
      await desk.waitFor('the first steps', () => document.querySelector('.empty ol'), []);
      await desk.close();
      const lookout = await openLookout(rig);
      for (const store of ['clips', 'passages', 'placements']) {
        expect(await stored(lookout, store)).toEqual([]);
      }
      expect(await stored(lookout, 'issues')).toMatchObject([{ number: 1 }]);
      await lookout.close();
    });
  });

  it('sorts the inbox by date or by site, and keeps to it', async () => {
    const { rig } = stage;
    for (const fixture of pages.slice(0, 3)) {
      const page = await openSelected(rig, fixture);
      await rig.pressShortcut(page, 'clip');
      await saved(rig, page);
      await page.close();
    }
    const desk = await openDesk(rig);
    const hosts = () =>
      [...document.querySelectorAll('.rows[data-section=""] .host')].map((one) => one.textContent);
    await desk.waitFor(
      'three clips',
      () => document.querySelectorAll('.rows[data-section=""] .row').length === 3,
      [],
    );
    const byDate = await desk.evaluate(hosts);
    const bySite = byDate.toSorted();
    expect(byDate).not.toEqual(bySite);
    await desk.click(await button(desk, 'By site'));
    await desk.waitFor(
      'the order',
      (first) => document.querySelector('.rows[data-section=""] .host')?.textContent === first,
      [bySite[0]],
    );
    expect(await desk.evaluate(hosts)).toEqual(bySite);
    await desk.close();

    const again = await openDesk(rig);
    await again.waitFor('the inbox', () => document.querySelector('.rows .host'), []);
    expect(await again.evaluate(hosts)).toEqual(bySite);
    await again.close();
  });

  it('tells two issues of one number, and gives one the next', async () => {
    const { rig } = stage;
    await beginNextIssue(rig);
    const desk = await openDesk(rig);
    await desk.click(await button(desk, 'My newsletter #2'));
    await retype(desk, 'Number', '1');
    const told = () => document.querySelectorAll('.same-number').length;
    await desk.waitFor('that there are two', () => document.querySelector('.same-number'), []);
    // In the header and beside the number.
    expect(await desk.evaluate(told)).toBe(2);
    await desk.click(await button(desk, 'Make this one #2'));
    await desk.waitFor('one of each', () => !document.querySelector('.same-number'), []);
    const number = () =>
      document.querySelector<HTMLInputElement>('.issue-fields input[type=number]')?.value;
    expect(await desk.evaluate(number)).toBe('2');
    await desk.close();
  });
});

async function openDesk(rig: Rig): Promise<DrivenPage> {
  const desk = await rig.openExtensionPage('popup/index.html');
  await desk.resize(1200, 900);
  await desk.waitFor('the counts', () => document.querySelector('.issue-counts span'), []);
  return desk;
}

const places = { words: 0, links: 1 } as const;

/** The number that stands before a word in the line of counts. */
function countOf(desk: DrivenPage, what: keyof typeof places): Promise<number> {
  return desk.evaluate(
    (place) =>
      Number.parseInt(
        document.querySelectorAll('.issue-counts span')[place]?.textContent ?? '',
        10,
      ),
    places[what],
  );
}

async function counted(desk: DrivenPage, what: keyof typeof places, count: number): Promise<void> {
  await desk.waitFor(
    `${count} ${what}`,
    (place, wanted) =>
      Number.parseInt(
        document.querySelectorAll('.issue-counts span')[place]?.textContent ?? '',
        10,
      ) === wanted,
    [places[what], count],
  );
}

async function passageOf(lookout: DrivenPage): Promise<string> {
  const [passage] = await stored(lookout, 'passages');
  return String(passage?.markdown);
}

/** Waits for the badge that says a silent clip is stored. */
async function saved(rig: Rig, page: DrivenPage): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await rig.badgeText(page)).startsWith('✓')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no ✓ on the badge');
}
