import type { Finding, Sentence } from '../src/checks/check.ts';
import { clipTitle } from '../src/core/clip.ts';
import { type Draft, entriesOf } from '../src/core/draft.ts';
import { plainProse } from '../src/core/plain-prose.ts';
import { words } from '../src/platform/words.ts';

/** A sentence of a check as people read it. */
export function sentenceWords({ name, values }: Sentence): string {
  return words(name, ...values.map(String));
}

/** How many letters of a passage name it. */
const longest = 60;

/** Where a finding is, as it is named to a person. */
export function placeWords({ place }: Finding, draft: Draft): string {
  if (place.of === 'clip') {
    const clip = draft.clips.get(place.id);
    return clip === undefined ? '' : clipTitle(clip);
  }
  if (place.of === 'passage') {
    const entry = entriesOf(draft).find(
      (one) => one.kind === 'passage' && one.passage.id === place.id,
    );
    const said = entry?.kind === 'passage' ? plainProse(entry.passage.markdown).trim() : '';
    return said.length > longest ? `${said.slice(0, longest)}…` : said;
  }
  if (place.of === 'section') {
    return draft.issue.sections.find(({ id }) => id === place.id)?.heading ?? '';
  }
  if (place.field === 'preamble' || place.field === 'close') return words(place.field);
  return draft.label;
}

/** The row of the desk that a finding is at; null where there is none. */
export function rowOfFinding({ place }: Finding, draft: Draft): string | null {
  if (place.of === 'issue') return place.field === 'close' ? 'close' : 'preamble';
  if (place.of === 'section') return `intro:${place.id}`;
  const entry = entriesOf(draft).find(
    (one) => (one.kind === 'clip' ? one.clip.id : one.passage.id) === place.id,
  );
  return entry?.placement.id ?? null;
}
