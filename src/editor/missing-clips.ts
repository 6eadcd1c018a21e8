import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { clipLinkOf } from '../prose/clip-link.ts';
import { schema } from './schema.ts';

const { marks } = schema;

/**
 * Marks the links and quotes whose clip is gone: the words stay, and print without a link. Looked for
 * where the words changed or somebody asks (`refresh`), as marking anew puts the caret back where it
 * was known.
 */
export function missingClips(hasClip: (clip: string) => boolean): Plugin<DecorationSet> {
  const marked = (document: Node) => {
    const missing: Decoration[] = [];
    document.descendants((node, at) => {
      const link = marks.link.isInSet(node.marks);
      const quote = marks.quote.isInSet(node.marks);
      const named = [link && clipLinkOf(link.attrs.url)?.clip, quote?.attrs.clip];
      if (named.some((clip) => clip && !hasClip(clip))) {
        missing.push(Decoration.inline(at, at + node.nodeSize, { class: 'missing' }));
      }
    });
    return DecorationSet.create(document, missing);
  };
  return new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => marked(doc),
      apply: (tr, last) => (tr.docChanged || tr.getMeta('shown') === true ? marked(tr.doc) : last),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}
