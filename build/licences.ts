import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A package as the lock file has it. */
interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, Locked>>;

/** A library that ships, and what its authors ask for. */
export interface Library {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The text that must go along. */
  readonly text: string;
}

const root = new URL('../', import.meta.url);

/** Everything that may ship: what `dependencies` name, and what those need, by name. */
export function libraries(): readonly Library[] {
  const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
  const packages = lock.packages as Lock;
  return [...needed(packages, '', new Set())]
    .map((path) => {
      const { version = '', license = '' } = packages[path] ?? {};
      const name = path.slice(path.lastIndexOf(modules) + modules.length);
      return { name, version, licence: license, text: textIn(new URL(`${path}/`, root)) };
    })
    .toSorted((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

const modules = 'node_modules/';

/** The paths of all packages that the one at `path` needs, found as Node finds them. */
function needed(packages: Lock, path: string, found: Set<string>): ReadonlySet<string> {
  for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
    const at = nearest(packages, path, name);
    if (at === null || found.has(at)) continue;
    found.add(at);
    needed(packages, at, found);
  }
  return found;
}

function nearest(packages: Lock, from: string, name: string): string | null {
  const at = `${from === '' ? '' : `${from}/`}${modules}${name}`;
  if (at in packages) return at;
  if (from === '') return null;
  return nearest(packages, from.slice(0, Math.max(0, from.lastIndexOf(`/${modules}`))), name);
}

function textIn(folder: URL): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
  return file === undefined ? '' : readFileSync(new URL(file, folder), 'utf8').trim();
}

/** Puts the licences of all libraries into the build, as `licences.txt`. */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      const parts = libraries().map(
        ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`,
      );
      const source = parts.join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
