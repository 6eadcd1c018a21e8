import type { Box, DrawnElement, Scene, SceneView, SceneWanted, StyleName } from '../core/scene.ts';
import {
  boxOf,
  documentOf,
  edgesOf,
  elementsAt,
  elementsOf,
  holds,
  isDrawn,
  matches,
  nameOf,
  parentOf,
} from './dom.ts';
import { type Looked, sceneText } from './texts.ts';

const pictures = /^(img|canvas|video|iframe|embed|object|svg|rect)$/;

type Values = Record<StyleName, string>;

/** Styles as they were read, their number among those of the scene, and whether all are still. */
interface Style extends Values {
  number: number;
  still: boolean;
}

/**
 * Reads all that decides whether texts are seen: the boxes and styles of what they are drawn in,
 * of what lies where they are, and of what floats over the page. `near`: only of what the pointer
 * finds where they are, for words that merely name the page.
 */
export function readScene(looked: readonly Looked[], wanted: SceneWanted, near?: boolean): Scene {
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

  /** Reads the styles of an element, or of one of its pseudo-elements; null where there is none. */
  const styleOf = (element: Element, pseudo?: string): Style | null => {
    const style = getComputedStyle(element, pseudo) as never as Values;
    // Only what is placed by itself lies over anything.
    if (
      /re|er/.test(pseudo ?? '') &&
      (/^no/.test(style.content) || !/abs|fix/.test(style.position))
    )
      return null;
    const own = { number: styles.size, still: true } as Style;
    const values: string[] = [];
    for (const [name, words, by, idle, still] of wanted.styles) {
      const spared = (words && !holding.has(element)) || values[by] === idle;
      own[name] = spared ? '' : style[name];
      values.push(own[name]);
      if (still && own[name] !== still) own.still = false;
    }
    const row = values.join('\n');
    own.number = styles.get(row) ?? own.number;
    styles.set(row, own.number);
    return own;
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
    const [, , width, height] = viewportOf(root);
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
    const style = styleOf(element) as Style;
    const parent = parentOf(element);
    const up = parent ? (numbers.get(parent) ?? -1) : -1;
    const name = nameOf(element);
    const box = boxOf(element);
    const pieces = hasGround(name, style) ? [...element.getClientRects()].map(edgesOf) : [];
    const numberOf = (pseudo: string) => styleOf(element, pseudo)?.number ?? -1;
    const after = numberOf('::after');
    const top = matches(element, ':modal,:popover-open');
    if (/auto|scroll/.test(style.overflowX + style.overflowY)) scrollers.push(box);
    const measured = !style.still || !parent || /body|frame|object|embed/.test(name);
    const measure = (edges: readonly string[]) =>
      measured ? edges.map((one) => Number(element[one as 'clientTop']) || 0) : [];
    numbers.set(element, elements.length);
    elements.push({
      up,
      view,
      name,
      place: placeOf(element),
      end: after < 0 ? -1 : endOf(element),
      box,
      pieces: pieces[1] ? pieces : [],
      client: measure(wanted.client),
      scroll: measure(wanted.scroll),
      drawn: isDrawn(element),
      top,
      clear:
        pictures.test(name) &&
        ((element as HTMLImageElement).naturalWidth === 0 ||
          (name !== 'img' && getComputedStyle(element).pointerEvents === 'none')),
      floats:
        meet(box, viewportOf(documentOf(element))) &&
        (floatsBy(style) || (elements[up]?.floats ?? false)),
      styles: [style.number, numberOf('::before'), after, top ? numberOf('::backdrop') : -1],
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
  const paints = (element: Element): boolean =>
    hasGround(nameOf(element), getComputedStyle(element) as never) ||
    ['::before', '::after'].some((one) => styleOf(element, one));
  // Beside what lies in those areas all that floats over the viewport, with what is in it.
  const floating = new Set<Element | null>();
  for (const [at, root] of [...roots].entries()) {
    const view = viewportOf(root);
    const its = areas[at] ?? [];
    const wide = unionOf([view, ...its]);
    let undrawn: Element | null = null;
    const found = near
      ? texts.flatMap(({ lines }) => lines.flatMap(elementsAt))
      : placesIn(root).keys();
    for (const element of found) {
      // Asking for boxes is what takes the time.
      if (undrawn && holds(undrawn, element)) continue;
      const known = elements[numbers.get(element) ?? -1];
      const box = known?.box ?? boxOf(element);
      if (!meet(box, wide)) {
        if (!box[3] && getComputedStyle(element).display === 'none') undrawn = element;
        continue;
      }
      const floats: boolean =
        known?.floats ??
        (meet(box, view) &&
          (floating.has(parentOf(element)) || floatsBy(getComputedStyle(element) as never)));
      if (floats) floating.add(element);
      if (known) continue;
      if ((floats || its.some((area) => meet(box, area))) && paints(element)) add(element);
    }
  }
  return { views, elements, styles: [...styles.keys()].map((values) => values.split('\n')), texts };
}

/** Whether scrolling does not move it; a shadow that is cast far is a layer too. */
function floatsBy({ position, boxShadow }: Values): boolean {
  return /fixed|sticky/.test(position) || (position !== 'static' && /\d{3}px$/.test(boxShadow));
}

/** Whether an element paints anything by itself, its pseudo-elements aside. */
function hasGround(name: string, style: Values): boolean {
  return (
    pictures.test(name) ||
    !/, 0\)$/.test(style.backgroundColor) ||
    style.backgroundImage !== 'none' ||
    style.boxShadow !== 'none' ||
    /blur/.test(style.backdropFilter) ||
    /^(9|\d\d)/.test(style.borderTopWidth)
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
  return ([0, 1, 2, 3] as const).map(edge) as never as Box;
}
