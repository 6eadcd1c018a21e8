import { type Change, changeOf } from './change.ts';
import type { Clip } from './clip.ts';
import type { Draft } from './draft.ts';
import type { Issue } from './issue.ts';
import type { ArchiveLink } from './records.ts';
import { type Setting, settingId } from './settings.ts';
import { urlKey } from './url-key.ts';

/** A link as an issue printed it. */
export interface PrintedLink {
  readonly words: string;
  readonly url: string;
  /** Heading of the section it stands under; '' before the first. */
  readonly section: string;
}

/** An issue as it goes out. */
export interface Outgoing {
  /** What a site's generator reads before its text. */
  readonly front: string;
  readonly markdown: string;
  readonly links: readonly PrintedLink[];
}

/** What becomes of a clip that was left over. */
export type Leaving = 'inbox' | 'heldOver' | 'trashed';

interface By {
  readonly makeId: () => string;
  /** ISO 8601 UTC. */
  readonly now: string;
}

/**
 * Sends an issue out: it is kept to the letter, with every link that it printed; what was left over
 * goes where the curator says; the next issue is on the desk. `current` is the setting as it stands;
 * `next` is an issue that is there already, or one to be made (`rev` 0).
 */
export function publish(
  draft: Draft,
  outgoing: Outgoing,
  to: {
    readonly next: Issue;
    readonly current: Setting | null;
    readonly leftOver: readonly (readonly [Clip, Leaving])[];
  },
  by: By,
): readonly Change[] {
  const { issue, newsletter } = draft;
  const { front, markdown } = outgoing;
  const printed = { at: by.now, markdown };
  const setting: Setting = {
    id: settingId('current'),
    rev: to.current?.rev ?? 0,
    value: { newsletter: newsletter.id, issue: to.next.id },
  };
  return [
    changeOf('issues', issue, { ...issue, status: 'published', front, printed }),
    ...(to.next.rev === 0 ? [changeOf('issues', null, to.next)] : []),
    ...archived(draft, outgoing.links, by.makeId).map((link) =>
      changeOf('archiveLinks', null, link),
    ),
    ...to.leftOver
      .filter(([clip, state]) => clip.state !== state)
      .map(([clip, state]) => changeOf('clips', clip, { ...clip, state, updated: by.now })),
    changeOf('settings', to.current, setting),
  ];
}

/** Each link once, with the clip it belongs to. */
function archived(
  { newsletter, issue, clips }: Draft,
  links: readonly PrintedLink[],
  makeId: () => string,
): readonly ArchiveLink[] {
  const byKey = new Map([...clips.values()].map((clip) => [clip.key, clip.id]));
  const seen = new Set<string>();
  return links.flatMap(({ words, url, section }): ArchiveLink[] => {
    const key = urlKey(url);
    const all = JSON.stringify([key, words, section]);
    if (seen.has(all)) return [];
    seen.add(all);
    const clip = byKey.get(key) ?? null;
    const of = { newsletter: newsletter.id, issue: issue.id };
    return [{ id: makeId(), rev: 0, key, ...of, section, words, url, clip }];
  });
}

/**
 * Takes an issue back onto the desk, as if it had not gone out. `links` are those it printed, `front` is
 * what it has of its own before its text: what the newsletter made for it follows the draft again.
 */
export function takeBack(
  issue: Issue,
  front: string,
  links: readonly ArchiveLink[],
  current: Setting | null,
): readonly Change[] {
  const value = { newsletter: issue.newsletter, issue: issue.id };
  return [
    changeOf('issues', issue, { ...issue, status: 'draft', front, printed: null }),
    ...links.map((link) => changeOf('archiveLinks', link, null)),
    changeOf('settings', current, { id: settingId('current'), rev: current?.rev ?? 0, value }),
  ];
}
