import { decoded, parsed } from '../core/address.ts';
import type { ExtraLink } from '../core/capture.ts';
import { readerAddress } from '../core/reader-address.ts';
import { isAt } from '../core/site.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { Adapter, Findings } from './adapter.ts';
import { pageTexts } from './page-probes.ts';
import { repoAddress } from './repo-address.ts';

/** Where a notebook that is shown comes from, by the path of the page that shows it. */
interface Source {
  readonly path: RegExp;
  /** What stands there, `$1` being a group of the path. */
  readonly file: string;
}

const nbviewer: readonly Source[] = [
  {
    path: /^\/(?:format\/\w+\/)?github\/([\w.-]+\/[\w.-]+)\/blob\/(.+)$/,
    file: 'https://github.com/$1/blob/$2',
  },
  {
    path: /^\/(?:format\/\w+\/)?gist\/((?:[\w-]+\/)?[0-9a-f]{7,})(?:\/.*)?$/,
    file: 'https://gist.github.com/$1',
  },
  { path: /^\/(?:format\/\w+\/)?urls\/(.+)$/, file: 'https://$1' },
  { path: /^\/(?:format\/\w+\/)?url\/(.+)$/, file: 'http://$1' },
];

const colab: readonly Source[] = [
  { path: /^\/github\/([\w.-]+\/[\w.-]+)\/blob\/(.+)$/, file: 'https://github.com/$1/blob/$2' },
  { path: /^\/gist\/([\w-]+\/[0-9a-f]{7,})(?:\/.*)?$/, file: 'https://gist.github.com/$1' },
  { path: /^\/drive\/([\w-]{20,})$/, file: '' },
];

const viewers: readonly {
  readonly hosts: readonly string[];
  readonly site: string;
  readonly sources: readonly Source[];
}[] = [
  {
    hosts: ['nbviewer.org', 'nbviewer.jupyter.org', 'nbviewer.ipython.org'],
    site: 'nbviewer',
    sources: nbviewer,
  },
  { hosts: ['colab.research.google.com', 'colab.google'], site: 'Colab', sources: colab },
];

/** Where Binder runs. */
const binders = ['mybinder.org', 'gesis.org'];

/** `/v2/gh/owner/name/ref`; the repository of another host is one escaped part. */
const binder = /^\/(?:binder\/)?v2\/(gh|gl|gist|git|zenodo)\/([^/]+(?:\/[^/]+)??)\/([^/]+)\/?$/;

/** A notebook in nbviewer or Colab, or what Binder makes a running one of. */
export const notebooks: Adapter = {
  id: 'notebooks',
  places: [
    ...viewers.flatMap(({ hosts, sources }) => sources.map(({ path }) => ({ hosts, path }))),
    { hosts: binders, path: /^\/(?:binder\/)?v2\/(?:gh|gl|gist|git|zenodo)\/./ },
  ],
  texts: () => pageTexts.heading,
  read,
};

function read(page: Snapshot, any: Findings): Partial<Findings> {
  const url = parsed(page.url);
  if (url === null) return {};
  const viewer = viewers.find(({ hosts }) => isAt(url.hostname, hosts));
  const links = viewer ? [shown(url, viewer.sources)].flat() : ran(url);
  const file = links.find(({ name }) => name === 'file')?.url ?? '';
  return {
    title: titleOf(page, any.title, file),
    site: viewer?.site ?? 'Binder',
    people: [],
    // The notebook's own address names no day; the viewer's page has none of it.
    published: '',
    kind: 'notebook',
    links,
  };
}

/** Titles of the viewers' own: of every notebook the same. */
const ownTitle =
  /^(?:(?:jupyter )?notebook (?:viewer|on nbviewer)|nbviewer|binder(?:hub)?|(?:google )?colab(?:oratory)?|loading.*|)$/i;

function titleOf(page: Snapshot, said: string, file: string): string {
  const title = said.replace(/\s+[-–|]\s+(?:(?:Google )?Colab(?:oratory)?|nbviewer)$/, '');
  const name = decoded(/([^/]+)\.ipynb$/.exec(file)?.[1] ?? '');
  if (!ownTitle.test(title)) return title;
  return page.texts.heading?.[0] || (name && `${name}.ipynb`) || title;
}

function shown(url: URL, sources: readonly Source[]): readonly ExtraLink[] {
  for (const { path, file } of sources) {
    if (!path.test(url.pathname)) continue;
    const address = readerAddress(url.pathname.replace(path, file));
    return address === null ? [] : linksTo(address);
  }
  return [];
}

function linksTo(file: string): readonly ExtraLink[] {
  const repo = repoAddress(file);
  return [...(repo ? [{ name: 'repo', url: repo }] : []), { name: 'file', url: file }];
}

/** What Binder was asked to run, and which file of it opens. */
function ran(url: URL): readonly ExtraLink[] {
  const [, provider = '', written = '', ref = ''] = binder.exec(url.pathname) ?? [];
  const urlPath = url.searchParams.get('urlpath') ?? '';
  // The environment is one repository, what opens in it another.
  const pulled = urlPath.startsWith('git-pull')
    ? new URLSearchParams(urlPath.replace(/^[^?]*\?/, '')).get('repo')
    : null;
  const repo = pulled === null ? repoOf(provider, decoded(written)) : repoAddress(pulled);
  if (repo === null) return [];
  const path =
    url.searchParams.get('labpath') ??
    url.searchParams.get('filepath') ??
    urlPath.replace(/^\/?(?:lab\/tree|doc\/tree|notebooks|tree)\//, '');
  const isFile = pulled === null && repo.startsWith('https://github.com/') && /\.\w+$/.test(path);
  const file = isFile ? readerAddress(`${repo}/blob/${ref}/${path.replace(/^\/+/, '')}`) : null;
  return [{ name: 'repo', url: repo }, ...(file ? [{ name: 'file', url: file }] : [])];
}

function repoOf(provider: string, written: string): string | null {
  const start = { gh: 'https://github.com/', gl: 'https://gitlab.com/', git: '' }[provider];
  return start === undefined ? null : repoAddress(start + written);
}
