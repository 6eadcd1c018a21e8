import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isolatedWorld } from '../../scripts/corpus/isolated-world.ts';
import { type PageFunctions, pageFunctions } from '../../scripts/corpus/page-functions.ts';
import { openSaved, startBrowser } from '../../scripts/corpus/serve-page.ts';
import { adaptersOf } from '../../src/adapters/adapters.ts';
import { captureFrom } from '../../src/adapters/capture-from.ts';
import { readPage } from '../../src/background/read-page.ts';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import { type SiteFixture, siteFixtures, siteHtml } from '../fixtures/sites.ts';

describe('a page of', () => {
  let functions: PageFunctions;
  let browser: Browser;

  beforeAll(async () => {
    functions = await pageFunctions();
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  /** Reads a page at its own address, as the extension does. */
  async function read(fixture: SiteFixture): Promise<Snapshot> {
    const { name: id, url } = fixture;
    const html = siteHtml(fixture);
    const page = await openSaved(browser, { id, url, html, charset: 'utf-8', quotes: [] });
    try {
      const world = await isolatedWorld(page);
      await world.evaluate(
        `cuttings = { page: ${functions.readPage}, words: ${functions.readWords} }; undefined`,
      );
      const snapshot = await readPage({
        read: (request) => world.call('cuttings.page', request),
        words: (request) => world.call('cuttings.words', request),
      });
      if (snapshot === null || snapshot === 'nothing') throw new Error(`${id} was not read`);
      return snapshot;
    } finally {
      await page.close();
    }
  }

  it.each(siteFixtures())('$name is read as by who knows it', async (fixture) => {
    const snapshot = await read(fixture);
    expect(adaptersOf(snapshot).map(({ id }) => id)).toEqual([fixture.adapter]);
    expect(captureFrom(snapshot, '')).toMatchObject(fixture.expected);
  });
});
