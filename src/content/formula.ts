import { isElement, matches, nameOf, ownChildren, parentOf } from './dom.ts';

/** The TeX or MathML that the page has for a formula, and whether it is set on its own line. */
export interface Formula {
  readonly source: string;
  readonly display: boolean;
}

/** What draws a formula, by each of the programs that do. */
const formulas =
  '.katex, mjx-container, .MathJax, .MathJax_SVG, .MathJax_CHTML, .mjx-chtml, math, .mwe-math-element';

const set =
  '.katex-display, .MathJax_Display, .MJXc-display, .MathJax_SVG_Display, [display="true"], [display="block"]';

/**
 * The source of a formula whose outermost element this is; null for any other element, and for a
 * formula whose page has no source of it. The source stands in the page, out of sight, beside
 * what is drawn: this is the one thing read that is not itself seen, and only where its drawing is.
 */
export function formulaOf(element: Element): Formula | null {
  if (!matches(element, formulas)) return null;
  const source =
    first(element, 'annotation[encoding*="tex" i]') ??
    element.getAttribute('alttext') ??
    first(element, 'math[alttext]', 'alttext') ??
    first(element, '[data-latex]', 'data-latex') ??
    scriptBeside(element) ??
    // Drawn by letters that are no text: MathML made for those who listen has their characters.
    first(element, 'mjx-assistive-mml');
  const tex = source?.replace(/^\s*\{?\\displaystyle\s*([\s\S]*?)\}?\s*$/, '$1').trim();
  const outer = parentOf(element);
  const display = matches(element, set) || (outer !== null && matches(outer, set));
  return tex ? { source: tex, display } : null;
}

function first(within: Element, selector: string, attribute?: string): string | null {
  const found = Element.prototype.querySelector.call(within, selector);
  const text = attribute ? found?.getAttribute(attribute) : found?.textContent;
  return text?.trim() ? text : null;
}

/** MathJax 2 draws each formula before the script that holds its TeX. */
function scriptBeside(element: Element): string | null {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const parent = parentOf(at);
    const beside: readonly Node[] = parent ? ownChildren(parent) : [];
    const next = beside.slice(beside.indexOf(at) + 1).find(isElement);
    if (next && nameOf(next) === 'script' && /^math\/tex/.test(next.getAttribute('type') ?? ''))
      return next.textContent;
    if (!/^(MathJax|mjx|MJX)/.test(parent?.getAttribute('class') ?? '')) return null;
  }
  return null;
}
