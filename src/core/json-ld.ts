/** A node of a page's JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** Blocks nested deeper than this say nothing that a page means. */
const deepest = 20;

/**
 * The nodes of all blocks, `@graph` and arrays opened; a block that is no JSON is passed over, as
 * every reader of JSON-LD does (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents).
 */
export function nodesOf(blocks: readonly string[]): readonly Node[] {
  return blocks.flatMap((block) => opened(parsed(block)));
}

/** The text of a property: a string, the first of several, or the name of what it points to. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return unescaped(value).trim();
  if (Array.isArray(value)) return textOf(value.flat(deepest).find((one) => one !== null));
  if (isNode(value)) return textOf(value.name ?? value['@value']);
  return '';
}

/**
 * The names a property holds: one or several, plain, as nodes with a name, or as references
 * (`{"@id": …}`) to other nodes of the page.
 */
export function namesOf(value: unknown, nodes: readonly Node[]): readonly string[] {
  const values = Array.isArray(value) ? value.flat(deepest) : [value];
  return values.map((one) => textOf(referred(one, nodes))).filter((name) => name !== '');
}

/** The types of a node, without the prefix or address before their names. */
export function typesOf(node: Node): readonly string[] {
  const type = node['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.flatMap((one) => (typeof one === 'string' ? [bareName(one)] : []));
}

/** A name of schema.org without the prefix or address before it. */
export function bareName(name: string): string {
  return name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, '');
}

/** The nodes among the values of a property. */
export function nodesIn(value: unknown): readonly Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function referred(value: unknown, nodes: readonly Node[]): unknown {
  if (!isNode(value) || 'name' in value) return value;
  const id = value['@id'];
  return nodes.find((node) => id !== undefined && node['@id'] === id && 'name' in node) ?? value;
}

function opened(value: unknown, depth = 0): readonly Node[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => opened(one, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...opened(value['@graph'], depth + 1)];
}

function parsed(block: string): unknown {
  // Pages served as XML once wrapped their scripts; the wrapper is no JSON.
  const json = block.replace(
    /^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?\s*$/g,
    '',
  );
  // Some templates break lines within strings, and leave a comma behind the last value.
  const mended = json.replace(/[\t\n\r]+/g, ' ').replace(/,(\s*[}\]])/g, '$1');
  return parsedJson(json) ?? parsedJson(mended);
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** A text without the escapes of HTML, which mean nothing in JSON and yet stand in it. */
function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
