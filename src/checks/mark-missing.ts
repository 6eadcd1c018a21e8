import { isWall } from '../core/access.ts';
import { markOf } from '../core/access-marks.ts';
import type { Clip } from '../core/clip.ts';
import { printed } from '../core/stored.ts';
import { ruleFor } from '../paywalls/access-policy.ts';
import { type Around, type Found, proseCheck } from './check.ts';
import { shortTitle } from './clip-found.ts';
import { markedBehind } from './marked-behind.ts';
import type { ProseLink } from './prose-facts.ts';
import { type ProsePiece, placeIn, rewrite } from './prose-pieces.ts';

/** A link in prose to a page that keeps readers out, or lets them in as guests, which does not say so. */
export const markMissing = proseCheck({
  id: 'mark-missing',
  name: 'check_mark_missing',
  severity: 'warns',
  reads: (around, { facts }) => [marksOf(around, facts.links)],
  look: (piece, [marks]) => {
    const seen = new Set<string>();
    return piece.facts.links.flatMap((link, at): readonly Found[] => {
      const [clip, mark = ''] = marks[at] ?? [];
      // Said once for a page is enough in one piece.
      if (!clip || mark === '' || seen.has(clip.id)) return [];
      seen.add(clip.id);
      return isMarked(piece, link, mark) ? [] : [found(piece, link, clip, mark)];
    });
  },
});

/** For each link the clip that has to be marked, and how. */
function marksOf(
  { draft, rules }: Around,
  links: readonly ProseLink[],
): readonly (readonly [Clip, string] | readonly [])[] {
  return links.map(({ to }) => {
    const clip = to?.part === '' ? draft.clips.get(to.clip) : undefined;
    // What went out is left as it went out.
    if (clip === undefined || draft.issue.status === 'imported') return [];
    const declared = printed(clip.access.declared);
    const isOpen = !isWall(declared) && declared !== 'gift';
    return isOpen || ruleFor(clip, rules)?.action !== 'mark' ? [] : [clip, markOf(declared, rules)];
  });
}

/** Whether the mark stands between a link and the next, or in its words. */
function isMarked({ facts }: ProsePiece, link: ProseLink, mark: string): boolean {
  const next = facts.links.find((one) => one.line === link.line && one.from >= link.until);
  return link.line.text.slice(link.from, next?.from).includes(mark);
}

function found(piece: ProsePiece, link: ProseLink, clip: Clip, mark: string): Found {
  const edit = markedBehind(piece.markdown, link, mark);
  return {
    subject: `${piece.key}:${clip.id}`,
    place: placeIn(piece, link),
    says: { name: 'finding_mark_missing', values: [shortTitle(clip), mark] },
    fix: edit === null ? null : rewrite(piece, edit, { name: 'fix_mark', values: [mark] }),
  };
}
