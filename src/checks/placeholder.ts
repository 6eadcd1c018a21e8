import { clipCheck, issueCheck, proseCheck, sectionCheck, together } from './check.ts';
import { atClip, shortened } from './clip-found.ts';
import { isQuoted, sourceRange } from './places-in-text.ts';
import { placeIn, subjectIn } from './prose-pieces.ts';

const told = { id: 'placeholder', name: 'check_placeholder', severity: 'blocks' } as const;

/**
 * What people leave where words are to come. `TODO` is a word of titles and of code as well: it counts
 * where something is still to be done, at the start, in brackets, or before a sign.
 */
const signs =
  /(?<![\p{L}\p{N}/_-])(?:TK(?:TK)*|XXX+|FIXME|TBC|TBD)(?![\p{L}\p{N}/_-])|(?:^|[[({]\s*|[.!?]\s+)(?:TODO|todo|ToDo)(?![\p{L}\p{N}/_-])(?=\s*(?:[:\])}.!?…—–-]|$)|\s+[a-z])|(?<![\p{L}\p{N}/_-])TODO(?=\s*(?::|$))|lorem ipsum|\{\{[^{}]*\}\}/gu;

/** A place where words are still to come. */
export const placeholder = [
  proseCheck({
    ...told,
    look: (piece) =>
      piece.facts.texts
        .filter((text) => !isQuoted(text))
        .flatMap((text) =>
          [...text.value.matchAll(signs)].map(({ index, 0: { length } }) => ({
            subject: subjectIn(piece, text.value.slice(index, index + length + 20)),
            place: placeIn(piece, sourceRange(piece.markdown, text, index, index + length)),
            says: said(text.value.slice(index, index + length)),
            fix: null,
          })),
        ),
  }),
  clipCheck({
    ...told,
    // What a page calls itself is not the curator's to finish.
    look: ({ clip, isTitled }) => [
      ...inField(isTitled ? (clip.title.corrected ?? '') : '', (says) =>
        atClip(clip, 'title', says),
      ),
      ...inField(clip.lead, (says) => atClip(clip, 'lead', says)),
    ],
  }),
  sectionCheck({
    ...told,
    reads: ({ draft }, at) => [draft.sections[at]?.section],
    look: (_, [section]) =>
      inField(section?.heading ?? '', (says) => ({
        subject: `section:${section?.id}:heading`,
        place: { of: 'section', id: section?.id ?? '', field: 'heading', range: null },
        says,
        fix: null,
      })),
  }),
  issueCheck({
    ...told,
    reads: ({ draft }) => [draft.issue.id, draft.issue.title],
    look: ([id, title]) =>
      inField(title, (says) => ({
        subject: `issue:${id}:title`,
        place: { of: 'issue', id, field: 'title', range: null },
        says,
        fix: null,
      })),
  }),
].reduce(together);

function inField<T>(words: string, make: (says: ReturnType<typeof said>) => T): readonly T[] {
  const [first] = words.match(signs) ?? [];
  return first === undefined ? [] : [make(said(first))];
}

function said(words: string) {
  const bare = shortened(words.replace(/^[^\p{L}{]+/u, ''));
  return { name: 'finding_placeholder', values: [bare] } as const;
}
