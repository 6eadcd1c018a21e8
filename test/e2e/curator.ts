import type { FixturePage } from '../fixtures/pages.ts';
import type { DrivenPage, Rig, Seen } from './rig.ts';

/** Selects as a fixture page says: the contents of one element, or from one to another. */
export function select(page: DrivenPage, where: FixturePage['select']): Promise<void> {
  return page.evaluate(
    (from, to) => {
      const [start, end] = [document.querySelector(from), document.querySelector(to)];
      const selection = getSelection();
      if (!start || !end || !selection) throw new Error(`${from} … ${to} is not on this page`);
      const range = document.createRange();
      range.setStart(start, 0);
      range.setEnd(end, end.childNodes.length);
      selection.removeAllRanges();
      selection.addRange(range);
    },
    where.from,
    where.to ?? where.from,
  );
}

/** Opens a fixture page and selects its words. */
export async function openSelected(rig: Rig, fixture: FixturePage): Promise<DrivenPage> {
  const page = await rig.openPage(fixture.url);
  await select(page, fixture.select);
  return page;
}

const tabs = new WeakMap<Rig, DrivenPage>();

/** Shows a page in the one tab that a person goes through many pages in; opening one takes far longer. */
export async function visit(rig: Rig, url: string): Promise<DrivenPage> {
  const tab = tabs.get(rig);
  if (tab !== undefined) {
    await tab.goTo(url);
    return tab;
  }
  const opened = await rig.openPage(url);
  tabs.set(rig, opened);
  return opened;
}

/** Waits for the popup's form of an unclipped page, or of one that is clipped already. */
export async function formOf(popup: Seen): Promise<void> {
  await popup.waitFor(
    'the page in the popup',
    () => document.querySelector('.clip-view .section-picker, .clip-view .kept') !== null,
    [],
  );
}

/** The text of the line in which the app answers, once it says something like `expected`. */
export async function answer(app: Seen, expected: string): Promise<string> {
  const said = () => app.evaluate(() => document.querySelector('.notices')?.textContent ?? '');
  try {
    await app.waitFor(
      `the answer “${expected}”`,
      (text) => document.querySelector('.notices')?.textContent?.includes(text),
      [expected],
    );
  } catch (error) {
    throw new Error(`expected the answer “${expected}”, but it is “${await said()}”`, {
      cause: error,
    });
  }
  return said();
}

/** Types into the field with this label, behind what it holds. */
export async function typeInto(app: DrivenPage, label: string, text: string): Promise<void> {
  await app.click(await field(app, label));
  await app.press('Control+End');
  await app.type(text);
}

/** Opens the prose of that name (`Before the first section`, a passage) and types behind its words. */
export async function writeIn(app: DrivenPage, name: string, text: string): Promise<void> {
  await app.click(await button(app, `Write: ${name}`));
  await writing(app);
  await app.press('Control+End');
  await app.type(text);
  await app.press('Escape');
}

/** Waits for a prose editor to have the focus, and as long as a hand takes from the mouse to the keys. */
export async function writing(app: Seen): Promise<void> {
  await app.waitFor(
    'the editor',
    () => document.activeElement?.classList.contains('prose') === true,
    [],
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/** Replaces what the field with this label holds. */
export async function retype(app: DrivenPage, label: string, text: string): Promise<void> {
  await app.click(await field(app, label));
  await app.press('Control+a');
  await app.type(text);
}

/** The selector of the field whose label begins so. */
async function field(app: DrivenPage, label: string): Promise<string> {
  const id = await app.waitFor(
    `the field “${label}”`,
    (wanted) => {
      const labels = [...document.querySelectorAll('label')];
      const exact = labels.find((one) => one.textContent === wanted);
      return (exact ?? labels.find((one) => one.textContent?.startsWith(wanted)))?.htmlFor;
    },
    [label],
  );
  return `[id="${id}"]`;
}

/** The selector of a button by its words, marked in the document so that it can be clicked. */
export function button(app: Seen, label: string): Promise<string> {
  return app.waitFor(
    `the button “${label}”`,
    (wanted) => {
      const found = [...document.querySelectorAll('button, summary')].find((one) =>
        one.textContent?.includes(wanted),
      );
      if (!found) return null;
      found.id ||= `button-${Math.random().toString(36).slice(2)}`;
      return `[id="${found.id}"]`;
    },
    [label],
  );
}

/** The titles on the issue's screen, section by section. */
export function outline(app: Seen): Promise<Readonly<Record<string, readonly string[]>>> {
  return app.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.rows')].map((section) => [
        section.getAttribute('aria-label') ?? '',
        [...section.querySelectorAll('.row .title')].map((title) => title.textContent ?? ''),
      ]),
    ),
  );
}

/** The selector of the row whose title contains `words`. */
export function rowOf(app: Seen, words: string): Promise<string> {
  return app.waitFor(
    `the row “${words}”`,
    (wanted) => {
      const row = [...document.querySelectorAll('.rows li')].find((one) =>
        one.querySelector('.row .title')?.textContent?.includes(wanted),
      );
      return row && `.rows li[data-clip="${row.getAttribute('data-clip')}"] .row-title`;
    },
    [words],
  );
}

/** Makes the next issue and puts it on the desk. */
export async function beginNextIssue(rig: Rig): Promise<void> {
  const tab = await rig.openExtensionPage('popup/index.html');
  const count = await tab.waitFor(
    'the issues',
    () => document.querySelectorAll('.issue-switch option').length,
    [],
  );
  await tab.evaluate(() => {
    const issues = document.querySelector<HTMLSelectElement>('.issue-switch');
    if (issues === null) return;
    issues.value = 'new';
    issues.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await tab.waitFor(
    'the next issue',
    (before) => {
      const issues = document.querySelector<HTMLSelectElement>('.issue-switch');
      return issues?.length === before + 1 && issues.selectedIndex === 0;
    },
    [count],
  );
  await tab.close();
}
