import { lazy, Suspense } from 'preact/compat';
import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../src/core/settings.ts';
import type { Shown } from '../src/platform/place.ts';
import { words } from '../src/platform/words.ts';
import { deskView } from '../src/store/desk-view.ts';
import { setSetting, setting } from '../src/store/settings.ts';
import { NoticeLine, NoticesProvider, useNoticesState } from '../src/ui/notice.tsx';
import { useStored } from '../src/ui/use-stored.ts';
import './app.css';
import { ClipView } from './clip-view.tsx';
import { Header } from './header.tsx';
import { IssueView } from './issue-view.tsx';
import { useActivePage } from './use-active-page.ts';
import { ViewTabs } from './view-tabs.tsx';

// The templates and the Markdown writer are most of the code, and only the preview needs them.
const PreviewView = lazy(async () => ({
  default: (await import('./preview-view.tsx')).PreviewView,
}));

/** The clip and draft app: the same in the popup, the panel and a tab. */
export function App({ shown }: { readonly shown: Shown }) {
  const notices = useNoticesState();
  return (
    <NoticesProvider value={notices}>
      <Desk shown={shown} />
    </NoticesProvider>
  );
}

function Desk({ shown }: { readonly shown: Shown }) {
  const view = useStored(() => deskView(new Date().toISOString()));
  const page = useActivePage(shown === 'popup');
  const [place, setPlace] = usePlace(shown, page?.key ?? null);
  if (view === null || place === null) return <Frame busy />;
  const wide = shown === 'tab';
  return (
    <Frame>
      <header>
        <Header view={view} shown={shown} />
        <ViewTabs
          shown={shown}
          place={place}
          view={view}
          go={(next) => setPlace({ ...place, view: next })}
        />
      </header>
      <main>
        <div
          class={wide ? 'view panes' : 'view'}
          id="view"
          {...(!wide && { role: 'tabpanel', 'aria-labelledby': `tab-${place.view}` })}
        >
          {place.view === 'clip' && page && <ClipView view={view} page={page} />}
          {(place.view === 'issue' || wide) && (
            <IssueView
              view={view}
              open={place.clip}
              setOpen={(clip) => setPlace({ ...place, clip })}
            />
          )}
          {(place.view === 'preview' || wide) && (
            <Suspense fallback={<p class="waiting">{words('opening')}</p>}>
              <PreviewView draft={view.draft} />
            </Suspense>
          )}
        </div>
      </main>
    </Frame>
  );
}

function Frame({
  children,
  busy,
}: {
  readonly children?: preact.ComponentChildren;
  readonly busy?: boolean;
}) {
  return (
    <div class="app" aria-busy={busy ?? false}>
      {children}
      <NoticeLine />
    </div>
  );
}

/**
 * Where the curator is. Reopened over the same page the popup is where it was left; over another
 * page it shows that page. The panel and the tab have no page: they open at the issue.
 */
function usePlace(shown: Shown, pageKey: string | null): [Place | null, (place: Place) => void] {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    if (shown === 'popup' && pageKey === null) return;
    const page = pageKey ?? '';
    const start: Place = { view: shown === 'popup' ? 'clip' : 'issue', clip: null, page };
    void setting('place').then(
      (kept) => {
        if (kept === null || (shown === 'popup' && kept.page !== page)) setPlace(start);
        else
          setPlace(shown !== 'popup' && kept.view === 'clip' ? { ...kept, view: 'issue' } : kept);
      },
      () => setPlace(start),
    );
  }, [shown, pageKey]);
  const go = (next: Place) => {
    setPlace(next);
    const kept = { ...next, page: pageKey ?? next.page };
    // Only a convenience: if it cannot be kept, the popup opens at the page next time.
    setSetting('place', kept, { at: new Date().toISOString() }).catch(() => undefined);
  };
  return [place, go];
}
