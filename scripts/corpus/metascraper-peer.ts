import metascraper from 'metascraper';
import author from 'metascraper-author';
import date from 'metascraper-date';
import lang from 'metascraper-lang';
import publisher from 'metascraper-publisher';
import title from 'metascraper-title';
import url from 'metascraper-url';
import { type Got, got } from './got.ts';
import type { SavedPage } from './saved-pages.ts';

const scrape = metascraper([author(), date(), lang(), publisher(), title(), url()]);

/** What metascraper makes of the page's source. */
export async function metascraperGot({ html, charset, url }: SavedPage): Promise<Got> {
  const said = await scrape({ html: new TextDecoder(charset).decode(html), url });
  return got({ ...said, byline: said.author, site: said.publisher });
}
