import { useEffect, useState } from 'preact/hooks';
import { Failure } from '../core/failure.ts';

/** A store that has not opened by then (ms) may never: what can be done without it is offered. */
const patience = 4_000;

/**
 * What stands in a page's way while the store opens: `failure`, or that it takes too long; null as long
 * as it may still open. The time begins anew with each failure.
 */
export function useSlowOpening(failure: unknown): unknown {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(waiting);
  }, [failure]);
  return failure ?? (isLong ? new Failure('storeSlow') : null);
}
