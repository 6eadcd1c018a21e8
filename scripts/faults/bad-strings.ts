import { recordLimits } from '../../src/core/record-limits.ts';
import { nothingTyped } from '../../src/core/settings.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { type Row, stored } from '../../test/e2e/stored.ts';
import { listedStrings, longStrings } from '../../test/hostile/known-lists.ts';
import { everyString } from '../../test/hostile/strings.ts';
import { captureOf, quoteOf } from '../../test/sample.ts';
import { type Fault, type How, type Outcome, seededId, someOf } from './fault.ts';
import { askOf, deskOrTrouble, firstSection, orderOf } from './in-page.ts';
import { newProfile } from './profile.ts';

/** So many strings stand on the desk at once: one is drawn as it is for people, with its preview. */
const atOnce = 40;
const few = 20;
/** Entries that are opened of each desk, with all their fields. */
const opened = 3;
/** So long (ms) a megabyte may take to be drawn. */
const patience = 60_000;

/** Bad strings go in by every field of a clip, and are shown wherever a clip is. */
export const badStrings: Fault = {
  name: 'bad-strings',
  what: 'strings that break software, or look for a way in, stand in every field of clips',
  browsers: ['chromium', 'firefox'],
  run,
};

/** Tags that Markdown can give: no more may come of a curator's own words, or of a quote's. */
const ofMarkdown =
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  );

async function run({ browser, isShort, random }: How): Promise<Outcome> {
  const all = [...new Set([...listedStrings, ...everyString.map(([, text]) => text)])];
  const strings = isShort
    ? Array.from({ length: few }, () => all[someOf(random, all.length)] ?? '')
    : all;
  const profile = newProfile(browser);
  const running = await profile.start();
  const broken: string[] = [];
  let fields = 0;
  try {
    const lookout = await running.open('options/index.html');
    await lookout.waitFor('the options', () => document.querySelector('.newsletter-form'), []);
    const look = async (texts: readonly string[], isPlaced = true) => {
      const clips = texts.map((text) => clipSaying(text, random, isPlaced));
      await make(lookout, clips);
      const { count, wrong } = altered(clips, await stored(lookout, 'clips'));
      fields += count;
      broken.push(...wrong);
      const desk = await running.open('popup/index.html');
      const seen = await shownOn(
        desk,
        clips.map(({ id }) => id),
      );
      await desk.close();
      await remove(
        lookout,
        clips.map(({ id }) => id),
      );
      return seen;
    };
    const usual = await look(harmless);
    for (let at = 0; at < strings.length; at += atOnce) {
      const some = strings.slice(at, at + atOnce);
      const seen = await look(some);
      const more = [
        ...lacking(seen.own, usual.own),
        ...lacking(seen.printed, [...usual.printed, ...ofMarkdown]),
      ];
      if (more.length > 0) broken.push(`${more} stand there from ${JSON.stringify(some)}`);
      broken.push(...seen.ran);
    }
    // A megabyte is more than is drawn as an entry of an issue in time: it waits in the inbox.
    const long = isShort ? [] : longStrings;
    let slowest = 0;
    for (const text of long) {
      const begun = performance.now();
      broken.push(...(await look([text], false)).ran);
      slowest = Math.max(slowest, Math.round((performance.now() - begun) / 1_000));
    }
    await lookout.close();
    const options = await running.open('options/index.html');
    await options.waitFor('the options', () => document.querySelector('.newsletter-form'), []);
    if (await options.evaluate(() => 'pwned' in globalThis)) broken.push('something ran');
    const figures = {
      strings: strings.length,
      'of a megabyte': long.length,
      's for the slowest of them': slowest,
      fields,
    };
    return { figures: { ...figures, altered: broken.filter(isAltered).length }, broken };
  } finally {
    await running.close().catch(() => undefined);
    profile.remove();
  }
}

/** Words as people write them, with what makes the screens show all that they have; an opened entry leads to an address. */
const harmless = [
  'https://example.org/',
  'low tide',
  'low *tide*, [at](https://example.org/) nine',
  '',
];

const isAltered = (what: string) => what.includes('is not what it was');

function lacking(those: readonly string[], known: readonly string[]): readonly string[] {
  return those.filter((one) => !known.includes(one));
}

/** A clip in whose every field a text stands: what a page gives, and what the curator writes. */
interface SayingClip {
  readonly id: string;
  readonly text: string;
  /** What is asked of the background. */
  readonly message: object;
  /** What an editor has it write then. */
  readonly part: object;
}

function clipSaying(text: string, random: () => number, isPlaced: boolean): SayingClip {
  const [id = '', placementId, orderId, quoteId = ''] = [0, 1, 2, 3].map(() => seededId(random));
  // What nobody writes at length is held to less.
  const brief = text.slice(0, recordLimits.text);
  const capture = captureOf({
    ...{
      url: `https://example.org/${id}`,
      site: brief,
      published: brief,
      lang: brief,
      evidence: [brief],
    },
    // What is read of a page is cut; nobody's title is a megabyte.
    title: isPlaced ? text : 'A megabyte',
    people: [{ name: brief, handle: brief, profile: brief, role: brief }],
    ...{ tags: [brief], links: [{ name: brief, url: brief }], identifiers: { doi: brief } },
    event: { start: brief, end: brief, place: brief },
    claims: [{ declared: 'metered', words: brief }],
    quotes: [quoteOf('', { id: quoteId, exact: text, html: text, prefix: brief, suffix: brief })],
  });
  const section = isPlaced ? firstSection : '';
  const typed = { ...nothingTyped, section, blurb: text, aside: text };
  const argument = { tabId: 1, clipId: id, placementId, orderId, typed, capture };
  return {
    id,
    text,
    message: { call: 'clip', argument },
    part: { lead: brief, via: brief, url: brief },
  };
}

