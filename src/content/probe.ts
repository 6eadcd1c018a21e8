import type { Probe, Probed } from '../core/probe.ts';
import { all } from './all.ts';
import { nameOf } from './dom.ts';
import { isHere } from './is-here.ts';

/** The most that is brought back, so that a page of many megabytes cannot hold us up. */
const longest = 2_000;
const longestScript = 200_000;
const patience = 150;

/** Asks the page what it says of itself, in attributes and in the text of scripts; see `Probe`. */
export function probe(probes: readonly Probe[]): Probed {
  const until = performance.now() + patience;
  const found: Record<string, string[][]> = {};
  for (const one of probes) {
    const { id, select, take, match, most, when } = one;
    const rows: string[][] = [];
    found[id] = rows;
    if (!isHere(one) || (when && !all(when)[0])) continue;
    for (const element of all(select)) {
      if (rows.length >= most || performance.now() > until) break;
      const values = take.map((name) => (element.getAttribute(name) ?? '').slice(0, longest));
      if (values.join('')) rows.push(values);
      // The words of anything else are the page's body.
      if (take[0] || nameOf(element) !== 'script') continue;
      const text = element.textContent ?? '';
      if (!match) rows.push([text.slice(0, longestScript)]);
      else
        for (const [, ...groups] of text.matchAll(new RegExp(match, 'g'))) {
          if (rows.length < most) rows.push(groups);
        }
    }
  }
  return found;
}
