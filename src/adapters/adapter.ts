import type { Capture } from '../core/capture.ts';
import type { Probe, TextProbe } from '../core/probe.ts';
import type { Snapshot } from '../protocol/snapshot.ts';

/** What a snapshot means of the page itself; what was selected and seen is no adapter's matter. */
export type Findings = Pick<
  Capture,
  | 'canonicalUrl'
  | 'title'
  | 'site'
  | 'people'
  | 'published'
  | 'lang'
  | 'kind'
  | 'identifiers'
  | 'tags'
  | 'event'
  | 'links'
>;

/** How pages are known; all that is said in one place must hold. */
export interface Place {
  /** As `isAt` reads them. */
  readonly hosts?: readonly string[];
  /** Of the address, from its first slash on, without query. */
  readonly path?: RegExp;
  /** A meta of the page that must say so. */
  readonly meta?: { readonly name: string; readonly is: RegExp };
  /** A probe that must have brought something. */
  readonly probe?: string;
}

/** What is known of one site, or of one kind of page wherever it stands. */
export interface Adapter {
  readonly id: string;
  /** Its pages: those of any of these places. */
  readonly places: readonly Place[];
  /** What its pages are asked for, beside what every page is. */
  readonly probes?: readonly Probe[];
  /** Words of the page's body that it needs, once it has seen what the page says of itself. */
  readonly texts?: (page: Snapshot) => readonly TextProbe[];
  /**
   * What it knows better than any page's own metas tell; what it leaves out is read as of any page,
   * what it gives as '' or null stays blank. It must do with the address alone, too: a page that
   * could not be read, a link that was not opened.
   */
  readonly read: (page: Snapshot, any: Findings) => Partial<Findings>;
}
