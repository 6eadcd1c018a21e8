import type { Draft } from '../core/draft.ts';

/** What a site's generator reads before an issue's text, by the name of the choice. */
const forms: Readonly<Record<string, (facts: Facts) => string>> = {
  jekyll: (facts) => fenced('---', facts, (name, value) => `${name}: ${value}`),
  hugo: (facts) => fenced('+++', facts, (name, value) => `${name} = ${value}`),
  pelican: ({ title, number, date }) =>
    [`Title: ${oneLine(title)}`, `Number: ${number}`, ...(date ? [`Date: ${date}`] : [])].join(
      '\n',
    ),
};

interface Facts {
  readonly title: string;
  readonly number: number;
  readonly date: string;
}

/**
 * The front matter of an issue: the one it came with, or the one that its newsletter chose; '' for
 * none. Jekyll's is YAML, Hugo's TOML, Pelican's lines of its own.
 */
export function frontMatter({ issue, newsletter, label }: Draft): string {
  if (issue.front !== '') return issue.front;
  const title = issue.title || `${newsletter.name} ${label}`;
  return forms[newsletter.template.options.front ?? '']?.({ ...issue, title }) ?? '';
}

/** The front matter that an issue has of its own: '' where it is what its newsletter makes for it. */
export function ownFront(draft: Draft): string {
  const { front } = draft.issue;
  return front === frontMatter({ ...draft, issue: { ...draft.issue, front: '' } }) ? '' : front;
}

function fenced(
  fence: string,
  { title, number, date }: Facts,
  line: (name: string, value: string) => string,
): string {
  // A string of JSON is one of YAML and of TOML.
  const lines = [
    line('title', JSON.stringify(oneLine(title))),
    line('number', String(number)),
    ...(date === '' ? [] : [line('date', date)]),
  ];
  return [fence, ...lines, fence].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
