import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Change, changeOf } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import { newestVersion } from '../../src/core/record-versions.ts';
import { change } from '../../src/store/change.ts';
import { clipById } from '../../src/store/clips.ts';
import { journalRows } from '../../src/store/journal-rows.ts';
import type { Counters } from '../../src/store/schema.ts';
import browser, { storedLocally } from '../extension-api.ts';
import { clipOf, idOf, orderOf, placementOf } from '../sample.ts';
import { contents, everything, freshStore, put, useFreshStore } from './fresh-store.ts';

useFreshStore();
afterEach(() => {
  vi.restoreAllMocks();
});

const clip = clipOf(31);

function editing(before: Clip, part: Partial<Clip>): Change {
  return changeOf('clips', before, { ...before, ...part });
}

async function storedClip(): Promise<Clip> {
  return (await clipById(clip.id)) ?? clipOf(99);
}

async function counters(): Promise<Counters> {
  return (await contents()).counters?.[0] as Counters;
}

describe('a change', () => {
  it('makes, alters and removes a record, and counts how often', async () => {
    const made = await change(orderOf([changeOf('clips', null, clip)]));
    expect(made).toEqual({ records: new Map([[clip.id, { ...clip, rev: 1 }]]), repeated: false });
    await change(orderOf([editing(await storedClip(), { blurb: 'calm' })]));
    expect(await storedClip()).toEqual({ ...clip, blurb: 'calm', rev: 2 });
    await change(orderOf([changeOf('clips', await storedClip(), null)]));
    expect(await clipById(clip.id)).toBeNull();
  });

  it('of several records is made in one go', async () => {
    const placement = placementOf(70, clip);
    await change(orderOf([changeOf('clips', null, clip), changeOf('placements', null, placement)]));
    expect(await contents()).toMatchObject({ clips: [clip].map(stored), placements: [{ rev: 2 }] });
  });

  it('keeps the edits of two windows to different fields of one clip', async () => {
    await put('clips', clip);
    await change(orderOf([editing(clip, { blurb: 'calm' })]));
    await change(orderOf([editing(clip, { aside: 'hm' })]));
    expect(await storedClip()).toMatchObject({ blurb: 'calm', aside: 'hm', rev: 3 });
  });

  it('keeps both even when the two land at once', async () => {
    await put('clips', clip);
    const orders = [{ blurb: 'calm' }, { aside: 'hm' }].map((part) =>
      orderOf([editing(clip, part)]),
    );
    await Promise.all(orders.map((order) => change(order)));
    expect(await storedClip()).toMatchObject({ blurb: 'calm', aside: 'hm' });
  });
});

describe('an order sent again', () => {
  it.each([
    ['a step of undo', { label: 'change_edit' }],
    ['no step of undo', {}],
    ['typing that was joined to a step', { label: 'change_edit', coalesce: 'blurb' }],
  ] as const)('writes once, being %s', async (_, part) => {
    await put('clips', clip);
    await change(
      orderOf([editing(clip, { blurb: 'c' })], { label: 'change_edit', coalesce: 'blurb' }),
    );
    const order = orderOf([editing(await storedClip(), { blurb: 'calm' })], part);
    const first = await change(order);
    const before = await everything();
    expect(await change(order)).toEqual({ records: first.records, repeated: true });
    expect(await everything()).toEqual(before);
  });
});

describe('a change in conflict', () => {
  it('is refused whole and leaves everything as it was, the journal too', async () => {
    await put('clips', clip);
    await change(orderOf([editing(clip, { blurb: 'calm' })], { label: 'change_edit' }));
    const before = await everything();
    const order = orderOf(
      [changeOf('clips', null, clipOf(32)), editing(clip, { blurb: 'wild', aside: 'hm' })],
      { label: 'change_edit' },
    );
    await expect(change(order)).rejects.toMatchObject({ code: 'conflict', detail: 'blurb' });
    expect(await everything()).toEqual(before);
  });
});

describe('what the browser cannot write', () => {
  const other = { ...clipOf(32), via: (() => '') as unknown as string };
  const both = [clip, other].map((one) => changeOf('clips', null, one));

  it.each([
    ['alone', both.slice(1)],
    ['after a record that can be written', both],
  ])('is told as not saved, and nothing of the order is stored (%s)', async (_, changes) => {
    const before = await everything();
    const order = orderOf(changes, { label: 'change_clip' });
    await expect(change(order)).rejects.toMatchObject({ code: 'notSaved' });
    expect(await everything()).toEqual(before);
  });

  it('says why in the words of the browser', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    await expect(put('clips', clip)).rejects.toMatchObject({
      code: 'notSaved',
      detail: 'the disk is full',
    });
    expect(await clipById(clip.id)).toBeNull();
  });

  it('says why the first record could not be written, not that the others were given up', async () => {
    const write = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      write.call(this, value);
      return this.add(value);
    });
    const tide = 'A mutation operation';
    await expect(
      change(orderOf([clip, clipOf(32)].map((one) => changeOf('clips', null, one)))),
    ).rejects.toMatchObject({ code: 'notSaved', detail: expect.stringContaining(tide) });
    expect(await clipById(clip.id)).toBeNull();
  });

  it('does not keep the next change from being saved', async () => {
    await change(orderOf(both)).catch(() => undefined);
    await put('clips', clip);
    expect(await storedClip()).toEqual(stored(clip));
  });

  it('into the database leaves no trace in the journal', async () => {
    const write = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      if (this.name === 'undo') throw new DOMException('the disk is full', 'QuotaExceededError');
      return write.call(this, value);
    });
    const order = orderOf([changeOf('clips', null, clip)], { label: 'change_clip' });
    await expect(change(order)).rejects.toMatchObject({ code: 'notSaved' });
    expect(await clipById(clip.id)).toBeNull();
    expect(Object.fromEntries(storedLocally)).toEqual({});
  });

  it.each([
    ['at once', async () => undefined],
    ['when the database has it already', () => clipById(clip.id)],
  ])('into the journal, refused %s, is told as the store has it', async (_, moment) => {
    vi.spyOn(browser.storage.local, 'set').mockImplementationOnce(async () => {
      await moment();
      throw new Error('the disk is full');
    });
    const told = await put('clips', clip).then(
      () => 'saved',
      () => 'not saved',
    );
    expect(told).toBe((await clipById(clip.id)) === null ? 'not saved' : 'saved');
  });
});

