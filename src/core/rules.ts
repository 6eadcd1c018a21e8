import type { Declared } from './access.ts';

/** How much a finding weighs: it holds the issue back, is worth a look, is good to know. */
export const severities = ['blocks', 'warns', 'notes', 'off'] as const;
export type Severity = (typeof severities)[number];

/** What is done about the links of a site. */
export const accessActions = ['mark', 'warn', 'linkOnly', 'leaveOut', 'preferOpen'] as const;
export type AccessAction = (typeof accessActions)[number];

/** What a newsletter does about the links of some sites. */
export interface AccessRule {
  /** A host (`example.org`, those under it with it), `medium` for Medium on any host, `*` for all. */
  readonly host: string;
  /** What its pages have to declare for the rule to hold; none: whatever they declare. */
  readonly declared: readonly Declared[];
  readonly action: AccessAction;
  readonly note: string;
}

/** What a newsletter holds its issues to; it can be written to a file and shared. */
export interface Rules {
  /** Check → how much its findings weigh; what is not named weighs what it usually does. */
  readonly checks: Readonly<Record<string, Severity>>;
  /** `check.option` → its value, where it is not the usual one. */
  readonly options: Readonly<Record<string, string>>;
  /** The first rule that holds for a link decides. */
  readonly access: readonly AccessRule[];
  /** What is printed at a link, by what its page declares; '' prints nothing. */
  readonly marks: Readonly<Record<string, string>>;
}

/** Nothing but what is usual. */
export const usualRules: Rules = { checks: {}, options: {}, access: [], marks: {} };
