import { tabAlone } from '../adapters/tab-alone.ts';
import { type Clip, makeClip } from '../core/clip.ts';
import { readerAddress } from '../core/reader-address.ts';
import { quoteOf } from './clip-pool.ts';
import type { ListedLink } from './link-list.ts';

/** What becomes of the links of a list. */
export interface ListedClips {
  readonly clips: readonly Clip[];
  /** How many lead to no page, and how many stand there twice. */
  readonly noPage: number;
  readonly twice: number;
}

/** Links of a list as clips that wait in the inbox, each page once. `now` is ISO 8601 UTC. */
export function listedClips(
  links: readonly ListedLink[],
  by: { readonly newsletter: string; readonly makeId: () => string; readonly now: string },
): ListedClips {
  const clips = new Map<string, Clip>();
  let noPage = 0;
  for (const link of links) {
    if (readerAddress(link.url) === null) {
      noPage += 1;
      continue;
    }
    const clip = clipOf(link, by);
    if (!clips.has(clip.key)) clips.set(clip.key, clip);
  }
  return { clips: [...clips.values()], noPage, twice: links.length - noPage - clips.size };
}

function clipOf(link: ListedLink, by: Parameters<typeof listedClips>[1]): Clip {
  const capture = tabAlone({ url: link.url, title: link.title }, 'link', null);
  const now = link.created === '' || link.created > by.now ? by.now : link.created;
  const made = makeClip(capture, { id: by.makeId(), newsletter: by.newsletter, now });
  return {
    ...made,
    blurb: link.note.toWellFormed().slice(0, 20_000),
    quotes: link.highlights.map((words) => quoteOf(by.makeId(), words.toWellFormed(), '')),
    updated: by.now,
  };
}
