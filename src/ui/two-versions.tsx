import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../platform/words.ts';
import { useNotices } from './notice.tsx';
import './two-versions.css';
import type { Clash } from './use-saved.ts';

interface Props<T> {
  readonly clash: Clash<T> | null;
  /** What theirs reads like, in a line. */
  readonly textOf: (value: T) => string;
}

/** What another window wrote in a field meanwhile, below what is typed here: the person chooses. */
export function TwoVersions<T>({ clash, textOf }: Props<T>) {
  const { clear } = useNotices();
  const box = useRef<HTMLDivElement>(null);
  const isAsking = clash !== null;
  // Somebody who types looks at the words: what is asked must not be below the end of the view.
  useLayoutEffect(() => {
    if (isAsking) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsking]);
  if (clash === null) return null;
  const theirs = textOf(clash.theirs);
  const choose = (how: () => void) => {
    how();
    clear();
  };
  return (
    <div class="two-versions" ref={box} role="group" aria-label={words('two_versions')}>
      <p role="status">{words('two_versions')}</p>
      <blockquote dir="auto">
        {theirs === '' ? <span class="faint">{words('two_versions_empty')}</span> : theirs}
      </blockquote>
      <div class="choice">
        <button type="button" onClick={() => choose(clash.keepMine)}>
          {words('keep_mine')}
        </button>
        <button type="button" onClick={() => choose(clash.takeTheirs)}>
          {words('take_theirs')}
        </button>
      </div>
    </div>
  );
}
