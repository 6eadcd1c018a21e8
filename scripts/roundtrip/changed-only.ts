import { fromMarkdown } from 'mdast-util-from-markdown';
import { clipUrl } from '../../src/core/clip.ts';
import { assembleDraft } from '../../src/core/draft.ts';
import type { Newsletter } from '../../src/core/newsletter.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import type { ImportedIssue } from '../../src/importers/markdown-issue.ts';
import { meaning } from '../../src/prose/meaning.ts';
import { printedFacts } from './printed-facts.ts';

interface Written {
  readonly newsletter: Newsletter;
  readonly imported: ImportedIssue;
  readonly written: string;
}

/** Under change: what else changes than what was changed, a sentence each; none where nothing does. */
export function changedOnly(one: Written): readonly string[] {
  return [signOff(one), headings(one), emphasis(one), ...removed(one)].flatMap(
    (said) => said ?? [],
  );
}

function signOff({ newsletter, imported, written }: Written): string | null {
  const other = write({ ...newsletter, signOff: '—Qq.' }, imported);
  const count = other.split('—Qq.').length - 1;
  const asides = (written.match(/:aside|\[/g) ?? []).length;
  if (other.replaceAll('—Qq.', newsletter.signOff) !== written && newsletter.signOff !== '')
    return 'a sign-off changed more than the asides that are signed by it';
  const own = printedFacts(written).asides.length;
  return newsletter.signOff !== '' && count < own * 0.9 && asides > 0
    ? `a sign-off changed ${count} of ${own} asides`
    : null;
}

function headings({ newsletter, imported, written }: Written): string | null {
  const isSetext = /^\S.*\n(?:=+|-+)$/m.test(written);
  const other = write(choosing(newsletter, { headings: isSetext ? 'atx' : 'setext' }), imported);
  const same = withoutHeadings(other) === withoutHeadings(written);
  return same && read(other) === read(written)
    ? null
    : 'a style of headings changed more than headings';
}

function withoutHeadings(text: string): string {
  return text.replace(
    /^(.+)\n(=+|-+)$/gm,
    (_, words: string, sign: string) => `${sign.startsWith('=') ? '#' : '##'} ${words}`,
  );
}

function emphasis({ newsletter, imported, written }: Written): string | null {
  const isUnderscore = !/(?<![\w\\*])\*(?=[^\s*])[^*\n]+\*/.test(written);
  const options = { emphasis: isUnderscore ? 'asterisk' : 'underscore' };
  const other = write(choosing(newsletter, options), imported);
  const bare = (text: string) => text.replace(/\\?[_*]|&#x[0-9A-F]+;/g, '');
  return read(other) === read(written) && bare(other).length - bare(written).length < 12
    ? null
    : 'a sign of emphasis changed more than emphasis';
}

/** Some clips, spread over the issue, removed one at a time. */
function removed({ newsletter, imported, written }: Written): readonly string[] {
  const before = printedFacts(written).links;
  const step = Math.max(1, Math.floor(imported.clips.length / 8));
  return imported.clips.flatMap((clip, at) => {
    if (at % step !== 0) return [];
    const clips = imported.clips.map((one) =>
      one.id === clip.id ? { ...one, state: 'trashed' as const } : one,
    );
    const after = printedFacts(write(newsletter, { ...imported, clips })).links;
    const target = ` → ${clipUrl(clip)}`;
    const others = (links: readonly string[]) => links.filter((link) => !link.endsWith(target));
    const gone = before.length - after.length;
    const isSame = others(before).join('\n') === others(after).join('\n');
    const inItem =
      clip.blurb.includes('](clip:') ||
      clip.links.found.length + (clip.links.corrected?.length ?? 0) > 0;
    return (isSame && gone > 0) || inItem
      ? []
      : [`removing ${clipUrl(clip)} changed other links, or none`];
  });
}

function choosing(newsletter: Newsletter, options: Readonly<Record<string, string>>): Newsletter {
  const { template } = newsletter;
  return { ...newsletter, template: { ...template, options: { ...template.options, ...options } } };
}

function write(newsletter: Newsletter, imported: ImportedIssue): string {
  return exportMarkdown(assembleDraft({ newsletter, ...imported }));
}

function read(text: string): string {
  return meaning(fromMarkdown(text));
}
