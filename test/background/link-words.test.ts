import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inject } from '../../src/background/inject.ts';
import { linkWords } from '../../src/background/link-words.ts';
import { changeOf } from '../../src/core/change.ts';
import { change } from '../../src/store/change.ts';
import { clipById } from '../../src/store/clips.ts';
import { lastStep, undoOrder } from '../../src/store/undo.ts';
import { captureOf, clipOf, idOf, now, orderOf, quoteOf } from '../sample.ts';
import { useFreshStore } from '../store/fresh-store.ts';

// The page's side of it runs in a page, and is tried there.
vi.mock('../../src/background/inject.ts', () => ({ inject: vi.fn() }));

useFreshStore();

const quote = quoteOf('<p>low tide</p>', { id: idOf(91) });
const typed = quoteOf('<p>typed</p>', { id: idOf(92), from: 'field' });
const capture = captureOf({ quotes: [quote, typed] });
const clip = clipOf(31, { quotes: capture.quotes });
const order = orderOf([changeOf('clips', null, clip)], { label: 'change_clip' });
const receipt = { clipId: clip.id, orderId: order.id };

/** What the page will say. */
function pageSays(...said: readonly unknown[]): void {
  vi.mocked(inject).mockResolvedValue(said);
}

async function fragments(): Promise<readonly (string | null)[] | undefined> {
  return (await clipById(clip.id))?.quotes.map(({ fragment }) => fragment);
}

beforeEach(() => {
  pageSays({ id: quote.id, fragment: 'low%20tide' });
});

describe('what leads to the words', () => {
  it('is added to the quote of the clip that is stored', async () => {
    await change(order);
    await linkWords(1, capture, receipt);
    expect(await fragments()).toEqual(['low%20tide', null]);
  });

  it('is asked of the page by the quotes that were read in it', async () => {
    await linkWords(1, capture, receipt);
    const { id, exact, prefix, suffix } = quote;
    const request = { url: capture.url, quotes: [{ id, exact, prefix, suffix }] };
    expect(vi.mocked(inject)).toHaveBeenLastCalledWith(
      1,
      expect.anything(),
      request,
      expect.anything(),
    );
  });

  it('is taken back with the clip, in one step', async () => {
    await change(order);
    await linkWords(1, capture, receipt);
    expect(await lastStep()).toMatchObject({ id: order.id });
    expect(await undoOrder(order.id, { id: crypto.randomUUID(), at: now })).toBe(true);
    expect(await clipById(clip.id)).toBeNull();
  });

  it('is added beside what the curator changed meanwhile', async () => {
    await change(order);
    const stored = await clipById(clip.id);
    const shown = clip.quotes.map((one) => ({ ...one, shown: '[l]ow tide' }));
    await change(orderOf([changeOf('clips', stored, { ...clip, ...stored, quotes: shown })]));
    await linkWords(1, capture, receipt);
    expect((await clipById(clip.id))?.quotes[0]).toMatchObject({
      shown: '[l]ow tide',
      fragment: 'low%20tide',
    });
  });

  it('is lost where the clip was taken back, or the quote removed', async () => {
    await linkWords(1, capture, receipt);
    expect(await clipById(clip.id)).toBeNull();
    await change(order);
    const stored = await clipById(clip.id);
    await change(orderOf([changeOf('clips', stored, { ...clip, ...stored, quotes: [typed] })]));
    await linkWords(1, capture, receipt);
    expect(await fragments()).toEqual([null]);
  });

  it.each([
    ['nothing', []],
    ['no fragment', [{ id: quote.id, fragment: null }]],
    ['what is none', [{ id: quote.id, fragment: 'low tide" onclick="x' }]],
    ['another quote', [{ id: idOf(99), fragment: 'high' }]],
  ])('is not there where the page says %s', async (_, said) => {
    await change(order);
    pageSays(...said);
    await linkWords(1, capture, receipt);
    expect(await fragments()).toEqual([null, null]);
    expect(await clipById(clip.id)).toMatchObject({ rev: 1 });
  });
});
