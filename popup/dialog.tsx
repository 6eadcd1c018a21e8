import { useLayoutEffect, useRef } from 'preact/hooks';
import './dialog.css';

interface Props {
  readonly label: string;
  readonly leave: () => void;
  readonly children: preact.ComponentChildren;
}

/** Something in front of the page; Escape and a click beside it put it away. */
export function Dialog({ label, leave, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing gives the focus back to where it was.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The popup around it would close, too.
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
      onClick={(event) => event.target === dialog.current && leave()}
    >
      <div class="dialog">{children}</div>
    </dialog>
  );
}
