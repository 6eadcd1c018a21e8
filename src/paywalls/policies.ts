import { type Declared, declarations, isWall } from '../core/access.ts';
import { equal } from '../core/equal.ts';
import type { AccessRule } from '../core/rules.ts';
import { allSites } from './host-pattern.ts';

/** All that keeps out readers who would have to do something first. */
export const allWalls: readonly Declared[] = declarations.filter(isWall);

const forAll = { host: allSites, note: '' } as const;

/** Policies to begin with, by their names. */
export const policies = {
  nothing: [],
  markEverything: [{ ...forAll, declared: [], action: 'mark' }],
  warnOnly: [{ ...forAll, declared: allWalls, action: 'warn' }],
  freeOnly: [
    { ...forAll, declared: allWalls, action: 'preferOpen' },
    { ...forAll, declared: allWalls, action: 'leaveOut' },
    // It lets readers in, for as long as its publisher likes.
    { ...forAll, declared: ['gift'], action: 'mark' },
  ],
} as const satisfies Readonly<Record<string, readonly AccessRule[]>>;

export type PolicyName = keyof typeof policies;

export const policyNames = Object.keys(policies) as readonly PolicyName[];

/** The policy that these rules are, whatever their notes say; null where they are none of them. */
export function policyOf(rules: readonly AccessRule[]): PolicyName | null {
  const bare = rules.map((rule) => ({ ...rule, note: '' }));
  return policyNames.find((name) => equal(bare, policies[name])) ?? null;
}
