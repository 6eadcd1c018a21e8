import type { Got } from '../got.ts';

/** What the obvious ten lines read of a page: its Open Graph and a few tags, as a page function. */
export function run(): Got {
  const meta = (name: string) =>
    document.querySelector<HTMLMetaElement>(`meta[property="${name}"], meta[name="${name}"]`)
      ?.content ?? '';
  return {
    title: meta('og:title') || document.title,
    byline: meta('author') || meta('article:author'),
    site: meta('og:site_name'),
    date: meta('article:published_time'),
    url:
      document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ||
      meta('og:url') ||
      document.URL,
    lang: document.documentElement.lang,
  };
}
