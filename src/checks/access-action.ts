import { parsed, webAddress } from '../core/address.ts';
import type { ExtraLink } from '../core/capture.ts';
import { type Clip, clipUrl } from '../core/clip.ts';
import type { AccessAction, AccessRule, Rules } from '../core/rules.ts';
import { isAt } from '../core/site.ts';
import { printed } from '../core/stored.ts';
import { mayBeMedium } from '../paywalls/medium.ts';

/** What a newsletter does about the link of a clip; null where no rule holds for it. */
export function accessAction(clip: Clip, { access }: Pick<Rules, 'access'>): AccessAction | null {
  return access.find((rule) => holds(rule, clip))?.action ?? null;
}

/** The address of the version of a clip's page that everybody can read; null where it has none. */
export function openVersion(clip: Clip): string | null {
  const isOpen = ({ name }: ExtraLink) => name.trim().toLowerCase() === 'open version';
  return webAddress(printed(clip.links).find(isOpen)?.url ?? '');
}

function holds({ host, declared, action }: AccessRule, clip: Clip): boolean {
  const isDeclared = declared.length === 0 || declared.includes(printed(clip.access.declared));
  if (!isDeclared || !isMeant(host, clipUrl(clip))) return false;
  return action !== 'preferOpen' || openVersion(clip) !== null;
}

function isMeant(pattern: string, address: string): boolean {
  if (pattern === '*') return true;
  const host = parsed(address)?.hostname ?? '';
  return pattern === 'medium'
    ? isAt(host, ['medium.com']) || mayBeMedium(address)
    : isAt(host, [pattern]);
}
