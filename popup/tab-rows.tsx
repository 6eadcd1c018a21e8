import type { TabRow } from '../src/core/tab-rows.ts';
import { words } from '../src/platform/words.ts';

interface Props {
  readonly rows: readonly TabRow[];
  readonly ticked: ReadonlySet<number>;
  readonly tick: (tabId: number, isOn: boolean) => void;
}

/** Tabs to tick, a row each: title, host, and how it stands to what is clipped. */
export function TabRows({ rows, ticked, tick }: Props) {
  return (
    <ol>
      {rows.map(({ tab, host, standing }) => (
        <li key={tab.id}>
          <label class={standing}>
            <input
              type="checkbox"
              checked={ticked.has(tab.id)}
              disabled={standing === 'noAddress'}
              onChange={({ currentTarget }) => tick(tab.id, currentTarget.checked)}
            />
            <span class="title" dir="auto" title={tab.url}>
              {tab.title || tab.url || words('untitled')}
            </span>
            <span class="host faint">
              {standing !== 'new' && <span class="standing">{words(`tab_${standing}`)}</span>}
              <span class="of">{host}</span>
            </span>
          </label>
        </li>
      ))}
    </ol>
  );
}
