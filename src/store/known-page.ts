import type { Capture } from '../core/capture.ts';
import type { Clip } from '../core/clip.ts';
import { issueLabel } from '../core/newsletter.ts';
import { pageAddresses } from '../core/page-addresses.ts';
import { clipsOfPage } from './clips.ts';
import type { CurrentDesk } from './desk.ts';
import { issueById } from './issues.ts';
import { placementsOf } from './placements.ts';

/** A page used in another issue. */
export interface Use {
  readonly clip: Clip;
  /** The issue's id, and its label: `TJ13`. */
  readonly issue: string;
  readonly label: string;
}

/** What the store holds of a page. */
export interface KnownPage {
  /** Its clip in the current issue, in the inbox, or held over. */
  readonly same: Clip | null;
  /** Heading of the section that clip stands in; null while it waits. */
  readonly section: string | null;
  /** Where it waits, if it does. */
  readonly waits: 'inbox' | 'heldOver';
  /** The other issues it stands in, that of the latest clip last. */
  readonly uses: readonly Use[];
}

/**
 * Looks a page up by the address it goes by and the one it is open at; the clip with the id
 * `except` is passed over.
 */
export async function knownPage(
  page: Pick<Capture, 'url' | 'canonicalUrl'>,
  desk: CurrentDesk,
  except: string | null,
): Promise<KnownPage> {
  const { newsletter, issue } = desk;
  let known: KnownPage = { same: null, section: null, waits: 'inbox', uses: [] };
  for (const clip of await clipsOfPage(pageAddresses(page))) {
    const ours = clip.newsletter === newsletter.id && clip.id !== except;
    if (!ours || clip.state === 'trashed') continue;
    if (clip.state !== 'placed') {
      known = { ...known, same: clip, section: null, waits: clip.state };
    }
    for (const placement of await placementsOf(clip.id)) {
      if (placement.issue === issue.id) {
        const here = issue.sections.find((section) => section.id === placement.section);
        known = { ...known, same: clip, section: here?.heading ?? null };
        continue;
      }
      const other = await issueById(placement.issue);
      if (other === null) continue;
      const use = { clip, issue: other.id, label: issueLabel(newsletter, other.number) };
      const uses = [...known.uses.filter((one) => one.issue !== other.id), use];
      known = { ...known, uses };
    }
  }
  return known;
}
