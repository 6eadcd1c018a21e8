import type { Capture } from '../../src/core/capture.ts';
import { type Got, got } from './got.ts';

/** What our capture says of a page. */
export interface OurGot extends Got, Pick<Capture, 'kind' | 'declared' | 'claims' | 'now'> {
  readonly doi: string;
  readonly arxiv: string;
  readonly evidence: readonly string[];
}

/** What a capture says of its page, as it would be printed, with the names that labels have for it. */
export function gotOfCapture(capture: Capture): OurGot {
  const { identifiers, kind, declared, claims, now, evidence } = capture;
  const said = got({
    title: capture.title,
    byline: capture.people.map(({ name }) => name).join('; '),
    site: capture.site,
    date: capture.published,
    url: capture.canonicalUrl ?? capture.url,
    lang: capture.lang,
  });
  const { doi = '', arxiv = '' } = identifiers;
  return { ...said, kind, doi, arxiv, declared, claims, now, evidence };
}
