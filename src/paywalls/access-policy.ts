import { webAddress } from '../core/address.ts';
import type { ExtraLink } from '../core/capture.ts';
import { type Clip, clipUrl } from '../core/clip.ts';
import type { AccessRule, Rules } from '../core/rules.ts';
import { printed } from '../core/stored.ts';
import { isMeant } from './host-pattern.ts';

/** What a further link of a clip is called that leads to a copy which is free to read. */
export const openVersionName = 'open version';

/** The clip's link to an open copy of what it is about; null where it has none. */
export function openVersionOf(clip: Clip): ExtraLink | null {
  const isOpen = ({ name, url }: ExtraLink) =>
    name.trim().toLowerCase() === openVersionName && webAddress(url) !== null;
  return printed(clip.links).find(isOpen) ?? null;
}

/**
 * The rule that decides about a clip: the first that holds for the address it is printed with and for
 * what its page declares, as corrected; null where none does. What the curator saw (`now`) has no say.
 * A rule that prefers the open version holds where there is one, so that those behind it decide about
 * the rest.
 */
export function ruleFor(clip: Clip, { access }: Pick<Rules, 'access'>): AccessRule | null {
  return access.find((rule) => holds(rule, clip)) ?? null;
}

function holds({ host, declared, action }: AccessRule, clip: Clip): boolean {
  const isDeclared = declared.length === 0 || declared.includes(printed(clip.access.declared));
  if (!isDeclared || !isMeant(host, clipUrl(clip))) return false;
  return action !== 'preferOpen' || openVersionOf(clip) !== null;
}
