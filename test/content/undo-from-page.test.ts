import { afterEach, describe, expect, it, vi } from 'vitest';
import { undoFromPage } from '../../src/content/undo-from-page.ts';
import { idOf } from '../sample.ts';

const undo = { orderId: idOf(80), done: 'Taken back.', failed: 'Not taken back.' };

/** The extension as a script in a page has it. */
function answering(sendMessage: () => Promise<unknown>): void {
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
}

afterEach(() => vi.unstubAllGlobals());

describe('Undo in the toast', () => {
  it('says so where the clip is taken back', async () => {
    answering(async () => ({ ended: 'well', value: true }));
    expect(await undoFromPage(undo)).toBe(undo.done);
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ['was changed elsewhere', async () => ({ ended: 'failed', code: 'conflict', detail: '' })],
    ['is not there to be taken back', async () => ({ ended: 'well', value: false })],
    ['is asked of nobody', () => Promise.reject(new Error('Could not establish connection.'))],
    ['gets no answer', async () => undefined],
  ])('says that nothing was taken back where the clip %s', async (_, sendMessage) => {
    answering(sendMessage);
    expect(await undoFromPage(undo)).toBe(undo.failed);
  });

  it('of an extension that was reloaded meanwhile says that nothing was taken back', async () => {
    answering(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await undoFromPage(undo)).toBe(undo.failed);
    vi.stubGlobal('chrome', {});
    expect(await undoFromPage(undo)).toBe(undo.failed);
  });
});
