import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusResult, runCorpus } from '../../scripts/corpus/corpus-run.ts';
import { control } from '../../scripts/corpus/landing-control.ts';
import { pageFunctions } from '../../scripts/corpus/page-functions.ts';
import { savedPages } from '../../scripts/corpus/saved-pages.ts';
import { startBrowser } from '../../scripts/corpus/serve-page.ts';

const heron = `<!doctype html><html lang="en"><head><title>The heron</title>
<meta charset="utf-8"><meta http-equiv="refresh" content="0; url=https://elsewhere.example/">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The heron","author":{"name":"Mira Okafor"},"description":"Words that stand in the data of this page and nowhere else on it."}</script>
</head><body><h1>The heron</h1>
<p>It stood <em>in the reeds</em> until dark.</p>
<p style="display:none">Nobody sees these words.</p>
<noscript><p>Please switch on the scripts of your browser to go on with reading this.</p></noscript>
<p>It stood <em>in the reeds</em> at dawn.</p>
<script>document.body.textContent = 'A script of the page has run.';</script></body></html>`;

const egret = '<!doctype html><title>L’été des aigrettes</title><p>Un été de pluie.</p>';

const at = (css: string, xpath: string, offset: number) => ({ css, xpath, offset });
const body = 'html > body:nth-of-type(1)';
const quotes = [
  {
    index: 0,
    start: at(`${body} > p:nth-of-type(3)`, '/html[1]/body[1]/p[3]/text()[1]', 0),
    end: at(`${body} > p:nth-of-type(3)`, '/html[1]/body[1]/p[3]/text()[2]', 9),
  },
  {
    index: 3,
    start: at(`${body} > p:nth-of-type(1)`, '/html[1]/body[1]/p[1]/text()[1]', 0),
    end: at(
      `${body} > p:nth-of-type(3) > em:nth-of-type(1)`,
      '/html[1]/body[1]/p[3]/em[1]/text()[1]',
      12,
    ),
  },
];

describe('a run over a corpus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-corpus-'));
  let result: CorpusResult;

  const save = (id: string, files: Readonly<Record<string, string | Buffer>>) => {
    mkdirSync(join(folder, id));
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, id, name), content);
  };
  const page = (id: string, charset: string) =>
    JSON.stringify({ id, url: `https://${id}.example/birds?utm_source=x`, charset });

  beforeAll(async () => {
    save('heron', {
      'source.html': heron,
      'page.json': page('heron', 'gb2312'),
      'quotes.in.json': JSON.stringify(quotes),
    });
    save('egret', {
      'source.html': Buffer.from(egret.replace('’', "'"), 'latin1'),
      'page.json': page('egret', 'windows-1252'),
    });
    result = await runCorpus(savedPages(folder) ?? []);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('works through every page', () => {
    expect(result.broken).toEqual([]);
    expect(result.pages.map(({ id }) => id)).toEqual(['egret', 'heron']);
  });

  it('says what a page says of itself, in its own letters and at its own address', () => {
    expect(result.pages.map(({ got }) => [got.title, got.byline, got.url, got.lang])).toEqual([
      ["L'été des aigrettes", '', 'https://egret.example/birds', ''],
      ['The heron', 'Mira Okafor', 'https://heron.example/birds', 'en'],
    ]);
  });

  it('gives the words of each quote, and what they are in Markdown', () => {
    expect(result.pages[1]?.quotes).toMatchObject([
      {
        index: 0,
        text: 'It stood in the reeds at dawn.',
        markdown: 'It stood _in the reeds_ at dawn.',
      },
      { index: 3, text: 'It stood in the reeds until dark.\n\nIt stood in the reeds' },
    ]);
  });

  it('finds each where it was', () => {
    expect(result.pages[1]?.quotes.map(({ refound }) => refound)).toEqual(
      quotes.map(({ start, end }) => ({ start, end })),
    );
  });

  it('takes times of ours and of Readability', () => {
    for (const { ms, all } of result.pages) {
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(all).toMatchObject({ characters: expect.any(Number), leaks: [] });
    }
    expect(result.peers.readability).toMatchObject({
      pages: [{ id: 'egret', ms: expect.any(Number) }, { id: 'heron' }],
      median: expect.any(Number),
      p95: expect.any(Number),
    });
  });
});

it('sees whether Chromium goes to the words of a text fragment', async () => {
  const browser = await startBrowser();
  try {
    await control(browser, await pageFunctions());
  } finally {
    await browser.close();
  }
});
