import { hostOf, parsed } from '../core/address.ts';
import type { Node } from '../core/json-ld.ts';
import { ownNodes, partsOf, plain, valuesOf } from '../core/own-nodes.ts';
import { isAt } from '../core/site.ts';
import { isMedium } from './medium.ts';
import type { Said } from './said.ts';
import type { Statement } from './statements.ts';

type In<Place extends Statement['in']> = Extract<Statement, { in: Place }>;

/** A value of the page, with the name it goes by. */
interface Value {
  readonly name: string;
  readonly value: string;
}

/** More nodes of one flag, none of which gives its address, are those of the teasers in a list. */
const mostUnnamed = 3;

/** In what words a page, or its address, makes a statement; none where it does not. */
export function wordsOf(statement: Statement, said: Said): readonly string[] {
  if (!isThere(statement, said)) return [];
  const pattern = new RegExp(statement.is, 'i');
  const values = valuesFor(statement, said);
  const matches = values.flatMap(({ name, value }) => {
    const [match] = pattern.exec(value) ?? [];
    return match === undefined ? [] : [{ name, match }];
  });
  if (statement.in === 'probe' && statement.every && matches.length < values.length) return [];
  return matches.map(({ name, match }) => {
    if (statement.in === 'query') return `${name}= in the address (${statement.as})`;
    if (statement.in === 'path') return `${name}${match} (${statement.as})`;
    return name.endsWith('.') ? name + match : `${name} ${match}`;
  });
}

function isThere({ where }: Statement, said: Said): boolean {
  if (where === undefined) return true;
  const { hosts, generator, medium } = where;
  const hostname = parsed(said.url)?.hostname ?? '';
  return (
    (hosts === undefined || isAt(hostname, hosts)) &&
    (generator === undefined || contentsOf(said, 'generator')[0]?.startsWith(generator) === true) &&
    (medium === undefined || isMedium(said))
  );
}

function valuesFor(statement: Statement, said: Said): readonly Value[] {
  switch (statement.in) {
    case 'json-ld':
      return inJsonLd(statement, said);
    case 'meta':
      return inMetas(statement, said);
    case 'probe':
      return inProbe(statement, said);
    case 'query': {
      const values = parsed(said.url)?.searchParams.getAll(statement.name) ?? [];
      return values.map((value) => ({ name: statement.name, value }));
    }
    case 'path':
      return [{ name: hostOf(said.url), value: parsed(said.url)?.pathname ?? '' }];
  }
}

function inMetas({ names, most }: In<'meta'>, said: Said): readonly Value[] {
  const found = names.flatMap((name) =>
    contentsOf(said, name.toLowerCase()).map((content) => ({ name, value: plain(content) })),
  );
  return found.length > (most ?? found.length) ? [] : found;
}

/** What the nodes about the page say: those that give its address, if any does. */
function inJsonLd({ property, of }: In<'json-ld'>, said: Said): readonly Value[] {
  const name = of === 'parts' ? `hasPart.${property}` : property;
  const saying = ownNodes(said.nodes, [said.url, ...contentsOf(said, 'og:url')], isReadable)
    .map(({ node, named }) => ({
      named,
      values: of === 'parts' ? partValues(node, property) : valuesOf(node, property),
    }))
    .filter(({ values }) => values.length > 0);
  const named = saying.filter((one) => one.named);
  const meant = named.length === 0 && saying.length <= mostUnnamed ? saying : named;
  return meant.flatMap(({ values }) => values.map((value) => ({ name, value })));
}

/** What the parts of a node say, where it is not what the whole says already. */
function partValues(node: Node, property: string): readonly string[] {
  const whole = valuesOf(node, property);
  const parts = partsOf(node).flatMap((part) => valuesOf(part, property));
  return parts.filter((value) => !whole.includes(value));
}

function inProbe({ probe, as, own, most }: In<'probe'>, said: Said): readonly Value[] {
  const rows = said.probed[probe] ?? [];
  if (rows.length > (most ?? rows.length)) return [];
  const meant = own === undefined ? rows : ownRows(rows, own, said).map((row) => row.slice(1));
  return meant.map((row) => ({ name: as, value: plain(row.join(' ')) }));
}

/** Where a page names its place in an app, by which Medium knows its posts on every domain. */
const appLinks = ['al:ios:url', 'al:android:url', 'twitter:app:url:iphone'];

/** Of rows that begin with the name of what they are about, those about this page. */
function ownRows(rows: Rows, own: 'whole' | 'end', said: Said): Rows {
  const named = (addresses: readonly string[]) =>
    rows.filter(([name = '']) => addresses.some((address) => isNamedIn(address, name, own)));
  const byApp = named(appLinks.flatMap((name) => contentsOf(said, name)));
  const byAddress = named([said.url]);
  // Metas of the page that was left, where a site went on to the next without loading it.
  const isStale = byApp[0] && byAddress[0] && byApp[0][0] !== byAddress[0][0];
  if (isStale) return [];
  return byApp.length > 0 ? byApp : byAddress;
}

type Rows = readonly (readonly string[])[];

function isNamedIn(address: string, name: string, own: 'whole' | 'end'): boolean {
  const last = (parsed(address)?.pathname ?? '').replace(/\/+$/, '').split('/').at(-1) ?? '';
  return name !== '' && (last === name || (own === 'end' && last.endsWith(`-${name}`)));
}

function contentsOf({ metas }: Said, name: string): readonly string[] {
  return metas.filter((meta) => meta.name === name).map(({ content }) => content);
}

/** Types of things to read, which a page can be. */
const readable =
  /^(?:\w*Article|(?:Blog|LiveBlog|SocialMedia|DiscussionForum)Posting|WebPage|ItemPage|MedicalWebPage|CreativeWork|Report|Chapter|Review|HowTo|Recipe)$/;

/** Types that are for sale, to be played or to be attended, whatever else they are. */
const other = /^(?:Product|Offer|VideoObject|AudioObject|Comment|\w*Event)$/;

/** Whether something of these types can be read, as a page is, and is neither sold nor attended. */
function isReadable(types: readonly string[]): boolean {
  return types.some((type) => readable.test(type)) && !types.some((type) => other.test(type));
}
