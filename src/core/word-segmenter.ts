import { languageTag } from './language-tag.ts';

const made = new Map<string, Intl.Segmenter>();

/** What parts a text into words as its language (BCP 47; '' for none) does: Japanese has some, too. */
export function wordSegmenter(lang: string): Intl.Segmenter {
  const tag = languageTag(lang) || 'en';
  const segmenter = made.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' });
  made.set(tag, segmenter);
  return segmenter;
}

/** How many words a text has. */
export function wordCount(text: string, lang: string): number {
  return [...wordSegmenter(lang).segment(text)].filter((one) => one.isWordLike).length;
}
