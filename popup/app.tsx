import { lazy, Suspense } from 'preact/compat';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Place } from '../src/core/settings.ts';
import type { Shown } from '../src/platform/place.ts';
import { words } from '../src/platform/words.ts';
import { ask } from '../src/protocol/message.ts';
import type { Announcement } from '../src/store/announce.ts';
import { deskView } from '../src/store/desk-view.ts';
import { setSetting, setting } from '../src/store/settings.ts';
import { NoticeLine, NoticesProvider, useNoticesState } from '../src/ui/notice.tsx';
import { useReading } from '../src/ui/use-stored.ts';
import { whenIdle } from '../src/ui/when-idle.ts';
import './app.css';
import { DeskProvider } from './desk-context.ts';
import { DeskOpening } from './desk-opening.tsx';
import { Header } from './header.tsx';
import { IssueView } from './issue-view.tsx';
import { PageView } from './page-view.tsx';
import { SameNumber } from './same-number.tsx';
import { SectionRail } from './section-rail.tsx';
import { type ActivePage, useActivePage } from './use-active-page.ts';
import { useAskedClip } from './use-asked-clip.ts';
import { useChecks } from './use-checks.ts';
import { useKeptCaret } from './use-kept-caret.ts';
import { ViewTabs } from './view-tabs.tsx';

// The templates and the Markdown writer are most of the code, and only the preview needs them; what
// knows sites by their addresses is wanted for tabs that are not read.
const TabsView = lazy(async () => ({ default: (await import('./tabs-view.tsx')).TabsView }));
const ClipElsewhere = lazy(async () => ({
  default: (await import('./clip-elsewhere.tsx')).ClipElsewhere,
}));
const TrashView = lazy(async () => ({ default: (await import('./trash-view.tsx')).TrashView }));
const TimelineView = lazy(async () => ({
  default: (await import('./timeline-view.tsx')).TimelineView,
}));
const PublishView = lazy(async () => ({
  default: (await import('./publish-view.tsx')).PublishView,
}));
const LinksView = lazy(async () => ({ default: (await import('./links-view.tsx')).LinksView }));
const PastView = lazy(async () => ({ default: (await import('./past-view.tsx')).PastView }));
const Untold = lazy(async () => {
  await whenIdle();
  return { default: (await import('./untold.tsx')).Untold };
});
const PreviewView = lazy(async () => ({
  default: (await import('./preview-view.tsx')).PreviewView,
}));

/** What is shown instead of the issue and its preview, in a tab too. */
const asides: readonly Place['view'][] = ['tabs', 'trash', 'timeline', 'publish', 'links', 'past'];

