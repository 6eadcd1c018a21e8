import type { Handle } from 'mdast-util-to-markdown';

const asIs: Handle = (node: { readonly value: string }) => node.value;

/** Writes the formulas of a quote to the letter: a backslash in TeX is none of Markdown's. */
export const formulaHandlers: Readonly<Record<string, Handle>> = { inlineMath: asIs, math: asIs };
