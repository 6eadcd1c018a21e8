import { lazy, Suspense } from 'preact/compat';
import { useRef } from 'preact/hooks';
import { nothingTyped } from '../src/core/settings.ts';
import { words } from '../src/platform/words.ts';
import { newClipIds } from '../src/protocol/clip-ids.ts';
import { savedWords } from '../src/protocol/receipt-words.ts';
import { askClip } from '../src/ui/ask-clip.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { Opening } from '../src/ui/opening.tsx';
import { useSlowOpening } from '../src/ui/use-slow-opening.ts';
import type { ActivePage } from './use-active-page.ts';

const StoreTrouble = lazy(async () => ({
  default: (await import('../src/ui/store-trouble.tsx')).StoreTrouble,
}));

interface Props {
  /** What the store said; null while it opens. */
  readonly failure: unknown;
  readonly again: () => void;
  readonly page: ActivePage | null;
}

/** The desk while it opens, or why it does not; the page under the popup can be clipped meanwhile. */
export function DeskOpening({ failure, again, page }: Props) {
  const trouble = useSlowOpening(failure);
  if (trouble === null) return <Opening />;
  return (
    <Suspense fallback={<Opening />}>
      <h1 class="unseen">{words('name')}</h1>
      <StoreTrouble failure={trouble} again={again}>
        {page && <ClipAside page={page} />}
      </StoreTrouble>
    </Suspense>
  );
}

/** Clips the page without anything being known of the issue; it is filed once the store opens. */
function ClipAside({ page: { tabId, capture } }: { readonly page: ActivePage }) {
  const { tell, fail } = useNotices();
  const ids = useRef(newClipIds());
  const clip = async () => {
    try {
      // The same ids however often it is pressed: the page is clipped once.
      const request = { tabId, capture, typed: nothingTyped, ...ids.current };
      tell(savedWords(await askClip(request, (late) => tell(savedWords(late)))));
    } catch (error) {
      fail(error);
    }
  };
  return (
    <button type="button" class="primary" onClick={() => void clip()}>
      {words('clip_aside')}
    </button>
  );
}
