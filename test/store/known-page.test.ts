import { describe, expect, it } from 'vitest';
import { knownPage } from '../../src/store/known-page.ts';
import { clipOf, idOf, issue, newsletter, placementOf } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const tides = { url: 'https://example.org/tides', canonicalUrl: null };
const past = { ...issue, id: idOf(3), number: 13, status: 'published' } as const;
const nothing = { same: null, section: null, waits: 'inbox', uses: [] };

function known(except: string | null = null, page: Parameters<typeof knownPage>[0] = tides) {
  return knownPage(page, { newsletter, issue }, except);
}

describe('a page', () => {
  it('that was never clipped is not known', async () => {
    await put('clips', clipOf(31, {}, { url: 'https://example.org/ebb' }));
    expect(await known()).toEqual(nothing);
  });

  it('in the inbox is known by its clip', async () => {
    await put('clips', clipOf(31, { state: 'inbox' }));
    expect(await known()).toMatchObject({ ...nothing, same: { id: idOf(31) } });
  });

  it('held over is known as one that waits', async () => {
    await put('issues', past);
    await put('clips', clipOf(31, { state: 'heldOver' }));
    await put('placements', placementOf(71, clipOf(31), { issue: past.id }));
    expect(await known()).toMatchObject({
      same: { id: idOf(31) },
      section: null,
      waits: 'heldOver',
      uses: [{ label: 'TT13' }],
    });
  });

  it('in this issue and in a past one is told as both', async () => {
    await put('issues', past);
    await put('clips', clipOf(31), clipOf(32, { created: '2026-12-01T00:00:00.000Z' }));
    await put('placements', placementOf(71, clipOf(31), { issue: past.id }));
    await put('placements', placementOf(72, clipOf(32)));
    expect(await known()).toMatchObject({
      same: { id: idOf(32) },
      section: 'News',
      uses: [{ label: 'TT13', clip: { id: idOf(31) } }],
    });
  });

  it('is known by the address that was open, whatever it went by then or goes by now', async () => {
    const opened = 'https://example.org/p?id=7';
    const unread = clipOf(31, { state: 'inbox' }, { url: opened });
    const read = clipOf(32, { state: 'inbox' }, { url: opened, canonicalUrl: tides.url });
    await put('clips', unread);
    expect((await known()).same).toBeNull();
    expect((await known(null, { url: opened, canonicalUrl: tides.url })).same?.id).toBe(idOf(31));
    await put('clips', read);
    expect((await known(idOf(31), { url: opened, canonicalUrl: null })).same?.id).toBe(idOf(32));
  });

  it('in this issue is known with its section', async () => {
    await put('clips', clipOf(31));
    await put('placements', placementOf(71, clipOf(31), { section: idOf(12) }));
    expect(await known()).toMatchObject({
      same: { id: idOf(31) },
      section: 'From the Literature',
      uses: [],
    });
  });

  it('in a past issue is told as used there', async () => {
    await put('issues', past);
    await put('clips', clipOf(31));
    await put('placements', placementOf(71, clipOf(31), { issue: past.id }));
    expect(await known()).toMatchObject({
      same: null,
      uses: [{ clip: { id: idOf(31) }, issue: past.id, label: 'TT13' }],
    });
  });

  it('twice in a past issue is told as used there once', async () => {
    await put('issues', past);
    await put('clips', clipOf(31));
    const twice = [71, 72].map((number) => placementOf(number, clipOf(31), { issue: past.id }));
    await put('placements', ...twice);
    expect((await known()).uses.map(({ label }) => label)).toEqual(['TT13']);
  });

  it('in several past issues names the latest clip', async () => {
    await put('issues', past, { ...past, id: idOf(4), number: 15 });
    const later = clipOf(30, { created: '2026-12-01T00:00:00.000Z' });
    await put('clips', clipOf(31), later);
    await put('placements', placementOf(71, clipOf(31), { issue: past.id }));
    await put('placements', placementOf(72, later, { issue: idOf(4) }));
    expect(await known()).toMatchObject({
      uses: [{ label: 'TT13' }, { label: 'TT15', clip: { id: idOf(30) } }],
    });
  });

  it.each([
    ['trashed', clipOf(31, { state: 'trashed' })],
    ['of another newsletter', clipOf(31, { newsletter: idOf(9), state: 'inbox' })],
    ['that is being made', clipOf(50, { state: 'inbox' })],
  ])('is not known by a clip %s', async (_, clip) => {
    await put('clips', clip);
    await put('placements', placementOf(71, clip));
    expect(await known(idOf(50))).toEqual(nothing);
  });
});

describe('a page that a published issue linked', () => {
  const link = {
    ...{ id: idOf(81), rev: 1, key: 'example.org/tides', newsletter: newsletter.id },
    ...{ issue: past.id, section: 'News', words: 'tides', url: tides.url, clip: idOf(31) },
  };

  it('is known though its clip is in the trash, or gone for good', async () => {
    await put('issues', past);
    await put('archiveLinks', link);
    expect((await known()).uses).toEqual([{ clip: null, issue: past.id, label: 'TT13' }]);
    await put('clips', clipOf(31, { state: 'trashed' }));
    expect((await known()).uses).toMatchObject([{ clip: { id: idOf(31) }, label: 'TT13' }]);
    expect((await known()).same).toBeNull();
  });

  it('is named once, with the clip that stands there', async () => {
    await put('issues', past);
    await put('clips', clipOf(31));
    await put('placements', placementOf(71, clipOf(31), { issue: past.id }));
    await put('archiveLinks', link, { ...link, id: idOf(82), words: 'again' });
    expect((await known()).uses).toMatchObject([{ clip: { id: idOf(31) }, label: 'TT13' }]);
  });

  it('of another newsletter is not known', async () => {
    await put('issues', past);
    await put('archiveLinks', { ...link, newsletter: idOf(5) });
    expect(await known()).toEqual(nothing);
  });
});
