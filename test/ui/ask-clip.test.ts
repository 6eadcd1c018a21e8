import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyReserve, keepOrReserve } from '../../src/background/keep-or-reserve.ts';
import { nothingTyped } from '../../src/core/settings.ts';
import type { ClipReceipt } from '../../src/protocol/calls.ts';
import { reservedClips } from '../../src/store/reserve.ts';
import { setSetting } from '../../src/store/settings.ts';
import { askClip } from '../../src/ui/ask-clip.ts';
import browser, { alarms } from '../extension-api.ts';
import { captureOf, idOf, issue, newsletter, now } from '../sample.ts';
import { contents, put, useFreshStore } from '../store/fresh-store.ts';

useFreshStore();
beforeEach(async () => {
  await put('newsletters', newsletter);
  await put('issues', issue);
  await setSetting('current', { newsletter: newsletter.id, issue: issue.id }, { at: now });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const ids = { clipId: idOf(50), placementId: idOf(70), orderId: idOf(80) };
const capture = captureOf();
const typed = { ...nothingTyped, blurb: 'calm', section: idOf(11) };
const request = { tabId: 1, ...ids, capture, typed };
const keep = () => keepOrReserve(Promise.resolve({ capture, more: null }), typed, ids);
const none = () => undefined;

/** The background as it is from now on. */
function background(answer: () => Promise<unknown>): void {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(answer);
}

describe('a clip that is asked for', () => {
  it('is answered for by the background, where that answers', async () => {
    background(async () => ({ ended: 'well', value: await keep() }));
    expect(await askClip(request, none)).toMatchObject({ outcome: 'new', section: 'News' });
    expect(await reservedClips()).toEqual([]);
  });

  it('is kept aside within two seconds where no answer comes, and goes in by itself', async () => {
    background(() => new Promise(none));
    const begun = performance.now();
    expect(await askClip(request, none)).toMatchObject({ outcome: 'reserved' });
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect([...alarms]).toEqual(['reserve']);
    await emptyReserve();
    expect(await contents()).toMatchObject({ clips: [{ id: ids.clipId, blurb: 'calm' }] });
  });

  it('is made once where the background had stored it and was ended before it said so', async () => {
    background(async () => {
      await keep();
      return new Promise(none);
    });
    expect(await askClip(request, none)).toMatchObject({ outcome: 'reserved' });
    const before = await contents();
    await emptyReserve();
    expect(await contents()).toEqual(before);
    expect(before.clips).toHaveLength(1);
  });

  it('waits in reserve no more once the answer has come after all, and that is told', async () => {
    background(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_900));
      return { ended: 'well', value: await keep() };
    });
    const late = new Promise<ClipReceipt>((later) => void askClip(request, later));
    expect(await late).toMatchObject({ outcome: 'new', section: 'News' });
    expect(await reservedClips()).toEqual([]);
  });
});
