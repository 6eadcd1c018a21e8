import { addressVerdict } from './address-verdict.ts';
import { bylineVerdict } from './byline-verdict.ts';
import { dayVerdict } from './day-verdict.ts';
import type { Expected } from './expected.ts';
import type { Got } from './got.ts';
import { titleVerdict } from './title-verdict.ts';
import type { Verdict } from './verdict.ts';

/** A thing that readers say of pages, and how it stands to a label. */
export interface Field {
  readonly name: string;
  /** Whether it can be right without being so to the letter. */
  readonly isLoose: boolean;
  /** Whether we have to do as well as the peers together, or only want to know. */
  readonly isBar: boolean;
  /** What is expected; null where this page has no label for it. */
  readonly expected: (label: Expected) => string | null;
  /** What was said; null where this reader never says such a thing. */
  readonly said: (got: Got) => string | null;
  readonly verdict: (said: string, label: Expected) => Verdict;
}

/** Labels of these projects are the headline that is on view, not what a page says for sharing. */
const headlines = ['postlight/parser', 'flairNLP/fundus'];

const isHeadline = ({ source_corpus: source }: Expected): boolean =>
  headlines.some((name) => source.includes(name));

const title = {
  isLoose: true,
  said: ({ title }: Got) => title,
} as const;

const address = {
  isLoose: false,
  isBar: true,
  said: ({ url }: Got) => url,
} as const;

/** What is scored. */
export const metadataFields: readonly Field[] = [
  {
    ...title,
    name: 'title',
    isBar: true,
    expected: ({ title }) => title,
    verdict: (said, label) => titleVerdict(said, label.title ?? '', sitesOf(label)),
  },
  {
    ...title,
    name: 'title, label a headline on view',
    isBar: false,
    expected: (label) => (isHeadline(label) ? label.title : null),
    verdict: (said, label) => titleVerdict(said, label.title ?? '', sitesOf(label)),
  },
  {
    ...title,
    name: 'the same, as it is for sharing',
    isBar: false,
    expected: (label) => (isHeadline(label) ? sharedTitle(label) : null),
    verdict: (said, label) => titleVerdict(said, sharedTitle(label) ?? '', sitesOf(label)),
  },
  {
    name: 'byline',
    isLoose: true,
    isBar: true,
    expected: ({ byline }) => byline,
    said: ({ byline }) => byline,
    verdict: (said, { byline }) => bylineVerdict(said, byline ?? ''),
  },
  {
    name: 'date',
    isLoose: false,
    isBar: true,
    expected: ({ publishedTime }) => publishedTime,
    said: ({ date }) => date,
    verdict: (said, { publishedTime }) => dayVerdict(said, publishedTime ?? ''),
  },
  {
    ...address,
    name: 'address, expected to come out',
    expected: ({ url, url_role: role }) => (role?.startsWith('expected-canonical') ? url : null),
    verdict: (said, { url }) => addressVerdict(said, [url ?? '']),
  },
  {
    ...address,
    name: 'address, as fetched or declared',
    expected: ({ url, url_role: role }) => (role?.startsWith('fetched-address') ? url : null),
    verdict: (said, { url, markup }) =>
      addressVerdict(
        said,
        [url, markup?.canonical, markup?.og_url].filter((one) => one != null),
      ),
  },
];

/** What these pages have in `og:title`, or else in `<title>`. */
function sharedTitle({ markup }: Expected): string | null {
  return markup?.og_title ?? markup?.title_tag ?? null;
}

/** By what names a title may have the site's name behind it. */
function sitesOf({ siteName, url }: Expected): readonly string[] {
  const host = url === null || !URL.canParse(url) ? '' : new URL(url).hostname;
  const name = host.split('.').at(-2) ?? '';
  return [siteName ?? '', host.replace(/^www\./, ''), name];
}
