import type { Snapshot } from '../protocol/snapshot.ts';
import type { Findings } from './adapter.ts';
import { findingsOf } from './capture-from.ts';

/** What an address alone tells of its page, which nobody has read. */
export function addressFindings(url: string): Findings {
  return findingsOf(nothingRead(url));
}

function nothingRead(url: string): Snapshot {
  return {
    url,
    title: '',
    probed: {},
    metas: [],
    jsonLd: [],
    texts: {},
    view: null,
    selection: null,
  };
}
