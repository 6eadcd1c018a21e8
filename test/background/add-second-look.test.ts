import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addSecondLook } from '../../src/background/add-second-look.ts';
import { keepClip } from '../../src/background/keep-clip.ts';
import type { TabReading } from '../../src/background/read-tab.ts';
import type { Capture } from '../../src/core/capture.ts';
import { changeOf } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import type { Pending } from '../../src/core/settings.ts';
import { change } from '../../src/store/change.ts';
import { clipById } from '../../src/store/clips.ts';
import { setSetting } from '../../src/store/settings.ts';
import { lastStep, undo, undoOrder } from '../../src/store/undo.ts';
import { captureOf, clipOf, idOf, issue, newsletter, now, orderOf, quoteOf } from '../sample.ts';
import { put, useFreshStore } from '../store/fresh-store.ts';

useFreshStore();

beforeEach(async () => {
  await put('newsletters', newsletter);
  await put('issues', issue);
  await setSetting('current', { newsletter: newsletter.id, issue: issue.id }, { at: now });
});

const nothingTyped: Pending = { title: null, url: null, blurb: '', aside: '', section: null };
const ids = { clipId: idOf(50), placementId: idOf(70), orderId: idOf(80) };
const mira = { name: 'Mira Okafor', handle: null, profile: null, role: null };
const first = captureOf({ title: 'Tides - Example', quotes: [quoteOf('low tide')] });
const all = { ...first, title: 'Tides', people: [mira], published: '2026-11-01' };

/** A page whose second look gives this. */
function page(said: Capture | null, seen = first): TabReading {
  return { capture: seen, more: async () => said };
}

async function keep(reading: TabReading, typed = nothingTyped) {
  return keepClip(reading, typed, ids, now);
}

async function clip(id = ids.clipId): Promise<Clip> {
  const found = await clipById(id);
  if (found === null) throw new Error('it is not there');
  return found;
}

/** Changes a stored clip as a curator does. */
async function alter(part: Partial<Clip>, id = ids.clipId): Promise<void> {
  const stored = await clip(id);
  await change(
    orderOf([changeOf('clips', stored, { ...stored, ...part })], { label: 'change_edit' }),
  );
}

function undoIt(): Promise<boolean> {
  return undoOrder(ids.orderId, { id: crypto.randomUUID(), at: now });
}

describe('what a second look at a page finds', () => {
  it('is not waited for', async () => {
    const more = vi.fn(() => new Promise<Capture | null>(() => undefined));
    expect(await keep({ capture: first, more })).toMatchObject({ outcome: 'new', quoted: true });
    expect(more).not.toHaveBeenCalled();
    expect(await clip()).toMatchObject({ title: { found: 'Tides - Example' }, rev: 1 });
  });

  it('is added to the clip, and taken back with it in one step', async () => {
    await addSecondLook(page(all), await keep(page(all)), null);
    expect(await clip()).toMatchObject({
      title: { found: 'Tides', corrected: null },
      people: { found: [mira] },
      published: { found: '2026-11-01' },
      quotes: first.quotes,
    });
    expect(await lastStep()).toMatchObject({ id: ids.orderId, label: 'change_clip' });
    expect(await undoIt()).toBe(true);
    expect(await clipById(ids.clipId)).toBeNull();
    expect(await lastStep()).toBeNull();
  });

  it('stands beside what was corrected and written meanwhile', async () => {
    const receipt = await keep(page(all));
    await alter({ title: { found: first.title, corrected: 'My tides' }, blurb: 'See' });
    await addSecondLook(page(all), receipt, null);
    expect(await clip()).toMatchObject({
      title: { found: 'Tides', corrected: 'My tides' },
      blurb: 'See',
    });
    await undo({ id: crypto.randomUUID(), at: now });
    expect(await clip()).toMatchObject({ title: { found: 'Tides', corrected: null }, blurb: '' });
    expect(await undoIt()).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['what was found before', first],
    ['less than was found before', { ...first, title: '', lang: '' }],
  ])('changes nothing where it is %s', async (_, said) => {
    await addSecondLook(page(said), await keep(page(said)), null);
    expect(await clip()).toMatchObject({ title: { found: 'Tides - Example' }, rev: 1 });
  });

  it('leaves the address that was typed', async () => {
    const url = 'https://example.org/ebb';
    const typed = { ...nothingTyped, url };
    const said = { ...all, canonicalUrl: 'https://example.org/flow' };
    await addSecondLook(page(said), await keep(page(said), typed), url);
    expect(await clip()).toMatchObject({ url, canonicalUrl: { found: null } });
  });

  it('brings nothing back that was undone or removed', async () => {
    const receipt = await keep(page(all));
    await alter({ state: 'trashed' });
    await addSecondLook(page(all), receipt, null);
    expect(await clip()).toMatchObject({ state: 'trashed', title: { found: 'Tides - Example' } });
    await undo({ id: crypto.randomUUID(), at: now });
    await undoIt();
    await addSecondLook(page(all), receipt, null);
    expect(await clipById(ids.clipId)).toBeNull();
  });
});

describe('a page that is clipped already, and looked at twice', () => {
  const found = { title: 'Tides', published: '2026-10-31' };

  it('keeps what was found of it before, where its second look gives nothing', async () => {
    await put('clips', clipOf(31, { state: 'inbox' }, found));
    const receipt = await keep(page(null));
    expect(receipt).toMatchObject({ outcome: 'quoteAdded', clipId: idOf(31) });
    await addSecondLook(page(null), receipt, null);
    expect(await clip(idOf(31))).toMatchObject({
      title: { found: 'Tides' },
      published: { found: '2026-10-31' },
      quotes: first.quotes,
    });
  });

  it('says what both looks found, and is as it was when that is undone', async () => {
    await put('clips', clipOf(31, { state: 'inbox' }, found));
    await addSecondLook(page(all), await keep(page(all)), null);
    expect(await clip(idOf(31))).toMatchObject({ published: { found: '2026-11-01' } });
    await undoIt();
    expect(await clip(idOf(31))).toMatchObject({ published: { found: '2026-10-31' }, quotes: [] });
  });

  it('is not read anew where the quote was taken back before', async () => {
    await put('clips', clipOf(31, { state: 'inbox' }, found));
    const receipt = await keep(page(all));
    await undoIt();
    await addSecondLook(page(all), receipt, null);
    expect(await clip(idOf(31))).toMatchObject({ published: { found: '2026-10-31' } });
  });

  it('has what is new of it as a step by itself, where it was given no quote', async () => {
    await put('clips', clipOf(31, { state: 'inbox' }, found));
    const again = page({ ...all, quotes: [] }, captureOf({ title: 'Tides - Example' }));
    const receipt = await keep(again);
    expect(receipt.outcome).toBe('already');
    expect(await lastStep()).toBeNull();
    await addSecondLook(again, receipt, null);
    expect(await lastStep()).toMatchObject({ label: 'change_edit' });
    await undo({ id: crypto.randomUUID(), at: now });
    expect(await clip(idOf(31))).toMatchObject({ published: { found: '2026-10-31' } });
  });

  it('is what its first look says, where only its tab or a link to it was seen before', async () => {
    await put('clips', clipOf(31, { state: 'inbox' }, { ...found, readFrom: 'tab', title: 'tab' }));
    await keep(page(null));
    expect(await clip(idOf(31))).toMatchObject({
      title: { found: 'Tides - Example' },
      readFrom: 'page',
    });
  });
});
