import type { Newsletter, StandingSection } from './newsletter.ts';
import type { Stored } from './stored.ts';

/** A named place in an issue. */
export interface Section extends StandingSection {
  readonly intro: string;
  /** Printed where the section holds nothing; '' leaves the section out. */
  readonly emptyText: string;
}

/** A standing section as an issue holds it, with nothing said in it yet. */
export function sectionFrom(standing: StandingSection): Section {
  return { ...standing, intro: '', emptyText: '' };
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
    sections: newsletter.sections.map(sectionFrom),
  };
}
