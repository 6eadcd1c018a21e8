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

/** Where pages print who made them and when, and what they are called. */
export const pageTexts = {
  heading: { id: 'heading', select: 'h1', most: 1 },
  authors: {
    id: 'authors',
    select: '[rel~="author"], [itemprop~="author"], .byline .author',
    most: 10,
  },
} as const satisfies Readonly<Record<string, TextProbe>>;
