/** A node of a page's JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** Blocks nested deeper than this say nothing that a page means. */
const deepest = 20;

/** Types whose name, people and date are those of the page itself. */
const mainTypes =
  /^(\w*Article|\w*Posting|Report|Book|Course|Dataset|\w*Event|Movie|MusicRecording|PodcastEpisode|Review|SoftwareSourceCode|SoftwareApplication|TechArticle|VideoObject|WebPage)$/;

/**
 * The nodes of all blocks, `@graph` and arrays opened; a block that is no JSON is passed over, as
 * every reader of JSON-LD does (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents).
 */
export function nodesOf(blocks: readonly string[]): readonly Node[] {
  return blocks.flatMap((block) => opened(parsed(block)));
}

/** The node that is about the page itself: an article before a mere web page. */
export function mainNode(nodes: readonly Node[]): Node | null {
  const main = nodes.filter((node) => typesOf(node).some((type) => mainTypes.test(type)));
  return main.find((node) => !typesOf(node).includes('WebPage')) ?? main[0] ?? null;
}

/** Whether a node tells of an event. */
export function isEvent(node: Node | null): boolean {
  return node !== null && typesOf(node).some((type) => type.endsWith('Event'));
}

/** The text of a property: a string, the first of several, or the name of what it points to. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return textOf(value.flat(deepest).find((one) => one !== null));
  if (isNode(value)) return textOf(value.name ?? value['@value']);
  return '';
}

/**
 * The names a property holds: one or several, plain, as nodes with a name, or as references
 * (`{"@id": …}`) to other nodes of the page.
 */
export function namesOf(value: unknown, nodes: readonly Node[]): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.map((one) => textOf(referred(one, nodes))).filter((name) => name !== '');
}

function referred(value: unknown, nodes: readonly Node[]): unknown {
  if (!isNode(value) || 'name' in value) return value;
  const id = value['@id'];
  return nodes.find((node) => id !== undefined && node['@id'] === id && 'name' in node) ?? value;
}

function typesOf(node: Node): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function opened(value: unknown, depth = 0): readonly Node[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => opened(one, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...opened(value['@graph'], depth + 1)];
}

function parsed(block: string): unknown {
  // Pages served as XML once wrapped their scripts; the wrapper is no JSON.
  const json = block.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
