import type { Gate, Overlay, View, WallSigns } from '../core/view.ts';
import { all } from './all.ts';
import { boxOf, elementsAt, matches, parentOf } from './dom.ts';
import { isHere } from './is-here.ts';
import { isRoughlySeen } from './roughly-seen.ts';

const { createTreeWalker } = Document.prototype;

/** How much is looked at and brought back, so that no page can hold us up. */
const mostGates = 8;
const mostNodes = 200;
const mostTexts = 2_000;
const gateWords = 300;
const overlayWords = 600;

/** A gate is a short block with a way in: characters of the block, and of the words that say so. */
const blockLength = 1_200;
const wordsLength = 240;

/** Running text is at least so long; more than `enough` of it is not counted. */
const least = 50;
const enough = 1_500;

/** Where running text is not what a reader came for. */
const scripts = 'script,style,noscript';
const beside = `${scripts},a,nav,footer,header,aside,button,dialog,figure`;

/** Where the words of a gate are told of, not said. */
const told = 'blockquote,q,cite,code,pre,figcaption';

/** Whether a text may say what gates say, which is soon told, and whether it does. */
interface Ear {
  readonly may: (text: string) => boolean;
  readonly does: (text: string) => boolean;
}

/**
 * Looks for what stands between the reader and the page: gates that are drawn and on view, a layer
 * over it, a text cut off under a fade. It gives facts and knows no site: what to look for is
 * `signs`. Null where the page defeats it.
 */
export function lookAtWalls(signs: WallSigns): View | null {
  try {
    return viewOf(signs);
  } catch {
    // What a page does to its own document is no reason to lose the rest of the reading.
    return null;
  }
}

function viewOf({ elements, phrases, controls }: WallSigns): View {
  const said = earFor(phrases.filter(isHere));
  const control = new RegExp(controls, 'i');
  const ways = all('a,button,[role=button]')
    .filter((one) => {
      const label = rawText(one);
      // Of some length it is a teaser, not a way in.
      return label.length < 300 && control.test(label);
    })
    .slice(0, mostNodes);
  const layers = layersOver();
  const gates: Gate[] = [];
  const taken: Element[] = [];
  const take = (sign: string, words: Element, block: Element) => {
    const again = taken.some((one) => one.contains(words) || block.contains(one));
    if (again || gates.length >= mostGates) return;
    const text = visibleText(words, gateWords);
    // A frame of another site keeps its words to itself; that it is there can be seen.
    if (sign ? !text && !all('iframe', words).some(isLarge) : !said.does(flat(text))) return;
    taken.push(block);
    gates.push({ sign, text, place: placeOf(words, layers), ...around(words, block) });
  };
  const walls = elements.filter(isHere);
  // One look for all of them is enough on most pages; a selector that is none spoils no other.
  if (matching(walls.map(({ is }) => is).join())?.length !== 0) {
    for (const { id, is } of walls) for (const wall of matching(is) ?? []) take(id, wall, wall);
  }
  const passed = new Set<Element>();
  for (const way of ways) spokenAround(way, said, passed, (words, at) => take('', words, at));
  const whole = document.readyState !== 'loading';
  return { whole, gates, overlay: overlayOf(layers), cut: cutOff(ways) };
}

function earFor(rows: WallSigns['phrases']): Ear {
  const patterns = new Map<string, RegExp>();
  const hinted = (text: string) => {
    const low = text.toLowerCase();
    return rows.filter(({ hints }) => hints.some((hint) => low.includes(hint)));
  };
  return {
    may: (text) => hinted(text).length > 0,
    does: (text) =>
      hinted(text).some(({ id, is }) => {
        // Made where it is needed only: making it takes longer than all the rest here.
        const pattern = patterns.get(id) ?? new RegExp(is, 'i');
        patterns.set(id, pattern);
        return pattern.test(text);
      }),
  };
}

/** Takes the smallest element near a way in that says a gate's words, and the block of both. */
function spokenAround(
  way: Element,
  said: Ear,
  passed: Set<Element>,
  take: (words: Element, block: Element) => void,
): void {
  let heard = '';
  for (let at: Element | null = way; at && !passed.has(at); at = parentOf(at)) {
    passed.add(at);
    const raw = rawText(at);
    // What only wraps what was heard says no more.
    if (raw === heard) continue;
    heard = raw;
    if (raw.length > blockLength * 4) return;
    if (!said.may(flat(raw))) continue;
    const text = textOf(at);
    if (text.length > blockLength) return;
    if (!said.does(text)) continue;
    let words = at;
    for (const one of all('*', at)) {
      if (words.contains(one) && said.does(textOf(one))) words = one;
    }
    if (textOf(words).length <= wordsLength && !words.closest(told)) take(words, at);
    return;
  }
}

/** The text of an element, drawn or not, with a space wherever its markup may mean one. */
function textOf(element: Element): string {
  return textsIn(element, scripts).map(wordsOf).join(' ');
}

/** The words of an element that are on view, each text on a line. */
function visibleText(element: Element, length: number): string {
  const texts = textsIn(element, scripts).filter((text) => isRoughlySeen(text));
  return texts.map(wordsOf).join('\n').slice(0, length);
}

function placeOf(element: Element, layers: readonly Element[]): Gate['place'] {
  if (layers.some((layer) => layer.contains(element))) return 'overlay';
  return layerOf(element) ? 'fixed' : 'flow';
}

