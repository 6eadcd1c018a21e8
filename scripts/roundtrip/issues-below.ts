import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The Markdown files below a folder; those about it are no issues. */
export function issuesBelow(path: string): readonly string[] {
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => {
      const one = join(path, name);
      if (statSync(one).isDirectory()) return issuesBelow(one);
      return /\.(?:md|markdown)$/.test(name) && !/^README|-inventory\./i.test(name) ? [one] : [];
    });
}
