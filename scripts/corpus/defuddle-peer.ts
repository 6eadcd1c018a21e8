import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Got, got } from './got.ts';
import type { IsolatedWorld } from './isolated-world.ts';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('defuddle'), 'utf8');

/**
 * What defuddle makes of the page that is open, as in the extension it was written for. It is
 * given the document itself, as it looks at styles: nothing may be read of the page afterwards.
 */
export async function defuddleGot(world: IsolatedWorld): Promise<Got> {
  await world.evaluate(`${source}\nundefined`);
  const said = await world.evaluate<Record<string, unknown>>(`(() => {
    const { title, author, site, published, language } = new Defuddle(document, { url: document.URL }).parse();
    return { title, author, site, published, language };
  })()`);
  const { title, author, site, published, language } = said;
  return got({ title, byline: author, site, date: published, url: null, lang: language });
}
