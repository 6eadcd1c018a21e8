import type { Nodes as HastNodes } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readRules, writeRules } from '../../src/checks/rule-file.ts';
import type { Clip } from '../../src/core/clip.ts';
import { assembleDraft, type Draft } from '../../src/core/draft.ts';
import { equal } from '../../src/core/equal.ts';
import { usualRules } from '../../src/core/rules.ts';
import { nothingTyped } from '../../src/core/settings.ts';
import { exportEmail } from '../../src/exporters/email.ts';
import { exportHtml, htmlFragment } from '../../src/exporters/html.ts';
import { exportJson } from '../../src/exporters/json.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { countedIds } from '../../src/importers/counted-ids.ts';
import { linksIn } from '../../src/importers/link-lists.ts';
import { listedClips } from '../../src/importers/listed-clips.ts';
import { importMarkdown } from '../../src/importers/markdown-issue.ts';
import { pageCalls } from '../../src/protocol/call-schemas.ts';
import { database } from '../../src/store/database.ts';
import { bytesOf, read } from '../backup/backup-bytes.ts';
import { noRecords } from '../backup/some-records.ts';
import { returned } from '../importers/returned.ts';
import { descendants } from '../markup.ts';
import { captureOf, clipOf, draftOf, idOf, issue, newsletter, now, quoteOf } from '../sample.ts';
import { put, useFreshStore } from '../store/fresh-store.ts';
import { listedStrings, longStrings } from './known-lists.ts';

useFreshStore();
afterEach(() => {
  vi.restoreAllMocks();
});

const texts = listedStrings.map((text) => text.toWellFormed());

/** Over a thousand strings take their time, on a busy machine much of it. */
const patience = 120_000;

/** So many strings at once, where a door takes time to the square of an issue. */
const batch = 50;

/** A clip in whose every field of words, and those that a page found, the text stands. */
function clipSaying(text: string, number: number): Clip {
  const people = [{ name: text, handle: text, profile: text, role: null }];
  const links = [{ name: text, url: text }];
  const found = { title: text, site: text, people, published: text, tags: [text], links };
  const said = { via: text, lead: text, blurb: text, aside: text };
  return clipOf(
    1_000 + number,
    { ...said, quotes: [quoteOf('', { exact: text, html: text })] },
    found,
  );
}

/** The same, but for what a curator may mark up: a page's own words are never more than words. */
function pageSaying(text: string, number: number): Clip {
  return {
    ...clipSaying(text, number),
    ...{ blurb: '', aside: '', quotes: [], lead: '' },
  };
}

const mayBeFollowed = /^(?:https?|mailto):$/;

/** Whether following an address could do anything but open a page or a letter. */
function isToFear(address: unknown): boolean {
  return !mayBeFollowed.test(new URL(String(address), 'https://a.example/').protocol);
}

/** Issues of these clips, so many in each. */
function issuesOf(clips: readonly Clip[]): readonly Draft[] {
  return Array.from({ length: Math.ceil(clips.length / batch) }, (_, at) =>
    draftOf(clips.slice(at * batch, (at + 1) * batch)),
  );
}

// Made once: what was printed of them is remembered. Given up in the end: the files of tests that come
// after this one in the same process are held up by whatever lies in its memory.
let saying: readonly Draft[] = [];
let pages: readonly Draft[] = [];
beforeAll(() => {
  saying = issuesOf(texts.map(clipSaying));
  pages = issuesOf(texts.map(pageSaying));
});
afterAll(() => {
  saying = [];
  pages = [];
});

