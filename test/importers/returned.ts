import type { Change } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import { assembleDraft, type Draft, entriesOf } from '../../src/core/draft.ts';
import type { Stored } from '../../src/core/stored.ts';
import { frontMatter } from '../../src/exporters/front-matter.ts';
import { exportMarkdown, markdownOf } from '../../src/exporters/markdown.ts';
import { type ComeBack, comeBack } from '../../src/importers/come-back.ts';
import { signsOf } from '../../src/templates/house-signs.ts';
import { now } from '../sample.ts';

/** What a text comes to that is brought back into a draft, and the draft as it is then. */
export function returned(
  draft: Draft,
  text: string,
  waiting: readonly Clip[] = [],
): ComeBack & { readonly after: Draft; readonly again: string } {
  let made = 0;
  const makeId = () => {
    made += 1;
    return `00000000-0000-4000-9000-${String(made).padStart(12, '0')}`;
  };
  const back = comeBack({
    ...{ draft, text, waiting, makeId, now },
    write: (tree) => markdownOf(tree, signsOf(draft.newsletter)),
    front: (issue) => frontMatter({ ...draft, issue }),
  });
  const after = applied(draft, back.changes, waiting);
  return { ...back, after, again: exportMarkdown(after) };
}

/** The draft with changes carried out on its records. */
function applied(draft: Draft, changes: readonly Change[], waiting: readonly Clip[] = []): Draft {
  const entries = entriesOf(draft);
  const of = <T extends Stored>(store: Change['store'], records: readonly T[]): readonly T[] => {
    const all = new Map(records.map((record) => [record.id, record]));
    for (const one of changes.filter((change) => change.store === store)) {
      if (one.after === null) all.delete(one.id);
      else all.set(one.id, one.after as unknown as T);
    }
    return [...all.values()];
  };
  const passages = entries.flatMap((one) => (one.kind === 'passage' ? [one.passage] : []));
  const [issue = draft.issue] = of('issues', [draft.issue]);
  return assembleDraft({
    newsletter: draft.newsletter,
    issue,
    placements: of(
      'placements',
      entries.map(({ placement }) => placement),
    ),
    clips: of('clips', [...draft.clips.values(), ...waiting]),
    passages: of('passages', passages),
  });
}
