import type { Snapshot } from '../protocol/snapshot.ts';
import { readSelection } from './read-selection.ts';

/** Longest texts brought back, so that a page of many megabytes cannot hold us up. */
const most = { text: 2_000, jsonLd: 200_000, metas: 400 };

/** Reads the page it runs in: what it says of itself, and the words that are selected. */
export function run(): Snapshot {
  const url = location.href;
  return {
    url,
    title: cut(document.title),
    lang: cut(document.documentElement?.getAttribute('lang') ?? ''),
    canonical: document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href ?? '',
    metas: all('meta[content]').slice(0, most.metas).flatMap(meta),
    jsonLd: all('script[type="application/ld+json"]')
      .slice(0, 50)
      .map((script) => script.textContent?.slice(0, most.jsonLd) ?? ''),
    times: all('time[datetime]')
      .slice(0, 10)
      .map((time) => cut(time.getAttribute('datetime') ?? '')),
    authors: all('[rel~="author"], [itemprop~="author"], .byline .author')
      .slice(0, 10)
      .map((one) => cut(seen(one))),
    heading: cut(seen(document.querySelector('h1'))),
    selection: readSelection(),
  };
}

function all(selector: string): readonly Element[] {
  return [...document.querySelectorAll(selector)];
}

function meta(element: Element): { name: string; content: string }[] {
  const name =
    element.getAttribute('property') ??
    element.getAttribute('name') ??
    element.getAttribute('itemprop');
  const content = element.getAttribute('content');
  return name && content ? [{ name: name.toLowerCase().slice(0, 200), content: cut(content) }] : [];
}

/** The words of an element that is on view. */
function seen(element: Element | null): string {
  return element instanceof HTMLElement && element.checkVisibility() ? element.innerText : '';
}

function cut(text: string): string {
  return text.slice(0, most.text).replace(/\s+/g, ' ').trim();
}
