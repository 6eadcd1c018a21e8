import { type Node, textOf, typesOf } from '../core/json-ld.ts';
import { ownNodes } from '../core/own-nodes.ts';
import { letters } from '../core/same-words.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { metasOf } from './said.ts';

/** Types whose name, people and date can be those of the page itself, the likeliest first. */
const mainTypes: readonly RegExp[] = [
  /^(?:\w*Article|\w*Posting|Report|Review|HowTo|Recipe|QAPage|Question|Chapter)$/,
  /^(?:\w*Event|Book|Course|Dataset|Movie|Podcast\w*|Software\w*|MusicRecording)$/,
  /^(?:VideoObject|AudioObject)$/,
  /^(?:\w*Page|CreativeWork|WebSite)$/,
];

/** The place of those in `mainTypes` of which a page often has many. */
const listed = 1;

/** The node of the page's JSON-LD that is about the page itself; null where none can be. */
export function mainNode(nodes: readonly Node[], snapshot: Snapshot): Node | null {
  const addresses = [snapshot.url, ...metasOf(snapshot, 'og:url')];
  const own = ownNodes(nodes, addresses, (types) => rankOf(types) < mainTypes.length);
  const isMeant = (node: Node) => rankOf(typesOf(node)) < mainTypes.length;
  // A copy elsewhere, or an archive's, names the page that it is a copy of.
  const copied = nodes
    .filter((node) => isMeant(node) && isCalled(node, snapshot.title))
    .map((node) => ({ node, named: true }));
  // A list of events, books or films names what is on it, and is none of them.
  const many = own.filter(({ node }) => rankOf(typesOf(node)) === listed).length > 1;
  const isSure = ({ node, named }: (typeof own)[number]) =>
    named || !many || rankOf(typesOf(node)) !== listed || isCalled(node, snapshot.title);
  const sure = own.filter(isSure);
  const [first] = (own.length > 0 ? sure : copied).toSorted(
    (a, b) =>
      rankOf(typesOf(a.node)) - rankOf(typesOf(b.node)) || Number(b.named) - Number(a.named),
  );
  return first?.node ?? null;
}

function rankOf(types: readonly string[]): number {
  const ranks = types.map((type) => mainTypes.findIndex((one) => one.test(type)));
  const known = ranks.filter((rank) => rank >= 0);
  return known.length === 0 ? mainTypes.length : Math.min(...known);
}

/** Whether the window of a page is called what a node is called. */
function isCalled(node: Node, title: string): boolean {
  return [node.headline, node.name].some((one) => {
    const name = letters(textOf(one));
    return name.length >= 8 && letters(title).startsWith(name);
  });
}

/** Whether a node tells of an event. */
export function isEvent(node: Node | null): boolean {
  return node !== null && typesOf(node).some((type) => type.endsWith('Event'));
}
