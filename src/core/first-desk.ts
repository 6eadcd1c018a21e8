import { type Issue, makeIssue, makeSection } from './issue.ts';
import type { Newsletter } from './newsletter.ts';
import { usualRules } from './rules.ts';
import { type Setting, settingId } from './settings.ts';

/** The ids of the newsletter and issue that everybody starts with. */
const firstNewsletter = '5f0c2a1e-7d0a-4c1f-9a34-0c5d1f6b7a01';
const firstIssue = '5f0c2a1e-7d0a-4c1f-9a34-0c5d1f6b7a02';

const firstSections: readonly { readonly id: string; readonly heading: string }[] = [
  { id: '5f0c2a1e-7d0a-4c1f-9a34-0c5d1f6b7a11', heading: 'News' },
  { id: '5f0c2a1e-7d0a-4c1f-9a34-0c5d1f6b7a12', heading: 'From the Literature' },
  { id: '5f0c2a1e-7d0a-4c1f-9a34-0c5d1f6b7a13', heading: 'Events' },
  { id: '5f0c2a1e-7d0a-4c1f-9a34-0c5d1f6b7a14', heading: 'And Finally' },
];

/** A newsletter with nothing decided yet but the house's defaults. */
export function makeNewsletter(by: {
  readonly id: string;
  readonly name: string;
  readonly sections: readonly { readonly id: string; readonly heading: string }[];
}): Newsletter {
  return {
    id: by.id,
    rev: 0,
    name: by.name,
    tag: '',
    numberForm: '{tag}{number}',
    editor: '',
    signOff: '—Ed.',
    sections: by.sections.map((section) => makeSection({ ...section, level: 2 })),
    frame: { front: '', title: '', preamble: '', close: '' },
    template: { preset: 'tracking-jupyter', options: {} },
    rhythm: { days: 7 },
    rules: usualRules,
    sectionMemory: {},
    lang: 'en',
  };
}

/** What is on the desk before anybody put anything there. `date` is `YYYY-MM-DD`. */
export function firstDesk(date: string): {
  readonly newsletter: Newsletter;
  readonly issue: Issue;
  readonly current: Setting;
} {
  const newsletter = makeNewsletter({
    id: firstNewsletter,
    name: 'My newsletter',
    sections: firstSections,
  });
  const issue = makeIssue(newsletter, { id: firstIssue, number: 1, date });
  const value = { newsletter: newsletter.id, issue: issue.id };
  return { newsletter, issue, current: { id: settingId('current'), rev: 0, value } };
}
