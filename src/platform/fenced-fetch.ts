import { originsOf } from './hosts-permission.ts';

/** What a refusal by the fence is told after its own event, which may come a moment later (ms). */
const moment = 50;

/**
 * Asks the web for one address, and is kept by the browser to that address's host: the request is
 * made from an empty frame whose security policy allows a connection to nowhere else, so that where
 * the host leads on to another one, that one is never asked. The one door to the web of all our code.
 * @throws {DOMException} `SecurityError` where the host leads on to another
 * @throws what `fetch` throws, where nobody answered or the signal was aborted
 */
export async function fencedFetch(url: string, init: RequestInit): Promise<Response> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  try {
    const { contentDocument: inside, contentWindow: from } = frame;
    if (inside === null || from === null) throw new TypeError('a frame without a window');
    const fence = inside.createElement('meta');
    fence.httpEquiv = 'Content-Security-Policy';
    fence.content = `connect-src ${originsOf(url).join(' ')}`;
    inside.head.append(fence);
    const stopped = new Promise<true>((resolve) => {
      inside.addEventListener('securitypolicyviolation', () => resolve(true));
    });
    try {
      return await (from as Window & typeof globalThis).fetch(url, init);
    } catch (error) {
      const over = new Promise<false>((resolve) => setTimeout(() => resolve(false), moment));
      if (!(await Promise.race([stopped, over]))) throw error;
      throw new DOMException(`${url} leads on to another host`, 'SecurityError');
    }
  } finally {
    frame.remove();
  }
}
