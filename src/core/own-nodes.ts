import { parsed } from './address.ts';
import { bareName, isNode, type Node, nodesIn, typesOf } from './json-ld.ts';

/** A node about the page; `named` where it, or the node it hangs on, gives the page's address. */
interface OwnNode {
  readonly node: Node;
  readonly named: boolean;
}

/** Where a page says what it is mostly about, and an article on which page it stands. */
const mains = ['mainEntity', 'mainEntityOfPage'];

/** Nodes nested deeper than this are not the page's main one any more. */
const deepest = 5;

/**
 * The nodes that are about the page with these addresses, not about one it links to: those of the
 * types that are asked for, with the main ones nested in them. A node that gives another page's
 * address is left out with all that hangs on it; one that gives none may be the page's.
 */
export function ownNodes(
  nodes: readonly Node[],
  addresses: readonly string[],
  isMeant: (types: readonly string[]) => boolean,
): readonly OwnNode[] {
  const here = addresses.flatMap((address) => parsed(address) ?? []);
  const opened = (node: Node, isNamed: boolean, depth: number): readonly OwnNode[] => {
    if (depth > deepest || !isMeant(typesOf(node))) return [];
    const whose = whoseOf(node, here);
    if (whose === 'another’s') return [];
    const named = isNamed || whose === 'this page’s';
    const inner = mains.flatMap((name) => nodesIn(node[name]));
    return [{ node, named }, ...inner.flatMap((one) => opened(one, named, depth + 1))];
  };
  return nodes.flatMap((node) => opened(node, false, 0));
}

/** The parts of a node that it names as such: sections of the page, not articles of a list. */
export function partsOf(node: Node): readonly Node[] {
  return nodesIn(node.hasPart).filter((part) => {
    const types = typesOf(part);
    return types.length === 0 || types.includes('WebPageElement') || 'cssSelector' in part;
  });
}

/**
 * The values of a property as plain words, however they are written: one or several, in JSON's
 * types or in strings, as addresses of schema.org, and with a slip in the capitals of its name.
 */
export function valuesOf(node: Node, property: string): readonly string[] {
  return Object.entries(node)
    .filter(([name]) => bareName(name).toLowerCase() === property.toLowerCase())
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .flatMap(scalar)
    .map(plain);
}

/** A value as it is compared: schema.org's booleans, which have many spellings, as `true`, `false`. */
export function plain(value: string): string {
  const text = value.trim();
  const [, boolean] = /(?:^|\/)(true|false)$/i.exec(text) ?? [];
  return boolean?.toLowerCase() ?? text;
}

function scalar(value: unknown): readonly string[] {
  if (isNode(value)) return scalar(value['@value'] ?? value['@id']);
  const isPlain = typeof value === 'string' || typeof value === 'boolean';
  return isPlain ? [String(value)] : [];
}

function whoseOf(node: Node, here: readonly URL[]): 'this page’s' | 'another’s' | 'unsaid' {
  const named = [node.url, node['@id'], node.mainEntityOfPage].flatMap((value) =>
    addressesIn(value, here[0]),
  );
  if (named.some((there) => here.some((one) => isSame(there, one)))) return 'this page’s';
  // The bare front page is what templates give for want of an address.
  return named.some(({ pathname, search }) => pathname + search !== '/') ? 'another’s' : 'unsaid';
}

function addressesIn(value: unknown, base: URL | undefined): readonly URL[] {
  if (Array.isArray(value)) return value.slice(0, 5).flatMap((one) => addressesIn(one, base));
  if (isNode(value)) return [value['@id'], value.url].flatMap((one) => addressOf(one, base));
  return addressOf(value, base);
}

function addressOf(value: unknown, base: URL | undefined): readonly URL[] {
  // Other identifiers (`urn:…`, a number) name nothing that could be compared.
  if (typeof value !== 'string' || !/^(?:https?:\/\/|\/|#)/i.test(value.trim())) return [];
  const url = parsed(value.trim(), base?.href);
  return url === null ? [] : [url];
}

/**
 * Whether two addresses are of one page. Hosts may differ (`m.`, `amp.`, an archive), and a path
 * may stand at the end of the other; what both say in a parameter must be the same.
 */
function isSame(a: URL, b: URL): boolean {
  const [one, two] = [trailOf(a), trailOf(b)];
  const isTrail = one === two || (one !== '' && two !== '' && (ends(one, two) || ends(two, one)));
  const isOther = [...a.searchParams].some(
    ([name, value]) => b.searchParams.has(name) && b.searchParams.get(name) !== value,
  );
  return isTrail && !isOther;
}

function ends(long: string, short: string): boolean {
  return long.endsWith(short);
}

/** A path without what is added for one way of showing it. */
function trailOf({ pathname }: URL): string {
  return decoded(pathname)
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/(?:\/amp|\/index)?(?:\.amp)?(?:\.html?)?$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % in the address: it is compared as it stands.
    return text;
  }
}
