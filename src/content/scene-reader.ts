import type { Box, DrawnElement, Scene, SceneView, StyleWanted } from '../core/scene.ts';
import {
  boxOf,
  documentOf,
  edgesOf,
  elementsOf,
  isDrawn,
  matches,
  nameOf,
  parentOf,
} from './dom.ts';
import { type Looked, sceneText } from './texts.ts';

/**
 * Reads all that decides whether texts are seen: the boxes and styles of what they are drawn in,
 * of what lies where they are, and of what floats over the page.
 */
export function readScene(looked: readonly Looked[], wanted: readonly StyleWanted[]): Scene {
  const styles = new Map<string, number>();
  const numbers = new Map<Element, number>();
  const elements: DrawnElement[] = [];
  const views: SceneView[] = [];
  /** The documents of the views. */
  const roots: Document[] = [];
  const places = new Map<Document, ReadonlyMap<Element, number>>();
  const scrollers: Box[] = [];
  const holders = looked.map((one) => ('node' in one ? parentOf(one.node) : one.element));
  const holding = new Set(holders);

  const styleOf = (element: Element, pseudo?: string): number => {
    const style = getComputedStyle(element, pseudo) as unknown as Readonly<Record<string, string>>;
    const { content = '', position = '' } = style;
    // Only what is placed by itself lies over anything.
    if (/re|er/.test(pseudo ?? '') && (/^no/.test(content) || !/abs|fix/.test(position))) return -1;
    const holds = holding.has(element);
    const values: string[] = [];
    for (const [name, words, by, idle] of wanted) {
      values.push((words && !holds) || values[by] === idle ? '' : (style[name] ?? ''));
    }
    const row = values.join('\n');
    const known = styles.get(row) ?? styles.size;
    styles.set(row, known);
    return known;
  };

  const placesIn = (root: Document): ReadonlyMap<Element, number> => {
    const all = places.get(root) ?? new Map(elementsOf(root).map((one, at) => [one, at]));
    places.set(root, all);
    return all;
  };

  const placeOf = (element: Element): number => placesIn(documentOf(element)).get(element) ?? -1;

  const endOf = (element: Element): number => {
    for (let at: Element | null = element; at; at = parentOf(at)) {
      if (at.nextElementSibling) return placeOf(at.nextElementSibling);
    }
    return 1e9;
  };

  const viewOf = (root: Document): number => {
    const known = roots.indexOf(root);
    if (known >= 0) return known;
    const { defaultView, documentElement, scrollingElement } = root;
    // Null for a page of another site around it: what that does with its frame is not told.
    const frame = defaultView?.frameElement;
    const around = frame ? add(frame) : -1;
    const { innerWidth: width, innerHeight: height } = defaultView ?? window;
    const dark = /dark/.test(getComputedStyle(documentElement).colorScheme);
    const night = dark && matchMedia('(prefers-color-scheme: dark)').matches;
    const view = { width, height, night, frame: around, scroller: -1 };
    const at = views.push(view) - 1;
    roots.push(root);
    view.scroller = add(scrollingElement ?? documentElement);
    return at;
  };

  const add = (element: Element): number => {
    const path: Element[] = [];
    for (let at: Element | null = element; at && !numbers.has(at); at = parentOf(at)) path.push(at);
    const view = viewOf(documentOf(element));
    for (const one of path.reverse()) if (!numbers.has(one)) addOne(one, view);
    return numbers.get(element) ?? -1;
  };

  const addOne = (element: Element, view: number): void => {
    const { clientLeft, clientTop, clientWidth, clientHeight, offsetWidth, naturalWidth } =
      element as HTMLImageElement;
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element;
    const style = getComputedStyle(element);
    const parent = parentOf(element);
    const up = parent ? (numbers.get(parent) ?? -1) : -1;
    const name = nameOf(element);
    const box = boxOf(element);
    const pieces = [...element.getClientRects()].map(edgesOf);
    const after = styleOf(element, '::after');
    const top = matches(element, ':modal,:popover-open');
    if (/auto|scroll/.test(style.overflowX + style.overflowY)) scrollers.push(box);
    numbers.set(element, elements.length);
    elements.push({
      up,
      view,
      name,
      place: placeOf(element),
      end: after < 0 ? -1 : endOf(element),
      box,
      pieces: pieces[1] ? pieces : [],
      client: [clientLeft, clientTop, clientWidth, clientHeight, offsetWidth || 0],
      scroll: [scrollLeft, scrollTop, scrollWidth, scrollHeight],
      drawn: isDrawn(element),
      top,
      clear: naturalWidth === 0 || (name !== 'img' && style.pointerEvents === 'none'),
      floats:
        meet(box, viewportOf(documentOf(element))) &&
        (floatsBy(style) || (elements[up]?.floats ?? false)),
      styles: [
        styleOf(element),
        styleOf(element, '::before'),
        after,
        top ? styleOf(element, '::backdrop') : -1,
      ],
    });
  };

  const texts = looked.map((one, at) => {
    const element = holders[at];
    return sceneText(one, element ? add(element) : -1);
  });
  // A frame is looked at like the words in it; its document comes before its own was met.
  const areas = views.map(() => [...scrollers]);
  const look = (element: number, box: Box): void => {
    areas[elements[element]?.view ?? 0]?.push(box);
  };
  for (const { element, lines } of texts) if (lines[0]) look(element, unionOf(lines));
  for (const { frame } of views) look(frame, elements[frame]?.box ?? [0, 0, 0, 0]);
  const paints = (element: Element): boolean => {
    const style = getComputedStyle(element);
    return (
      /^(img|canvas|video|iframe|embed|object|svg|rect)$/.test(nameOf(element)) ||
      !/, 0\)$/.test(style.backgroundColor) ||
      style.backgroundImage !== 'none' ||
      /blur/.test(style.backdropFilter) ||
      /^(9|\d\d)/.test(style.borderTopWidth) ||
      styleOf(element, '::before') + styleOf(element, '::after') > -2
    );
  };
  // Beside what lies in those areas all that floats over the viewport, with what is in it.
  const floating = new Set<Element | null>();
  for (const [at, root] of [...roots].entries()) {
    const view = viewportOf(root);
    for (const element of placesIn(root).keys()) {
      const box = boxOf(element);
      const floats =
        meet(box, view) && (floating.has(parentOf(element)) || floatsBy(getComputedStyle(element)));
      if (floats) floating.add(element);
      if (numbers.has(element)) continue;
      const lies = areas[at]?.some((area) => meet(box, area));
      if (floats || (lies && paints(element))) add(element);
    }
  }
  return { views, elements, styles: [...styles.keys()].map((values) => values.split('\n')), texts };
}

/** Whether scrolling does not move it; a shadow that is cast far is a layer too. */
function floatsBy(style: CSSStyleDeclaration): boolean {
  const { position } = style;
  return (
    /fixed|sticky/.test(position) || (position !== 'static' && /\d{3}px$/.test(style.boxShadow))
  );
}

function viewportOf({ defaultView }: Document): Box {
  const { innerWidth, innerHeight } = defaultView ?? window;
  return [0, 0, innerWidth, innerHeight];
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

function unionOf(boxes: readonly Box[]): Box {
  const edge = (at: 0 | 1 | 2 | 3) => Math[at < 2 ? 'min' : 'max'](...boxes.map((box) => box[at]));
  return [edge(0), edge(1), edge(2), edge(3)];
}
