import { expect, it } from 'vitest';
import { changeOf } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import { Failure } from '../../src/core/failure.ts';
import { recordLimits } from '../../src/core/record-limits.ts';
import { change } from '../../src/store/change.ts';
import { clipById } from '../../src/store/clips.ts';
import { database } from '../../src/store/database.ts';
import { clipOf, orderOf } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const clip = clipOf(31, { state: 'inbox' });

async function write(part: Partial<Clip>): Promise<Clip | null> {
  const before = await clipById(clip.id);
  await change(orderOf([changeOf('clips', before, { ...clip, ...before, ...part })]));
  return clipById(clip.id);
}

const letters = (count: number) => 'a'.repeat(count);
const longest: readonly Partial<Clip>[] = [
  { lead: letters(recordLimits.text) },
  { blurb: letters(recordLimits.prose) },
  { tags: { found: Array(recordLimits.list).fill('tide'), corrected: null } },
];
const tooLong: readonly Partial<Clip>[] = [
  { lead: letters(recordLimits.text + 1) },
  { blurb: letters(recordLimits.prose + 1) },
  { tags: { found: [], corrected: Array(recordLimits.list + 1).fill('tide') } },
];

it.each(longest)('is written as long as a backup takes it back (%#)', async (part) => {
  await put('clips', clip);
  expect(await write(part)).toMatchObject(part);
});

it.each(tooLong)('is refused where no backup would take it back (%#)', async (part) => {
  await put('clips', clip);
  const before = await clipById(clip.id);
  await expect(write(part)).rejects.toEqual(new Failure('tooLong'));
  expect(await clipById(clip.id)).toEqual(before);
});

it('is shortened, however long it was', async () => {
  await (await database()).put('clips', { ...clip, ...tooLong[0] });
  expect(await write({ lead: 'low' })).toMatchObject({ lead: 'low' });
});
