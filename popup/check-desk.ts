import type { Archive } from '../src/checks/check.ts';
import { checks } from '../src/checks/checks.ts';
import { PieceReader } from '../src/checks/prose-pieces.ts';
import { type CheckedDraft, makeCheckRun } from '../src/checks/run-checks.ts';
import { type Clip, clipUrl } from '../src/core/clip.ts';
import type { Draft } from '../src/core/draft.ts';
import { printed } from '../src/core/stored.ts';
import { urlKey } from '../src/core/url-key.ts';
import { checkArchive } from '../src/store/check-archive.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { linkResults } from '../src/store/link-results.ts';

/**
 * Gives a function that checks what is on the desk, again and again: what other issues linked is
 * asked for only when the addresses of this one change, or those issues do.
 */
export function makeDeskCheck(): (view: DeskView) => Promise<CheckedDraft> {
  const run = makeCheckRun(checks);
  const reader = new PieceReader();
  const linksTyped = (draft: Draft) => reader.read(draft).flatMap(({ facts }) => facts.links);
  let asked: { readonly by: string; readonly archive: Archive } | null = null;
  const archiveOf = async ({ draft, issues }: DeskView): Promise<Archive> => {
    const { newsletter, issue } = draft;
    const typed = linksTyped(draft);
    const all = [
      ...[...draft.clips.values()].map(({ key }) => key),
      ...typed.flatMap(({ to, url }) => (to === null ? [urlKey(url)] : [])),
    ];
    const keys = [...new Set(all)].toSorted();
    const others = issues.filter(({ id }) => id !== issue.id);
    const by = JSON.stringify([issue.id, keys, others.map(({ id, rev }) => [id, rev])]);
    if (asked?.by !== by) {
      asked = { by, archive: await checkArchive(newsletter, issue, keys, others) };
    }
    return asked.archive;
  };
  return async (view) => {
    const archive = await archiveOf(view);
    const { draft } = view;
    const now = new Date().toISOString();
    const found = await linkResults([
      ...[...draft.clips.values()].flatMap(addressesOf),
      ...linksTyped(draft).map(({ url }) => url),
    ]);
    return run({ draft, archive, linkResults: found, now, rules: draft.newsletter.rules });
  };
}

/** The addresses that a clip may be printed with. */
function addressesOf(clip: Clip): readonly string[] {
  return [clipUrl(clip), ...printed(clip.links).map(({ url }) => url)];
}
