import type { ComponentChildren } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { words } from '../../src/platform/words.ts';
import { openWith } from './opening.ts';
import './prose-block.css';

// The reader of Markdown is large, and wanted only where there is prose.
export const ProseWords = lazy(async () => ({
  default: (await import('./prose-words.tsx')).ProseWords,
}));

interface Props {
  /** By which it is opened: a row's, or that of a part of the frame. */
  readonly id: string;
  /** What it is called. */
  readonly name: string;
  /** Its words before they are drawn as they read. */
  readonly plain: string;
  readonly isOpen: boolean;
  readonly setOpen: (id: string) => void;
  readonly grip?: ComponentChildren;
  /** The keys it answers to, as `aria-keyshortcuts` has them. */
  readonly shortcuts?: string;
  /** What shows it as it reads. */
  readonly shown: ComponentChildren;
  /** What writes it. */
  readonly writer: ComponentChildren;
}

/** Prose as it will read; pressed, it is written in place, from where it was pressed. */
export function ProseBlock(props: Props) {
  const { id, name, isOpen, setOpen } = props;
  return (
    <div class="row passage" role="group" aria-label={name}>
      {props.grip}
      <Suspense
        fallback={
          <p class="passage-plain" dir="auto">
            {props.plain}
          </p>
        }
      >
        {isOpen ? props.writer : props.shown}
      </Suspense>
      {!isOpen && (
        <button
          type="button"
          class="plain row-title"
          aria-keyshortcuts={props.shortcuts}
          onClick={(event) => {
            // Pressed by a key, a button tells no place.
            const isPointed = event.detail > 0;
            openWith(id, {
              caret: isPointed ? { left: event.clientX, top: event.clientY } : 'end',
            });
            setOpen(id);
          }}
        >
          <span class="unseen">{words('write_named', name)}</span>
        </button>
      )}
    </div>
  );
}
