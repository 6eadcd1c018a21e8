import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { Clip } from '../src/core/clip.ts';
import { words } from '../src/platform/words.ts';
import './clip-fields.css';

// Many kinds of fields, and shut until somebody wants them.
const ClipFields = lazy(async () => ({ default: (await import('./clip-fields.tsx')).ClipFields }));

/** The way to every field of a clip. */
export function AllFields({ clip }: { readonly clip: Clip }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="clip-fields" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words('all_fields')}</summary>
      {isOpen && (
        <Suspense fallback={null}>
          <ClipFields clip={clip} />
        </Suspense>
      )}
    </details>
  );
}
