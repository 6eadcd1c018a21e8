import type { CorpusResult } from './corpus-run.ts';
import type { Expected } from './expected.ts';
import { peerNames } from './peer-names.ts';
import { share } from './share.ts';

/** How often a byline is given where the page's project says nothing of one: to know, not to score. */
export function unlabelledBylines(
  { pages, peers }: CorpusResult,
  labels: ReadonlyMap<string, Expected>,
): string {
  const isUnlabelled = ({ id }: { readonly id: string }) => labels.get(id)?.byline === null;
  const readings = [
    { name: 'ours', pages },
    ...peerNames.map((name) => ({ name, ...peers[name] })),
  ];
  const shares = readings.map(({ name, pages }) => {
    const unlabelled = pages.filter(isUnlabelled);
    const given = unlabelled.filter(({ got }) => got.byline !== '');
    return `${name} ${share(given.length, unlabelled.length).trim()}`;
  });
  return `a byline where the label has none: ${shares.join(', ')}`;
}
