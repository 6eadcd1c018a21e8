import { describe, expect, it } from 'vitest';
import type { CorpusResult } from '../../scripts/corpus/corpus-run.ts';
import type { Expected } from '../../scripts/corpus/expected.ts';
import { got } from '../../scripts/corpus/got.ts';
import { metadataFields } from '../../scripts/corpus/metadata-fields.ts';
import { metadataScores } from '../../scripts/corpus/metadata-scores.ts';

const peer = (titles: readonly string[]) => ({
  pages: titles.map((title, at) => ({ id: `page-${at}`, got: got({ title }), failed: null })),
});

const result = {
  pages: [
    { id: 'page-0', got: got({ title: 'Owls' }) },
    { id: 'page-1', got: got({}) },
  ],
  peers: {
    naive: peer(['Owlery', 'Herons at dusk']),
    readability: peer(['Owls', 'Herons']),
    defuddle: peer(['', '']),
    metascraper: peer(['', '']),
  },
} as unknown as CorpusResult;

const label = (title: string, origin: string) =>
  ({ title, siteName: null, url: null, source_corpus: '', expected_origin: origin }) as Expected;

const labels = new Map([
  ['page-0', label('Owls', 'reviewed tool snapshot (Readability.js output)')],
  ['page-1', label('Herons at dusk', 'hand-labelled gold standard')],
]);

const [title] = metadataFields;
if (title === undefined) throw new RangeError('titles are scored');
const scores = metadataScores(title, result, labels);
const verdicts = (name: keyof typeof scores) => scores[name]?.map(({ verdict }) => verdict);

describe('the scores of us and of the peers', () => {
  it('hold us against every label', () => {
    expect(verdicts('ours')).toEqual(['exact', 'missing']);
  });

  it('never hold a peer against its own output', () => {
    expect(verdicts('readability')).toEqual(['wrong']);
    expect(verdicts('union')).toEqual(['wrong', 'exact']);
    expect(verdicts('union + own')).toEqual(['exact', 'exact']);
  });
});
