import type { Place } from '../src/core/settings.ts';
import type { Shown } from '../src/platform/place.ts';
import { type MessageName, words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';

type View = Place['view'];

const titles: Record<View, MessageName> = {
  clip: 'view_clip',
  issue: 'view_issue',
  preview: 'view_preview',
  tabs: 'clip_tabs',
  trash: 'trash',
  timeline: 'timeline',
  publish: 'publish_view',
  links: 'links_view',
  past: 'past_issue',
};

/** Which views there are where: only the popup has a page, and a tab shows both others at once. */
const viewsIn: Record<Shown, readonly View[]> = {
  popup: ['clip', 'issue', 'preview'],
  panel: ['issue', 'preview'],
  tab: [],
};

interface Props {
  readonly shown: Shown;
  readonly hasPage: boolean;
  readonly place: Place;
  readonly view: DeskView;
  readonly go: (view: View) => void;
}

/** The tabs between the views; arrow keys move between them, as the ARIA pattern for tabs has it. */
export function ViewTabs({ shown, hasPage, place, view, go }: Props) {
  const views = viewsIn[shown].filter((one) => one !== 'clip' || hasPage);
  if (views.length === 0) return null;
  const placed = view.draft.sections.reduce((sum, { entries }) => sum + entries.length, 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const onwards = words('direction') === 'rtl' ? -1 : 1;
    const next = step && views[views.indexOf(place.view) + step * onwards];
    if (!next) return;
    go(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="view-tabs" role="tablist" onKeyDown={onKeyDown}>
      {views.map((one) => (
        <button
          key={one}
          id={`tab-${one}`}
          type="button"
          role="tab"
          class="plain"
          aria-selected={place.view === one}
          aria-controls="view"
          tabIndex={place.view === one ? 0 : -1}
          onClick={() => go(one)}
        >
          {words(titles[one])}
          {one === 'issue' && placed > 0 && <span class="count"> {placed}</span>}
        </button>
      ))}
    </div>
  );
}
