import type { RootContent } from 'mdast';
import { type Clip, clipUrl } from '../core/clip.ts';
import type { Draft } from '../core/draft.ts';
import { grouped } from '../core/grouped.ts';
import { correct } from '../core/stored.ts';
import { urlKey } from '../core/url-key.ts';
import { ClipPool } from './clip-pool.ts';
import type { EntryHouse } from './entry-back.ts';
import { isLabelOf } from './markdown-issue.ts';
import type { Write } from './printed-units.ts';
import { alike, type ProseBack, proseBack } from './prose-back.ts';
import type { Loom } from './weave.ts';

/** What a file is brought back into an issue with. */
export interface ReturnInto {
  readonly draft: Draft;
  /** Clips that wait, and may be what the file links. */
  readonly waiting: readonly Clip[];
  readonly write: Write;
  readonly makeId: () => string;
  /** ISO 8601 UTC. */
  readonly now: string;
}

/** Where the clips of an issue that comes back are known by their addresses, and new ones come to be. */
export interface ReturnLoom extends ReturnInto {
  readonly pool: ClipPool;
  readonly loom: Loom;
  /** The clips that are entries by themselves: prose that named them would take their place. */
  readonly standing: Set<string>;
  /** Words in the form of a quote that none of a known clip's quotes is. */
  readonly unquoted: Set<string>;
  /** The clips of the issue, or waiting, that are printed at an address. */
  readonly clipsAt: (url: string) => readonly Clip[];
  readonly isKnown: (id: string) => boolean;
  readonly prose: (blocks: readonly RootContent[], before: string) => ProseBack;
  readonly entries: EntryHouse;
}

/** `urls` are all that the file links. */
export function returnLoom(into: ReturnInto, urls: ReadonlySet<string>): ReturnLoom {
  const { draft, waiting, write, makeId, now } = into;
  const { newsletter } = draft;
  const pool = new ClipPool({ newsletter: newsletter.id, makeId, now });
  const known = new Map([...waiting, ...draft.clips.values()].map((clip) => [clip.id, clip]));
  for (const clip of readdressed([...known.values()], urls)) pool.put(clip);
  const places = grouped([...pool.all().values()], clipUrl);
  const clipsAt = (url: string) =>
    (places.get(url) ?? []).map(({ id }) => pool.all().get(id)).filter((one) => one !== undefined);
  const standing = new Set<string>();
  const unquoted = new Set<string>();
  const loom: Loom = {
    signOff: newsletter.signOff,
    isLabel: (label) => isLabelOf(newsletter, label),
    isClip: (id) => pool.all().has(id),
    clip: (url, words) => {
      const there = clipsAt(url).filter(({ id }) => !standing.has(id));
      const own = there.find(({ id }) => draft.woven.has(id)) ?? there[0];
      return own?.id ?? pool.wovenClip(url, words);
    },
    quote: (id, words) => {
      if (!known.has(id)) return pool.quote(id, words);
      const scored = (pool.all().get(id)?.quotes ?? []).map((quote) => ({
        ...quote,
        score: alike(words, quote.shown ?? quote.exact),
      }));
      const [best] = scored.toSorted((one, other) => other.score - one.score);
      if (best !== undefined && best.score >= 0.4) return best.id;
      unquoted.add(words);
      return null;
    },
  };
  const inHand = () => ({ ...draft, clips: pool.all() });
  const prose = (blocks: readonly RootContent[], before: string) =>
    proseBack(blocks, before, { loom, draft: inHand, write });
  return {
    ...{ ...into, pool, loom, standing, unquoted, clipsAt, prose },
    isKnown: (id) => known.has(id),
    entries: {
      draft: inHand,
      write,
      prose: (blocks, before) => prose(blocks, before).markdown,
    },
  };
}

/**
 * Clips whose address the file has in another spelling of the same page, and nowhere as it was, are
 * printed at that from now on.
 */
function readdressed(clips: readonly Clip[], urls: ReadonlySet<string>): readonly Clip[] {
  const printed = new Set(clips.map(clipUrl));
  const fresh = grouped(
    [...urls].filter((url) => !printed.has(url)),
    urlKey,
  );
  return clips.map((clip) => {
    if (urls.has(clipUrl(clip))) return clip;
    const [url, ...more] = fresh.get(urlKey(clipUrl(clip))) ?? [];
    if (url === undefined || more.length > 0) return clip;
    return { ...clip, canonicalUrl: correct(clip.canonicalUrl, url) };
  });
}
