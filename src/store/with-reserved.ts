import type { AllRecords } from '../backup/backup-file.ts';
import type { Capture } from '../core/capture.ts';
import type { Change } from '../core/change.ts';
import type { Clip } from '../core/clip.ts';
import { firstDesk } from '../core/first-desk.ts';
import type { Issue } from '../core/issue.ts';
import { keepCapture, withAddress } from '../core/keep.ts';
import type { Newsletter } from '../core/newsletter.ts';
import { pageAddresses } from '../core/page-addresses.ts';
import { byRank } from '../core/placement.ts';
import type { StoreName } from '../core/records.ts';
import { rememberSection, sectionFor } from '../core/section-memory.ts';
import type { SettingValue } from '../core/settings.ts';
import type { Stored } from '../core/stored.ts';
import type { ReservedClip } from './reserve.ts';

/**
 * These records as they will be once what waits in reserve, the oldest first, is among them: worked out
 * without the database, which does not open. What went in before is passed over.
 */
export function withReserved(all: AllRecords, waiting: readonly ReservedClip[]): AllRecords {
  return waiting.reduce((records, clip) => {
    if (records.clips.some(({ id }) => id === clip.clipId)) return records;
    try {
      return withOne(records, clip);
    } catch (error) {
      // Whatever is wrong with one clip, all else is to be had.
      console.error('a clip in reserve could not be put into the backup', error);
      return records;
    }
  }, all);
}

function withOne(all: AllRecords, { at, typed, ...waits }: ReservedClip): AllRecords {
  const records = deskOf(all) === null ? withFirstDesk(all, at) : all;
  const desk = deskOf(records);
  if (desk === null) throw new Error('no desk');
  const { newsletter, issue } = desk;
  const capture = withAddress(waits.capture, typed.url);
  const section = sectionFor(capture.url, typed.section, newsletter, issue);
  const standing = records.placements.filter(
    (one) => one.issue === issue.id && one.section === section?.id,
  );
  const lastRank = standing.toSorted(byRank).at(-1)?.rank ?? null;
  const on = { ...desk, section, lastRank, ...clipsOfPage(capture, records, desk) };
  const { changes } = keepCapture(capture, on, typed, { ...waits, now: at });
  const learnt =
    section !== null && typed.section !== null
      ? rememberSection(capture.url, section, newsletter)
      : null;
  return changed(records, [...changes, ...(learnt === null ? [] : [learnt])]);
}

interface Desk {
  readonly newsletter: Newsletter;
  readonly issue: Issue;
}

/** The newsletter and the issue on the desk; null where there are none. */
function deskOf({ settings, newsletters, issues }: AllRecords): Desk | null {
  const current = settings.find(({ id }) => id === 'current')?.value as
    | SettingValue<'current'>
    | undefined;
  const newsletter = newsletters.find(({ id }) => id === current?.newsletter);
  const its = issues
    .filter((one) => one.newsletter === newsletter?.id)
    .toSorted((a, b) => a.number - b.number);
  const issue =
    its.find(({ id }) => id === current?.issue) ??
    its.findLast(({ status }) => status === 'draft') ??
    its.at(-1);
  return newsletter && issue ? { newsletter, issue } : null;
}

/** With what everybody begins with, where it is not there. */
function withFirstDesk(all: AllRecords, at: string): AllRecords {
  const { newsletter, issue, current } = firstDesk(at.slice(0, 10));
  const made = [
    ['newsletters', newsletter],
    ['issues', issue],
    ['settings', current],
  ] as const;
  const lacking = made.filter(([store, { id }]) => !all[store].some((one) => one.id === id));
  const changes = lacking.map(([store, after]) => ({ store, id: after.id, before: null, after }));
  return changed(all, changes as unknown as readonly Change[]);
}

/** The clip of a page that is on the desk or waits, and the latest of those in another issue. */
function clipsOfPage(capture: Capture, { clips, placements }: AllRecords, desk: Desk) {
  const { keys, urls } = pageAddresses(capture);
  const known = clips
    .filter(({ key, url }) => keys.includes(key) || urls.includes(url))
    .filter(({ newsletter, state }) => newsletter === desk.newsletter.id && state !== 'trashed')
    .toSorted((a, b) => (a.created < b.created ? -1 : 1));
  const isIn = ({ id }: Clip, isIt: (issue: string) => boolean) =>
    placements.some(({ ref, issue }) => ref === id && isIt(issue));
  const same = known.findLast(
    (clip) => clip.state !== 'placed' || isIn(clip, (issue) => issue === desk.issue.id),
  );
  const earlier = known.findLast((clip) => isIn(clip, (issue) => issue !== desk.issue.id));
  return { same: same ?? null, earlier: earlier ?? null };
}

/** The records once these changes are made. */
function changed(all: AllRecords, changes: readonly Change[]): AllRecords {
  const records: Record<StoreName, readonly Stored[]> = { ...all };
  for (const { store, id, before, after } of changes) {
    const others = records[store].filter((one) => one.id !== id);
    records[store] =
      after === null ? others : [...others, { ...after, rev: (before?.rev ?? 0) + 1 }];
  }
  return records as unknown as AllRecords;
}
