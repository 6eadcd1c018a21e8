import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const repository = 'https://github.com/halvorsen-lab/tidewater';

function at(url: string, title = '', metas: Readonly<Record<string, string>> = {}) {
  return findingsOf(snapshotOf({ url, title }, metas));
}

describe('an address of GitHub alone', () => {
  it.each([
    ['', 'repository'],
    ['/', 'repository'],
    ['/tree/main', 'repository'],
    ['/tree/main/docs', 'file'],
    ['/blob/main/docs/rendering.md#L4', 'file'],
    ['/raw/main/tides.csv', 'file'],
    ['/releases', 'release'],
    ['/releases/tag/v2.1.0', 'release'],
    ['/issues/56#issuecomment-9', 'githubIssue'],
    ['/pull/61/files', 'githubIssue'],
    ['/discussions/70', 'discussion'],
    ['/wiki/Harbours', 'documentation'],
    ['/commit/0a1b2c3d', ''],
    ['/issues', 'website'],
    ['/actions/runs/1', 'website'],
  ])('that ends in %j is of kind %j, and of its repository', (path, kind) => {
    const told = at(repository + path);
    expect(told).toMatchObject({ kind, identifiers: { github: 'halvorsen-lab/tidewater' } });
    expect(told).toMatchObject({ title: '', site: 'GitHub', people: [], published: '' });
  });

  it.each([
    ['https://github.com/halvorsen-lab', 'website', {}],
    ['https://github.com/orgs/halvorsen-lab/repositories', '', {}],
    ['https://github.com/topics/tides', '', {}],
    ['https://docs.github.com/en/actions', '', {}],
    ['https://gist.github.com/ada-writes', 'website', {}],
    ['https://gist.github.com/ada/0a1b2c3d4e5f60718293a4b5c6d7e8f9', 'file', {}],
    ['https://raw.githubusercontent.com/a/b/main/c.csv', 'file', { github: 'a/b' }],
    ['https://github.com/a/b.git', 'repository', { github: 'a/b' }],
  ])('%s is of kind %j', (url, kind, identifiers) => {
    expect(at(url)).toMatchObject({ kind, identifiers });
  });
});

describe('the title', () => {
  it.each([
    ['', 'a/b: Tides · GitHub', 'a/b: Tides'],
    ['', 'GitHub - a/b', 'a/b'],
    ['/issues/5', 'Twice · at night · Issue #5 · a/b · GitHub', 'Twice · at night'],
    ['/pull/6', 'Once by ada · Pull Request #6 · a/b', 'Once'],
    ['/pull/6', 'Sorted by date by ada · Pull Request #6 · a/b', 'Sorted by date'],
    ['/discussions/7', 'Where? · a/b · Discussion #7 · GitHub', 'Where?'],
    ['/releases/tag/v1', 'Release v1 · a/b · GitHub', 'Release v1'],
    ['/blob/main/c.md', 'b/c.md at main · a/b · GitHub', 'b/c.md'],
    ['/commit/0a1b2c3d', 'Count once · a/b@0a1b2c3 · GitHub', 'Count once'],
    ['/issues', 'Issues · a/b · GitHub', 'Issues'],
  ])('of a page %s whose window says %j is %j', (path, title, told) => {
    expect(at(`https://github.com/a/b${path}`, title).title).toBe(told);
  });

  it('is that of the window where the metas are of the page before', () => {
    const metas = {
      'og:title': 'Low · Issue #4 · a/b',
      'og:url': 'https://github.com/a/b/issues/4',
    };
    const told = at('https://github.com/a/b/issues/5', 'High · Issue #5 · a/b', metas);
    expect(told).toMatchObject({ title: 'High', canonicalUrl: null });
  });
});

describe('who opened an issue', () => {
  const url = 'https://github.com/a/b/issues/5';

  it.each(['/ada', 'https://github.com/ada'])('is told by a link to %s', (href) => {
    const probed = { 'github-opener': [[href]], 'github-opened': [['2026-11-18T20:35:48.000Z']] };
    expect(findingsOf(snapshotOf({ url, probed }))).toMatchObject({
      people: [{ name: 'ada', handle: '@ada', profile: 'https://github.com/ada', role: null }],
      published: '2026-11-18T20:35:48.000Z',
    });
  });

  it.each(['https://elsewhere.example/ada', '/a/b', 'javascript:0', ''])(
    'is not told by a link to %j',
    (href) => {
      const probed = { 'github-opener': [[href]] };
      expect(findingsOf(snapshotOf({ url, probed })).people).toEqual([]);
    },
  );

  it('is not who opened the one before', () => {
    const metas = { 'og:author:username': 'ada', 'og:url': 'https://github.com/a/b/issues/4' };
    expect(at(url, '', metas).people).toEqual([]);
    expect(at(url, '', { ...metas, 'og:url': url }).people).toMatchObject([{ name: 'ada' }]);
  });
});

it('a repository that got another name goes by that', () => {
  const url = 'https://github.com/harbour/low-water?tab=readme-ov-file';
  const canonical = 'https://github.com/harbour/tidewater';
  const found = (title: string) => findingsOf(snapshotOf({ url, title, canonical })).canonicalUrl;
  expect(found('GitHub - harbour/tidewater: Tables that rerun')).toBe(canonical);
  expect(found('GitHub - harbour/low-water')).toBe('https://github.com/harbour/low-water');
});
