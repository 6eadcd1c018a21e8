import { expect, it, vi } from 'vitest';
import { followUp } from '../../src/background/follow-up.ts';
import { linkWords } from '../../src/background/link-words.ts';
import type { ClipReceipt } from '../../src/protocol/calls.ts';
import { captureOf, idOf } from '../sample.ts';

vi.mock('../../src/background/link-words.ts', () => ({ linkWords: vi.fn() }));

const receipt = { clipId: idOf(50), orderId: idOf(80) } as ClipReceipt;
const capture = captureOf();

it('the page is asked before the toast is in it, and for what leads to its words behind that', async () => {
  const order: string[] = [];
  const more = async () => {
    order.push('looked at');
    await Promise.resolve();
    order.push('seen');
    return null;
  };
  const tell = async () => void order.push('told');
  vi.mocked(linkWords).mockImplementation(async () => void order.push('linked'));
  await followUp(1, { capture, more }, receipt, { typedUrl: null, tell });
  expect(order).toEqual(['looked at', 'told', 'seen', 'linked']);
});

it('nobody is bothered where the page is lost', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const more = () => Promise.reject(new Error('gone'));
  vi.mocked(linkWords).mockRejectedValue(new Error('gone'));
  await followUp(1, { capture, more }, receipt, { typedUrl: null });
  expect(said).toHaveBeenCalledTimes(2);
});
