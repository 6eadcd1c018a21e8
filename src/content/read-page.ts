import type { PageReading, ReadRequest } from '../protocol/snapshot.ts';
import { all } from './all.ts';
import { ownChildren } from './dom.ts';
import { hold } from './held.ts';
import { lookAtWalls } from './look-at-walls.ts';
import { probe } from './probe.ts';
import { readRange } from './range-reader.ts';
import { type FieldWords, readSelection, type SelectionParts } from './read-selection.ts';
import { readScene } from './scene-reader.ts';
import type { Looked } from './texts.ts';

/** The longest text that is wanted, and the longest time (ms) given to taking all apart. */
const most = { room: 2_000, time: 200 };

/**
 * Reads the page it runs in: what it says of itself, what is drawn between it and the reader, and
 * where the words are drawn that are wanted of its body. The words themselves stay in the page
 * until it is known which of them are seen (`read-words.ts`).
 */
export function run({ reading, probes, walls, scene, texts }: ReadRequest): PageReading {
  const looked: Looked[] = [];
  // Chromium leaves what is null out of the arguments that it hands over.
  const selection = walls ? readSelection(looked) : null;
  const until = performance.now() + most.time;
  const wordsIn = (element: Element) => {
    const end = { node: element, offset: ownChildren(element).length };
    return readRange({ node: element, offset: 0 }, end, { ...most, until, over: 0 }, looked);
  };
  const parts = 'ranges' in Object(selection) ? (selection as SelectionParts) : null;
  hold(reading, {
    looked,
    selection: parts,
    texts: texts.map(({ select, most }) => all(select).slice(0, most).map(wordsIn)),
  });
  return {
    url: location.href,
    // A page may put an image of that name in its place.
    title: typeof document.title === 'string' ? document.title : '',
    probed: probe(probes),
    view: walls ? lookAtWalls(walls) : null,
    scene: looked[0] ? readScene(looked, scene, !walls) : null,
    selected: parts ? 'ranges' : (selection as FieldWords | 'otherSite' | null),
  };
}
