import type { PageReading, ReadRequest } from '../protocol/snapshot.ts';
import { all } from './all.ts';
import { ownChildren } from './dom.ts';
import { hold } from './held.ts';
import { lookAtWalls } from './look-at-walls.ts';
import { readRange } from './range-reader.ts';
import { readSelection } from './read-selection.ts';
import { readScene } from './scene-reader.ts';
import type { Looked } from './texts.ts';

/** The most that is brought back, so that a page of many megabytes cannot hold us up. */
const longest = 2_000;
const longestJsonLd = 200_000;
const mostMetas = 400;

/**
 * Reads the page it runs in: what it says of itself, what is drawn between it and the reader, and
 * where the words are drawn that are wanted of its body. The words themselves stay in the page
 * until it is known which of them are seen (`read-words.ts`).
 */
export function run({ reading, walls, styles, byline }: ReadRequest): PageReading {
  const looked: Looked[] = [];
  const selection = byline ? null : readSelection(looked);
  const until = performance.now() + 200;
  const wordsIn = (element: Element) => {
    const end = { node: element, offset: ownChildren(element).length };
    return readRange({ node: element, offset: 0 }, end, { room: longest, until, over: 0 }, looked);
  };
  const headings = byline ? all('h1').slice(0, 1) : [];
  const authors = byline ? all('[rel~="author"], [itemprop~="author"], .byline .author') : [];
  const parts = selection !== null && typeof selection === 'object' && 'ranges' in selection;
  hold(reading, {
    looked,
    selection: parts ? selection : null,
    heading: headings.flatMap(wordsIn),
    authors: authors.slice(0, 10).map(wordsIn),
  });
  const [canonical] = all('link[rel~="canonical"][href]');
  return {
    url: location.href,
    // A page may put an image of that name in its place.
    title: typeof document.title === 'string' ? cut(document.title) : '',
    lang: cut(all(':root')[0]?.getAttribute('lang') ?? ''),
    canonical: canonical instanceof HTMLLinkElement ? canonical.href : '',
    metas: all('meta[content]').slice(0, mostMetas).flatMap(meta),
    jsonLd: all('script[type="application/ld+json"]')
      .slice(0, 50)
      .map((script) => script.textContent?.slice(0, longestJsonLd) ?? ''),
    times: all('time[datetime]')
      .slice(0, 10)
      .map((time) => cut(time.getAttribute('datetime') ?? '')),
    view: byline ? null : lookAtWalls(walls),
    scene: looked[0] ? readScene(looked, styles) : null,
    selected: parts ? 'ranges' : selection,
  };
}

function meta(element: Element): { name: string; content: string }[] {
  const name =
    element.getAttribute('property') ??
    element.getAttribute('name') ??
    element.getAttribute('itemprop');
  const content = element.getAttribute('content');
  return name && content ? [{ name: name.toLowerCase().slice(0, 200), content: cut(content) }] : [];
}

function cut(text: string): string {
  return text.slice(0, longest).replace(/\s+/g, ' ').trim();
}
