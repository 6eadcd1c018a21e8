import { expect, it } from 'vitest';
import { sampleRecords } from '../../src/store/sample.ts';
import { clipOf, idOf, issue, placementOf } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

it('what is there of the sample is found, wherever its clips stand, and what stands beside it', async () => {
  const sample = {
    issue: issue.id,
    clips: [idOf(31), idOf(32)],
    passages: [idOf(41)],
    placements: [],
    before: idOf(3),
  };
  await put('issues', issue);
  await put('clips', clipOf(31), clipOf(33));
  await put('settings', { id: 'sample', rev: 0, value: sample });
  const elsewhere = placementOf(71, { id: idOf(31) }, { issue: idOf(3) });
  await put('placements', placementOf(70, { id: idOf(31) }), elsewhere);
  await put(
    'placements',
    placementOf(72, { id: idOf(33) }),
    placementOf(73, { id: idOf(33) }, { issue: idOf(3) }),
  );
  const records = await sampleRecords(sample);
  expect(records).toMatchObject({ mark: { id: 'sample' }, issue: { id: issue.id }, passages: [] });
  expect(records.clips.map(({ id }) => id)).toEqual([idOf(31)]);
  expect(records.placements.map(({ id }) => id).toSorted()).toEqual([70, 71, 72].map(idOf));
});
