import { isTypable } from '../core/address.ts';
import { type Clip, clipTitle, clipUrl } from '../core/clip.ts';
import type { Draft } from '../core/draft.ts';
import { quoteUrl } from '../core/quote-url.ts';
import { printed } from '../core/stored.ts';
import { treatmentOf, usualTreatment } from '../paywalls/treatment.ts';
import { clipsLeftOut } from '../templates/clips-left-out.ts';
import { entryTree, frameTree, type NumberedEntry, numbered } from '../templates/draft-tree.ts';
import { signsOf } from '../templates/house-signs.ts';
import { markdownOf } from './markdown.ts';

/** The name of the format and its version; docs/ISSUE-JSON.md says what is in it. */
const format = 'cuttings-issue';
const version = 1;

/**
 * Writes an issue as JSON for programs: its sections, in each what is printed there as Markdown, and
 * the clips with what is known of them.
 * @throws {Failure} `template`
 */
export function exportJson(draft: Draft): string {
  const { newsletter, issue, label, sections } = draft;
  const signs = signsOf(newsletter);
  const frame = (markdown: string) => markdownOf(root(frameTree(draft, markdown)), signs).trimEnd();
  const entryOf = ({ entry, number }: NumberedEntry) => {
    const markdown = markdownOf(root(entryTree(entry, draft, number)), signs).trimEnd();
    if (entry.kind === 'passage') return { kind: 'prose', markdown };
    return { kind: 'clip', clip: entry.clip.id, markdown };
  };
  const told = {
    format,
    version,
    newsletter: { name: newsletter.name, tag: newsletter.tag, lang: newsletter.lang },
    issue: { number: issue.number, label, title: issue.title, date: issue.date },
    published: issue.printed,
    preamble: frame(issue.preamble),
    sections: sections.map(({ section, entries }) => ({
      heading: section.heading,
      level: section.level,
      intro: frame(section.intro),
      entries: numbered(entries, draft).map(entryOf),
    })),
    close: frame(issue.close),
    clips: [...draft.clips.values()].map((clip) => clipOf(clip, draft)),
    leftOut: clipsLeftOut(draft).map(({ clip, section, rule }) => ({
      clip: clip.id,
      section,
      declared: printed(clip.access.declared),
      rule: { host: rule.host, note: rule.note },
    })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function clipOf(clip: Clip, { newsletter, issue, woven }: Draft) {
  const isWoven = woven.has(clip.id);
  const { mark, open, isQuoted } = isWoven
    ? usualTreatment
    : treatmentOf(clip, newsletter.rules, issue);
  return {
    id: clip.id,
    title: clipTitle(clip),
    url: printable(open?.url ?? clipUrl(clip)),
    site: printed(clip.site),
    people: printed(clip.people).map(({ name, role, profile }) => ({
      name,
      role,
      profile: profile && (printable(profile) || null),
    })),
    published: printed(clip.published),
    lang: printed(clip.lang),
    kind: printed(clip.kind),
    tags: printed(clip.tags),
    identifiers: printed(clip.identifiers),
    event: printed(clip.event),
    links: printed(clip.links).filter(({ url }) => printable(url) !== ''),
    access: {
      declared: printed(clip.access.declared),
      now: clip.access.now,
      mark,
    },
    quotes: (isQuoted ? clip.quotes : []).map((quote) => ({
      words: quote.shown ?? quote.exact,
      exact: quote.exact,
      url: printable(quoteUrl(clip, quote)),
    })),
  };
}

/** The address as far as an issue may print it: whoever reads this file makes links of it. */
function printable(url: string): string {
  return isTypable(url) ? url : '';
}

function root(children: ReturnType<typeof frameTree>) {
  return { type: 'root' as const, children: [...children] };
}
