import { useLayoutEffect, useState } from 'preact/hooks';
import type { TabRow } from '../src/core/tab-rows.ts';
import { askToSeeTabs } from '../src/platform/tabs-permission.ts';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useTabsPermission } from '../src/ui/use-tabs-permission.ts';
import { AsideBar } from './aside-bar.tsx';
import { SectionPicker, sectionOfKey } from './section-picker.tsx';
import { TabRows } from './tab-rows.tsx';
import './tabs-view.css';
import type { ActivePage } from './use-active-page.ts';
import { useClippingTabs } from './use-clipping-tabs.ts';
import { useOpenTabs } from './use-open-tabs.ts';

interface Props {
  readonly view: DeskView;
  /** The page in front, if it was read. */
  readonly page: ActivePage | null;
  readonly back: () => void;
}

/** Clipping several tabs at once; where they cannot be seen, it asks for leave first. */
export function TabsView({ view, page, back }: Props) {
  const isGiven = useTabsPermission();
  return (
    <div class="aside tabs-view">
      <AsideBar heading={words('clip_tabs')} back={back} />
      {isGiven === false && <AskFirst />}
      {isGiven && <TabsForm view={view} page={page} />}
    </div>
  );
}

function AskFirst() {
  const { tell, fail } = useNotices();
  const ask = () =>
    askToSeeTabs().then((isGiven) => {
      if (!isGiven) tell([words('see_tabs_refused')]);
    }, fail);
  return (
    <div class="ask-first">
      <p>{words('see_tabs_why')}</p>
      <p>{words('see_tabs_promise')}</p>
      <button type="button" class="primary" onClick={() => void ask()}>
        {words('see_tabs_ask')}
      </button>
    </div>
  );
}

function TabsForm({ view, page }: Pick<Props, 'view' | 'page'>) {
  const { draft } = view;
  const rows = useOpenTabs(draft);
  const { ticked, tick, tickAll } = useTicks(rows ?? []);
  const [section, setSection] = useState('');
  const { busy, clip } = useClippingTabs(page);
  // Before the next frame: the next key may come as soon as the list is seen.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const chosen = sectionOfKey(event.key, draft.issue.sections);
      if (chosen !== null) setSection(chosen);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
  if (rows === null) return null;
  if (rows.length === 0) return <p class="faint">{words('tabs_none')}</p>;
  const areSelected = rows.length > 1 && rows.every(({ tab }) => tab.isSelected);
  const chosen = rows.filter(({ tab }) => ticked.has(tab.id));
  const tickable = rows.filter(({ standing }) => standing === 'new');
  const areAllTicked = tickable.every(({ tab }) => ticked.has(tab.id));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void clip(chosen, section).then((isDone) => isDone && tickAll([]));
      }}
    >
      <fieldset class="tab-list">
        <legend class="unseen">{words(areSelected ? 'tabs_selected' : 'tabs_all')}</legend>
        <div class="above">
          <span class="faint" aria-hidden="true">
            {words(areSelected ? 'tabs_selected' : 'tabs_all')}{' '}
            <span class="count">{rows.length}</span>
          </span>
          {tickable.length > 0 && (
            <button
              type="button"
              class="plain"
              onClick={() => tickAll(areAllTicked ? [] : tickable)}
            >
              {words(areAllTicked ? 'tick_none' : 'tick_all')}
            </button>
          )}
        </div>
        <TabRows rows={rows} ticked={ticked} tick={tick} />
      </fieldset>
      <p class="honest faint">
        {words('tabs_unread')}{' '}
        {chosen.some(({ tab }) => isRead(page, tab.id)) && words('tabs_but_one')}
      </p>
      <SectionPicker
        name="tabs-section"
        of={`${draft.newsletter.name} ${draft.label}`}
        sections={draft.issue.sections}
        chosen={section}
        choose={setSection}
      />
      <div class="foot">
        <button type="submit" class="primary" disabled={busy || chosen.length === 0}>
          {busy ? words('clipping_tabs') : buttonWords(chosen.length)}
        </button>
      </div>
    </form>
  );
}

function buttonWords(count: number): string {
  if (count === 0) return words('tick_tabs');
  return count === 1 ? words('clip_one_tab') : words('clip_count_tabs', count);
}

function isRead(page: ActivePage | null, tabId: number): boolean {
  return page?.tabId === tabId && page.capture.readFrom === 'page';
}

/** Which tabs are ticked: as they were listed, but for those the curator decided on. */
function useTicks(rows: readonly TabRow[]) {
  const [decided, setDecided] = useState<ReadonlyMap<number, boolean>>(new Map());
  const isTicked = ({ tab, ticked, standing }: TabRow) =>
    standing !== 'noAddress' && (decided.get(tab.id) ?? ticked);
  return {
    ticked: new Set(rows.filter(isTicked).map(({ tab }) => tab.id)),
    tick: (tabId: number, isOn: boolean) => setDecided(new Map(decided).set(tabId, isOn)),
    /** Ticks these and no others. */
    tickAll: (these: readonly TabRow[]) => {
      setDecided(new Map(rows.map((row) => [row.tab.id, these.includes(row)])));
    },
  };
}
