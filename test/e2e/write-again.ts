import { expect } from 'vitest';
import { answer, button, retype, rowOf, typeInto } from './curator.ts';
import { factsOf, type IssueFacts } from './issue-facts.ts';
import { explained } from './known-differences.ts';
import type { DrivenPage, Rig } from './rig.ts';
import { openLookout, put, stored } from './stored.ts';
import { typist } from './typist.ts';
import { type Head, type IssueToWrite, issueToWrite, recordsOf } from './typists-desk.ts';

/** A text of more characters than this is not written key by key. */
const long = 5_000;

/** Writes an issue after another one, through the tab: clips in the inbox, all else by typing. */
export async function writeAgain(rig: Rig, source: string, head: Head): Promise<string> {
  const issue = issueToWrite(source);
  await setUp(rig, issue, head);
  const desk = await rig.openExtensionPage('popup/index.html');
  await desk.resize(1280, 900);
  await desk.waitFor('the desk', () => document.querySelector('.rows') !== null, []);
  await nameIssue(desk, issue, head);
  const { write } = typist(desk, issue.clips, source.length > long);
  await write('Before the first section', issue.preamble);
  for (const { heading, blocks } of issue.sections) await write(heading, blocks);
  const written = await exported(rig, desk, head);
  await desk.close();
  return written;
}

async function setUp(rig: Rig, issue: IssueToWrite, head: Head): Promise<void> {
  const options = await openLookout(rig);
  await typeInto(options, 'Tag', head.tag);
  await typeInto(options, 'Editor', head.editor);
  const [newsletter] = await stored(options, 'newsletters');
  await put(options, 'clips', recordsOf(issue.clips, String(newsletter?.id)));
  await options.close();
}

async function nameIssue(desk: DrivenPage, issue: IssueToWrite, head: Head): Promise<void> {
  await desk.click('.issue-fields summary');
  await typeInto(desk, 'Title of this issue', issue.title);
  await retype(desk, 'Number', head.number);
  // A date field takes its keys in the order of the person's locale: set as a picker sets it.
  await desk.evaluate((day) => {
    const date = document.querySelector<HTMLInputElement>('input[type=date]');
    if (date === null) throw new Error('there is no date field');
    date.value = day;
    date.dispatchEvent(new Event('input', { bubbles: true }));
  }, head.date);
  for (const [index, { heading }] of issue.sections.entries()) {
    const label = `Section ${index + 1}`;
    const isThere = await desk.evaluate(
      (wanted) => [...document.querySelectorAll('label')].some((one) => one.textContent === wanted),
      label,
    );
    if (!isThere) await desk.click(await button(desk, 'Add a section'));
    await retype(desk, label, heading);
  }
  // The standing sections that this issue does without.
  const wanted = issue.sections.length;
  while (
    (await desk.evaluate(() => document.querySelectorAll('.sections-form li').length)) > wanted
  ) {
    await desk.click('.sections-form li:last-child button:last-child');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await desk.click('.issue-fields summary');
}

/** The Markdown that the tab shows to take away. */
async function exported(rig: Rig, desk: DrivenPage, { tag, number }: Head): Promise<string> {
  const name = `${tag}${number}.md`;
  const before = await rig.downloads();
  // Nothing more is on its way to the preview once two looks find the same.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await desk.click(await button(desk, `Download ${name}`));
  for (let tries = 0; tries < 100; tries += 1) {
    const all = await rig.downloads();
    // Written over, or put beside what is there already, in whatever order the folder lists them.
    const fresh = [...all].find(
      ([one, text]) => one.startsWith(`${tag}${number}`) && text && text !== before.get(one),
    );
    if (fresh) return fresh[1];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} was not saved; there are ${[...(await rig.downloads()).keys()]}`);
}

/** What has to be the same in both, to the letter; the words go by the differences that are known. */
const exact: readonly (keyof IssueFacts)[] = [
  'headings',
  'links',
  'asides',
  'references',
  'quotes',
];

/** Holds an issue that was written again against the one it was written after; says what differs. */
export function expectSame(source: string, written: string): void {
  const [wanted, got] = [factsOf(source), factsOf(written)];
  for (const fact of exact) {
    const { known, unknown } = explained(wanted[fact], got[fact]);
    console.log(`${fact}: ${wanted[fact].length}${known.map(said).join('')}`);
    expect({ [fact]: unknown }).toEqual({ [fact]: [] });
  }
  const { known, unknown } = explained(wanted.blocks, got.blocks);
  console.log(`blocks: ${wanted.blocks.length}${known.map(said).join('')}`);
  expect({ blocks: unknown }).toEqual({ blocks: [] });
}

function said({ what, why, times }: { what: string; why: string; times: number }): string {
  return `\n  ${times} × ${what}: ${why}`;
}

/**
 * Changes one thing after the other, as a curator might, and holds that the Markdown follows in just
 * that: the sign-off, the form of headings, the title of a clip that is cited, a clip removed.
 */
export async function expectFollows(rig: Rig, written: string, source: string, head: Head) {
  const desk = await rig.openExtensionPage('popup/index.html');
  await desk.resize(1280, 900);
  const inOptions = async (change: (options: DrivenPage) => Promise<void>): Promise<string> => {
    const options = await openLookout(rig);
    await change(options);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await options.close();
    await desk.bringToFront();
    return exported(rig, desk, head);
  };

  const signed = await inOptions((options) =>
    retype(options, 'Sign-off of asides', '—The Editors'),
  );
  expect(signed).toBe(written.replaceAll('—Ed.', '—The Editors'));
  expect(signed.split('—The Editors').length - 1).toBe(factsOf(source).asides.length);

  const headed = await inOptions((options) => choose(options, 'Headings', 'atx'));
  expect(headed).toBe(
    signed.replace(
      /^(.+)\n(=+|-+)$/gm,
      (_, words, line) => `${line[0] === '=' ? '#' : '##'} ${words}`,
    ),
  );

  const { clips } = issueToWrite(source);
  const cited = clips.find(({ paper }) => paper !== null);
  if (cited?.paper) {
    await desk.click(await rowOf(desk, cited.paper.title));
    await retype(desk, 'Title', 'A corrected title');
    const corrected = await exported(rig, desk, head);
    expect(corrected).toBe(headed.replace(`_${cited.paper.title}_ `, '_A corrected title_ '));
    await retype(desk, 'Title', cited.paper.title);
    await desk.click(await rowOf(desk, cited.paper.title));
    await exported(rig, desk, head);
  }

  const [linked] = factsOf(source).links;
  const [text = '', url = ''] = linked?.split(' → ') ?? [];
  const gone = clips.find((clip) => clip.url === url);
  await desk.click(await rowOf(desk, gone?.sought ?? ''));
  await desk.click(await button(desk, 'Remove'));
  await answer(desk, 'removed');
  const removed = await exported(rig, desk, head);
  expect(removed).toBe(headed.replace(`[${text}](${url})`, text));
  await desk.close();
}

/** Chooses a value of the list with this label. */
function choose(page: DrivenPage, label: string, value: string): Promise<void> {
  return page.evaluate(
    (wanted, chosen) => {
      const labels = [...document.querySelectorAll('label')];
      const id = labels.find((one) => one.textContent === wanted)?.htmlFor ?? '';
      const list = document.getElementById(id) as HTMLSelectElement;
      list.value = chosen;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    value,
  );
}
