import type { Page } from 'puppeteer-core';

/** Where an extension's functions run: the page's document, with names of its own. */
export interface IsolatedWorld {
  /** What an expression comes to, awaited; it must survive being sent. */
  evaluate<T>(expression: string): Promise<T>;
  /** Calls a page function, given as its source, as `executeScript` does. */
  call<T>(source: string, request?: unknown): Promise<T>;
}

/** Makes a world of our own in the page that is open. */
export async function isolatedWorld(page: Page): Promise<IsolatedWorld> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'cuttings',
  });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails: fault } = await session.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (fault) throw new Error(fault.exception?.description ?? fault.text);
    return result.value as T;
  };
  return { evaluate, call: (source, request) => evaluate(callOf(source, request)) };
}

/** The call of a page function, as an expression. */
function callOf(source: string, request?: unknown): string {
  return `(${source})(${request === undefined ? '' : JSON.stringify(request)})`;
}
