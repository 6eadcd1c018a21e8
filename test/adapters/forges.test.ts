import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

it.each([
  ['https://gitlab.com/a/b', 'repository'],
  ['https://gitlab.com/a/group/b/-/tree/main', 'repository'],
  ['https://gitlab.com/a/group/b/-/blob/main/c.md', 'file'],
  ['https://gitlab.com/a/b/-/issues/5', 'githubIssue'],
  ['https://gitlab.com/a/b/-/merge_requests/6/diffs', 'githubIssue'],
  ['https://gitlab.com/a/b/-/releases/v1', 'release'],
  ['https://gitlab.com/a/b/-/wikis/home', 'documentation'],
  ['https://gitlab.com/a', 'website'],
  ['https://gitlab.com/explore/projects', 'website'],
  ['https://docs.gitlab.com/ci/jobs', ''],
  ['https://codeberg.org/a/b', 'repository'],
  ['https://codeberg.org/a/b/src/branch/main', 'repository'],
  ['https://codeberg.org/a/b/src/branch/main/c.md', 'file'],
  ['https://codeberg.org/a/b/issues/5', 'githubIssue'],
  ['https://codeberg.org/a/b/pulls/6', 'githubIssue'],
  ['https://codeberg.org/a/b/releases/tag/v1', 'release'],
  ['https://codeberg.org/a/b/issues', 'website'],
  ['https://codeberg.org/a', 'website'],
])('an address alone, %s, is of kind %j', (url, kind) => {
  expect(findingsOf(snapshotOf({ url }))).toMatchObject({ kind, title: '', people: [] });
});

describe('the title', () => {
  it.each([
    [
      'https://gitlab.com/a/b/-/issues/5',
      'Twice - at night (#5) · Issues · a / b · GitLab',
      'Twice - at night',
    ],
    ['https://gitlab.com/a/b', 'a / b · GitLab', 'a/b'],
    ['https://codeberg.org/a/b/issues/5', '#5 - Twice - a/b - Codeberg.org', 'Twice'],
    ['https://codeberg.org/a/b', 'a/b: Tides - Codeberg.org', 'a/b: Tides'],
  ])('of %s whose window says %j is %j', (url, title, told) => {
    expect(findingsOf(snapshotOf({ url, title })).title).toBe(told);
  });

  it('is that of the window where the metas are of the page before', () => {
    const url = 'https://gitlab.com/a/b/-/issues/5';
    const metas = { 'og:url': 'https://gitlab.com/a/b/-/issues/4', 'og:title': 'Low (#4)' };
    const page = { url, title: 'High (#5) · Issues · a / b · GitLab' };
    expect(findingsOf(snapshotOf(page, metas)).title).toBe('High');
  });
});
