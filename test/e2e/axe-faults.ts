import engine from 'axe-core';
import type { DrivenPage } from './rig.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary: string;
  }[];
}

interface Options {
  readonly resultTypes: readonly string[];
  readonly runOnly?: readonly string[];
}

declare const axe:
  | { run(root: Document, options: Options): Promise<{ violations: unknown }> }
  | undefined;

/** Axe's rules whose answer may be another one in other colours. */
export const rulesOfColours = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds on a page by its usual rules, or by these; a line for each element. */
export async function faultsOn(
  app: DrivenPage,
  runOnly?: readonly string[],
): Promise<readonly string[]> {
  // It takes longer to bring it there than to run it.
  const isThere = await app.evaluate(() => typeof axe !== 'undefined');
  const json = await app.evaluate(
    async (source, rules) => {
      // The page's own policy forbids evaluating text; this runs in the rig's world, not the page's.
      if (source !== null) new Function('module', 'exports', source).call(globalThis);
      // What is right is not listed: that takes longer than to look for what is not.
      const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
      return JSON.stringify((await axe?.run(document, options))?.violations);
    },
    isThere ? null : engine.source,
    runOnly ?? null,
  );
  return (JSON.parse(json) as readonly Violation[]).flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
