import type { Root } from 'mdast';
import type { Draft } from '../src/core/draft.ts';
import { entryTree } from '../src/templates/draft-tree.ts';
import type { PassageRow } from './desk-rows.ts';
import { Blocks } from './rendered.tsx';

/** The words of a passage as its readers will see them. */
export function PassageWords({ row, draft }: { readonly row: PassageRow; readonly draft: Draft }) {
  return (
    <div class="passage-words" lang={draft.newsletter.lang} dir="auto">
      <Blocks blocks={entryTree(row, draft) as Root['children']} />
    </div>
  );
}
