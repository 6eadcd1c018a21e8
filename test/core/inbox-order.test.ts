import { expect, it } from 'vitest';
import { sortInbox } from '../../src/core/inbox-order.ts';
import { clipOf, idOf } from '../sample.ts';

const clips = [
  clipOf(31, { created: '2026-11-21', url: 'https://www.quay.example/a' }),
  clipOf(32, { created: '2026-11-23', url: 'https://harbour.example/b' }),
  clipOf(33, { created: '2026-11-22', url: 'https://quay.example/c' }),
  clipOf(34, { created: '2026-11-22', url: 'https://harbour.example/d' }),
];

it('the inbox is sorted with the newest first, or site by site', () => {
  const ids = (order: 'date' | 'site') => sortInbox(clips, order).map(({ id }) => id);
  expect(ids('date')).toEqual([32, 33, 34, 31].map(idOf));
  expect(ids('site')).toEqual([32, 34, 33, 31].map(idOf));
});
