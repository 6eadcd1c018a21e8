import { type Stretch, sceneWanted } from '../core/scene.ts';
import { judge } from '../sight/judge.ts';
import { readScene } from './scene-reader.ts';
import { type Looked, lettersOf } from './texts.ts';

/**
 * Which stretches of texts the reader sees, judged in the page itself: for scripts that bring no
 * words back.
 */
export function stretchesSeen(looked: readonly Looked[]): readonly (readonly Stretch[])[] {
  const scene = readScene(looked, sceneWanted);
  const first = judge(scene);
  const texts = scene.texts.map((text, at) => {
    const one = looked[at];
    return first[at] || !one || !('node' in one) ? text : { ...text, letters: lettersOf(one) };
  });
  const last = first.includes(null) ? judge({ ...scene, texts }) : first;
  return last.map((stretches) => stretches ?? []);
}
