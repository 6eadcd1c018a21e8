import { nodesOf } from '../../src/core/json-ld.ts';
import type { Probe, Probed } from '../../src/core/probe.ts';
import { declaredProbes } from '../../src/paywalls/declared-probes.ts';
import type { Said } from '../../src/paywalls/said.ts';

const url = 'https://www.thequay.example/2026/book-of-tides';

/** A page of our own making. */
export interface Page {
  readonly url?: string;
  /** By name, which may be written in capitals as pages do. */
  readonly metas?: Readonly<Record<string, string>>;
  readonly jsonLd?: unknown;
  /** Texts of its scripts. */
  readonly scripts?: readonly string[];
  /** What its elements brought, by probe. */
  readonly probed?: Probed;
}

/** What is read of a page that says nothing of itself but this. */
export function saidOf(page: Page): Said {
  const address = page.url ?? url;
  return {
    url: address,
    metas: Object.entries(page.metas ?? {}).map(([name, content]) => ({
      name: name.toLowerCase(),
      content,
    })),
    nodes: page.jsonLd === undefined ? [] : nodesOf([JSON.stringify(page.jsonLd)]),
    probed: { ...probedFrom(page.scripts ?? [], address), ...page.probed },
  };
}

/** What the declared probes bring of scripts, as a page script would. */
export function probedFrom(scripts: readonly string[], address: string): Probed {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  const probes: readonly Probe[] = declaredProbes;
  const rows = probes.flatMap(({ id, match, most, hosts = [host] }) => {
    const isHere = hosts.some((one) => `.${host}`.endsWith(`.${one}`));
    if (match === undefined || !isHere) return [];
    const found = scripts.flatMap((text) => [...text.matchAll(new RegExp(match, 'g'))]);
    return [[id, found.slice(0, most).map(([, ...groups]) => groups)] as const];
  });
  return Object.fromEntries(rows);
}

/** A state of Medium's: its posts by id, in this order. */
export function mediumState(posts: Readonly<Record<string, boolean>>): string {
  const entries = Object.entries(posts).flatMap(([id, isLocked]) => [
    [`User:${id}`, { __typename: 'User', posts: [{ __ref: `Post:${id}` }] }],
    [
      `Post:${id}`,
      {
        __typename: 'Post',
        id,
        title: 'She said: "isLocked":true, and laughed',
        'content({"postMeteringOptions":{}})': { isLockedPreviewOnly: false },
        isLocked,
        visibility: isLocked ? 'LOCKED' : 'PUBLIC',
      },
    ],
  ]);
  return `window.__APOLLO_STATE__ = ${JSON.stringify(Object.fromEntries(entries))}`;
}

/** A state of Substack's, which is JSON in a string of a script. */
export function substackState(state: unknown): string {
  return `window._preloads = JSON.parse(${JSON.stringify(JSON.stringify(state))})`;
}