/** What has tags or brackets, so many in one file as its sections: reading a file takes its time. */
const inFile = 8;
const marked = texts.filter((text) => /[<[]/.test(text));
const files = Array.from({ length: Math.ceil(marked.length / inFile) }, (_, at) =>
  marked
    .slice(at * inFile, (at + 1) * inFile)
    .map((text, index) => `\n\n## ${index}\n\n${text}\n\n* [Low](https://low.example/) ${text}\n`)
    .join(''),
);

/** What of issues, printed as Markdown, is markup or leads where nothing should. */
function fearsOf(issues: readonly Draft[]): readonly string[] {
  return issues.flatMap((draft) => fearsIn(exportMarkdown(draft)));
}

/** What of a Markdown text would be markup of HTML, or lead somewhere else. */
function fearsIn(markdown: string): readonly string[] {
  return descendants(fromMarkdown(markdown)).flatMap((node: Nodes) => {
    if (node.type === 'html') return [node.value];
    const isAddress = node.type === 'link' || node.type === 'image' || node.type === 'definition';
    return isAddress && isToFear(node.url) ? [node.url] : [];
  });
}

/** The names of all elements of HTML, and what of them would run or lead somewhere else. */
function elementsOf(html: string) {
  const names = new Set<string>();
  const fears: string[] = [];
  const visit = (node: HastNodes) => {
    if (node.type === 'element') {
      names.add(node.tagName);
      for (const [name, value] of Object.entries(node.properties)) {
        const leads = ['href', 'src'].includes(name) && isToFear(value);
        if (/^on|^srcdoc$/i.test(name) || leads) fears.push(`${name}=${value}`);
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(fromHtmlIsomorphic(html));
  return { names, fears };
}

/** What Markdown can be: no more may come of a curator's own words, or of a quote's. */
const ofMarkdown =
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  );

describe('every string of the known lists', { timeout: patience }, () => {
  it('comes in by a message, and lies in the store and in a backup, as it is', async () => {
    const ids = { clipId: idOf(1), placementId: idOf(2), orderId: idOf(3) };
    for (const text of [...listedStrings, ...longStrings]) {
      const capture = captureOf({ title: text, site: text, url: text, tags: [text] });
      const asked = { tabId: 1, ...ids, typed: { ...nothingTyped, blurb: text }, capture };
      const taken = v.parse(pageCalls.clip, asked);
      expect(equal(taken, asked)).toBe(true);
    }
    const long = longStrings.map((text) => clipOf(1, { blurb: text.toWellFormed() }));
    const clips = [...texts.map(clipSaying), ...long].map((clip, at) => ({
      ...clip,
      // What would run where it is followed is not restored: that is another test's.
      ...{ people: clipOf(1).people, links: clipOf(1).links, id: idOf(1_000 + at) },
    }));
    await put('clips', ...clips);
    const rows = await (await database()).getAll('clips');
    expect(rows.map(({ blurb }) => blurb)).toEqual(clips.map(({ blurb }) => blurb));
    const backup = await read(await bytesOf({ ...noRecords, clips: rows }));
    if (backup === null || !('records' in backup)) throw new Error('the backup was not read');
    expect(backup.bad).toEqual([]);
    expect(backup.records.clips).toEqual(rows);
  });

  it('goes out as Markdown with no markup and no address to fear', () => {
    expect(fearsOf(saying)).toEqual([]);
  });

  it('goes out as HTML, mail and what is pasted with no element that harmless words lack', () => {
    const harmless = draftOf([pageSaying('low tide', 1)]);
    for (const write of [exportHtml, exportEmail, htmlFragment]) {
      const usual = elementsOf(write(harmless)).names;
      const allowed = new Set([...usual, ...ofMarkdown]);
      for (const page of pages.map((one) => elementsOf(write(one)))) {
        expect([...page.names].filter((name) => !usual.has(name))).toEqual([]);
        expect(page.fears).toEqual([]);
      }
      for (const all of saying.map((one) => elementsOf(write(one)))) {
        expect([...all.names].filter((name) => !allowed.has(name))).toEqual([]);
        expect(all.fears).toEqual([]);
      }
    }
  });

  it('goes out as JSON that reads as the same', () => {
    for (const [at, draft] of pages.entries()) {
      const written = JSON.stringify(JSON.parse(exportJson(draft)));
      const said = new Set(written.match(/"(?:[^"\\]|\\.)*"/g));
      const some = texts.slice(at * batch, (at + 1) * batch);
      const lacking = some.filter((text) => !said.has(JSON.stringify(text)));
      expect(lacking.filter((text) => text.trim() === text && text !== '')).toEqual([]);
    }
  });

  it('comes in with an issue, and goes out again with nothing to fear', () => {
    const into = { newsletter, fileName: 'TT18.md', now };
    for (const file of files) {
      const text = `Tides\n=====${file}`;
      const made = importMarkdown(text, { ...into, makeId: countedIds() });
      const draft = assembleDraft({ newsletter, ...made, templates: [] });
      expect(fearsIn(exportMarkdown(draft)), text).toEqual([]);
    }
  });

  it('comes in with a list of links as its title and its note', () => {
    const cells = texts.map((text, at) => {
      const cell = `"${text.replaceAll('"', '""')}"`;
      return `${at},${cell},${cell},,https://low.example/${at},Tides,,,,,false`;
    });
    const columns = 'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite';
    const links = linksIn(`${columns}\n${cells.join('\n')}\n`) ?? [];
    const by = { newsletter: newsletter.id, makeId: countedIds(), now };
    const { clips } = listedClips(links, by);
    expect(clips.map(({ blurb }) => blurb.trim())).toEqual(texts.map((text) => text.trim()));
    expect(fearsOf(issuesOf(clips))).toEqual([]);
    // As a file by itself it is none, or a list of whatever it says; a reader of tables talks of it.
    vi.spyOn(console, 'warn').mockReturnValue();
    for (const text of texts) linksIn(text);
  });

  it('is in a file of rules what it was, up to the length that a rule has', () => {
    for (const text of [...texts, ...longStrings]) {
      const rules = { ...usualRules, marks: { metered: text } };
      const file = writeRules({ name: text, about: text, rules });
      const back = readRules(file);
      if (text.length > 2_000) expect(back.kind).toBe('unread');
      else expect(back).toEqual({ kind: 'rules', name: text, about: text, rules });
      expect(readRules(text).kind).toBe('unread');
    }
  });

  it('comes back with an edited issue as it went out', () => {
    for (const draft of pages) {
      expect(returned(draft, exportMarkdown(draft)).changes).toEqual([]);
    }
  });

  it('is no harm as an issue that comes back edited', () => {
    const draft = draftOf([clipOf(31)], {}, { ...issue, preamble: 'Good morning.' });
    for (const file of files) {
      const { again } = returned(draft, `${exportMarkdown(draft)}${file}`);
      expect(fearsIn(again), file).toEqual([]);
    }
  });
});
