import type { ToastCalls } from './calls.ts';

interface Api {
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ readonly ended: string; readonly value?: unknown }>;
  };
}

declare global {
  // The extension API of a script in a page, as far as it is used there.
  var chrome: Api;
  var browser: Api | undefined;
}

/**
 * A call from our script in a web page; null where it failed. There is no polyfill here: what
 * goes into a page is kept small, and promises are the same in both browsers.
 */
export async function askFromPage<C extends keyof ToastCalls>(
  call: C,
  argument: Parameters<ToastCalls[C]>[0],
): Promise<Awaited<ReturnType<ToastCalls[C]>> | null> {
  const { runtime } = globalThis.browser ?? globalThis.chrome;
  const answer = await runtime.sendMessage({ call, argument });
  return answer.ended === 'well' ? (answer.value as Awaited<ReturnType<ToastCalls[C]>>) : null;
}
