import type { Archive, CheckInput, Finding } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/checks.ts';
import { makeCheckRun } from '../../src/checks/run-checks.ts';
import type { Clip } from '../../src/core/clip.ts';
import { assembleDraft } from '../../src/core/draft.ts';
import type { Issue } from '../../src/core/issue.ts';
import type { Newsletter } from '../../src/core/newsletter.ts';
import { makePassage } from '../../src/core/passage.ts';
import { type Rules, usualRules } from '../../src/core/rules.ts';
import { idOf, issue, newsletter, now, placementOf, ranks } from '../sample.ts';

const noArchive: Archive = { uses: new Map(), issues: [] };

/** What a draft is made of, and what is known beside it. */
interface Parts {
  readonly clips?: readonly Clip[];
  /** Passages, behind the clips. */
  readonly prose?: readonly string[];
  readonly issue?: Partial<Issue>;
  readonly newsletter?: Partial<Newsletter>;
  readonly archive?: Archive;
  readonly dead?: readonly string[];
  /** Address to where it led. */
  readonly moved?: Readonly<Record<string, string>>;
  readonly rules?: Partial<Rules>;
  /** The section that it all stands in; the first where none is named. */
  readonly section?: string;
}

/** What checks go by, of an issue of our own with these in a section. */
export function inputOf(parts: Parts): CheckInput {
  const { clips = [], prose = [], archive = noArchive, section = idOf(11) } = parts;
  const own = { ...newsletter, ...parts.newsletter };
  const passages = prose.map((markdown, at) =>
    makePassage({ id: idOf(300 + at), newsletter: own.id, markdown }),
  );
  const order = ranks(clips.length + passages.length);
  const placements = [...clips, ...passages].map((one, at) =>
    placementOf(500 + at, one, {
      section,
      rank: order[at] ?? '',
      kind: at < clips.length ? 'clip' : 'passage',
    }),
  );
  const draft = assembleDraft({
    newsletter: own,
    issue: { ...issue, ...parts.issue },
    placements,
    clips,
    passages,
  });
  const { dead = [], moved = {} } = parts;
  const verdicts = [
    ...dead.map((address) => [address, 'dead'] as const),
    ...Object.entries(moved).map(([address, to]) => [address, `moved ${to}`] as const),
  ];
  const linkResults = new Map(
    verdicts.map(([url, verdict]) => [url, { url, verdict, checkedAt: now }]),
  );
  return { draft, archive, linkResults, now, rules: { ...usualRules, ...parts.rules } };
}

/** All that is found, with every check at work. */
export function found(input: CheckInput): readonly Finding[] {
  return makeCheckRun(checks)(input).findings;
}

/** A sample of what a check is for: what it finds, and what it lets be. */
export interface Examples {
  readonly finds: Readonly<Record<string, CheckInput>>;
  readonly lets: Readonly<Record<string, CheckInput>>;
}
