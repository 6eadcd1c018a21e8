import type { SceneText } from '../core/scene.ts';
import type { WordsRead, WordsRequest } from '../protocol/snapshot.ts';
import { held } from './held.ts';
import { lettersAt, wordsOf } from './held-words.ts';

/**
 * Goes on with a page that was read: gives the boxes of letters where lines were not enough, or,
 * once it is known what is seen, the words. Null where the page has nothing waiting.
 */
export function run(request: WordsRequest): readonly SceneText['letters'][] | WordsRead | null {
  const waiting = held(request.reading);
  if (waiting === null) return null;
  if ('letters' in request) return request.letters.map((at) => lettersAt(waiting, at));
  return wordsOf(waiting, request.stretches);
}
