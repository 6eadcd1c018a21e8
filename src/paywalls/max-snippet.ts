import type { Said } from './said.ts';

/** The names under which a page speaks to every search engine, and to the one most speak to. */
const addressed: readonly string[] = ['robots', 'googlebot'];

/**
 * How many characters of itself a page lets search engines quote; null where it sets no limit. It is
 * addressed to machines and binds no person: a curator is told of it. Where a page says several, the
 * strictest holds, as it does for them.
 *
 * Follows Google's documentation of the robots meta tag: `max-snippet:N` (-1: no limit), `nosnippet`
 * is `max-snippet:0`, `none` says nothing of snippets.
 */
export function maxSnippetOf({ metas }: Pick<Said, 'metas'>): number | null {
  const limits = metas
    .filter(({ name }) => addressed.includes(name))
    .flatMap(({ content }) => content.toLowerCase().split(','))
    .flatMap((directive) => limitIn(directive.trim()) ?? []);
  return limits.length === 0 ? null : Math.min(...limits);
}

function limitIn(directive: string): number | null {
  if (directive === 'nosnippet') return 0;
  const [, characters] = /^max-snippet\s*:\s*(\d{1,6})$/.exec(directive) ?? [];
  return characters === undefined ? null : Number(characters);
}
