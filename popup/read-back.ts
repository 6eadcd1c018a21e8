import type { Clip } from '../src/core/clip.ts';
import { clipUrl } from '../src/core/clip.ts';
import type { Draft } from '../src/core/draft.ts';
import { pageAddresses } from '../src/core/page-addresses.ts';
import { frontMatter } from '../src/exporters/front-matter.ts';
import { markdownOf } from '../src/exporters/markdown.ts';
import { type ComeBack, comeBack } from '../src/importers/come-back.ts';
import { unitsOf } from '../src/importers/printed-units.ts';
import { clipsOfPage } from '../src/store/clips.ts';
import { signsOf } from '../src/templates/house-signs.ts';
import { lastDraft } from './last-issue.ts';

/** Reads edited Markdown back into a draft as it is stored by now; nothing is changed yet. */
export async function readBack(draft: Draft, text: string): Promise<ComeBack> {
  const last = await lastDraft(draft);
  const signs = signsOf(last.newsletter);
  return comeBack({
    draft: last,
    text,
    waiting: await waitingFor(last, text),
    write: (tree) => markdownOf(tree, signs),
    front: (issue) => frontMatter({ ...last, issue }),
    makeId: () => crypto.randomUUID(),
    now: new Date().toISOString(),
  });
}

/** So many pages that are new to the issue are looked up among the clips that wait. */
const most = 200;

async function waitingFor({ newsletter, clips }: Draft, text: string): Promise<readonly Clip[]> {
  const known = new Set([...clips.values()].map(clipUrl));
  const urls = new Set(unitsOf(text).flatMap((unit) => unit.urls));
  const fresh = [...urls].filter((url) => !known.has(url)).slice(0, most);
  const found = await Promise.all(
    fresh.map((url) => clipsOfPage(pageAddresses({ url, canonicalUrl: null }))),
  );
  const waiting = found
    .flat()
    .filter((clip) => clip.newsletter === newsletter.id && /^(?:inbox|heldOver)$/.test(clip.state));
  return [...new Map(waiting.map((clip) => [clip.id, clip])).values()];
}
