import { type Clip, clipUrl } from './clip.ts';
import type { ArchiveLink } from './records.ts';
import { urlKey } from './url-key.ts';

/** A printed link whose address is known better by now. */
export interface Correction {
  readonly link: ArchiveLink;
  readonly clip: Clip;
  /** Where it leads now. */
  readonly now: string;
}

/**
 * The links of an issue that went out whose clips have another address by now. What was printed stays
 * as it was: a correction stands beside it.
 */
export function correctionsOf(
  links: readonly { readonly link: ArchiveLink; readonly clip: Clip | null }[],
): readonly Correction[] {
  return links.flatMap(({ link, clip }) => {
    if (clip === null || urlKey(clipUrl(clip)) === link.key) return [];
    return [{ link, clip, now: clipUrl(clip) }];
  });
}
