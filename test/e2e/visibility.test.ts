import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browser-paths.ts';
import { documentOf } from '../visibility/cases/case.ts';
import { type Exhibit, examine } from '../visibility/examine.ts';
import { readerSource } from '../visibility/reader.ts';
import { failuresOf } from '../visibility/report.ts';
import { Stage } from '../visibility/stage.ts';
import { suite, trees } from '../visibility/suite.ts';

const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];
const only = process.env.CUTTINGS_BROWSER;
const asked = kinds.filter((kind) => only === undefined || only === kind);

/** Documents whose answers are known without a judge. */
const planted: readonly Exhibit[] = [
  { name: 'seen', html: documentOf({ body: '<p data-p>@1</p>' }) },
  { name: 'not rendered', html: documentOf({ body: '<p data-p hidden>@1</p>' }) },
  {
    name: 'scrolled to',
    html: documentOf({ body: '<div style="height:900px"></div><p data-p>@1</p>' }),
  },
  {
    name: 'cut',
    html: documentOf({
      body: '<div style="height:30px;overflow:hidden"><p data-p>@1</p><p data-p>@2</p></div>',
    }),
  },
  {
    name: 'blurred behind glass',
    html: documentOf({
      body: '<p data-p>@1</p><div style="position:fixed;inset:0;backdrop-filter:blur(16px)"></div>',
    }),
  },
];

/** Readers that do wrong, where they do it, and what is said of each. */
const culprits: Readonly<
  Record<string, { readonly reader: string; readonly where: string; readonly said: string }>
> = {
  'a reader that takes all there is': {
    reader: 'function () { return { exact: document.body.textContent } }',
    where: 'not rendered',
    said: 'hidden out: "amber basil cedar" in not rendered',
  },
  'a reader that leaks by its HTML': {
    reader: 'function () { return { exact: "amber basil cedar", html: document.body.outerHTML } }',
    where: 'cut',
    said: 'hidden out: "delta ember fjord" in cut',
  },
  'a reader that loses a word': {
    reader: 'function () { return { exact: "amber cedar" } }',
    where: 'seen',
    said: 'visible lost: "basil" in seen',
  },
  'a reader that scrolls': {
    reader: 'function () { scrollTo(0, 50); return { exact: "amber basil cedar" } }',
    where: 'scrolled to',
    said: 'touched the page: "scrolling" in scrolled to',
  },
  'a reader that changes the page': {
    reader:
      'function () { document.body.className = "read"; return { exact: "amber basil cedar" } }',
    where: 'seen',
    said: 'touched the page: "attributes" in seen',
  },
  'a reader that breaks': {
    reader: 'function () { throw new Error("no") }',
    where: 'not rendered',
    said: 'failed: "Error: no" in not rendered',
  },
};

let ours = '';
beforeAll(async () => {
  ours = await readerSource();
});

// At the same time: one browser is busy while the other's pictures are compared.
describe.concurrent.each(asked)('what the reader can see (%s)', (browser) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(browser);
  });
  afterAll(() => stage?.close());

  const test = it.sequential;

  test('is what a quote holds, and nothing that is hidden', { timeout: 180_000 }, async () => {
    const exhibits = [...suite, ...trees(40, 1)];
    const examined = await examine({ stage, exhibits, reader: ours });
    expect(failuresOf(examined)).toEqual([]);
  });

  test('is what the judge says of pages whose answer is known', async () => {
    const nothing = 'function () { return null }';
    const examined = await examine({ stage, exhibits: planted, reader: nothing });
    const sights = examined.map(({ exhibit, passages }) => [
      exhibit.name,
      ...passages.map(({ words }) => words.map(({ sight }) => sight).join(' ')),
    ]);
    expect(sights).toEqual([
      ['seen', 'visible visible visible'],
      ['not rendered', 'hidden hidden hidden'],
      ['scrolled to', 'visible visible visible'],
      ['cut', 'visible visible visible', 'hidden hidden hidden'],
      ['blurred behind glass', 'hidden hidden hidden'],
    ]);
  });

  test.each(Object.entries(culprits))('finds %s', async (_, { reader, where, said }) => {
    const exhibits = planted.filter(({ name }) => name === where);
    expect(failuresOf(await examine({ stage, exhibits, reader }))).toEqual([said]);
  });
});
