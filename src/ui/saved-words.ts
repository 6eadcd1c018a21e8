import { equal } from '../core/equal.ts';
import { begun } from './pending-writes.ts';

/** What a field is written with, and what it is told. */
export interface Desk<T> {
  /** Writes `next` over `previous`; gives false where it could not be saved. */
  readonly save: (next: T, previous: T) => Promise<boolean>;
  /** What is to stand on the screen is another now, or the two versions are. */
  readonly changed: () => void;
  /** What was changed elsewhere takes the place of what was on the screen. */
  readonly replaced: (value: T) => void;
}

/** What stands in one field, and how it gets into the store with every key. */
export interface SavedWords<T> {
  /** What is on the screen. */
  readonly wanted: () => T;
  /** What another window wrote in the same field, while what is wanted here is not saved; in a box. */
  readonly theirs: () => { readonly value: T } | null;
  /** Takes in what stands in the field by now. */
  readonly input: (next: T) => void;
  /** Takes in what the store is read to hold. */
  readonly stored: (value: T) => void;
  /** Writes what is wanted over theirs. */
  readonly keepMine: () => void;
  /** Shows theirs; what was wanted is given up. */
  readonly takeTheirs: () => void;
  /** Hands over what is not in the store yet: the page is closing, and answers come too late. */
  readonly handOver: () => void;
  /** Resolves when nothing is on its way to the store; gives what the store holds then. */
  readonly settled: () => Promise<T>;
}

/** How long (ms) what was written here may take to be read back. */
const echo = 300;

/**
 * Keeps a field and the store together. What is typed stays on the screen whatever happens; what comes
 * from elsewhere is shown unless it would replace words that are not saved. Where both would write the
 * same field, nothing more is written until somebody has chosen: neither version is lost by a key.
 */
export function savedWords<T>(value: T, desk: () => Desk<T>): SavedWords<T> {
  let wanted = value;
  /** What the store was last known to hold, as far as this field has taken it in. */
  let written = value;
  /** What it was last read to hold. */
  let read = value;
  let theirs: { readonly value: T } | null = null;
  /** The words on their way to the store; null while none are. */
  let underway: { readonly words: T } | null = null;
  /** What was written here, and over what, since it was read back: what is read may be any of it. */
  let own: readonly T[] = [];
  /** Whether the last writing was refused. */
  let isRefused = false;
  /** The writing that is going on, or the last that was. */
  let writing: Promise<void> = Promise.resolve();

  const show = (next: T) => {
    wanted = next;
    written = next;
    theirs = null;
    desk().changed();
    desk().replaced(next);
  };

  /** Whether what was refused was refused for what another window wrote. */
  const compare = () => {
    const isOpen = isRefused && underway === null && !equal(wanted, written);
    if (!isOpen || equal(read, written) || equal(read, wanted)) return;
    theirs = { value: read };
    desk().changed();
  };

  // One write at a time, and always of the newest words: however fast somebody types, the store
  // is at most one write behind.
  const write = async () => {
    while (theirs === null && !equal(wanted, written)) {
      const next = wanted;
      underway = { words: next };
      own = [...own, written, next];
      isRefused = !(await desk().save(next, written));
      underway = null;
      if (isRefused) {
        // What was read last may still be what was written here before.
        setTimeout(compare, echo);
        return;
      }
      written = next;
    }
    // Another window may have written behind mine before it was known here that mine is written.
    if (theirs === null && ![wanted, ...own].some((one) => equal(one, read))) show(read);
  };
  const begin = () => {
    if (underway === null) writing = begun(write());
  };

  const keepMine = () => {
    if (theirs === null) return;
    written = theirs.value;
    theirs = null;
    desk().changed();
    begin();
  };

  return {
    wanted: () => wanted,
    theirs: () => theirs,
    input: (next) => {
      wanted = next;
      desk().changed();
      begin();
    },
    stored: (value) => {
      read = value;
      if (underway !== null) return;
      if (equal(value, wanted)) {
        written = value;
        own = [value];
        if (theirs !== null) show(value);
      } else if (equal(wanted, written)) {
        show(value);
      } else if (theirs !== null && equal(value, written)) {
        theirs = null;
        desk().changed();
      } else {
        compare();
      }
    },
    keepMine,
    takeTheirs: () => {
      if (theirs !== null) show(theirs.value);
    },
    handOver: () => {
      if (equal(wanted, written)) return;
      // What is on its way may arrive or not: the rest is handed over as following from either. Where
      // nobody has chosen, mine follows theirs, which stays in the timeline; mine would be nowhere.
      const befores = [underway?.words ?? wanted, isRefused ? read : wanted, written];
      for (const before of befores) if (!equal(before, wanted)) void desk().save(wanted, before);
    },
    settled: async () => {
      await writing;
      // Left without a choice, it is kept: theirs stays in the timeline, mine would be nowhere.
      compare();
      keepMine();
      await writing;
      return written;
    },
  };
}
