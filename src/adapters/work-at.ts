import { decoded, parsed } from '../core/address.ts';
import type { Kind } from '../core/kind.ts';
import { isAt } from '../core/site.ts';
import { doiIn, doiKind } from './doi.ts';
import { workAddresses } from './work-addresses.ts';

/** A work, as far as its address tells. */
export interface Work {
  readonly kind: Kind;
  readonly identifiers: Readonly<Record<string, string>>;
}

/** The work that an address is of; null where it is of none that it tells. */
export function workAt(address: string): Work | null {
  const url = parsed(address);
  if (url === null) return null;
  for (const { hosts, path, param, kind, identifiers = {} } of workAddresses) {
    if (hosts !== undefined && !isAt(url.hostname, hosts)) continue;
    const inPath = path.exec(url.pathname);
    const groups =
      param === undefined || inPath === null
        ? inPath
        : param.is.exec(url.searchParams.get(param.name) ?? '');
    if (groups !== null) return workOf(kind, filled(identifiers, groups, url));
  }
  return null;
}

function workOf(kind: Kind, { doi: written = '', ...identifiers }: Work['identifiers']): Work {
  const doi = doiIn(written);
  // What is on arXiv goes by its id as well.
  const [, arxiv] = /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/i.exec(doi) ?? [];
  return {
    // A word of the address for what it is says more than its DOI.
    kind: (kind === 'paper' ? doiKind(written) : null) ?? kind,
    identifiers: { ...identifiers, ...(arxiv && { arxiv }), ...(doi && { doi }) },
  };
}

function filled(
  templates: Readonly<Record<string, string>>,
  groups: RegExpExecArray,
  { hostname }: URL,
): Readonly<Record<string, string>> {
  const [host = ''] = hostname.split('.');
  return Object.fromEntries(
    Object.entries(templates).map(([name, template]) => [
      name,
      template
        .replace('{host}', host)
        .replace(/\$(\d)/g, (_, group: string) => decoded(groups[Number(group)] ?? '')),
    ]),
  );
}
