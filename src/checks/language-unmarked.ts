import type { Clip } from '../core/clip.ts';
import { correct, printed } from '../core/stored.ts';
import { clipCheck, type Found, proseCheck, together } from './check.ts';
import { atClip, shortTitle } from './clip-found.ts';
import { markedBehind } from './marked-behind.ts';
import { placeIn, rewrite } from './prose-pieces.ts';

const told = {
  id: 'language-unmarked',
  name: 'check_language_unmarked',
  severity: 'notes',
} as const;

/** A page in another language than the newsletter's, of which its readers are not told. */
export const languageUnmarked = together(
  clipCheck({
    ...told,
    reads: ({ draft }) => [draft.newsletter.lang],
    look: ({ clip, isWoven }, [lang]) => {
      const other = otherLanguage(clip, lang);
      if (isWoven || other === null || isTagged(clip, other)) return [];
      const tag = tagOf(other);
      const says = {
        name: 'finding_language',
        values: [shortTitle(clip), nameOf(other, lang)],
      } as const;
      const fix = {
        name: { name: 'fix_language', values: [tag] } as const,
        set: { tags: correct(clip.tags, [...printed(clip.tags), tag]) },
      };
      return [atClip(clip, 'tags', says, fix)];
    },
  }),
  proseCheck({
    ...told,
    reads: ({ draft }, { facts }) => [
      draft.newsletter.lang,
      facts.links.map(({ to }) => (to?.part === '' ? draft.clips.get(to.clip) : undefined)),
    ],
    look: (piece, [lang, clips]) => {
      const seen = new Set<string>();
      return piece.facts.links.flatMap((link, at): readonly Found[] => {
        const clip = clips[at];
        const other = clip === undefined ? null : otherLanguage(clip, lang);
        if (clip === undefined || other === null || seen.has(clip.id)) return [];
        seen.add(clip.id);
        const tag = tagOf(other);
        const name = nameOf(other, lang);
        const isSaid = [tag, name].some((one) =>
          link.line.text.toLowerCase().includes(one.toLowerCase()),
        );
        if (isSaid) return [];
        const edit = markedBehind(piece.markdown, link, tag);
        return [
          {
            subject: `${piece.key}:${clip.id}`,
            place: placeIn(piece, link),
            says: { name: 'finding_language', values: [shortTitle(clip), name] },
            fix:
              edit === null ? null : rewrite(piece, edit, { name: 'fix_language', values: [tag] }),
          },
        ];
      });
    },
  }),
);

/** The language of a page where it is known to be another than the newsletter's: `zh`. */
function otherLanguage(clip: Clip, lang: string): string | null {
  const [own, other] = [primary(lang), primary(printed(clip.lang))];
  return own === '' || other === '' || own === other ? null : other;
}

function primary(tag: string): string {
  return /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase() ?? '';
}

function isTagged(clip: Clip, lang: string): boolean {
  return printed(clip.tags).some((tag) => primary(tag.replace(/^\[/, '')) === lang);
}

function tagOf(lang: string): string {
  return `[${lang.toUpperCase()}]`;
}

function nameOf(lang: string, inLanguage: string): string {
  const names = new Intl.DisplayNames([primary(inLanguage)], { type: 'language' });
  return names.of(lang) ?? lang;
}
