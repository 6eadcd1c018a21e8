import { expect, it } from 'vitest';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

it.each([
  ['https://vimeo.com/104300012', 'video', ['[video]']],
  ['https://vimeo.com/104300012/0a1b2c', 'video', ['[video]']],
  ['https://vimeo.com/channels/staffpicks/104300012', 'video', ['[video]']],
  ['https://player.vimeo.com/video/104300012', 'video', ['[video]']],
  ['https://vimeo.com/miraokafor', 'website', []],
])('%s is of kind %s', (url, kind, tags) => {
  expect(findingsOf(snapshotOf({ url }))).toMatchObject({ site: 'Vimeo', kind, tags });
});
