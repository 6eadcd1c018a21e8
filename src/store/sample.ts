import type { SampleRecords } from '../core/sample-issue.ts';
import { type Sample, settingId } from '../core/settings.ts';
import { database } from './database.ts';
import { withinIssue } from './placements.ts';

/** All that is there of the sample, and what else was put into its issue. */
export async function sampleRecords(sample: Sample): Promise<SampleRecords> {
  const tx = (await database()).transaction([
    'settings',
    'issues',
    'clips',
    'passages',
    'placements',
  ]);
  const places = tx.objectStore('placements');
  const [mark, issue, clips, passages, inIssue, ofClips] = await Promise.all([
    tx.objectStore('settings').get(settingId('sample')),
    tx.objectStore('issues').get(sample.issue),
    Promise.all(sample.clips.map((id) => tx.objectStore('clips').get(id))),
    Promise.all(sample.passages.map((id) => tx.objectStore('passages').get(id))),
    places.index('place').getAll(withinIssue(sample.issue)),
    Promise.all(sample.clips.map((id) => places.index('ref').getAll(id))),
  ]);
  const placements = new Map([...inIssue, ...ofClips.flat()].map((one) => [one.id, one]));
  return {
    mark: mark ?? null,
    issue: issue ?? null,
    clips: clips.filter((clip) => clip !== undefined),
    passages: passages.filter((passage) => passage !== undefined),
    placements: [...placements.values()],
  };
}
