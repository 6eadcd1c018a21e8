import { type ESTree, type Plugin, parseAst } from 'vite';

/** The tables whose rows say where each was seen or is documented. */
export const tables = [
  'src/adapters/doi.ts',
  'src/adapters/work-addresses.ts',
  'src/core/kept-parameters.ts',
  'src/core/stand-ins.ts',
  'src/core/trackers.ts',
  'src/links/forwarders.ts',
  'src/links/walled-hosts.ts',
  'src/paywalls/medium.ts',
  'src/paywalls/signs.ts',
  'src/paywalls/statements.ts',
];

/**
 * Leaves out of what is shipped where each row of the tables is from. That is for those who mend
 * them; nothing of ours asks for it, and a starting background would have to read it all.
 */
export function withoutSources(): Plugin {
  return {
    name: 'cuttings:without-sources',
    apply: 'build',
    transform: (code, id) =>
      tables.some((table) => id.endsWith(`/${table}`))
        ? { code: rowsAlone(code), map: null }
        : null,
  };
}

/** A table without the property `source` of its rows; a source must be a plain string. */
export function rowsAlone(code: string): string {
  const spans = spansIn(parseAst(code, { lang: 'ts' })).toSorted((a, b) => b[0] - a[0]);
  if (spans.length === 0) throw new Error('a table without sources');
  return spans.reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), code);
}

type Span = readonly [from: number, to: number];

function spansIn(node: unknown): readonly Span[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = isObject(node) ? spanOf(node) : null;
  return [...(own ? [own] : []), ...Object.values(node).flatMap(spansIn)];
}

function isObject(node: object): node is ESTree.ObjectExpression {
  return 'type' in node && node.type === 'ObjectExpression';
}

/** The property and the comma that goes with it. */
function spanOf({ properties }: ESTree.ObjectExpression): Span | null {
  const at = properties.findIndex(isSource);
  const [before, source, after] = [properties[at - 1], properties[at], properties[at + 1]];
  if (source === undefined) return null;
  return after ? [source.start, after.start] : [before?.end ?? source.start, source.end];
}

function isSource(property: ESTree.ObjectPropertyKind): boolean {
  return (
    property.type === 'Property' &&
    property.key.type === 'Identifier' &&
    property.key.name === 'source' &&
    property.value.type === 'Literal' &&
    typeof property.value.value === 'string'
  );
}
