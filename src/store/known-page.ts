import type { Clip } from '../core/clip.ts';
import { issueLabel } from '../core/newsletter.ts';
import { clipsOfPage } from './clips.ts';
import type { CurrentDesk } from './desk.ts';
import { issueById } from './issues.ts';
import { placementsOf } from './placements.ts';

/** What the store holds of a page. */
export interface KnownPage {
  /** Its clip in the current issue or the inbox. */
  readonly same: Clip | null;
  /** Heading of the section that clip stands in; null for the inbox. */
  readonly section: string | null;
  /** Its latest clip in another issue. */
  readonly earlier: Clip | null;
  /** Labels of the other issues it stands in: `TJ13`. */
  readonly usedIn: readonly string[];
}

/** Looks a page up by its key; the clip with the id `except` is passed over. */
export async function knownPage(
  key: string,
  desk: CurrentDesk,
  except: string | null,
): Promise<KnownPage> {
  const { newsletter, issue } = desk;
  let known: KnownPage = { same: null, section: null, earlier: null, usedIn: [] };
  for (const clip of await clipsOfPage(key)) {
    const ours = clip.newsletter === newsletter.id && clip.id !== except;
    if (!ours || clip.state === 'trashed') continue;
    if (clip.state === 'inbox') known = { ...known, same: clip, section: null };
    for (const placement of await placementsOf(clip.id)) {
      if (placement.issue === issue.id) {
        const here = issue.sections.find((section) => section.id === placement.section);
        known = { ...known, same: clip, section: here?.heading ?? null };
        continue;
      }
      const other = await issueById(placement.issue);
      if (other === null) continue;
      const usedIn = [...new Set([...known.usedIn, issueLabel(newsletter, other.number)])];
      known = { ...known, earlier: clip, usedIn };
    }
  }
  return known;
}
