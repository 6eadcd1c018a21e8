import type { Box, DrawnElement, Scene, SceneView } from '../core/scene.ts';
import { boxOf, documentOf, elementsOf, isDrawn, matches, nameOf, parentOf } from './dom.ts';
import { type Looked, sceneText } from './texts.ts';

/**
 * Reads all that decides whether texts are seen: the boxes and styles of what they are drawn in,
 * of what lies where they are, and of what floats over the page. `names` are the styles wanted.
 */
export function readScene(looked: readonly Looked[], names: readonly string[]): Scene {
  const styles = new Map<string, number>();
  const numbers = new Map<Element, number>();
  const elements: DrawnElement[] = [];
  const documents = new Map<Document, number>();
  const views: SceneView[] = [];
  const places = new Map<Document, ReadonlyMap<Element, number>>();
  const scrollers: Box[] = [];

  const styleOf = (element: Element, pseudo?: string): number => {
    const style = getComputedStyle(element, pseudo) as unknown as Readonly<Record<string, string>>;
    const { content = '', position = '' } = style;
    // Only what is placed by itself lies over anything.
    if (/::[ab]e/.test(pseudo ?? '') && (/^no/.test(content) || !/abs|fix/.test(position)))
      return -1;
    const values = names.map((name) => style[name] ?? '').join('\n');
    const known = styles.get(values) ?? styles.size;
    styles.set(values, known);
    return known;
  };

  const placeOf = (element: Element): number => {
    const root = documentOf(element);
    const all = places.get(root) ?? new Map(elementsOf(root).map((one, at) => [one, at]));
    places.set(root, all);
    return all.get(element) ?? -1;
  };

  const endOf = (element: Element): number => {
    for (let at: Element | null = element; at; at = parentOf(at)) {
      if (at.nextElementSibling) return placeOf(at.nextElementSibling);
    }
    return 1e9;
  };

  const viewOf = (root: Document): number => {
    const known = documents.get(root);
    if (known !== undefined) return known;
    const { defaultView, documentElement, scrollingElement } = root;
    const frame = frameOf(root);
    const around = frame ? add(frame) : -1;
    const { innerWidth: width, innerHeight: height } = defaultView ?? window;
    const dark = /dark/.test(getComputedStyle(documentElement).colorScheme);
    const night = dark && matchMedia('(prefers-color-scheme: dark)').matches;
    documents.set(root, views.length);
    const view = { width, height, night, frame: around, scroller: -1 };
    views.push(view);
    view.scroller = add(scrollingElement ?? documentElement);
    return views.indexOf(view);
  };

  const add = (element: Element): number => {
    const path: Element[] = [];
    for (let at: Element | null = element; at && !numbers.has(at); at = parentOf(at)) path.push(at);
    const view = viewOf(documentOf(element));
    for (const one of path.reverse()) if (!numbers.has(one)) addOne(one, view);
    return numbers.get(element) ?? -1;
  };

  const addOne = (element: Element, view: number): void => {
    const { clientLeft, clientTop, clientWidth, clientHeight, offsetWidth } =
      element as HTMLElement;
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, naturalWidth } =
      element as HTMLImageElement;
    const style = getComputedStyle(element);
    const parent = parentOf(element);
    const up = parent ? (numbers.get(parent) ?? -1) : -1;
    const name = nameOf(element);
    const box = boxOf(element);
    const after = styleOf(element, '::after');
    if (/auto|scroll/.test(style.overflowX + style.overflowY)) scrollers.push(box);
    numbers.set(element, elements.length);
    elements.push({
      up,
      view,
      name,
      place: placeOf(element),
      end: after < 0 ? -1 : endOf(element),
      box,
      client: [clientLeft, clientTop, clientWidth, clientHeight, offsetWidth || 0],
      scroll: [scrollLeft, scrollTop, scrollWidth, scrollHeight],
      drawn: isDrawn(element),
      top: matches(element, ':modal,:popover-open'),
      clear: naturalWidth === 0 || (name !== 'img' && style.pointerEvents === 'none'),
      floats:
        meet(box, viewportOf(documentOf(element))) &&
        (floatsBy(style) || (elements[up]?.floats ?? false)),
      styles: [
        styleOf(element),
        styleOf(element, '::before'),
        after,
        matches(element, 'dialog:modal') ? styleOf(element, '::backdrop') : -1,
      ],
    });
  };

  const texts = looked.map((one) => {
    const element = 'node' in one ? parentOf(one.node) : one.element;
    return sceneText(one, element ? add(element) : -1);
  });
  // A frame is looked at like the words in it; its document comes before its own was met.
  const areas = new Map<Document, Box[]>();
  for (const root of documents.keys()) areas.set(root, [...scrollers]);
  for (const { element, lines } of texts) {
    const root = [...documents.keys()][elements[element]?.view ?? 0];
    if (root && lines[0]) areas.get(root)?.push(unionOf(lines));
  }
  for (const { frame } of views) {
    const box = elements[frame]?.box;
    const around = [...documents.keys()][elements[frame]?.view ?? 0];
    if (box && around) areas.get(around)?.push(box);
  }
  const paints = (element: Element): boolean => {
    const { backgroundColor, backgroundImage, backdropFilter, borderTopWidth } =
      getComputedStyle(element);
    const plain = backgroundImage === 'none' && /, 0\)$/.test(backgroundColor);
    return (
      !plain ||
      /^(img|canvas|video|iframe|embed|object|svg|rect)$/.test(nameOf(element)) ||
      /blur/.test(backdropFilter) ||
      Number.parseFloat(borderTopWidth) > 8 ||
      styleOf(element, '::before') + styleOf(element, '::after') > -2
    );
  };
  for (const [root, boxes] of areas) {
    for (const [element, floats] of near(root, boxes)) if (floats || paints(element)) add(element);
  }
  return { views, elements, styles: [...styles.keys()].map((values) => values.split('\n')), texts };
}

/** What lies in one of the areas, and (true) what floats over the viewport. */
function near(root: Document, areas: readonly Box[]): ReadonlyMap<Element, boolean> {
  const found = new Map<Element, boolean>();
  for (const element of elementsOf(root)) {
    const box = boxOf(element);
    const inView = meet(box, viewportOf(root));
    const floats =
      inView &&
      (found.get(parentOf(element) ?? element) === true || floatsBy(getComputedStyle(element)));
    if (floats || areas.some((area) => meet(box, area))) found.set(element, floats);
  }
  return found;
}

/** Whether scrolling does not move it; a shadow that is cast far is a layer too. */
function floatsBy({ position, boxShadow }: CSSStyleDeclaration): boolean {
  return /fixed|sticky/.test(position) || /\d{3}px$/.test(boxShadow);
}

function viewportOf({ defaultView }: Document): Box {
  const { innerWidth, innerHeight } = defaultView ?? window;
  return [0, 0, innerWidth, innerHeight];
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

function unionOf(boxes: readonly Box[]): Box {
  const edge = (at: number, of: (a: number, b: number) => number, start: number) =>
    boxes.reduce((all, box) => of(all, box[at] ?? start), start);
  return [
    edge(0, Math.min, 1e9),
    edge(1, Math.min, 1e9),
    edge(2, Math.max, -1e9),
    edge(3, Math.max, -1e9),
  ];
}

function frameOf({ defaultView }: Document): Element | null {
  try {
    return defaultView?.frameElement ?? null;
  } catch {
    // A page of another site around it: what it does with its frame is not told.
    return null;
  }
}
