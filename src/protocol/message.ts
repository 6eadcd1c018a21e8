import * as v from 'valibot';
import { Failure, type FailureCode } from '../core/failure.ts';
import { browser } from '../platform/browser.ts';
import type { PageCalls, ToastCalls } from './calls.ts';

/** A call on its way: who may send which is checked where it arrives (`answer.ts`). */
export const message = v.object({
  call: v.pipe(v.string(), v.maxLength(40)),
  argument: v.unknown(),
});

const reply = v.variant('ended', [
  v.object({ ended: v.literal('well'), value: v.unknown() }),
  v.object({ ended: v.literal('failed'), code: v.string(), detail: v.string() }),
]);

export type Reply = v.InferOutput<typeof reply>;

type Calls = PageCalls & ToastCalls;
type Argument<C extends keyof Calls> = Parameters<Calls[C]>[0];
type Answer<C extends keyof Calls> = Awaited<ReturnType<Calls[C]>>;

/** How often a call is sent when the worker dies under it, and how long one may take (ms). */
const tries = 5;
const patience = 4_000;

/**
 * Calls the background. A worker may be stopped at any moment, and its caller cannot know how
 * far it came: the call is sent again (every call is safe to send twice).
 * @throws {Failure} what the background failed with; `noAnswer` when no try was answered.
 */
export async function ask<C extends keyof Calls>(
  call: C,
  argument: Argument<C>,
): Promise<Answer<C>> {
  let last: unknown;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      const sent = browser.runtime.sendMessage({ call, argument });
      const parsed = v.safeParse(reply, await Promise.race([sent, timeout()]));
      if (parsed.success) return valueIn(parsed.output) as Answer<C>;
      last = undefined;
    } catch (error) {
      if (error instanceof Failure) throw error;
      last = error;
    }
  }
  throw new Failure('noAnswer', last instanceof Error ? last.message : '', { cause: last });
}

function valueIn(output: Reply): unknown {
  if (output.ended === 'well') return output.value;
  throw new Failure(output.code as FailureCode, output.detail);
}

function timeout(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, patience, undefined));
}
