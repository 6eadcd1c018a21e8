import type { Newsletter, StandingSection } from './newsletter.ts';
import type { Stored } from './stored.ts';

/** A named place in an issue. */
export type Section = StandingSection;

/** A section with nothing said in it yet. */
export function makeSection(by: Pick<Section, 'id' | 'heading' | 'level'>): Section {
  return { ...by, intro: '', emptyText: '' };
}

/** An issue as it went out. */
export interface Printed {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** To the letter, whatever becomes of its clips. */
  readonly markdown: string;
}

/** A finding that is not to be told again in this issue. */
export interface Silenced {
  readonly check: string;
  /** What it was found at, as the check names it. */
  readonly subject: string;
  readonly reason: string;
}

/** One number of a newsletter. */
export interface Issue extends Stored {
  readonly newsletter: string;
  readonly number: number;
  readonly title: string;
  /** `YYYY-MM-DD`, the day it goes out. */
  readonly date: string;
  readonly status: 'draft' | 'published' | 'imported';
  /** What a site's generator reads before the text (`---…---`, `Title: …`), to the letter; '' none. */
  readonly front: string;
  /** Markdown before the first section and after the last. */
  readonly preamble: string;
  readonly close: string;
  readonly sections: readonly Section[];
  /** Null until it was published. */
  readonly printed: Printed | null;
  readonly silenced: readonly Silenced[];
}

/** A new draft with the newsletter's standing sections. `date` is `YYYY-MM-DD`. */
export function makeIssue(
  newsletter: Newsletter,
  by: { readonly id: string; readonly number: number; readonly date: string },
): Issue {
  return {
    id: by.id,
    rev: 0,
    newsletter: newsletter.id,
    number: by.number,
    title: '',
    date: by.date,
    status: 'draft',
    front: '',
    preamble: '',
    close: '',
    sections: newsletter.sections,
    printed: null,
    silenced: [],
  };
}
