import type { RootContent } from 'mdast';
import type { Draft, PassageEntry } from '../../src/core/draft.ts';
import { entryTree, frameTree } from '../../src/templates/draft-tree.ts';
import { Blocks } from '../rendered.tsx';
import './prose-words.css';

interface Props {
  readonly draft: Draft;
  /** A passage, or words of the frame. */
  readonly of: PassageEntry | string;
}

/** Prose as its readers will see it. */
export function ProseWords({ draft, of }: Props) {
  const blocks: readonly RootContent[] =
    typeof of === 'string' ? frameTree(draft, of) : entryTree(of, draft);
  return (
    <div class="prose-words" lang={draft.newsletter.lang} dir="auto">
      <Blocks blocks={blocks} />
    </div>
  );
}
