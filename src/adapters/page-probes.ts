import type { Probe, TextProbe } from '../core/probe.ts';

/** What every page is asked for: where it says things of itself, whatever it is about. */
export const pageProbes = [
  {
    id: 'metas',
    select: 'meta[content]',
    take: ['content', 'property', 'name', 'itemprop'],
    most: 400,
  },
  { id: 'jsonLd', select: 'script[type="application/ld+json" i]', take: [], most: 50 },
  { id: 'canonical', select: 'link[rel~="canonical" i]', take: ['href'], most: 2 },
  { id: 'lang', select: ':root', take: ['lang', 'xml:lang'], most: 1 },
  { id: 'times', select: 'time[datetime]', take: ['datetime', 'itemprop', 'pubdate'], most: 10 },
] as const satisfies readonly Probe[];

/** Where pages tell of other pages, or others speak. */
const elsewhere =
  ':not(aside:not(article *, main *) *, footer:not(article *) *, :is([class*="comment" i], [id*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="recommend" i]):not(html, body) *)';

/** Where pages print what they are called, who made them and when. */
export const pageTexts = {
  heading: [
    { id: 'heading', select: 'h1', most: 6 },
    { id: 'headline', select: 'article h1, main h1, h1[itemprop~="headline" i]', most: 3 },
  ],
  authors: [
    {
      id: 'authors',
      select: `:is([rel~="author" i], [itemprop~="author" i])${elsewhere}`,
      most: 8,
    },
    {
      id: 'byline',
      select: `:is([class*="byline" i], [class*="author" i]:not(body, main, article, section), a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/people/"]):not(nav *)${elsewhere}`,
      most: 3,
    },
  ],
  dates: [
    {
      id: 'dates',
      select: `:is([itemprop~="datePublished" i], [class*="dateline" i], abbr.published, [class*="date" i], [class*="publish" i], time)${elsewhere}`,
      most: 3,
    },
  ],
} as const satisfies Readonly<Record<string, readonly TextProbe[]>>;
