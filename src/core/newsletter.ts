import type { Rules } from './rules.ts';
import type { Stored } from './stored.ts';

/** A section a new issue of the newsletter starts with. */
export interface StandingSection {
  readonly id: string;
  readonly heading: string;
  readonly level: number;
  /** Prose under its heading, in every issue. */
  readonly intro: string;
  /** Printed where the section holds nothing; '' leaves the section out. */
  readonly emptyText: string;
}

/** What every new issue starts with around its sections. */
interface Frame {
  readonly front: string;
  readonly title: string;
  readonly preamble: string;
  readonly close: string;
}

/** The publication. */
export interface Newsletter extends Stored {
  readonly name: string;
  /** What its issues are called by: `TJ` gives `TJ17`. */
  readonly tag: string;
  /** How a number is written: `{tag}` and `{number}` are filled in. */
  readonly numberForm: string;
  /** The editor's name as the issue's byline prints it; '' prints none. */
  readonly editor: string;
  /** What closes an aside: `—Ed.` */
  readonly signOff: string;
  readonly sections: readonly StandingSection[];
  readonly frame: Frame;
  readonly template: {
    readonly preset: string;
    readonly options: Readonly<Record<string, string>>;
  };
  readonly rhythm: { readonly days: number };
  readonly rules: Rules;
  /** Where this curator filed a site before: site → section heading. */
  readonly sectionMemory: Readonly<Record<string, string>>;
  readonly lang: string;
}

/** What an issue of this number is called: `TJ17`, or `#17` while the newsletter has no tag. */
export function issueLabel(
  newsletter: Pick<Newsletter, 'tag' | 'numberForm'>,
  number: number,
): string {
  const values: Record<string, string> = { tag: newsletter.tag || '#', number: String(number) };
  return newsletter.numberForm.replace(
    /\{(tag|number)\}/g,
    (_, name: string) => values[name] ?? '',
  );
}

/** How an issue is referred to in prose: `#TJ17`. */
export function issueReference(label: string): string {
  return label.startsWith('#') ? label : `#${label}`;
}
