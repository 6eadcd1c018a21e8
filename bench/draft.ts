import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { median } from '../scripts/corpus/timed.ts';
import { assembleDraft, type Draft } from '../src/core/draft.ts';
import { makePassage } from '../src/core/passage.ts';
import { exportMarkdown } from '../src/exporters/markdown.ts';
import { clipOf, idOf, issue, newsletter, placementOf, quoteOf, ranks } from '../test/sample.ts';
import type { Row } from './row.ts';

/** How large the issue is, and how often each is measured after a few that are not counted. */
const size = { passages: 55, linksEach: 3, printed: 1 };
const rounds = { counted: 40, uncounted: 10 };

/**
 * A long issue put together and written as Markdown: all of it, and after one passage was changed,
 * as ratios to parsing and writing the same text once with the bare library, interleaved.
 */
export async function draft(): Promise<readonly Row[]> {
  const times = { bare: [] as number[], whole: [] as number[], edited: [] as number[] };
  const text = exportMarkdown(issueOf('first'));
  const links = text.match(/\]\(https:/g)?.length ?? 0;
  for (let round = -rounds.uncounted; round < rounds.counted; round += 1) {
    // Everything is made anew: nothing of the last round is remembered.
    const fresh = issueOf(`round ${round}`);
    const [bare] = timed(() => toMarkdown(fromMarkdown(text)));
    const [whole] = timed(() => exportMarkdown(fresh));
    const [edited] = timed(() => exportMarkdown(withEdit(fresh)));
    if (round < 0) continue;
    times.bare.push(bare);
    times.whole.push(whole);
    times.edited.push(edited);
  }
  const [bare, whole, edited] = [median(times.bare), median(times.whole), median(times.edited)];
  const note = (ms: number) =>
    `${ms.toFixed(1)} ms against ${bare.toFixed(1)} ms for the bare library, medians of ${rounds.counted}`;
  return [
    {
      what: `an issue of ${links} links as Markdown`,
      value: whole / bare,
      most: 3,
      unit: '×',
      note: note(whole),
    },
    {
      what: 'the same again after one edit',
      value: edited / bare,
      most: 0.3,
      unit: '×',
      note: note(edited),
    },
  ];
}

const sections = [21, 22, 23, 24, 25, 26].map((number) => ({
  id: idOf(number),
  heading: `Section ${number}`,
  level: 2,
  intro: '',
  emptyText: '',
}));

/** An issue of passages that weave three clips each, and a clip printed by itself. */
function issueOf(title: string): Draft {
  const order = ranks(size.passages + size.printed);
  const clips = Array.from({ length: size.passages * size.linksEach + size.printed }, (_, at) =>
    clipOf(
      1000 + at,
      { quotes: [quoteOf(`the <em>low</em> tide of ${at}`, { id: idOf(5000 + at) })] },
      {
        url: `https://example.org/tides/${at}`,
        title: `Tides of the year ${at}`,
      },
    ),
  );
  const passages = Array.from({ length: size.passages }, (_, at) => {
    const [one, two, three] = clips.slice(at * size.linksEach, (at + 1) * size.linksEach);
    const markdown =
      `**Harbour ${at}** is [now out](clip:${one?.id}) with tables that anybody can run again, ` +
      `and :quote[the _low_ tide of ${at * 3}]{#${one?.quotes[0]?.id} clip="${one?.id}"} says who made it. ` +
      `:aside[Is it low? Then see [this](clip:${two?.id}) for more of the same.] ` +
      `More of this in :issue[TT3], and [elsewhere](clip:${three?.id}).`;
    return makePassage({ id: idOf(3000 + at), newsletter: newsletter.id, markdown });
  });
  const placed = [...passages, ...clips.slice(-size.printed)];
  return assembleDraft({
    newsletter,
    issue: { ...issue, title, sections },
    clips,
    passages,
    placements: placed.map((one, at) =>
      placementOf(7000 + at, one, {
        section: sections[at % sections.length]?.id ?? '',
        rank: order[at] ?? '',
        kind: at < passages.length ? 'passage' : 'clip',
      }),
    ),
  });
}

/** The same issue with one passage rewritten: every other record is the one it was. */
function withEdit(draft: Draft): Draft {
  const edit = <E extends Draft['sections'][number]['entries'][number]>(entry: E): E =>
    entry.kind === 'passage' && entry.passage.id === idOf(3020)
      ? { ...entry, passage: { ...entry.passage, markdown: `${entry.passage.markdown} Really.` } }
      : entry;
  return {
    ...draft,
    sections: draft.sections.map((one) => ({ ...one, entries: one.entries.map(edit) })),
  };
}

function timed<T>(run: () => T): readonly [ms: number, result: T] {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}
