import type { Box } from '../core/scene.ts';

/**
 * The DOM as the browser has it, whatever the page put over it: a form's `parentNode` may be one
 * of its inputs. So what decides is taken from the prototypes. It works for nodes of frames too,
 * whose classes are others.
 */
function getter<T, N extends keyof T & string>(
  { prototype }: { readonly prototype: T },
  name: N,
): (of: T) => T[N] {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
  return (of) => get?.call(of);
}

const prototype = /* @__PURE__ */ (() => Element.prototype)();
const typeOf = /* @__PURE__ */ getter(Node, 'nodeType');
const parentNode = /* @__PURE__ */ getter(Node, 'parentNode');
const owner = /* @__PURE__ */ getter(Node, 'ownerDocument');
const slotOf = /* @__PURE__ */ getter(Element, 'assignedSlot');
const children = /* @__PURE__ */ getter(Node, 'childNodes');
export const shadowOf = /* @__PURE__ */ getter(Element, 'shadowRoot');

export function isText(at: Node | undefined): at is Text {
  return !!at && typeOf(at) === 3;
}

export function isElement(at: Node): at is Element {
  return typeOf(at) === 1;
}

export function nameOf(at: Element): string {
  return at.localName;
}

export function documentOf(at: Node): Document {
  return owner(at) as Document;
}

export function ownChildren(at: Node): readonly Node[] {
  return [...children(at)];
}

/** The children of a node in the tree that is drawn: those of its shadow, or put in its slot. */
export function childrenOf(at: Node): readonly Node[] {
  const assigned = nameOf(at as Element) === 'slot' ? (at as HTMLSlotElement).assignedNodes() : [];
  return assigned[0] ? assigned : ownChildren((isElement(at) && shadowOf(at)) || at);
}

/** The element a node is drawn in; null at the top of a document. */
export function parentOf(at: Node): Element | null {
  const slot = isElement(at) ? slotOf(at) : (at as Text).assignedSlot;
  const parent = slot ?? parentNode(at);
  if (!parent || isElement(parent)) return parent;
  return typeOf(parent) === 11 ? (parent as ShadowRoot).host : null;
}

/** All elements of a document or shadow, and with each those of its open shadow. */
export function elementsOf(root: Document | ShadowRoot): readonly Element[] {
  const { querySelectorAll } = (typeOf(root) === 9 ? Document : DocumentFragment).prototype;
  const found: Element[] = [];
  for (const one of querySelectorAll.call(root, '*')) {
    found.push(one);
    const shadow = shadowOf(one);
    if (shadow) found.push(...elementsOf(shadow));
  }
  return found;
}

export function matches(at: Element, selector: string): boolean {
  return prototype.matches.call(at, selector);
}

/** Whether a node is in an element, shadows aside, or is the element. */
export function holds(element: Element, at: Node): boolean {
  return prototype.contains.call(element, at);
}

/** What stands in the middle of a box, as far as the pointer would find it, the uppermost first. */
export function elementsAt([left, top, right, bottom]: Box): readonly Element[] {
  return Document.prototype.elementsFromPoint.call(
    document,
    (left + right) / 2,
    (top + bottom) / 2,
  );
}

export function boxOf(at: Element): Box {
  return edgesOf(prototype.getBoundingClientRect.call(at));
}

export function edgesOf({ left, top, right, bottom }: DOMRect): Box {
  return [left, top, right, bottom];
}

/** Whether it is rendered; not one of `display: contents`. */
export function isDrawn(at: Element): boolean {
  return prototype.checkVisibility.call(at);
}
