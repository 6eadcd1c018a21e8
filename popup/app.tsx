import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../src/core/settings.ts';
import type { Shown } from '../src/platform/place.ts';
import { words } from '../src/platform/words.ts';
import type { Announcement } from '../src/store/announce.ts';
import { deskView } from '../src/store/desk-view.ts';
import { setSetting, setting } from '../src/store/settings.ts';
import { NoticeLine, NoticesProvider, useNoticesState } from '../src/ui/notice.tsx';
import { useStored } from '../src/ui/use-stored.ts';
import './app.css';
import { ClipElsewhere } from './clip-elsewhere.tsx';
import { DeskProvider } from './desk-context.ts';
import { Header } from './header.tsx';
import { IssueView } from './issue-view.tsx';
import { PageView } from './page-view.tsx';
import { SameNumber } from './same-number.tsx';
import { SectionRail } from './section-rail.tsx';
import { TabsView } from './tabs-view.tsx';
import { type ActivePage, useActivePage } from './use-active-page.ts';
import { useAskedClip } from './use-asked-clip.ts';
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
  const view = useStored(() => deskView(new Date().toISOString()), [], isOfDesk);
  const page = useActivePage(shown === 'popup');
  const [place, setPlace, keepCaret] = usePlace(page);
  const openHere = place && ((row: string) => setPlace({ ...place, view: 'issue', row }));
  const [asked, leaveAsked] = useAskedClip(view, openHere);
  if (view === null || place === null || page === 'reading') {
    return (
      <Frame busy>
        <p class="waiting late">{words('opening')}</p>
      </Frame>
    );
  }
  const wide = shown === 'tab';
  const go = (next: Place['view']) => setPlace({ ...place, view: next });
  const back = () => go(page === null ? 'issue' : 'clip');
  const openTabs = () => {
    leaveAsked();
    go('tabs');
  };
  const isAside = asked !== null || place.view === 'tabs';
  const isAt = (one: Place['view']) => asked === null && place.view === one;
  const desk = {
    view,
    caret: place.caret ?? null,
    keepCaret: (field: string, from: number, to: number) =>
      keepCaret({ ...place, caret: { field, from, to } }),
  };
  return (
    <DeskProvider value={desk}>
      <Frame>
        <header>
          <Header view={view} shown={shown} openTabs={openTabs} />
          {view.clash && <SameNumber {...view.draft} clash={view.clash} />}
          {!isAside && (
            <ViewTabs shown={shown} hasPage={page !== null} place={place} view={view} go={go} />
          )}
        </header>
        <main>
          <div
            class={wide && !isAside ? 'view panes' : 'view'}
            id="view"
            {...(!wide && !isAside && { role: 'tabpanel', 'aria-labelledby': `tab-${place.view}` })}
          >
            {asked !== null && <ClipElsewhere clipId={asked} issue={null} back={leaveAsked} />}
            {isAt('tabs') && <TabsView view={view} page={page} back={back} />}
            {wide && !isAside && <SectionRail view={view} />}
            {isAt('clip') && page && <PageView view={view} page={page} />}
            {(isAt('issue') || (wide && !isAside)) && (
              <IssueView
                view={view}
                open={place.row}
                setOpen={(row) => setPlace({ ...place, row })}
              />
            )}
            {(isAt('preview') || (wide && !isAside)) && (
              <Suspense fallback={<p class="waiting">{words('opening')}</p>}>
                <PreviewView draft={view.draft} />
              </Suspense>
            )}
          </div>
        </main>
      </Frame>
    </DeskProvider>
  );
}

/** Where somebody is and what is typed over a page are nothing that the desk shows. */
function isOfDesk({ touched }: Announcement): boolean {
  return touched.some(({ store, id }) => store !== 'settings' || !/^(?:place|pending)/.test(id));
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
 * page it shows that page. Without a page (the panel, the tab, one that gave no answer) there is
 * the issue.
 */
function usePlace(
  page: ActivePage | 'reading' | null,
): [Place | null, (place: Place) => void, (place: Place) => void] {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    if (page === 'reading') return;
    const start = startOver(page, null);
    setting('place').then(
      (kept) => setPlace(startOver(page, kept)),
      () => setPlace(start),
    );
  }, [page]);
  const waiting = useRef(0);
  // Only a convenience: if it cannot be kept, the popup opens at the page next time.
  const keep = (next: Place) =>
    void setSetting('place', next, { at: new Date().toISOString() }).catch(() => undefined);
  const go = (next: Place) => {
    clearTimeout(waiting.current);
    setPlace(next);
    keep(next);
  };
  // The caret moves with every key, and nothing is drawn anew for it.
  const keepCaret = (next: Place) => {
    clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => keep(next), 300);
  };
  return [place, go, keepCaret];
}

function startOver(page: ActivePage | null, kept: Place | null): Place {
  if (page === null) {
    const view = kept === null || kept.view === 'clip' ? 'issue' : kept.view;
    return { page: '', row: null, ...kept, view };
  }
  // Pages that keep their address to themselves are never the same.
  const same = kept !== null && page.key !== '' && kept.page === page.key;
  return same ? kept : { view: 'clip', row: null, page: page.key };
}
