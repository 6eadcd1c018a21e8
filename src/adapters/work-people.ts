import type { Person } from '../core/capture.ts';
import type { Probe } from '../core/probe.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { person } from './person.ts';

/** Publishers that name the authors in the state of their page alone. */
export const peopleProbes = [
  {
    // Those of recommended articles, too: each bears the number of its article. The last author
    // stands once more, before all others.
    id: 'sciencedirect-authors',
    select: 'script:not([src])',
    take: [],
    match:
      '"author-id"(?<!-author",(?:"\\$":\\{[^{}]{0,200}\\},)?"\\$\\$":\\[\\{"#name":"author","\\$":\\{[^{}]{0,200}):"([SB\\d][\\dX]{15,20})-[0-9a-f]{32}"[^{}]{0,80}\\},"\\$\\$":\\[\\{"#name":"given-name","_":"([^"]{1,80})"\\},\\{"#name":"surname","_":"([^"]{1,80})"',
    most: 200,
    hosts: ['sciencedirect.com'],
  },
  {
    id: 'ieee-authors',
    select: 'script:not([src])',
    take: [],
    match: '"name":"([^"]{2,80})","affiliation":\\[',
    most: 200,
    hosts: ['ieeexplore.ieee.org'],
  },
] as const satisfies readonly Probe[];

/** The people that such a page names as its work’s. */
export function workPeople({ url, probed }: Snapshot): readonly Person[] {
  const names = [
    ...(probed['sciencedirect-authors'] ?? [])
      .filter(([article = '']) => article !== '' && url.includes(article))
      .map(([, given = '', family = '']) => `${unescaped(given)} ${unescaped(family)}`),
    ...(probed['ieee-authors'] ?? []).map(([name = '']) => unescaped(name)),
  ];
  return [...new Set(names)].map((name) => person(name));
}

/** A string as it stands in JSON, without its escapes. */
function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
