import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllRecords } from '../../src/backup/backup-file.ts';
import { copyId } from '../../src/backup/copy-id.ts';
import type { Here, Wish } from '../../src/backup/judged.ts';
import { restorePlan } from '../../src/backup/restore-plan.ts';
import type { Clip } from '../../src/core/clip.ts';
import type { Issue } from '../../src/core/issue.ts';
import type { Newsletter } from '../../src/core/newsletter.ts';
import type { Stored } from '../../src/core/stored.ts';
import { clipOf, idOf, newsletter, now, placementOf } from '../sample.ts';
import { aDesk, noRecords, passage } from './some-records.ts';

const made = now;
const named = (name: string) => `${name} (file)`;
const later = '2026-11-24T09:00:00.000Z';

/** A computer that holds these records; those with the ids `changed` were changed since the file. */
function holding(all: AllRecords, changed: readonly string[] = []): Here {
  return {
    recordsOf: async (store, ids) => {
      const records: readonly Stored[] = all[store];
      const those = records.filter(({ id }) => ids.includes(id));
      return new Map(those.map((one) => [one.id, one])) as never;
    },
    changedSince: async () => new Set(changed),
    isUntouched: async () => all.clips.length + all.passages.length === 0,
  };
}

const plan = (file: AllRecords, here: Here, wish: Wish = 'both') =>
  restorePlan({ made, records: file, bad: [] }, here, { wish, named });

/** What is there once a plan is carried out. */
function carriedOut(all: AllRecords, { changes }: Awaited<ReturnType<typeof plan>>): AllRecords {
  const stores = Object.entries(all).map(([store, records]) => {
    const by = new Map<string, Stored>((records as readonly Stored[]).map((one) => [one.id, one]));
    for (const { store: of, id, after } of changes) {
      if (of === store && after !== null) by.set(id, after);
    }
    return [store, [...by.values()]];
  });
  return Object.fromEntries(stores);
}

const [clip, waiting] = aDesk.clips as [Clip, Clip];
const words = (said: string, part: Partial<Clip> = {}): AllRecords => ({
  ...aDesk,
  clips: aDesk.clips.map((one) => (one.id === clip.id ? { ...one, blurb: said, ...part } : one)),
});

describe('onto an empty desk', () => {
  it('all of a backup is added, as it was', async () => {
    const planned = await plan(aDesk, holding(noRecords));
    expect(planned.counts.added).toMatchObject({ clips: 3, passages: 1, placements: 2, issues: 1 });
    expect(carriedOut(noRecords, planned)).toEqual(aDesk);
  });

  it('the file’s takes the place of what everybody begins with', async () => {
    const first = { ...newsletter, rev: 1, name: 'My newsletter', tag: '' };
    const current = { id: 'current', rev: 1, value: { newsletter: first.id, issue: idOf(9) } };
    const here = { ...noRecords, newsletters: [first], settings: [current] };
    const after = carriedOut(here, await plan(aDesk, holding(here)));
    expect(after.newsletters).toMatchObject([{ name: 'Tracking Tides' }]);
    expect(after.settings).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ value: aDesk.settings[0]?.value })]),
    );
  });
});