/** How much running text is on view before the words, and behind the block. */
function around(words: Element, block: Element): Pick<Gate, 'before' | 'after'> {
  const ahead: Text[] = [];
  const behind = new Map<Element | null, Text[]>();
  for (const text of runningTexts()) {
    if (!isBehind(words, text)) ahead.unshift(text);
    else if (!block.contains(text)) {
      // A text goes on in one place; footers, teasers and comments stand in many.
      const home = parentOf(parentOf(text) ?? block);
      behind.set(home, [...(behind.get(home) ?? []), text]);
    }
  }
  const [longest = []] = [...behind.values()].sort((a, b) => b.length - a.length);
  return { before: seen(ahead), after: seen(longest) };
}

/** How many characters of these are on view, as far as anybody asks. */
function seen(texts: readonly Text[]): number {
  let sum = 0;
  for (const text of texts.slice(0, mostNodes)) {
    if (sum < enough && isRoughlySeen(text)) sum += wordsOf(text).length;
  }
  return sum;
}

let read: readonly Text[] | null = null;

/** The running texts of the page, looked for once and only where somebody asks. */
function runningTexts(): readonly Text[] {
  const [body] = all('body');
  read ??= body ? textsIn(body, beside, mostTexts, least) : [];
  return read;
}

function textsIn(root: Element, outside: string, most = mostNodes, least = 1): readonly Text[] {
  const texts: Text[] = [];
  const walker = createTreeWalker.call(document, root, 4);
  for (let node = walker.nextNode(); node && texts.length < most; node = walker.nextNode()) {
    const text = node as Text;
    if (text.length < least || wordsOf(text).length < least) continue;
    if (!(parentOf(text) ?? root).closest(outside)) texts.push(text);
  }
  return texts;
}

/** The layers over the page, if they cover more than half of the window, and so its middle. */
function layersOver(): readonly Element[] {
  const layers = new Set<Element>();
  for (const one of elementsAt([0, 0, innerWidth, innerHeight])) {
    const layer = layerOf(one);
    if (!layer) break;
    // What holds the page's own text is no layer over it: some pages are built in a fixed box.
    if (!all('article,main,[role=main],p:nth-of-type(9)', layer)[0]) layers.add(layer);
  }
  const covers = (layer: Element) => {
    const [left, top, right, bottom] = boxOf(layer);
    return (right - left) * (bottom - top) > (innerWidth * innerHeight) / 2;
  };
  return [...layers].some(covers) ? [...layers] : [];
}

/** The outermost box around an element that scrolling does not move, or that is a dialog. */
function layerOf(element: Element): Element | null {
  let layer: Element | null = null;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const isDialog = matches(at, 'dialog,[aria-modal=true],[role=dialog]');
    if (isDialog || getComputedStyle(at).position === 'fixed') layer = at;
  }
  return layer;
}

/** What lies over the page, and whether it is held in its place; null for nothing of either. */
function overlayOf(layers: readonly Element[]): Overlay | null {
  const [root, body] = all('html,body').map((one) => getComputedStyle(one));
  // What the body says of scrolling counts for the window, unless the root says something.
  const way = root?.overflowY === 'visible' ? body?.overflowY : root?.overflowY;
  const isHeld = /hidden|clip/.test(way ?? '') || body?.position === 'fixed';
  const isTall = all('body').some((one) => one.scrollHeight > innerHeight * 1.2);
  if (!layers[0] && !(isHeld && isTall)) return null;
  const isInert = all(':modal,article[inert],main[inert],[inert] p').length > 0;
  const text = layers.map((layer) => visibleText(layer, overlayWords)).join('\n');
  return { text: text.slice(0, overlayWords), locked: isHeld || isInert };
}

/** What offers a way in right behind a text that is cut off under a fade; null where none is cut. */
function cutOff(ways: readonly Element[]): string | null {
  const passed = new Set<Element>();
  for (const paragraph of all('p').slice(0, mostNodes)) {
    for (let at = parentOf(paragraph); at && !passed.has(at); at = parentOf(at)) {
      passed.add(at);
      if (!/hidden|clip/.test(getComputedStyle(at).overflowY)) continue;
      const { clientHeight, scrollHeight } = at;
      if (clientHeight < 40 || scrollHeight < clientHeight + 60 || !fades(at)) continue;
      const cut = at;
      const [, , , end] = boxOf(cut);
      const near = ways.find((way) => {
        const [, top] = boxOf(way);
        return isBehind(cut, way) && top > end - 120 && top < end + 600;
      });
      return near ? visibleText(parentOf(near) ?? near, gateWords) : '';
    }
  }
  return null;
}

/** Whether the end of a box fades: by its mask, or under a gradient in it or next to it. */
function fades(box: Element): boolean {
  const near = [box, box.lastElementChild, box.nextElementSibling];
  return near.some((one) =>
    ['', '::before', '::after'].some((part) => {
      if (one === null) return false;
      const { content, backgroundImage, maskImage } = getComputedStyle(one, part);
      const image = one === box && part === '' ? maskImage : backgroundImage;
      return content !== 'none' && /gradient/.test(image);
    }),
  );
}

/** Whether a node comes behind an element, or lies in it. */
function isBehind(element: Element, node: Node): boolean {
  return (element.compareDocumentPosition(node) & 4) !== 0;
}

function isLarge(frame: Element): boolean {
  const [, top, , bottom] = boxOf(frame);
  return bottom > top + 50;
}

function matching(selectors: string): readonly Element[] | null {
  try {
    return all(selectors);
  } catch {
    return null;
  }
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function wordsOf(text: Text): string {
  return flat(text.data);
}

function rawText(element: Element): string {
  return element.textContent ?? '';
}
