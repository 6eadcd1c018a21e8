import { type Clip, clipTitle } from '../core/clip.ts';
import type { Found, Sentence } from './check.ts';
import type { Fix } from './fix.ts';

/** Something found at a field of a clip, with what writes the field otherwise. */
export function atClip(
  clip: Clip,
  field: keyof Clip & string,
  says: Sentence,
  fix: { readonly name: Sentence; readonly set: Partial<Clip> } | null = null,
): Found {
  return {
    subject: `clip:${clip.id}:${field}`,
    place: { of: 'clip', id: clip.id, field, range: null },
    says,
    fix: fix && clipFix(clip, fix.name, fix.set),
  };
}

/** A fix that writes fields of a clip. */
export function clipFix({ id }: Clip, name: Sentence, set: Partial<Clip>): Fix {
  return { name, edits: [{ of: 'clip', id, set }] };
}

/** A title short enough to be spoken of in a sentence. */
export function shortTitle(clip: Clip): string {
  return shortened(clipTitle(clip));
}

/** Words short enough to be spoken of in a sentence. */
export function shortened(words: string, most = 60): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain;
}