describe('onto a desk in use', () => {
  it('what is the same in both is let be, however often it was written', async () => {
    const here = words('Worth it.', { rev: 9, updated: later });
    const planned = await plan(aDesk, holding(here));
    expect(planned.changes).toEqual([]);
    expect(planned.counts.same.clips).toBe(3);
  });

  it('nothing of what is here and not in the file is touched', async () => {
    const own = clipOf(35);
    const here = { ...noRecords, clips: [own] };
    const after = carriedOut(here, await plan(aDesk, holding(here)));
    expect(after.clips).toContainEqual(own);
  });

  it('what is newer here stays, what is newer in the file is taken', async () => {
    const newer = await plan(aDesk, holding(words('mine', { rev: 5 })));
    expect(newer.changes).toEqual([]);
    expect(newer.counts.kept.clips).toBe(1);
    const older = await plan(aDesk, holding(words('mine', { rev: 3 })));
    expect(older.changes).toMatchObject([
      { before: { blurb: 'mine' }, after: { blurb: 'Worth it.' } },
    ]);
    expect(older.differences).toMatchObject([
      { verdict: 'taken', title: 'Tides for everyone', fields: ['blurb'] },
    ]);
  });

  it('the desk stays as it is, and so do its settings', async () => {
    const mine = { id: 'current', rev: 7, value: { newsletter: newsletter.id, issue: idOf(8) } };
    const here = {
      ...aDesk,
      settings: [mine, { id: 'preferences', rev: 1, value: { quiet: false } }],
    };
    const planned = await plan(aDesk, holding(here));
    expect(planned.changes).toMatchObject([{ store: 'settings', id: 'pending:example.org/bell' }]);
  });

  it('a clip that was removed here comes back to its place', async () => {
    const here = { ...aDesk, clips: aDesk.clips.slice(1), placements: aDesk.placements.slice(1) };
    const planned = await plan(aDesk, holding(here, [clip.id]));
    const after = carriedOut(here, planned);
    expect(after.clips).toContainEqual(clip);
    expect(after.placements).toContainEqual(aDesk.placements[0]);
  });

  it('a clip that lies in the trash here is taken out of it, to where it stood', async () => {
    const clips = aDesk.clips.map((one) =>
      one.id === clip.id ? { ...one, state: 'trashed' } : one,
    );
    const here = { ...aDesk, clips: clips as Clip[], placements: aDesk.placements.slice(1) };
    const after = carriedOut(here, await plan(aDesk, holding(here, [clip.id])));
    expect(after.clips).toEqual(aDesk.clips);
    expect(after.placements).toHaveLength(2);
  });

  it('a clip whose place is not in the file waits in the inbox', async () => {
    const file = { ...noRecords, clips: [clip] };
    const after = carriedOut(noRecords, await plan(file, holding(noRecords)));
    expect(after.clips).toMatchObject([{ id: clip.id, state: 'inbox' }]);
  });
});

describe('a clip that both sides changed', () => {
  const ours = words('mine', { rev: 6, updated: later });

  it('stays, and the file’s is put in the inbox under an id of its own', async () => {
    const planned = await plan(aDesk, holding(ours));
    const copy = await copyId(clip);
    expect(planned.changes).toHaveLength(1);
    expect(planned.changes[0]).toMatchObject({
      before: null,
      after: { id: copy, blurb: 'Worth it.', state: 'inbox' },
    });
    expect(planned).toMatchObject({ changedOnBoth: 1, counts: { both: { clips: 1 } } });
  });

  it('also where one revision says two things', async () => {
    const planned = await plan(aDesk, holding(words('mine', { rev: 4 })));
    expect(planned.counts.both.clips).toBe(1);
  });

  it('is not doubled again by the same file', async () => {
    const once = carriedOut(ours, await plan(aDesk, holding(ours)));
    const again = await plan(aDesk, holding(once));
    expect(again.changes).toEqual([]);
    const edited = { ...once, clips: once.clips.map((one) => ({ ...one, aside: 'seen' })) };
    const third = await plan(
      aDesk,
      holding(
        edited,
        edited.clips.map(({ id }) => id),
      ),
    );
    expect(third.changes.filter(({ id }) => id === clip.id)).toEqual([]);
  });

  it('stays alone where that is wished', async () => {
    const planned = await plan(aDesk, holding(ours), 'ours');
    expect(planned.changes).toEqual([]);
    expect(planned).toMatchObject({ changedOnBoth: 1, counts: { kept: { clips: 1 } } });
  });

  it('what comes from the file goes with the file’s', async () => {
    // Ours was taken out of the issue and of the prose, and edited.
    const here = {
      ...ours,
      clips: ours.clips.map((one) =>
        one.id === clip.id ? { ...one, state: 'inbox' as const } : one,
      ),
      passages: [],
      placements: [],
    };
    const copy = await copyId(clip);
    const after = carriedOut(here, await plan(aDesk, holding(here)));
    expect(after.passages).toMatchObject([
      { id: passage.id, markdown: passage.markdown.replaceAll(clip.id, copy) },
    ]);
    expect(after.placements).toContainEqual({ ...aDesk.placements[0], ref: copy });
    expect(after.clips.find(({ id }) => id === copy)?.state).toBe('placed');
    expect(after.clips.find(({ id }) => id === clip.id)?.state).toBe('inbox');
    expect((await plan(aDesk, holding(after))).changes).toEqual([]);
  });

  it('taken out of its place here, and wished alone, is not put back into it', async () => {
    const here = {
      ...ours,
      clips: ours.clips.map((one) =>
        one.id === clip.id ? { ...one, state: 'inbox' as const } : one,
      ),
      placements: aDesk.placements.slice(1),
    };
    expect((await plan(aDesk, holding(here), 'ours')).changes).toEqual([]);
  });
});

