import { expect, it } from 'vitest';
import { repoAddress } from '../../src/adapters/repo-address.ts';

it.each([
  ['https://github.com/quietbay/tides', 'https://github.com/quietbay/tides'],
  ['https://www.github.com/quietbay/tides/issues/7', 'https://github.com/quietbay/tides'],
  ['git+https://github.com/quietbay/tides.git', 'https://github.com/quietbay/tides'],
  ['git://github.com/quietbay/tides.git', 'https://github.com/quietbay/tides'],
  ['https://gitlab.com/bay/quiet/tides/-/issues', 'https://gitlab.com/bay/quiet/tides'],
  ['https://codeberg.org/quietbay/tides#readme', 'https://codeberg.org/quietbay/tides'],
  ['https://github.com/quietbay', null],
  ['https://github.com/sponsors/quietbay', null],
  ['https://gist.github.com/quietbay/0123456', null],
  ['https://quietbay.github.io/tides', null],
  ['https://example.org/quietbay/tides', null],
  ['javascript:alert(1)', null],
  ['', null],
])('%j lies in %j', (text, repo) => {
  expect(repoAddress(text)).toBe(repo);
});
