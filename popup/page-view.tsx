import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import type { Use } from '../src/store/known-page.ts';
import { ClipView } from './clip-view.tsx';
import type { ActivePage } from './use-active-page.ts';

const ClipElsewhere = lazy(async () => ({
  default: (await import('./clip-elsewhere.tsx')).ClipElsewhere,
}));
const PastView = lazy(async () => ({ default: (await import('./past-view.tsx')).PastView }));

interface Props {
  readonly view: DeskView;
  readonly page: ActivePage;
}

/** The page the popup is over, or a clip that another issue has of it. */
export function PageView({ view, page }: Props) {
  const [use, openUse] = useState<Use | null>(null);
  return use === null ? (
    <ClipView view={view} page={page} openUse={openUse} />
  ) : (
    <Suspense fallback={<p class="waiting">{words('opening')}</p>}>
      {use.clip ? (
        <ClipElsewhere clipId={use.clip.id} issue={use.issue} back={() => openUse(null)} />
      ) : (
        <PastView issueId={use.issue} view={view} back={() => openUse(null)} />
      )}
    </Suspense>
  );
}
