import type { Root } from 'mdast';
import type { Capture } from '../core/capture.ts';
import { type Clip, makeClip } from '../core/clip.ts';
import { assembleDraft, type Draft } from '../core/draft.ts';
import { makeIssue } from '../core/issue.ts';
import type { Kind } from '../core/kind.ts';
import { nothingLeftOut } from '../core/left-out.ts';
import type { Quote } from '../core/quote.ts';
import type { MessageName } from '../platform/words.ts';
import { factsOf } from './clip-facts.ts';
import { citationTree, clipValues, entryTree, headBlocks, headValues } from './draft-tree.ts';
import type { House, TemplateName } from './opened.ts';

/** What a sample has of what a clip can have. */
interface Sample {
  readonly id: string;
  readonly name: MessageName;
  readonly has: readonly ('quote' | 'long quote' | 'event' | 'words' | 'facts')[];
}

/** The samples that a template is tried with, and shown with. */
export const samples = [
  { id: 'quote', name: 'template_sample_quote', has: ['quote'] },
  { id: 'plain', name: 'template_sample_plain', has: [] },
  { id: 'event', name: 'template_sample_event', has: ['event', 'words'] },
  {
    id: 'all',
    name: 'template_sample_all',
    has: ['quote', 'long quote', 'event', 'words', 'facts'],
  },
] as const satisfies readonly Sample[];

export type SampleId = (typeof samples)[number]['id'];

/** The words of a sample, in the language of whoever reads it. */
export interface SampleSays {
  readonly title: string;
  readonly site: string;
  readonly quote: string;
  readonly blurb: string;
  readonly aside: string;
}

/** A sample as a template prints it in its house; `says` are its words. */
export function printSample(
  house: House,
  name: TemplateName,
  id: SampleId,
  says: SampleSays,
): Root {
  const { draft, clip } = sampleOf(house, name, id, says);
  if (name === 'head') return { type: 'root', children: [...headBlocks(draft)] };
  if (name !== 'cite') {
    return { type: 'root', children: [...entryTree({ kind: 'clip', clip }, draft)] };
  }
  return { type: 'root', children: [{ type: 'paragraph', children: citationTree(clip, house) }] };
}

/** What a template is given of a sample. */
export function sampleValues(
  house: House,
  name: TemplateName,
  id: SampleId,
  says: SampleSays,
): Readonly<Record<string, unknown>> {
  const { draft, clip } = sampleOf(house, name, id, says);
  if (name === 'head') return headValues(draft);
  if (name === 'cite') return factsOf(clip);
  // A mark comes of a policy; what a template makes of one is tried without.
  const access = { mark: id === 'all' ? '[$]' : null };
  return { ...clipValues(clip, draft), access, number: 1 };
}

function sampleOf(house: House, name: TemplateName, id: SampleId, says: SampleSays) {
  const has: Sample['has'] = samples.find((one) => one.id === id)?.has ?? [];
  const clip = clipOf(has, name, says);
  return { clip, draft: draftOf(house, has, clip) };
}

function draftOf({ newsletter, templates }: House, has: Sample['has'], clip: Clip): Draft {
  const isDated = has.length > 0;
  const editor = isDated ? newsletter.editor || person.name : '';
  const date = isDated ? '2026-11-27' : '';
  // What went out is under no policy, so that no sample is left out.
  const made = makeIssue(newsletter, { id: '', number: 17, date });
  const issue = { ...made, status: 'imported' } as const;
  return assembleDraft({
    ...{ newsletter: { ...newsletter, editor }, issue, templates, clips: [clip] },
    ...{ placements: [], passages: [] },
  });
}

const person = { name: 'Ines Halvorsen', handle: null, profile: null, role: null };
const url = 'https://example.org/tides';

function clipOf(has: Sample['has'], name: TemplateName, says: SampleSays): Clip {
  const kind: Kind = name === 'head' || name === 'clip' || name === 'cite' ? '' : name;
  const hasFacts = has.includes('facts');
  const people = has.length === 0 ? [] : [person, { ...person, name: 'Jón Bell' }];
  const capture: Capture = {
    ...{ url, canonicalUrl: null, title: says.title, kind, lang: '' },
    site: has.length === 0 ? '' : says.site,
    people: hasFacts ? people : people.slice(0, 1),
    published: has.length === 0 ? '' : '2026-11-20',
    identifiers: hasFacts ? { doi: '10.1000/182', arxiv: '2611.01234' } : {},
    tags: hasFacts ? ['[video]'] : [],
    event: has.includes('event')
      ? { start: '2026-12-03', end: hasFacts ? '2026-12-04' : '', place: 'Bergen' }
      : null,
    links: hasFacts ? [{ name: 'pdf', url: `${url}.pdf` }] : [],
    quotes: quotesOf(has, says),
    ...{ leftOut: nothingLeftOut, declared: 'unknown', claims: [], maxSnippet: null },
    ...{ now: 'unknown', evidence: [] },
    ...{ readFrom: 'page', unread: null },
  };
  const hasWords = has.includes('words');
  return {
    ...makeClip(capture, { id: '', newsletter: '', now: '' }),
    lead: hasFacts ? 'asks' : '',
    blurb: hasWords ? says.blurb : '',
    aside: hasWords ? says.aside : '',
  };
}

function quotesOf(has: Sample['has'], { quote }: SampleSays): readonly Quote[] {
  const words = escaped(quote);
  return [
    ...(has.includes('quote') ? [quoteOf(quote, words)] : []),
    ...(has.includes('long quote') ? [quoteOf(quote, `<p>${words}</p><p>${words}</p>`)] : []),
  ];
}

function quoteOf(exact: string, html: string): Quote {
  const plain = { shown: null, from: 'page', leftOut: nothingLeftOut, fragment: null } as const;
  return { id: '', exact, prefix: '', suffix: '', html, ...plain };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
