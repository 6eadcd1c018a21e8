import type { Silenced } from '../core/issue.ts';
import type { Check, CheckInput, Finding, Found, Subject } from './check.ts';
import { clipUses } from './clip-uses.ts';
import { PieceReader } from './prose-pieces.ts';

/** What checks found in a draft. */
export interface CheckedDraft {
  readonly findings: readonly Finding[];
  /** What was found and is not to be told again in this issue, with the reason. */
  readonly silenced: readonly { readonly finding: Finding; readonly reason: string }[];
}

interface Looked {
  readonly input: readonly unknown[];
  readonly found: readonly Found[];
}

/**
 * Gives a function that checks a draft, and remembers what it found: a check looks again only at what
 * is not what it was. `onLook` hears of each time that one does, with what it looked at.
 */
export function makeCheckRun(
  checks: readonly Check[],
  onLook: (check: string, key: string) => void = () => undefined,
): (input: CheckInput) => CheckedDraft {
  const reader = new PieceReader();
  let last: ReadonlyMap<string, Looked> = new Map();
  return (input) => {
    const pieces = reader.read(input.draft);
    const around = { ...input, pieces, uses: clipUses(input.draft, pieces) };
    const now = new Map<string, Looked>();
    const findings: Finding[] = [];
    for (const check of checks) {
      const severity = input.rules.checks[check.id] ?? check.severity;
      if (severity === 'off') continue;
      for (const subject of check.subjects(around)) {
        const at = `${check.id} ${subject.key}`;
        const looked = again(last.get(at), subject) ?? lookAt(subject, check.id, onLook);
        now.set(at, looked);
        for (const found of looked.found) findings.push({ ...found, check: check.id, severity });
      }
    }
    // What this draft has no more is forgotten.
    last = now;
    return parted(findings, input.draft.issue.silenced);
  };
}

function again(last: Looked | undefined, { input }: Subject): Looked | null {
  return last !== undefined && isSameInput(last.input, input) ? last : null;
}

function lookAt(
  { key, input, look }: Subject,
  check: string,
  onLook: (check: string, key: string) => void,
): Looked {
  onLook(check, key);
  return { input, found: look() };
}

/** Lists are compared by what is in them, everything else by identity: records never change in place. */
function isSameInput(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((value, at) => isSameInput(value, other[at]));
}

function parted(findings: readonly Finding[], silenced: readonly Silenced[]): CheckedDraft {
  const reasons = new Map(silenced.map((one) => [`${one.check} ${one.subject}`, one.reason]));
  const reasonOf = ({ check, subject }: Finding) => reasons.get(`${check} ${subject}`);
  return {
    findings: findings.filter((one) => reasonOf(one) === undefined),
    silenced: findings.flatMap((finding) => {
      const reason = reasonOf(finding);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
  };
}
