import { lazy, memo, Suspense } from 'preact/compat';
import { hostOf } from '../src/core/address.ts';
import { clipTitle, clipUrl } from '../src/core/clip.ts';
import { printed } from '../src/core/stored.ts';
import { words } from '../src/platform/words.ts';
import type { ClipRow } from './desk-rows.ts';
import './clip-line.css';
import { rowShortcuts } from './row-shortcuts.ts';

// Most newsletters have no rules about links.
const PolicyRemark = lazy(async () => ({
  default: (await import('./policy-remark.tsx')).PolicyRemark,
}));

interface Props {
  readonly row: ClipRow;
  readonly isOpen: boolean;
  readonly setOpen: (row: string | null) => void;
}

/** A clip in one line: its title, its host, and what it holds. */
export const ClipLine = memo(({ row, isOpen, setOpen }: Props) => {
  const { clip, isWoven, rules } = row;
  const host = <span class="host faint">{hostOf(clipUrl(clip))}</span>;
  const marks = [
    clip.quotes.length > 0 && '“”',
    clip.aside !== '' && '[…]',
    isWoven && words('woven_mark'),
  ].filter((mark) => mark !== false);
  return (
    <div
      class={isWoven ? 'row woven' : 'row'}
      role="group"
      aria-label={clipTitle(clip) || words('untitled')}
    >
      <span class="grip" aria-hidden="true" />
      <button
        type="button"
        class="plain row-title"
        aria-expanded={isOpen}
        aria-keyshortcuts={rowShortcuts}
        title={clipUrl(clip)}
        onClick={() => setOpen(isOpen ? null : row.id)}
      >
        <span class="title" dir="auto" lang={printed(clip.lang) || undefined}>
          {clipTitle(clip) || words('untitled')}
        </span>
        {isWoven && <span class="unseen">, {words('woven')}</span>}
        {rules === null ? (
          host
        ) : (
          <Suspense fallback={host}>
            <PolicyRemark clip={clip} rules={rules} otherwise={host} />
          </Suspense>
        )}
      </button>
      <span class="marks faint" aria-hidden="true">
        {marks.join(' ')}
      </span>
    </div>
  );
});