describe('prose that both sides changed', () => {
  const ours = { ...aDesk, passages: [{ ...passage, rev: 3, markdown: 'mine' }] };

  it('stays, and the file’s stands right beside it', async () => {
    const planned = await plan(aDesk, holding(ours, [passage.id]));
    const copy = await copyId(passage);
    const after = carriedOut(ours, planned);
    expect(after.passages).toContainEqual({ ...passage, id: copy });
    expect(after.placements.filter(({ ref }) => ref === copy)).toMatchObject([
      { issue: aDesk.issues[0]?.id, section: idOf(11), rank: 'a1', kind: 'passage' },
    ]);
    expect((await plan(aDesk, holding(after, [passage.id]))).changes).toEqual([]);
  });

  it('of places, those here stay', async () => {
    const here = {
      ...aDesk,
      placements: aDesk.placements.map((one) => ({ ...one, rev: 5, rank: 'b0' })),
    };
    const planned = await plan(
      aDesk,
      holding(
        here,
        here.placements.map(({ id }) => id),
      ),
    );
    expect(planned.changes).toEqual([]);
  });
});

describe('an issue that both sides changed', () => {
  const [issue] = aDesk.issues as [Issue];
  const saying = (part: Partial<Issue>): AllRecords => ({
    ...aDesk,
    issues: [{ ...issue, rev: 5, ...part }],
  });
  const mine = saying({ preamble: 'Mine.' });

  it('stays, and stands a second time as the file has it, in its order, its prose its own', async () => {
    const planned = await plan(aDesk, holding(mine, [issue.id]));
    const after = carriedOut(mine, planned);
    const second = after.issues.find(({ id }) => id !== issue.id);
    expect(after.issues).toMatchObject([
      { id: issue.id, preamble: 'Mine.', title: '' },
      { preamble: 'Good morning.', title: ' (file)', number: 18 },
    ]);
    const places = after.placements.filter((one) => one.issue === second?.id);
    expect(places).toMatchObject([
      { ref: clip.id, kind: 'clip', section: idOf(11), rank: 'a0' },
      { kind: 'passage', section: idOf(11), rank: 'a1' },
    ]);
    expect(after.passages).toMatchObject([
      passage,
      { id: places[1]?.ref, markdown: passage.markdown },
    ]);
    expect(after.passages[1]?.id).not.toBe(passage.id);
    expect(planned).toMatchObject({ changedOnBoth: 1, counts: { both: { issues: 1 } } });
    expect(planned.differences).toMatchObject([
      { store: 'issues', verdict: 'both', title: 'TT18', fields: ['preamble'] },
    ]);
  });

  it('is not doubled again by the same file', async () => {
    const once = carriedOut(mine, await plan(aDesk, holding(mine, [issue.id])));
    expect((await plan(aDesk, holding(once, [issue.id]))).changes).toEqual([]);
  });

  it('stays alone where that is wished', async () => {
    const planned = await plan(aDesk, holding(mine, [issue.id]), 'ours');
    expect(planned.changes).toEqual([]);
    expect(planned).toMatchObject({ changedOnBoth: 1, counts: { kept: { issues: 1 } } });
  });

  it('gets what only the file says, where the two do not contradict each other', async () => {
    const here = saying({ preamble: '', close: 'Mine.', sections: issue.sections.slice(1) });
    const planned = await plan(aDesk, holding(here, [issue.id]));
    expect(carriedOut(here, planned).issues).toMatchObject([
      { id: issue.id, preamble: 'Good morning.', close: 'Mine.' },
    ]);
    expect(planned.changes).toMatchObject([{ after: { sections: { length: 2 } } }]);
    expect(planned.counts.joined.issues).toBe(1);
  });

  it('stays as it is where it says all that the file says, and has gone out since', async () => {
    const printed = { at: later, markdown: '# Good morning' };
    const here = saying({ status: 'published', printed, close: 'Mine.' });
    const planned = await plan(aDesk, holding(here, [issue.id]));
    expect(planned.changes).toEqual([]);
    expect(planned.counts.kept.issues).toBe(1);
  });

  it('has the file’s prose in the file’s issue, not beside the one here', async () => {
    const here = { ...mine, passages: [{ ...passage, rev: 3, markdown: 'mine' }] };
    const after = carriedOut(here, await plan(aDesk, holding(here, [issue.id, passage.id])));
    const copy = await copyId(passage);
    expect(after.passages).toHaveLength(2);
    expect(after.placements.filter(({ ref }) => ref === copy)).toHaveLength(1);
    expect(after.placements.filter((one) => one.issue === issue.id)).toEqual(aDesk.placements);
  });

  it('leaves out there, too, a clip that was taken out of its place here and stays so', async () => {
    const clips = aDesk.clips.map((one) => ({ ...one, rev: 9, state: 'inbox' as const }));
    const here = { ...mine, clips, placements: aDesk.placements.slice(1) };
    const after = carriedOut(here, await plan(aDesk, holding(here, [issue.id])));
    expect(after.placements.map(({ ref }) => ref)).not.toContain(clip.id);
  });
});

