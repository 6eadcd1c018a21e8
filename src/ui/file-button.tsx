import { useRef } from 'preact/hooks';

interface Props {
  readonly words: string;
  /** What the field is called, where the button says less. */
  readonly label?: string;
  /** The endings and types of the files to choose from; all where it is left out. */
  readonly accept?: string;
  /** Several files, or all of a folder, instead of one. */
  readonly many?: 'files' | 'folder';
  readonly disabled?: boolean;
  readonly choose: (files: readonly File[]) => void;
}

/** A button that has the browser ask for files. One that is chosen again is given again. */
export function FileButton({ words, label = words, accept, many, disabled, choose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={many !== undefined}
        aria-label={label}
        {...(many === 'folder' && { webkitdirectory: true })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Files that are let go of are still read to their end.
          currentTarget.value = '';
          if (files.length > 0) choose(files);
        }}
      />
      <button type="button" disabled={disabled} onClick={() => input.current?.click()}>
        {words}
      </button>
    </>
  );
}
