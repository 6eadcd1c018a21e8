import { useEffect, useState } from 'preact/hooks';
import { words } from '../platform/words.ts';
import { onProgress, type Progress } from '../store/progress.ts';

/** After so long (ms) it is said that the store is slow. */
const slow = 1_000;

/** What stands in a page's place while the store opens; with how far it is, where that takes long. */
export function Opening() {
  const [isSlow, setSlow] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const waiting = setTimeout(() => setSlow(true), slow);
    const stop = onProgress(setProgress);
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, []);
  return (
    <p class="waiting late" role="status">
      {openingWords(isSlow, progress)}
    </p>
  );
}

function openingWords(isSlow: boolean, progress: Progress | null): string {
  if (progress !== null) {
    const count = (of: number) => of.toLocaleString(words('language'));
    return words('opening_recovering', count(progress.done), count(progress.of));
  }
  return words(isSlow ? 'opening_still' : 'opening');
}
