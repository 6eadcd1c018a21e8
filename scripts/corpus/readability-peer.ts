import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Got, got } from './got.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { timed, usualRuns } from './timed.ts';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');

/** How long Mozilla's Readability takes over the page, run by run; it eats what it is given. */
export async function readabilityTimes(world: IsolatedWorld): Promise<readonly number[]> {
  await world.evaluate(`${source}\nundefined`);
  const parse = 'new Readability(document.cloneNode(true)).parse() !== null';
  const { times } = await timed<boolean>(world, parse, usualRuns);
  return times;
}

/** What Readability says of the page, once its times were taken. */
export async function readabilityGot(world: IsolatedWorld): Promise<Got> {
  const said = await world.evaluate<Record<string, unknown>>(`(() => {
    const { title, byline, siteName, publishedTime, lang } =
      new Readability(document.cloneNode(true)).parse() ?? {};
    return { title, byline, siteName, publishedTime, lang };
  })()`);
  return got({ ...said, site: said.siteName, date: said.publishedTime, url: null });
}
