import { probes } from '../adapters/adapters.ts';
import { textsWanted } from '../adapters/capture-from.ts';
import { snapshotOf } from '../adapters/snapshot-of.ts';
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

/**
 * Reads a page: the first script tells how it is drawn, without a word of its body; what of it is
 * seen is judged here; the second script gives the words that are. Null for an answer that is none
 * of ours, `nothing` where the page gave none at all. `early` is given what is known before the
 * page is looked at once more for what it prints of itself.
 */
export async function readPage(
  page: PageScripts,
  early: (snapshot: Snapshot) => void = () => undefined,
): Promise<Snapshot | 'nothing' | null> {
  const snapshot = await readOnce(page, { probes, walls: wallSigns, texts: [] });
  if (snapshot === null || snapshot === 'nothing') return snapshot;
  // Most pages say who wrote them, and name themselves, where no one has to look for it.
  const texts = textsWanted(snapshot);
  if (texts.length === 0) return snapshot;
  early(snapshot);
  const again = await readOnce(page, { probes: [], walls: null, texts });
  return again && again !== 'nothing' ? { ...snapshot, texts: again.texts } : snapshot;
}

async function readOnce(
  page: PageScripts,
  asked: Pick<ReadRequest, 'probes' | 'walls' | 'texts'>,
): Promise<Snapshot | 'nothing' | null> {
  const id = crypto.randomUUID();
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