/** What is done to which clip: made, edited, removed; half of it on words that are out of date. */
const deeds = fc.array(
  fc.record({
    number: fc.integer({ min: 31, max: 34 }),
    deed: fc.constantFrom('write', 'write', 'remove'),
    blurb: fc.constantFrom('low', 'high'),
    stale: fc.boolean(),
  }),
  { minLength: 1, maxLength: 15 },
);

describe('after any orders, carried out or refused', () => {
  it('the counters are a recount and the journal is the last state of each record', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        await freshStore();
        const known = new Map<string, Clip>();
        for (const { number, deed, blurb, stale } of list) {
          const before = stale ? (known.get(idOf(number)) ?? null) : await clipById(idOf(number));
          if (before !== null) known.set(before.id, before);
          const after = deed === 'remove' ? null : { ...(before ?? clipOf(number)), blurb };
          if (before === null && after === null) continue;
          await change(orderOf([changeOf('clips', before, after)])).catch(() => undefined);
        }
        const { clips = [] } = (await contents()) as { clips?: readonly Clip[] };
        expect((await counters())?.counts.clips ?? 0).toBe(clips.length);
        expect(await journalled()).toEqual(clips);
        expect(storedLocally.get('canary')).toEqual(await counters());
      }),
      { numRuns: 60 },
    );
  });
});

describe('the counters', () => {
  it('count every order and name the database for good', async () => {
    await put('clips', clip);
    const { storeId } = await counters();
    await put('clips', clipOf(32));
    expect(await counters()).toMatchObject({ storeId, seq: 2, counts: { clips: 2 } });
  });
});

describe('the journal', () => {
  it('remembers that a record was removed', async () => {
    await put('clips', clip);
    await change(orderOf([changeOf('clips', clip, null)]));
    expect(storedLocally.get(`journal:clips:${clip.id}`)).toEqual({
      removed: true,
      rev: 2,
      version: newestVersion,
    });
  });
});

function stored(one: Clip): Clip {
  return { ...one, rev: 1 };
}

/** The clips that the journal says there are, by id. */
async function journalled(): Promise<readonly unknown[]> {
  const rows = (await journalRows()).filter(({ store }) => store === 'clips');
  return rows.flatMap(({ record }) => record ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('a long order', () => {
  const many = Array.from({ length: 1_200 }, (_, at) =>
    changeOf('clips', null, clipOf(2_000 + at)),
  );

  it('tells how far it has come', async () => {
    const told: number[] = [];
    const { signal } = new AbortController();
    await change(orderOf(many), { told: (done) => told.push(done), signal });
    expect(told).toEqual(many.map((_, index) => index + 1));
  });

  it('of records of which one is there already finds that out, and makes the others', async () => {
    await put('clips', clipOf(2_700));
    const { repeated } = await change(orderOf(many));
    expect(repeated).toBe(false);
    expect((await contents()).clips).toHaveLength(1_200);
    expect((await counters()).counts.clips).toBe(1_200);
    expect((await journalled()).length).toBe(1_200);
  });

  it('of records of which one is there already, and another, is refused whole', async () => {
    await put('clips', clipOf(2_700, { blurb: 'another' }));
    const before = await everything();
    await expect(change(orderOf(many))).rejects.toMatchObject({ code: 'conflict' });
    expect(await everything()).toEqual(before);
  });

  it('carried out before is not carried out again', async () => {
    const order = orderOf(many, { label: 'change_import' });
    await change(order);
    const before = await everything();
    expect(await change(order)).toMatchObject({ repeated: true });
    expect(await everything()).toEqual(before);
  });

  it.each([0, 1, 700])(
    'that is called off at record %i is not stored, no part of it',
    async (at) => {
      await put('clips', clip);
      const before = await everything();
      const calling = new AbortController();
      if (at === 0) calling.abort();
      const told = (done: number) => {
        if (done === at) calling.abort();
      };
      const order = change(orderOf(many), { told, signal: calling.signal });
      await expect(order).rejects.toMatchObject({ name: 'AbortError' });
      expect(await everything()).toEqual(before);
      await change(orderOf(many));
      expect((await contents()).clips).toHaveLength(many.length + 1);
    },
  );

  it('that is called off once it is stored stays stored', async () => {
    const calling = new AbortController();
    await change(orderOf(many), { told: () => undefined, signal: calling.signal });
    calling.abort();
    expect((await contents()).clips).toHaveLength(many.length);
  });
});
