import { elementsOf, isText, shadowOf } from './dom.ts';

/** One end of what is selected: before the child, or the character, of that number. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

type Field = HTMLTextAreaElement | HTMLInputElement;

/** What the person selected: stretches of a document, the text in a field, or we cannot know. */
export type Selected =
  | readonly (readonly [start: Point, end: Point])[]
  | Field
  | 'otherSite'
  | null;

/**
 * What is selected where the person last was: in the page, or in a frame of the same site. A
 * frame of another site tells nobody what is selected in it. Null for nothing.
 */
export function selected(root: Document = document): Selected {
  const focused = focusedIn(root);
  const { type, selectionStart, selectionEnd } = (focused ?? {}) as Partial<Field>;
  const chosen = (selectionStart ?? 0) < (selectionEnd ?? 0);
  // What is typed where it is not shown, as a password, is never read.
  if (chosen && /^(text|search|url|tel|textarea)$/.test(type ?? '')) return focused as Field;
  const ranges = rangesIn(root)
    .filter((one) => !one.collapsed)
    .map(
      (one) =>
        [
          { node: one.startContainer, offset: one.startOffset },
          { node: one.endContainer, offset: one.endOffset },
        ] as const,
    );
  const frames = [...root.querySelectorAll('iframe')];
  const inFrame = frames.find((frame) => frame === focused);
  if (ranges[0] && !inFrame) return ranges;
  // The frame in which the person is comes first; scripts select in others, too.
  for (const frame of [...(inFrame ? [inFrame] : []), ...frames]) {
    const inner = frame.contentDocument && selected(frame.contentDocument);
    if (inner && inner !== 'otherSite') return inner;
  }
  if (ranges[0]) return ranges;
  return inFrame && !inFrame.contentDocument ? 'otherSite' : null;
}

function focusedIn(root: Document): Element | null {
  let at = root.activeElement;
  for (let inner = at; inner; inner = shadowOf(inner)?.activeElement ?? null) at = inner;
  return at;
}

/** The ranges of a selection; those in open shadows are told only to who names the shadows. */
function rangesIn(root: Document): readonly AbstractRange[] {
  const selection = Document.prototype.getSelection.call(root);
  if (!selection?.rangeCount) return [];
  const plain = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  // An end that lies in a shadow is told as one next to its host, and never in a text.
  const isWhole = plain.every((one) => isText(one.startContainer) && isText(one.endContainer));
  const shadowRoots = isWhole
    ? []
    : elementsOf(root)
        .map(shadowOf)
        .filter((one) => one !== null);
  return shadowRoots[0] && 'getComposedRanges' in selection
    ? selection.getComposedRanges({ shadowRoots })
    : plain;
}
