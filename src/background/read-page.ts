import { probes } from '../adapters/adapters.ts';
import { textsWanted } from '../adapters/capture-from.ts';
import { snapshotOf } from '../adapters/snapshot-of.ts';
import type { TextProbe } from '../core/probe.ts';
import { type Scene, type Stretch, sceneWanted } from '../core/scene.ts';
import { wallSigns } from '../paywalls/wall-signs.ts';
import {
  parseLetters,
  parseReading,
  parseWords,
  type ReadRequest,
  type Snapshot,
  type WordsRequest,
} from '../protocol/snapshot.ts';
import { judge } from '../sight/judge.ts';

/** Runs our two scripts in a page, and gives what they gave: nothing else is believed of it. */
export interface PageScripts {
  read(request: ReadRequest): Promise<unknown>;
  words(request: WordsRequest): Promise<unknown>;
}

/** A first look at a page: what it says of itself, what is selected in it, what stands before it. */
export interface Look {
  /** Its name in the page. */
  readonly reading: string;
  readonly snapshot: Snapshot;
  /** Words of the page's body that could tell more; none where it says enough of itself. */
  readonly texts: readonly TextProbe[];
}

/** Reads a page, and once more where it prints of itself what it does not say. */
export async function readPage(page: PageScripts): Promise<Snapshot | 'nothing' | null> {
  const look = await lookAtPage(page);
  if (look === null || look === 'nothing') return look;
  return (await lookAgain(page, look)) ?? look.snapshot;
}

/**
 * Looks at a page: the first script tells how what is selected is drawn, without a word of the
 * page's body; what of it is seen is judged here; the second script gives the words that are. Null
 * for an answer that is none of ours, `nothing` where the page gave none at all.
 */
export async function lookAtPage(page: PageScripts): Promise<Look | 'nothing' | null> {
  const reading = crypto.randomUUID();
  const snapshot = await readOnce(page, reading, { probes, walls: wallSigns, texts: [] });
  if (snapshot === null || snapshot === 'nothing') return snapshot;
  // Most pages say who wrote them, and name themselves, where no one has to look for it.
  return { reading, snapshot, texts: textsWanted(snapshot) };
}

/**
 * The snapshot with what the page prints of itself; null where nothing is wanted of it, where it
 * gave nothing, and where it is another document by now, or goes by another address.
 */
export async function lookAgain(
  page: PageScripts,
  { reading, snapshot, texts }: Look,
): Promise<Snapshot | null> {
  if (texts.length === 0) return null;
  const again = await readOnce(page, crypto.randomUUID(), { probes: [], walls: null, texts });
  if (again === null || again === 'nothing' || again.url !== snapshot.url) return null;
  // What the first look left in the document waits there yet, or it is not the same.
  const isSame = parseLetters(await page.words({ reading, letters: [] })) !== null;
  return isSame ? { ...snapshot, texts: again.texts } : null;
}

async function readOnce(
  page: PageScripts,
  id: string,
  asked: Pick<ReadRequest, 'probes' | 'walls' | 'texts'>,
): Promise<Snapshot | 'nothing' | null> {
  const answer = await page.read({ reading: id, scene: sceneWanted, ...asked });
  if (answer === null || answer === undefined) return 'nothing';
  const reading = parseReading(answer);
  if (reading === null) return null;
  if (reading.scene === null) return snapshotOf(reading);
  const stretches = await stretchesIn(reading.scene, (letters) =>
    page.words({ reading: id, letters }),
  );
  const words = parseWords(await page.words({ reading: id, stretches }));
  return words && snapshotOf(reading, words, asked.texts);
}

/** What of the texts is seen; where lines do not tell, their letters are asked for. */
async function stretchesIn(
  scene: Scene,
  lettersAt: (texts: readonly number[]) => Promise<unknown>,
): Promise<readonly (readonly Stretch[])[]> {
  const first = judge(scene);
  const open = first.flatMap((stretches, at) => (stretches === null ? [at] : []));
  if (open.length === 0) return first.map((stretches) => stretches ?? []);
  const letters = parseLetters(await lettersAt(open)) ?? [];
  const asked = new Map(open.map((at, index) => [at, letters[index] ?? null]));
  const texts = scene.texts.map((text, at) => ({ ...text, letters: asked.get(at) ?? null }));
  return judge({ ...scene, texts }).map((stretches, at) => stretches ?? unsure(scene, at));
}

function unsure({ texts }: Scene, at: number): readonly Stretch[] {
  const text = texts[at];
  return text ? [{ from: text.from, to: text.to, why: 'unsure' }] : [];
}
