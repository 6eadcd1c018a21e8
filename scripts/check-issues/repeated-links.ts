/**
 * Which addresses issues link that an earlier one linked, counted over their Markdown by regular
 * expressions and a normal form of its own: nothing of the importer, the checks or `urlKey`.
 */

interface Printed {
  readonly number: number;
  readonly source: string;
}

/** `17 address ← 13, 4` for every address of an issue that earlier ones linked, sorted. */
export function repeatedLinks(issues: readonly Printed[]): readonly string[] {
  const seen = new Map<string, number[]>();
  const rows: string[] = [];
  for (const { number, source } of issues.toSorted((one, other) => one.number - other.number)) {
    const links = linksOf(source);
    for (const [address, words] of links) {
      const before = seen.get(normal(address)) ?? [];
      // A link to a past issue that is called by its number refers to it, and tells nothing again.
      if (before.length > 0 && !/^#[A-Z]*\d+$/.test(words.trim()))
        rows.push(`${number} ${address} ← ${before.join(', ')}`);
    }
    for (const key of new Set([...links.keys()].map(normal)))
      seen.set(key, [number, ...(seen.get(key) ?? [])]);
  }
  return rows.toSorted();
}

/** Each address once, with the words that it is linked with first. */
function linksOf(source: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  const pattern = /(?<!\\)\[((?:\\.|[^\]\\[])*)\]\(<?([^()\n]*(?:\([^()\n]*\)[^()\n]*)*?)>?\)/g;
  for (const [, words = '', target = ''] of source.matchAll(pattern)) {
    const address = target.replace(/\s+"[^"]*"$/, '').replace(/\\([_*&~])/g, '$1');
    if (address !== '' && !address.startsWith('mailto:') && !links.has(address))
      links.set(address, words);
  }
  return links;
}

const noise = /^(?:utm_\w+|source|gi|fbclid|gclid|ref_src|feature|si)$/i;

function normal(address: string): string {
  const [bare = '', fragment = ''] = address.split('#');
  const [path = '', query = ''] = bare.split('?');
  const [host = '', ...rest] = path.replace(/^https?:\/\//i, '').split('/');
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !noise.test(pair.split('=')[0] ?? ''))
    .toSorted()
    .join('&');
  const site = host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/^(?:mobile\.)?twitter\.com$/, 'x.com');
  const route = /^[!/]/.test(fragment) ? `#${fragment}` : '';
  return `${site}/${rest.join('/')}`.replace(/\/+$/, '') + (kept && `?${kept}`) + route;
}
