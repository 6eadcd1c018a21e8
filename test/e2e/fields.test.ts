import { expect, it } from 'vitest';
import { answer, button, formOf, retype, rowOf } from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage, Rig, WorldPage } from './rig.ts';
import { openLookout, type Row, stored } from './stored.ts';
import { until } from './until.ts';

const url = 'https://www.thequay.example/2026/book-of-tides';

interface Said {
  readonly site: string;
  readonly author: string;
  readonly published: string;
}

const first: Said = {
  site: 'The Quay',
  author: 'Ines Halvorsen',
  published: '2026-11-03T08:00:00+01:00',
};
const later: Said = {
  site: 'The Quay Weekly',
  author: 'Ines Halvorsen-Okafor',
  published: '2026-11-20',
};

/** The page as it says these things of itself. */
function pageSaying({ site, author, published }: Said): WorldPage {
  const about = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'The book of tides',
    isAccessibleForFree: false,
    datePublished: published,
    author: [{ '@type': 'Person', name: author }],
  };
  return {
    url,
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The book of tides</title>
<link rel="icon" href="data:,"><meta property="og:site_name" content="${site}">
<script type="application/ld+json">${JSON.stringify(about)}</script></head>
<body><h1>The book of tides</h1><p>Every harbour keeps a book of its tides.</p></body></html>`,
  };
}

inBothBrowsers('of what a page says of itself', (stage) => {
  it('corrections stay beside what was found, however often it is read', async () => {
    const { rig, world } = stage;
    world.add(pageSaying(first));
    const page = await rig.openPage(url);
    const popup = await rig.openPopup(page);
    await formOf(popup);
    await popup.press('Enter');
    await answer(popup, 'Clipped to');
    await openFields(popup);
    expect(await fields(popup)).toMatchObject({
      'Printed link': url,
      Site: 'The Quay',
      'Person 1': 'Ines Halvorsen',
      Published: '2026-11-03',
      Access: 'members',
    });
    expect(await besides(popup)).toEqual([]);

    await retype(popup, 'Site', 'Quay Magazine');
    await retype(popup, 'Person 1', 'Ines M. Halvorsen');
    await retype(popup, 'Published', '2026-11');
    // What readers could not open is not kept, and it is said.
    await retype(popup, 'Printed link', 'javascript:alert(1)');
    await popup.waitFor(
      'that it is refused',
      () =>
        document.querySelector('.refused')?.textContent?.startsWith('Not kept: readers can open'),
      [],
    );
    await popup.waitFor(
      'what was found, beside each',
      () => document.querySelectorAll('.found-beside').length === 3,
      [],
    );
    expect(await besides(popup)).toEqual([
      'The page says: The Quay',
      'The page says: Ines Halvorsen',
      'The page says: 2026-11-03',
    ]);
    await popup.close();
    await page.close();
    expect(await clip(rig)).toMatchObject({
      canonicalUrl: { corrected: null },
      site: { found: 'The Quay', corrected: 'Quay Magazine' },
      people: { corrected: [{ name: 'Ines M. Halvorsen' }] },
      published: { found: first.published, corrected: '2026-11' },
    });

    world.add(pageSaying(later));
    const again = await rig.openPage(url);
    await rig.pressShortcut(again, 'clip');
    await until(async () => (await rig.badgeText(again)).startsWith('✓'));
    expect(await clip(rig)).toMatchObject({
      site: { found: 'The Quay Weekly', corrected: 'Quay Magazine' },
      people: { found: [{ name: later.author }], corrected: [{ name: 'Ines M. Halvorsen' }] },
      published: { found: '2026-11-20', corrected: '2026-11' },
    });
    await again.close();

    const desk = await rig.openExtensionPage('popup/index.html');
    await openRow(desk, 'The book of tides');
    await openFields(desk);
    expect(await fields(desk)).toMatchObject({
      Site: 'Quay Magazine',
      'Person 1': 'Ines M. Halvorsen',
      Published: '2026-11',
    });
    expect(await besides(desk)).toEqual([
      'The page says: The Quay Weekly',
      'The page says: Ines Halvorsen-Okafor',
      'The page says: 2026-11-20',
    ]);

    // One key takes what the page says, and undo takes that back.
    await desk.evaluate(() =>
      document.querySelector<HTMLButtonElement>('.found-beside button')?.focus(),
    );
    await desk.press('Enter');
    await desk.waitFor(
      'the site as the page says it',
      () => document.querySelectorAll('.found-beside').length === 2,
      [],
    );
    expect((await fields(desk)).Site).toBe('The Quay Weekly');
    expect((await clip(rig)).site).toEqual({ found: 'The Quay Weekly', corrected: null });
    await desk.bringToFront();
    await desk.click('.ways button');
    await answer(desk, 'Undone');
    await until(async () => (await fields(desk)).Site === 'Quay Magazine');

    // An emptied field is blank, and not what the page says.
    await retype(desk, 'Site', ' ');
    await desk.press('Backspace');
    await until(async () => {
      const { corrected } = (await clip(rig)).site as Row;
      return corrected === '';
    });

    // What no page says is the curator's own.
    await retype(desk, 'Quote led in by', 'asks');
    await retype(desk, 'Via', 'Ana');
    await until(async () => {
      const { lead, via } = await clip(rig);
      return lead === 'asks' && via === 'Ana';
    });
    await desk.close();
  });

  it('people are added, given a role, moved and removed by keys', async () => {
    const { rig } = stage;
    const desk = await rig.openExtensionPage('popup/index.html');
    await openRow(desk, 'The book of tides');
    await openFields(desk);
    await desk.click(await button(desk, 'Add a person'));
    await desk.waitFor('the new row', () => document.activeElement?.matches('li input'), []);
    await desk.type('Mira Okafor');
    await desk.press('Alt+ArrowUp');
    await until(async () => (await fields(desk))['Person 1'] === 'Mira Okafor');
    await desk.evaluate(() =>
      document.querySelector<HTMLElement>('.rows-field [aria-expanded]')?.click(),
    );
    await retype(desk, 'Role', 'harbour master');
    await until(async () => {
      const { corrected } = (await clip(rig)).people as { corrected: readonly Row[] };
      return corrected[0]?.role === 'harbour master' && corrected[1]?.name === 'Ines M. Halvorsen';
    });
    await desk.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.rows-field .row-verbs button')].at(-1)?.click(),
    );
    await until(async () => {
      const { corrected } = (await clip(rig)).people as { corrected: readonly Row[] };
      return corrected.length === 1;
    });
    await desk.close();
  });

  it('the publisher’s word on access is told with its evidence, before and after', async () => {
    const { rig, world } = stage;
    const wall = { ...pageSaying(first), url: `${url}-told` };
    world.add(wall);
    const page = await rig.openPage(wall.url);
    const before = await rig.openPopup(page);
    await formOf(before);
    const said = () => document.querySelector('.access-notice')?.textContent ?? '';
    const notice = 'The publisher says: members only. The page says: isAccessibleForFree false';
    expect(await before.evaluate(said)).toBe(notice);
    await before.close();
    await rig.pressShortcut(page, 'clip');
    await until(async () => (await rig.toastText(page)) !== '');
    expect(await rig.toastText(page)).toContain('The publisher says: members only.');
    expect(await rig.toastText(page)).not.toContain('isAccessibleForFree');
    const after = await rig.openPopup(page);
    await after.waitFor('the clip', () => document.querySelector('.clip-editor'), []);
    expect(await after.evaluate(said)).toBe(notice);
    await after.close();
    await page.close();
  });
});

/** Opens the clip of that title, where it is not still open. */
async function openRow(desk: DrivenPage, title: string): Promise<void> {
  const row = await rowOf(desk, title);
  const isOpen = await desk.evaluate(
    (selector) => document.querySelector(selector)?.getAttribute('aria-expanded') === 'true',
    row,
  );
  if (!isOpen) await desk.click(row);
}

async function openFields(app: DrivenPage): Promise<void> {
  await app.waitFor('the clip', () => document.querySelector('.clip-fields'), []);
  await app.click('.clip-fields > summary');
  await app.waitFor('its fields', () => document.querySelector('.clip-fields .fields'), []);
}

/** What stands in the fields, by their labels. */
function fields(app: DrivenPage): Promise<Readonly<Record<string, string>>> {
  return app.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLLabelElement>('.clip-fields label')].map((label) => [
        label.textContent ?? '',
        (label.control as HTMLInputElement | null)?.value ?? '',
      ]),
    ),
  );
}

/** What is said to have been found, beside what it was corrected to. */
function besides(app: DrivenPage): Promise<readonly string[]> {
  return app.evaluate(() =>
    [...document.querySelectorAll('.found-beside .said')].map((one) => one.textContent ?? ''),
  );
}

/** The clip of the page, as it is stored. */
async function clip(rig: Rig): Promise<Row> {
  const lookout = await openLookout(rig);
  const clips = await stored(lookout, 'clips');
  await lookout.close();
  const found = clips.find((one) => one.url === url);
  if (found === undefined) throw new Error('it was not clipped');
  return found;
}
