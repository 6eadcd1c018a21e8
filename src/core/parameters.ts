import { isAt } from './site.ts';

/** Parameters of addresses of which the same can be said. */
export interface Parameters {
  /** In lower case; a name that ends in `*` stands for all that begin like it. */
  readonly names: readonly string[];
  /** Only at these sites, as `isAt` reads them. */
  readonly hosts?: readonly string[];
  /** Only at paths that match. */
  readonly path?: RegExp;
  /** Only behind `#`. */
  readonly fragment?: true;
  /** Where it is documented or was seen. */
  readonly source: string;
}

/** A parameter of an address: its name as it is decoded, and where it stands. */
export interface Parameter {
  readonly name: string;
  readonly url: URL;
  readonly in: 'query' | 'fragment';
}

/** Whether one of the rows speaks of the parameter. Capitals make no difference. */
export function isAmong(rows: readonly Parameters[], { name, url, in: place }: Parameter): boolean {
  const lower = name.toLowerCase();
  return rows.some(
    ({ names, hosts, path, fragment }) =>
      names.some((one) => isNamed(lower, one)) &&
      (hosts === undefined || isAt(url.hostname, hosts)) &&
      (path === undefined || path.test(url.pathname)) &&
      (fragment === undefined || place === 'fragment'),
  );
}

function isNamed(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
