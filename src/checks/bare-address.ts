import { printed } from '../core/stored.ts';
import { clipCheck, proseCheck, together } from './check.ts';
import { atClip } from './clip-found.ts';
import { placeIn, subjectIn } from './prose-pieces.ts';

const told = { id: 'bare-address', name: 'check_bare_address', severity: 'notes' } as const;

/** A link that shows its address in place of words. */
export const bareAddress = together(
  clipCheck({
    ...told,
    look: ({ clip, isTitled }) =>
      isTitled && /^(?:https?:\/\/\S+)?$/.test(printed(clip.title).trim())
        ? [atClip(clip, 'title', { name: 'finding_no_title', values: [clip.url] })]
        : [],
  }),
  proseCheck({
    ...told,
    look: (piece) =>
      piece.facts.links
        .filter(({ words }) => /^https?:\/\/\S+$/.test(words.trim()))
        .map((link) => ({
          subject: subjectIn(piece, link.words),
          place: placeIn(piece, link),
          says: { name: 'finding_bare_address', values: [link.words] },
          fix: null,
        })),
  }),
);
