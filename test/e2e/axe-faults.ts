import engine from 'axe-core';
import type { DrivenPage } from './rig.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary: string;
  }[];
}

declare const axe: { run(root: Document): Promise<{ violations: unknown }> } | undefined;

/** What axe-core finds on a page, a line for each element. */
export async function faultsOn(app: DrivenPage): Promise<readonly string[]> {
  // It takes longer to bring it there than to run it.
  const isThere = await app.evaluate(() => typeof axe !== 'undefined');
  const json = await app.evaluate(
    async (source) => {
      // The page's own policy forbids evaluating text; this runs in the rig's world, not the page's.
      if (source !== null) new Function('module', 'exports', source).call(globalThis);
      return JSON.stringify((await axe?.run(document))?.violations);
    },
    isThere ? null : engine.source,
  );
  return (JSON.parse(json) as readonly Violation[]).flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