describe('a newsletter that both sides changed', () => {
  const [its] = aDesk.newsletters as [Newsletter];
  const saying = (part: Partial<Newsletter>): AllRecords => ({
    ...aDesk,
    newsletters: [{ ...its, rev: 7, ...part }],
  });

  it('stays, and stands a second time as the file has it, with its opened templates', async () => {
    const here = saying({ signOff: '—Red.' });
    const planned = await plan(aDesk, holding(here, [its.id]));
    const after = carriedOut(here, planned);
    expect(after.newsletters).toMatchObject([
      { id: its.id, name: 'Tracking Tides', signOff: '—Red.' },
      { name: 'Tracking Tides (file)', signOff: its.signOff },
    ]);
    expect(after.templates).toMatchObject([
      { newsletter: its.id, source: '{{ title' },
      { newsletter: after.newsletters[1]?.id, source: '{{ title' },
    ]);
    expect(after.issues).toEqual(aDesk.issues);
    expect((await plan(aDesk, holding(after, [its.id]))).changes).toEqual([]);
  });

  it('does so too where only an opened template was', async () => {
    const [template] = aDesk.templates;
    const here = { ...aDesk, templates: [{ ...template, source: 'mine' }] } as AllRecords;
    const planned = await plan(aDesk, holding(here));
    const after = carriedOut(here, planned);
    expect(after.templates).toMatchObject([
      { newsletter: its.id, source: 'mine' },
      { newsletter: after.newsletters[1]?.id, source: '{{ title' },
    ]);
    expect(planned).toMatchObject({ counts: { both: { newsletters: 1, templates: 1 } } });
    expect((await plan(aDesk, holding(after))).changes).toEqual([]);
    expect((await plan(aDesk, holding(here), 'ours')).changes).toEqual([]);
  });

  it('stays alone where only what was learnt of sites is another', async () => {
    const here = saying({ sectionMemory: { 'example.org': 'Elsewhere' } });
    const planned = await plan(aDesk, holding(here, [its.id]));
    expect(planned).toMatchObject({ changes: [], changedOnBoth: 0 });
  });

  it('gets what was learnt of other sites', async () => {
    const here = saying({ sectionMemory: { 'example.com': 'Elsewhere' } });
    const after = carriedOut(here, await plan(aDesk, holding(here, [its.id])));
    expect(after.newsletters).toMatchObject([
      { sectionMemory: { 'example.com': 'Elsewhere', 'example.org': 'News' } },
    ]);
  });
});

