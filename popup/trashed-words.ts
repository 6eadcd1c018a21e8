import { clipTitle } from '../src/core/clip.ts';
import { issueLabel, type Newsletter } from '../src/core/newsletter.ts';
import { words } from '../src/platform/words.ts';
import type { TrashedClip } from '../src/store/trash.ts';

/** What a removed clip is called. */
export function trashedTitle({ clip }: TrashedClip): string {
  return clipTitle(clip) || words('untitled');
}

/** Where a clip was when it was removed, and goes back to. */
export function trashedFrom({ was, places: [place] }: TrashedClip, newsletter: Newsletter): string {
  if (place) return `${issueLabel(newsletter, place.issue.number)} · ${place.heading}`;
  return words(was === 'heldOver' ? 'held_over' : 'inbox');
}
