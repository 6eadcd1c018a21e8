import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../src/platform/words.ts';
import './aside-bar.css';

interface Props {
  readonly heading: ComponentChildren;
  readonly back: () => void;
  /** What stands at its end. */
  readonly children?: ComponentChildren;
}

/** Over what is shown instead of the issue: the way back, which has the focus first, and its name. */
export function AsideBar({ heading, back, children }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="bar">
      <button type="button" ref={button} onClick={back}>
        <span class="arrow" aria-hidden="true">
          ←
        </span>{' '}
        {words('back')}
      </button>
      <h2 dir="auto">{heading}</h2>
      {children}
    </div>
  );
}
