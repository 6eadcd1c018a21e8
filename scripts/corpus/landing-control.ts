import type { Browser } from 'puppeteer-core';
import { land } from './landing.ts';
import type { PageFunctions } from './page-functions.ts';
import type { SavedPage } from './saved-pages.ts';

/** A page whose only words of note are far below the first screen. */
const page: SavedPage = {
  id: 'control',
  url: 'https://control.example/',
  html: Buffer.from(
    '<!doctype html><title>Control</title><p>Here it begins.<p style="margin-top:3000px">Nothing but a heron stood there.',
  ),
  charset: 'utf-8',
  quotes: [],
};

const xpath = '/html[1]/body[1]/p[2]/text()[1]';
const css = 'html > body:nth-of-type(1) > p:nth-of-type(2)';
const span = { start: { css, xpath, offset: 14 }, end: { css, xpath, offset: 19 } };

/**
 * Makes sure that this browser goes to words that are there, and that we would see if it did not.
 * @throws {Error} where either fails: no landing could be believed.
 */
export async function control(browser: Browser, functions: PageFunctions): Promise<void> {
  const there = await land(browser, functions, page, { fragment: 'text=heron', span });
  if (!there.landed || there.scrolled === 0)
    throw new Error('This browser does not go to the words that a text fragment names.');
  const bogus = await land(browser, functions, page, { fragment: 'text=egret', span });
  if (bogus.landed || bogus.scrolled !== 0)
    throw new Error('A fragment of words that are not there seemed to lead somewhere.');
}