/** Makes the clips as a page of ours does, and writes in them as an editor does. */
async function make(page: DrivenPage, clips: readonly SayingClip[]): Promise<void> {
  for (const { message } of clips) await askOf(page, message);
  const rows = new Map((await stored(page, 'clips')).map((row) => [String(row.id), row]));
  for (const { id, part } of clips) {
    const before = rows.get(id);
    await askOf(page, orderOf([{ store: 'clips', id, before, after: { ...before, ...part } }]));
  }
}

/** Takes them off the desk again. */
async function remove(page: DrivenPage, ids: readonly string[]): Promise<void> {
  const [clips, places] = await Promise.all([stored(page, 'clips'), stored(page, 'placements')]);
  const changes = [
    ...places.map((before) => ({ store: 'placements', id: before.id, before, after: null })),
    ...clips
      .filter(({ id }) => ids.includes(String(id)))
      .map((before) => ({
        store: 'clips',
        id: before.id,
        before,
        after: { ...before, state: 'trashed' },
      })),
  ];
  await askOf(page, orderOf(changes));
}

/** Which fields do not hold what they were given, well-formed; and how many there are. */
function altered(clips: readonly SayingClip[], rows: readonly Row[]) {
  const wrong: string[] = [];
  let count = 0;
  for (const { id, text, message, part } of clips) {
    const row = rows.find((one) => one.id === id);
    const { capture, typed } = (message as { argument: { capture: object; typed: object } })
      .argument;
    const wanted = wellFormed({ ...typed, ...capture, ...part }) as Row;
    for (const name of names) {
      count += 1;
      const held = row?.[name];
      const isFound = typeof held === 'object' && held !== null && 'found' in held;
      const value = wellFormed(isFound ? held.found : held);
      if (JSON.stringify(value) === JSON.stringify(wanted[name])) continue;
      wrong.push(`${name} is not what it was for ${JSON.stringify(text.slice(0, 60))}`);
    }
  }
  return { count, wrong };
}

const names = [
  ...['title', 'site', 'people', 'published', 'lang', 'identifiers', 'tags', 'event', 'links'],
  ...['quotes', 'blurb', 'aside', 'lead', 'via', 'url'],
];

/** The same with every text in it well-formed. */
function wellFormed(value: unknown): unknown {
  const text = JSON.stringify(value, (_, one) =>
    typeof one === 'string' ? one.toWellFormed() : one,
  );
  return text === undefined ? undefined : JSON.parse(text);
}

/** The tags there are on the desk, in its preview and in entries, and what ran or could. */
async function shownOn(desk: DrivenPage, ids: readonly string[]) {
  await desk.resize(1200, 900);
  if ((await deskOrTrouble(desk)) === 'trouble') throw new Error('there is no desk');
  await desk.waitFor(
    'all entries and the preview',
    (all) =>
      all.every((id) => document.querySelector(`[data-clip="${id}"]`)) &&
      document.querySelector('.rendered'),
    [ids],
    patience,
  );
  const seen = [await tagsOf(desk)];
  for (const id of ids.slice(0, opened)) {
    await desk.evaluate((one) => {
      document.querySelector<HTMLElement>(`[data-clip="${one}"] > .row .row-title`)?.click();
    }, id);
    await desk.waitFor(
      'its fields',
      () => document.querySelector('.clip-editor textarea'),
      [],
      patience,
    );
    await desk.evaluate(() => {
      for (const closed of document.querySelectorAll('details')) closed.open = true;
    });
    seen.push(await tagsOf(desk));
  }
  const every = (part: 'own' | 'printed' | 'ran') => [...new Set(seen.flatMap((one) => one[part]))];
  return { own: every('own'), printed: every('printed'), ran: every('ran') };
}

function tagsOf(desk: DrivenPage) {
  return desk.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const tag = ({ localName }: Element) => localName;
    const handlers = all.flatMap((one) =>
      one.getAttributeNames().filter((name) => /^on/i.test(name)),
    );
    const leads = all.flatMap((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? []);
    const schemes = leads.map((address) => new URL(address, document.baseURI).protocol);
    const mayBe = ['http:', 'https:', 'mailto:', location.protocol];
    return {
      own: all.filter((one) => one.closest('.rendered') === null).map(tag),
      printed: all.filter((one) => one.closest('.rendered') !== null).map(tag),
      ran: [
        ...('pwned' in globalThis || '__pwned' in globalThis ? ['something ran'] : []),
        ...handlers.map((name) => `${name} stands at an element`),
        ...schemes.filter((one) => !mayBe.includes(one)).map((one) => `something leads to ${one}`),
      ],
    };
  });
}
