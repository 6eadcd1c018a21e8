import type { Capture } from '../core/capture.ts';
import type { Clip } from '../core/clip.ts';
import type { Issue } from '../core/issue.ts';
import { issueLabel, type Newsletter } from '../core/newsletter.ts';
import { pageAddresses } from '../core/page-addresses.ts';
import { archivedAt } from './archive-links.ts';
import { clipById, clipsOfPage } from './clips.ts';
import type { CurrentDesk } from './desk.ts';
import { issueById } from './issues.ts';
import { placementsOf } from './placements.ts';

/** A page used in another issue. */
export interface Use {
  /** Null where the issue printed it, and its clip is gone. */
  readonly clip: Clip | null;
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
  const addresses = pageAddresses(page);
  for (const clip of await clipsOfPage(addresses)) {
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
      if (other !== null) known = { ...known, uses: used(known.uses, clip, other, newsletter) };
    }
  }
  const counted = new Set(known.uses.map((use) => use.issue));
  for (const link of await archivedAt(addresses.keys)) {
    if (link.newsletter !== newsletter.id || link.issue === issue.id) continue;
    const other = counted.has(link.issue) ? null : await issueById(link.issue);
    counted.add(link.issue);
    const clip = other && link.clip ? await clipById(link.clip) : null;
    if (other !== null) known = { ...known, uses: used(known.uses, clip, other, newsletter) };
  }
  return known;
}

/** The uses with that of one more issue; an issue is named once. */
function used(
  uses: readonly Use[],
  clip: Clip | null,
  issue: Issue,
  newsletter: Newsletter,
): readonly Use[] {
  const use = { clip, issue: issue.id, label: issueLabel(newsletter, issue.number) };
  return [...uses.filter((one) => one.issue !== issue.id), use];
}