/** What nobody comes back to when the popup is opened again. */
const beside: readonly Place['view'][] = ['trash', 'timeline', 'publish', 'past'];

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
  const desk = useReading(() => deskView(new Date().toISOString()), [], isOfDesk);
  const view = desk.value;
  const page = useActivePage(shown === 'popup');
  const checked = useChecks(view);
  const isOpen = view !== null;
  useEffect(() => {
    // Behind what is shown first; where it fails, the next opening does it.
    if (isOpen) ask('lookAfterStore', 'opened').catch(() => undefined);
  }, [isOpen]);
  const { place, go, keepCaret } = usePlace(page);
  const isChecking = place === null || place.view === 'links';
  useEffect(() => {
    // A popup that was closed over a check could not do it itself.
    if (!isChecking) hostsGivenBack().catch(() => undefined);
  }, [isChecking]);
  const setOpen = useCallback((row: string | null) => go({ row }), [go]);
  useKeptCaret(place === null ? undefined : (place.caret ?? null), keepCaret);
  const openHere = place && ((row: string) => go({ view: 'issue', row }));
  const [asked, leaveAsked] = useAskedClip(view, openHere);
  if (view === null || place === null || page === 'reading') {
    return (
      <Frame busy={desk.failure === null}>
        <main>
          <DeskOpening
            failure={desk.failure}
            again={desk.again}
            page={page === 'reading' ? null : page}
          />
        </main>
      </Frame>
    );
  }
  const wide = shown === 'tab';
  const isDraft = view.draft.issue.status === 'draft';
  const goTo = (view: Place['view']) => go({ view });
  const back = () => goTo(page === null ? 'issue' : 'clip');
  const openTabs = () => {
    leaveAsked();
    goTo('tabs');
  };
  const isAside = asked !== null || asides.includes(place.view);
  const isAt = (one: Place['view']) => asked === null && place.view === one;
  const context = {
    view,
    checked,
    caret: place.caret ?? null,
    keepCaret: (field: string, from: number, to: number) => keepCaret({ field, from, to }),
    goTo,
  };
  return (
    <DeskProvider value={context}>
      <Frame>
        <header>
          <Header
            view={view}
            shown={shown}
            openTabs={openTabs}
            past={isAt('past') ? (place.past ?? null) : null}
            readPast={(past) => go(past === null ? { view: 'issue' } : { view: 'past', past })}
          />
          <Suspense fallback={null}>
            <Untold />
          </Suspense>
          {view.clash && <SameNumber {...view.draft} clash={view.clash} />}
          {!isAside && (
            <ViewTabs shown={shown} hasPage={page !== null} place={place} view={view} go={goTo} />
          )}
        </header>
        <main>
          <div
            class={wide && !isAside ? 'view panes' : 'view'}
            id="view"
            {...(!wide && !isAside && { role: 'tabpanel', 'aria-labelledby': `tab-${place.view}` })}
          >
            {isAside && (
              <Suspense fallback={<p class="waiting">{words('opening')}</p>}>
                {asked !== null && <ClipElsewhere clipId={asked} issue={null} back={leaveAsked} />}
                {isAt('tabs') && <TabsView view={view} page={page} back={back} />}
                {isAt('trash') && <TrashView view={view} back={() => goTo('issue')} />}
                {isAt('timeline') && <TimelineView view={view} back={() => goTo('issue')} />}
                {isAt('publish') && (
                  <PublishView
                    view={view}
                    checked={checked}
                    back={() => goTo('issue')}
                    showAt={(row) => go({ view: 'issue', row })}
                  />
                )}
                {isAt('links') && <LinksView view={view} back={() => goTo('issue')} />}
                {isAt('past') && place.past && (
                  <PastView issueId={place.past} view={view} back={() => goTo('issue')} />
                )}
              </Suspense>
            )}
            {wide && !isAside && <SectionRail view={view} />}
            {isAt('clip') && page && <PageView view={view} page={page} />}
            {(isAt('issue') || (wide && !isAside)) && (
              <IssueView view={view} open={place.row} setOpen={setOpen} />
            )}
            {(isAt('preview') || (wide && !isAside)) && (
              <Suspense fallback={<p class="waiting">{words('opening')}</p>}>
                <PreviewView
                  draft={view.draft}
                  shown={shown}
                  {...(isDraft && { publish: () => goTo('publish'), checked })}
                />
              </Suspense>
            )}
          </div>
        </main>
      </Frame>
    </DeskProvider>
  );
}

async function hostsGivenBack(): Promise<void> {
  const { giveHostsBack } = await import('../src/platform/hosts-permission.ts');
  await giveHostsBack();
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
function usePlace(page: ActivePage | 'reading' | null): {
  readonly place: Place | null;
  /** Goes elsewhere; what is not said stays as it is. The same function all the time. */
  readonly go: (to: Partial<Place>) => void;
  readonly keepCaret: (caret: Place['caret']) => void;
} {
  const [place, setPlace] = useState<Place | null>(null);
  // Asked for at once: a page takes longer to be read.
  const [kept] = useState(() => setting('place').catch(() => null));
  const latest = useRef<Place | null>(null);
  const waiting = useRef(0);
  const show = (next: Place) => {
    latest.current = next;
    setPlace(next);
  };
  useEffect(() => {
    if (page === 'reading') return;
    void kept.then((last) => show(startOver(page, last)));
  }, [page]);
  const ways = useMemo(() => {
    // Only a convenience: if it cannot be kept, the popup opens at the page next time.
    const keep = () => {
      clearTimeout(waiting.current);
      const at = new Date().toISOString();
      void setSetting('place', latest.current, { at }).catch(() => undefined);
    };
    return {
      go: (to: Partial<Place>) => {
        if (latest.current === null) return;
        show({ ...latest.current, ...to });
        keep();
      },
      // The caret moves with every key, and nothing is drawn anew for it.
      keepCaret: (caret: Place['caret']) => {
        if (latest.current === null) return;
        latest.current = { ...latest.current, caret: caret ?? null };
        clearTimeout(waiting.current);
        waiting.current = window.setTimeout(keep, 300);
      },
    };
  }, []);
  return { place, ...ways };
}

function startOver(page: ActivePage | null, last: Place | null): Place {
  // Who looked into the trash or the timeline last has come back for the issue.
  const isBeside = last !== null && beside.includes(last.view);
  const kept: Place | null = last && isBeside ? { ...last, view: 'issue' } : last;
  if (page === null) {
    const view = kept === null || kept.view === 'clip' ? 'issue' : kept.view;
    return { page: '', row: null, ...kept, view };
  }
  // Pages that keep their address to themselves are never the same.
  const same = kept !== null && page.key !== '' && kept.page === page.key;
  return same ? kept : { view: 'clip', row: null, page: page.key };
}
