import * as v from 'valibot';
import { Failure } from '../core/failure.ts';
import { browser, type Sender } from '../platform/browser.ts';
import { pageCalls, toastCalls } from './call-schemas.ts';
import type { PageCalls, ToastCalls } from './calls.ts';
import { message, type Reply } from './message.ts';

/** One handler a call, typed by the interfaces the callers see. */
export type Handlers = PageCalls & ToastCalls;

/**
 * Answers calls: from our own pages all of them, from a script of ours in a web page only those
 * of the toast. Register it synchronously when the worker starts.
 */
export function answerCalls(handlers: Handlers): void {
  const origin = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((received: unknown, sender: Sender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const parsed = v.safeParse(message, received);
    if (!parsed.success) return undefined;
    const fromOurPage = sender.url?.startsWith(origin) ?? false;
    const { call, argument } = parsed.output;
    if (fromOurPage && Object.hasOwn(pageCalls, call))
      return settled(() => run(call, argument, handlers));
    if (Object.hasOwn(toastCalls, call)) return settled(() => run(call, argument, handlers));
    return undefined;
  });
}

function run(call: string, argument: unknown, handlers: Handlers): Promise<unknown> {
  const schemas: Record<string, v.GenericSchema> = { ...pageCalls, ...toastCalls };
  const schema = schemas[call];
  const parsed = schema && v.safeParse(schema, argument);
  if (!parsed?.success) throw new Failure('badMessage', call);
  const handler = handlers[call as keyof Handlers] as (argument: unknown) => Promise<unknown>;
  return handler(parsed.output);
}

async function settled(work: () => Promise<unknown>): Promise<Reply> {
  try {
    return { ended: 'well', value: await work() };
  } catch (error) {
    if (!(error instanceof Failure)) console.error(error);
    const known = error instanceof Failure ? error : new Failure('notSaved', String(error));
    return { ended: 'failed', code: known.code, detail: known.detail };
  }
}
