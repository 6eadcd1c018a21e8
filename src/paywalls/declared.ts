import type { Claim, Declared } from '../core/access.ts';
import type { Said } from './said.ts';
import { wordsOf } from './statement-words.ts';
import { type Statement, statements } from './statements.ts';

/** The strictest first. */
const walls: readonly Declared[] = ['members', 'metered', 'registration'];

/** The most trustworthy first. */
const trusts: readonly Statement['confidence'][] = ['high', 'mid', 'low'];

/** Claims that are kept at most. */
const mostClaims = 6;

/** A statement that a page makes, and the words it makes it in. */
interface Made {
  readonly statement: Statement;
  readonly words: string;
}

/**
 * What the publisher says a reader may meet, and all that it says of it, with what decides first.
 * Nothing that is drawn on the screen comes in, and nothing of this reader.
 *
 * Of claims that contradict each other the strictest decides. An address that lets readers in makes
 * it `gift`, with the wall kept among the claims, unless the page says of itself only that it is
 * free. Where nothing is said, or nothing that can be read, it is unknown.
 */
export function declaredOf(said: Said): { declared: Declared; claims: readonly Claim[] } {
  const made = statements.flatMap((statement) =>
    wordsOf(statement, said).map((words) => ({ statement, words })),
  );
  const claims = claimsOf(made);
  const declared = verdictOf(claims.map((claim) => claim.declared));
  return { declared, claims: chosen(claims, declared) };
}

/** The claims made, the most trustworthy first. A wall of no kind is of the kind named elsewhere. */
function claimsOf(made: readonly Made[]): readonly Claim[] {
  const kinds = made.flatMap(({ statement: { anyWall, means } }) => (anyWall ? [] : [means]));
  const named = wallOf(kinds);
  const rank = ({ statement }: Made) => trusts.indexOf(statement.confidence);
  return made
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ statement: { anyWall, means }, words }) => ({
      declared: (anyWall && named) || means,
      words,
    }));
}

/** The strictest wall among the kinds; null where there is none. */
function wallOf(kinds: readonly Declared[]): Declared | null {
  return walls.find((wall) => kinds.includes(wall)) ?? null;
}

function verdictOf(kinds: readonly Declared[]): Declared {
  const wall = wallOf(kinds);
  const isFree = kinds.includes('free');
  if (kinds.includes('gift') && (wall !== null || !isFree)) return 'gift';
  return wall ?? (isFree ? 'free' : 'unknown');
}

/** The claims that are kept: each once, one of every kind first, and before all what decides. */
function chosen(claims: readonly Claim[], verdict: Declared): readonly Claim[] {
  const order: readonly Declared[] = [verdict, ...walls, 'gift', 'free'];
  const sorted = claims.toSorted((a, b) => order.indexOf(a.declared) - order.indexOf(b.declared));
  const once = firsts(sorted, ({ words }) => words.toLowerCase());
  const ofKinds = firsts(once, ({ declared }) => declared);
  return [...new Set([...ofKinds, ...once])].slice(0, mostClaims);
}

/** Of claims that are the same by a key the first. */
function firsts(claims: readonly Claim[], key: (claim: Claim) => string): readonly Claim[] {
  const keys = claims.map(key);
  return claims.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}