it('of what both sides changed anywhere, every word of either is there afterwards', async () => {
  const wholly = fc.record({
    preamble: fc.boolean(),
    intro: fc.boolean(),
    name: fc.boolean(),
    frame: fc.boolean(),
    source: fc.boolean(),
    markdown: fc.boolean(),
    blurb: fc.boolean(),
    title: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(wholly, wholly, async (mine, theirs) => {
      const [ours, file] = [rewritten(mine, 'mine'), rewritten(theirs, 'theirs')];
      const ids = Object.values(ours).flatMap((records) => records.map(({ id }) => id));
      const after = carriedOut(ours, await plan(file, holding(ours, ids)));
      const all = JSON.stringify(after);
      const words = [ours, file].flatMap((side) => JSON.stringify(side).match(/\w+ wrote \w+/g));
      expect(words.filter((word) => word !== null && !all.includes(word))).toEqual([]);
      expect((await plan(file, holding(after, ids))).changes).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** The desk as somebody wrote in some of its fields. */
function rewritten(by: Readonly<Record<string, boolean>>, who: string): AllRecords {
  const or = (field: string, was: string) => (by[field] ? `${who} wrote ${field}` : was);
  return {
    ...aDesk,
    newsletters: aDesk.newsletters.map((one) => ({
      ...one,
      name: or('name', one.name),
      frame: { ...one.frame, preamble: or('frame', one.frame.preamble) },
    })),
    issues: aDesk.issues.map((one) => ({
      ...one,
      title: or('title', one.title),
      preamble: or('preamble', one.preamble),
      sections: one.sections.map((each) => ({ ...each, intro: or('intro', each.intro) })),
    })),
    templates: aDesk.templates.map((one) => ({ ...one, source: or('source', one.source) })),
    passages: aDesk.passages.map((one) => ({ ...one, markdown: or('markdown', one.markdown) })),
    clips: aDesk.clips.map((one) => ({ ...one, blurb: or('blurb', one.blurb) })),
  };
}

it('a clip that is newer in the file stays where it stands here', async () => {
  const place = placementOf(49, waiting);
  const here = {
    ...aDesk,
    clips: [{ ...waiting, rev: 0, state: 'placed' as const, blurb: 'old' }],
    placements: [place],
  };
  const file = { ...noRecords, clips: [waiting] };
  const after = carriedOut(here, await plan(file, holding(here)));
  expect(after.clips).toMatchObject([{ blurb: '', state: 'placed' }]);
});

it('of a great many records each is judged', async () => {
  const clips = Array.from({ length: 150_000 }, (_, at) => clipOf(at));
  expect((await plan({ ...noRecords, clips }, holding(noRecords))).changes).toHaveLength(150_000);
});

it('what is too much for one step of undo is said to be', async () => {
  const clips = Array.from({ length: 5_001 }, (_, at) => clipOf(at));
  const planned = await plan({ ...noRecords, clips }, holding(noRecords));
  expect(planned.isUndoable).toBe(false);
});
