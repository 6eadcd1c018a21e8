import { hostOf } from '../../src/core/address.ts';
import { type Clip, clipTitle, clipUrl } from '../../src/core/clip.ts';
import { plainProse } from '../../src/core/plain-prose.ts';
import { printed } from '../../src/core/stored.ts';
import { citation, clipLinkUrl } from '../../src/prose/clip-link.ts';
import { isFoundBy } from '../found-by-words.ts';

/** Another issue of the newsletter, to be referred to. */
export interface IssueItem {
  readonly what: 'issue';
  /** `TJ16` */
  readonly label: string;
  /** Its title and day. */
  readonly words: string;
}

/** One thing of a clip that can be woven into prose. */
export interface ClipItem {
  readonly clip: Clip;
  /** A link to the clip, or to a part of it; its citation; one of its quotes; its aside. */
  readonly what: 'link' | 'citation' | 'quote' | 'aside';
  /** The address it is linked with. */
  readonly url: string;
  /** The id of the quote, or the name of the part; '' for the clip itself. */
  readonly of: string;
  /** What is shown of it, beside what it is. */
  readonly words: string;
}

export type ChooserItem = ClipItem | IssueItem;

/** How many clips, and issues, are offered at a time. */
const most = { clips: 40, issues: 8 };

/**
 * The issues that `typed` may mean: by the label, its number alone, or words of the title; none where
 * nothing is typed.
 */
export function issueItems(issues: readonly IssueItem[], typed: string): readonly IssueItem[] {
  if (typed.trim() === '') return [];
  return issues
    .filter(({ label, words }) =>
      isFoundBy(typed, `${label} ${label.replace(/^\D+/, '')} ${words}`),
    )
    .slice(0, most.issues);
}

/**
 * What `typed` may mean among these clips, the best first: a clip whose title, host or author has
 * every typed word at the beginning of one of its own, and with it what can be woven of it. Where
 * nothing is typed, all clips in their order.
 */
export function chooserItems(
  clips: readonly Clip[],
  typed: string,
  hasSelection: boolean,
): readonly ClipItem[] {
  const fitting = clips.filter((clip) => {
    const people = printed(clip.people).map(({ name }) => name);
    return isFoundBy(typed, [clipTitle(clip), hostOf(clipUrl(clip)), ...people].join(' '));
  });
  return fitting.slice(0, most.clips).flatMap((clip) => itemsOf(clip, hasSelection));
}

function itemsOf(clip: Clip, hasSelection: boolean): readonly ClipItem[] {
  const item = (part: Partial<ClipItem>): ClipItem => ({
    clip,
    what: 'link',
    url: clipLinkUrl({ clip: clip.id, part: '' }),
    of: '',
    words: clipTitle(clip),
    ...part,
  });
  const parts = [
    ...printed(clip.people)
      .slice(0, 1)
      .flatMap(({ name, profile }) => (profile ? [{ name: 'author', words: name }] : [])),
    ...printed(clip.links).map(({ name }) => ({ name, words: name })),
    ...(clip.via.startsWith('http') ? [{ name: 'via', words: hostOf(clip.via) }] : []),
  ];
  return [
    item({}),
    ...(hasSelection ? [] : [item({ what: 'citation', url: cited(clip) })]),
    ...parts.map(({ name, words }) =>
      item({ of: name, words, url: clipLinkUrl({ clip: clip.id, part: name }) }),
    ),
    ...clip.quotes
      .map((quote) => ({ id: quote.id, words: (quote.shown ?? quote.exact).trim() }))
      .filter(({ words }) => words !== '')
      .map(({ id, words }) => item({ what: 'quote', of: id, words })),
    ...(clip.aside === '' ? [] : [item({ what: 'aside', words: plainProse(clip.aside) })]),
  ];
}

function cited(clip: Clip): string {
  return clipLinkUrl({ clip: clip.id, part: citation });
}
