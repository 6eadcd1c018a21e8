import { hostOf } from './address.ts';
import { readerAddress } from './reader-address.ts';
import { urlKey } from './url-key.ts';

/** A tab as the browser tells of it. */
export interface OpenTab {
  readonly id: number;
  readonly title: string;
  /** '' for one whose address the browser keeps to itself. */
  readonly url: string;
  /** Whether it is among the tabs selected beside it. */
  readonly isSelected: boolean;
}

/**
 * How a tab stands to what is clipped: not at all, by a clip of this issue or one that waits, by
 * one in another issue; shown by a tab further up too; without an address readers could open.
 */
type TabStanding = 'new' | 'same' | 'used' | 'twice' | 'noAddress';

/** A tab in a list to choose from. */
export interface TabRow {
  readonly tab: OpenTab;
  readonly host: string;
  readonly standing: TabStanding;
  /** Whether it is chosen to begin with. */
  readonly ticked: boolean;
}

/** The tabs to choose from: those selected; where that is one alone, all there are. */
export function tabsToList(tabs: readonly OpenTab[]): readonly OpenTab[] {
  const selected = tabs.filter(({ isSelected }) => isSelected);
  return selected.length > 1 ? selected : tabs;
}

/**
 * The rows of the list: what several tabs were selected for is ticked, but for what is clipped
 * already and what cannot be. `known` says how the page of an address stands.
 */
export function tabRows(
  tabs: readonly OpenTab[],
  known: (url: string) => 'same' | 'used' | null,
): readonly TabRow[] {
  const listed = tabsToList(tabs);
  const areChosen = listed.length > 1 && listed.every(({ isSelected }) => isSelected);
  const met = new Set<string>();
  return listed.map((tab) => {
    const address = readerAddress(tab.url);
    const key = urlKey(address ?? '');
    const standing =
      address === null ? 'noAddress' : met.has(key) ? 'twice' : (known(tab.url) ?? 'new');
    if (address !== null) met.add(key);
    return {
      tab,
      host: hostOf(address ?? ''),
      standing,
      ticked: areChosen && standing === 'new',
    };
  });
}
