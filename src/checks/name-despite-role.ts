import type { Person } from '../core/capture.ts';
import { correct, printed } from '../core/stored.ts';
import { clipCheck, type Found, proseCheck, together } from './check.ts';
import { atClip } from './clip-found.ts';
import { isQuoted, sourceRange } from './places-in-text.ts';
import { asProse, withPut } from './prose-edits.ts';
import { placeIn, rewrite, subjectIn } from './prose-pieces.ts';

const told = {
  id: 'name-despite-role',
  name: 'check_name_despite_role',
  severity: 'warns',
} as const;

/** A person whose role is to stand in place of the name, named all the same. */
export const nameDespiteRole = together(
  clipCheck({
    ...told,
    look: ({ clip, isTitled }) => {
      const title = printed(clip.title);
      const [named] = isTitled ? namedIn(title, printed(clip.people)) : [];
      if (named === undefined) return [];
      const { name, role, at } = named;
      const put = title.slice(0, at) + role + title.slice(at + name.length);
      const says = { name: 'finding_name_despite_role', values: [name, role] } as const;
      const fix = {
        name: { name: 'fix_role', values: [role] } as const,
        set: { title: correct(clip.title, put) },
      };
      return [atClip(clip, 'title', says, fix)];
    },
  }),
  proseCheck({
    ...told,
    reads: ({ draft }, { of, id, facts }) => {
      const ids = of === 'clip' ? [...facts.clips, id] : facts.clips;
      const clips = ids.map((one) => draft.clips.get(one));
      return [clips.flatMap((clip) => (clip === undefined ? [] : printed(clip.people)))];
    },
    look: (piece, [people]) =>
      piece.facts.texts
        .filter((text) => !isQuoted(text))
        .flatMap((text) =>
          namedIn(text.value, people).map(({ name, role, at }): Found => {
            const range = sourceRange(piece.markdown, text, at, at + name.length);
            const edit = withPut(piece.markdown, range, asProse(role));
            return {
              subject: subjectIn(piece, name),
              place: placeIn(piece, range),
              says: { name: 'finding_name_despite_role', values: [name, role] },
              fix: rewrite(piece, edit, { name: 'fix_role', values: [role] }),
            };
          }),
        ),
  }),
);

/** Where words name people who have a role: by name, or by handle. */
function namedIn(
  words: string,
  people: readonly Person[],
): readonly { readonly name: string; readonly role: string; readonly at: number }[] {
  return people.flatMap(({ name, handle, role }) => {
    if (role === null || role === '') return [];
    const names = [name, handle ?? ''].filter((one) => one.length > 2 && one !== role);
    return names.flatMap((one) => {
      const at = words.indexOf(one);
      const [before = '', after = ''] = [words[at - 1], words[at + one.length]];
      const isWhole = at >= 0 && !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after);
      return isWhole ? [{ name: one, role, at }] : [];
    });
  });
}
