import { tabAlone } from '../adapters/tab-alone.ts';
import { type Clip, makeClip } from '../core/clip.ts';
import { nothingLeftOut } from '../core/left-out.ts';
import type { Quote } from '../core/quote.ts';
import { correct } from '../core/stored.ts';

interface MadeBy {
  readonly newsletter: string;
  readonly makeId: () => string;
  /** ISO 8601 UTC. */
  readonly now: string;
}

/** The clips of an issue that is read, as they come to be: one for each address that prose leads to. */
export class ClipPool {
  private readonly clips = new Map<string, Clip>();
  private readonly woven = new Map<string, string>();

  constructor(private readonly by: MadeBy) {}

  /** The clip of an address that prose links, with the words that it was linked by first. */
  wovenClip(url: string, words: string): string {
    const known = this.woven.get(url);
    if (known !== undefined) return known;
    const clip = this.make(url, words);
    this.woven.set(url, clip.id);
    return clip.id;
  }

  /** A new clip, printed at the very address; the words are its title. */
  make(url: string, words: string): Clip {
    const { newsletter, makeId, now } = this.by;
    const capture = tabAlone({ url, title: words.replace(/\s+/g, ' ').trim() }, 'link', null);
    const made = makeClip({ ...capture, url }, { id: makeId(), newsletter, now });
    const clip = { ...made, canonicalUrl: correct(made.canonicalUrl, url) };
    this.clips.set(clip.id, clip);
    return clip;
  }

  put(clip: Clip): void {
    this.clips.set(clip.id, clip);
  }

  /** Adds words to the quotes of a clip, and gives their id. */
  quote(id: string, words: string): string {
    const clip = this.clips.get(id);
    const same = clip?.quotes.find(({ exact }) => exact === words);
    if (clip === undefined || same !== undefined) return same?.id ?? '';
    const quote = quoteOf(this.by.makeId(), words, '');
    this.put({ ...clip, quotes: [...clip.quotes, quote] });
    return quote.id;
  }

  all(): ReadonlyMap<string, Clip> {
    return this.clips;
  }

  /** Tries something, and forgets all that it made unless it came to something. */
  attempt<T>(work: () => T | null): T | null {
    const [clips, woven] = [[...this.clips], [...this.woven]];
    const result = work();
    if (result !== null) return result;
    this.clips.clear();
    for (const [id, clip] of clips) this.clips.set(id, clip);
    this.woven.clear();
    for (const [url, id] of woven) this.woven.set(url, id);
    return null;
  }
}

/** Words of a source as an issue printed them; what stood around them there is not known. */
export function quoteOf(id: string, exact: string, html: string): Quote {
  const where = { prefix: '', suffix: '', from: 'page', leftOut: nothingLeftOut } as const;
  return { id, exact, html, shown: null, fragment: null, ...where };
}
