import type { RootContent } from 'mdast';
import type { Clip } from '../core/clip.ts';
import type { Quote } from '../core/quote.ts';
import { correct, printed } from '../core/stored.ts';
import { quoteTree } from '../quotes/quote-tree.ts';

type Prose = (blocks: readonly RootContent[], before: string) => string;

/** One field of a clip, as the template of a house may print it. */
export interface EntryField {
  /** Whether it says anything by now. */
  readonly isThere: boolean;
  /** How many blocks it is printed as. */
  readonly parts: number;
  /** What may have become of it. */
  readonly ways: readonly ('open' | 'stopped' | 'none')[];
  /** The clip with these words in the field, one for each part. */
  readonly put: (clip: Clip, words: readonly string[]) => Clip;
  /** The clip corrected by what stands there, a row of nodes for each part; null where it cannot be. */
  readonly read: (
    clip: Clip,
    parts: readonly (readonly RootContent[])[],
    prose: Prose,
  ) => Clip | null;
  /** The clip without it. */
  readonly cleared: (clip: Clip) => Clip;
}

/** The fields of a clip that words of an entry can be read back into. */
export function entryFields(clip: Clip): readonly EntryField[] {
  return [
    wordsField({
      value: printed(clip.title),
      ways: ['open'],
      set: (one, title) => ({ ...one, title: correct(one.title, title) }),
    }),
    proseField(clip, 'blurb'),
    ...clip.quotes.filter(({ shown }) => shown !== '').map(quoteField),
    proseField(clip, 'aside'),
    ...printed(clip.people).map(({ name, role }, at) =>
      wordsField({
        value: role ?? name,
        ways: ['open'],
        set: (one, words) => ({
          ...one,
          people: correct(
            one.people,
            printed(one.people).with(at, {
              ...(printed(one.people)[at] ?? { handle: null, profile: null, name }),
              ...(role === null ? { name: words, role } : { name, role: words }),
            }),
          ),
        }),
      }),
    ),
    ...tagFields(clip),
    ...eventFields(clip),
    ...printed(clip.links).map(({ name, url }, at) =>
      wordsField({
        value: name,
        ways: ['open'],
        set: (one, words) => ({
          ...one,
          links: correct(one.links, printed(one.links).with(at, { name: words, url })),
        }),
      }),
    ),
  ];
}

interface WordsField {
  readonly value: string;
  readonly ways: EntryField['ways'];
  readonly set: (clip: Clip, words: string) => Clip;
  readonly isFit?: (words: string) => boolean;
}

/** A field of words in one line. */
function wordsField({ value, ways, set, isFit }: WordsField): EntryField {
  return {
    ...{ isThere: value !== '', parts: 1, ways },
    put: (clip, [words = '']) => set(clip, words),
    read: (clip, [nodes = []]) => {
      const words = plainWords(nodes);
      if (words === null || words.trim() === '' || isFit?.(words) === false) return null;
      return words === value ? clip : set(clip, words);
    },
    cleared: (clip) => set(clip, ''),
  };
}

/** The curator's own words in Markdown. */
function proseField(clip: Clip, name: 'blurb' | 'aside'): EntryField {
  const isThere = clip[name] !== '';
  return {
    ...{ isThere, parts: 1, ways: isThere ? ['open', 'stopped', 'none'] : ['open', 'stopped'] },
    put: (one, [words = '']) => ({ ...one, [name]: words }),
    read: (one, [nodes = []], prose) => {
      const children = nodes as Extract<RootContent, { type: 'paragraph' }>['children'];
      return { ...one, [name]: prose([{ type: 'paragraph', children }], clip[name]) };
    },
    cleared: (one) => ({ ...one, [name]: '' }),
  };
}

/** What is printed of a quote; its exact words stay whatever becomes of that. */
function quoteField(quote: Quote): EntryField {
  const show = (clip: Clip, shown: string | null): Clip => ({
    ...clip,
    quotes: clip.quotes.map((one) => (one.id === quote.id ? { ...one, shown } : one)),
  });
  return {
    isThere: true,
    parts: Math.max(quoteTree(quote).length, 1),
    ways: ['open', 'stopped', 'none'],
    put: (clip, words) => show(clip, words.join('\n\n')),
    read: (clip, parts) => {
      const said = parts.map(plainWords);
      if (said.some((one) => one === null || one.trim() === '')) return null;
      const shown = said.join('\n\n');
      return show(clip, shown === quote.exact ? null : shown);
    },
    cleared: (clip) => show(clip, ''),
  };
}

/** The tags, and one more. */
function tagFields(clip: Clip): readonly EntryField[] {
  const tags = printed(clip.tags);
  const field = (at: number): EntryField => {
    const value = (tags[at] ?? '').replace(/^\[|\]$/g, '');
    const isBracketed = (tags[at] ?? tags[0] ?? '').startsWith('[');
    return wordsField({
      value,
      ways: at < tags.length ? ['open', 'none'] : ['open'],
      set: (one, words) => {
        const own = printed(one.tags);
        const tag = isBracketed ? `[${words}]` : words;
        const next = words === '' ? own.toSpliced(at, 1) : own.toSpliced(at, 1, tag);
        return { ...one, tags: correct(one.tags, next) };
      },
      // Two tags side by side are not one.
      isFit: (words) => !/[[\]（）]/.test(words),
    });
  };
  return [...tags.keys(), tags.length].map(field);
}

/** When and where an event takes place. */
function eventFields(clip: Clip): readonly EntryField[] {
  const event = printed(clip.event);
  if (event === null) return [];
  return (['start', 'end', 'place'] as const).map((name) =>
    wordsField({
      value: name === 'place' ? event.place : event[name].slice(0, 10),
      ways: event[name] === '' ? ['open'] : ['open', 'none'],
      set: (one, words) => ({
        ...one,
        event: correct(one.event, { ...(printed(one.event) ?? event), [name]: words }),
      }),
      isFit: (words) => name === 'place' || /^\d{4}-\d{2}-\d{2}$/.test(words),
    }),
  );
}

/** The words of a line that is nothing but words. */
function plainWords(nodes: readonly RootContent[]): string | null {
  const words = nodes.map((node) => (node.type === 'text' ? node.value : null));
  return words.includes(null) ? null : words.join('');
}
