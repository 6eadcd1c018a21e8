import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import { clipsNamedIn } from '../../src/core/clip-references.ts';
import { assembleDraft } from '../../src/core/draft.ts';
import type { Records, StoreName } from '../../src/core/records.ts';
import { removeSample, type SampleRecords, sampleIssue } from '../../src/core/sample-issue.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { clipOf, idOf, issue, newsletter, now, placementOf } from '../sample.ts';

const says = {
  lang: 'en',
  title: 'Sample issue',
  sections: ['News', 'To read', 'And finally'] as const,
  clips: {
    lending: { title: 'Gauges to lend', site: 'Library' },
    bread: { title: 'Bread bags', site: 'Bakery', quote: 'Low at <six> & high at noon' },
    ferry: { title: 'The ferry', site: 'Ferry', blurb: 'It waits.' },
    moon: { title: 'The moon', site: 'Papers', quote: 'It pulls', aside: 'Strongly' },
    bell: { title: 'A bell', site: 'Notes' },
  },
  passage: (to: { lending: string; bread: string; quote: string; issue: string }) =>
    `[One](${to.lending}), [two](${to.bread}), :quote[Low at six]{${to.quote}}, :issue[${to.issue}], :aside[three]`,
};

function made() {
  let last = 300;
  const makeId = () => {
    last += 1;
    return idOf(last);
  };
  return sampleIssue(says, { newsletter, number: 19, before: issue.id }, { makeId, now });
}

function recordsIn<S extends StoreName>(store: S, changes: readonly Change[]): Records[S][] {
  return changes.filter((one) => one.store === store).map(({ after }) => after as Records[S]);
}

function kept(): SampleRecords & { readonly issue: NonNullable<SampleRecords['issue']> } {
  const { issue, changes } = made();
  return {
    mark: recordsIn('settings', changes)[0] ?? null,
    issue,
    clips: recordsIn('clips', changes),
    passages: recordsIn('passages', changes),
    placements: recordsIn('placements', changes),
  };
}

function namesOf(changes: readonly Change[]): readonly string[] {
  return changes.map(({ store, id, after }) => `${store} ${id} ${after === null ? 'gone' : 'is'}`);
}

describe('the sample issue', () => {
  it('has three sections of its own and five clips, two of them in the prose', () => {
    const { issue: sample, clips, passages, placements } = kept();
    expect(sample).toMatchObject({ newsletter: newsletter.id, number: 19, title: 'Sample issue' });
    expect(sample.sections.map(({ heading }) => heading)).toEqual(says.sections);
    const draft = assembleDraft({ newsletter, issue: sample, clips, passages, placements });
    expect(draft.sections.map(({ entries }) => entries.length)).toEqual([4, 1, 1]);
    expect(clipsNamedIn(passages[0]?.markdown ?? '')).toEqual([clips[0]?.id, clips[1]?.id]);
    expect([...draft.woven]).toEqual([clips[0]?.id, clips[1]?.id]);
    expect(clips.every((clip: Clip) => clip.url.startsWith('https://example.org/'))).toBe(true);
  });

  it('is printed whole', () => {
    const { issue: sample, clips, passages, placements } = kept();
    const markdown = exportMarkdown(
      assembleDraft({ newsletter, issue: sample, clips, passages, placements }),
    );
    expect(markdown).toContain(
      '[One](https://example.org/library/tide-gauges), [two](https://example.org/bakery/readings), _"Low at six"_, #TT18, _\\[three —Ed.\\]_',
    );
    expect(markdown).toContain(
      '[The moon](https://example.org/papers/moon): _"It pulls"_. _\\[Strongly',
    );
  });

  it('goes whole, in one order', () => {
    const records = kept();
    const gone = namesOf(removeSample(records));
    expect(gone).toHaveLength(made().changes.length);
    expect(gone.every((one) => one.endsWith('gone'))).toBe(true);
  });

  it('leaves what the curator put into it, and its issue for that', () => {
    const records = kept();
    const own = placementOf(71, clipOf(31), {
      issue: records.issue.id,
      section: records.issue.sections[0]?.id ?? '',
    });
    const changes = removeSample({ ...records, placements: [...records.placements, own] });
    const gone = namesOf(changes);
    expect(gone).not.toContain(`placements ${own.id} gone`);
    expect(gone.some((one) => one.startsWith('issues'))).toBe(false);
    expect(changes).toHaveLength(made().changes.length - 1);
  });

  it('leaves the issue that the curator opened with words of their own', () => {
    const records = kept();
    const opened = { ...records.issue, preamble: 'Welcome' };
    expect(namesOf(removeSample({ ...records, issue: opened }))).not.toContain(
      `issues ${opened.id} gone`,
    );
  });

  it('goes as far as it is still there', () => {
    const { mark } = kept();
    const nothing = { mark, issue: null, clips: [], passages: [], placements: [] };
    expect(namesOf(removeSample(nothing))).toEqual(['settings sample gone']);
  });
});
