/**
 * What an end-to-end scenario may do with a browser, said once for both: the scenarios
 * know this file only, `chromium.ts` and `firefox.ts` are its two makers.
 * Everything happens on the built extension as it is shipped, with no test-only permission.
 */

/** One document a rig drives: a web page, the extension's popup, or one of its pages in a tab. */
export interface DrivenPage {
  /** Runs `run` in the document's own world and gives back its (awaited, JSON-able) result. */
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Waits until `run` gives something truthy and returns that; throws with `what` after `ms` (default 12,000). */
  waitFor<Args extends readonly unknown[], Result>(
    what: string,
    run: (...args: Args) => Result | Promise<Result>,
    args: Args,
    ms?: number,
  ): Promise<NonNullable<Result>>;
  /** A real (trusted) mouse click in the middle of the first element that matches, with a key held. */
  click(selector: string, held?: 'Shift' | 'Control'): Promise<void>;
  /** Real (trusted) key events that type `text` into whatever has the focus. */
  type(text: string): Promise<void>;
  /** An input method at work: what it shows while somebody composes, step by step, and what they take. */
  compose(steps: readonly string[], taken: string): Promise<void>;
  /** One real (trusted) key chord, in the form `Enter`, `Alt+ArrowUp`, `Control+z`, `3`. */
  press(chord: string): Promise<void>;
  /**
   * Drags with the real mouse from the middle of one element to the middle of another; where that
   * is not in view, over the edge of the window that scrolls.
   */
  drag(fromSelector: string, toSelector: string): Promise<void>;
  /** Selects words of the first element that matches, with the real mouse drawn over them. */
  sweep(selector: string, words: string): Promise<void>;
  /** Chooses a file in the first file field that matches, as the browser's own dialog does. */
  chooseFile(selector: string, path: string): Promise<void>;
  /** Sets the document's viewport (CSS pixels); a real popup keeps its own size. */
  resize(width: number, height: number): Promise<void>;
  /** Writes a PNG of the viewport. */
  screenshot(file: string): Promise<void>;
  /** Has its tab, brought to the front, load another address. */
  goTo(url: string): Promise<void>;
  /** Makes its tab the active one. */
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** A document as somebody sees it who does nothing to it. */
export type Seen = Pick<DrivenPage, 'evaluate' | 'waitFor'>;

/** Whether a way in was a real gesture or could only be simulated in this browser. */
export type Gesture = 'real' | 'simulated';

export interface Rig {
  readonly name: 'chromium' | 'firefox';
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Opens a new, active tab at a real address (answered by the world) and waits for it to load. */
  openPage(url: string, options?: { readonly waitForLoad?: boolean }): Promise<DrivenPage>;
  /** Opens one of the extension's own pages in a tab, or in a window of its own; `path` like `popup/index.html`. */
  openExtensionPage(path: string, where?: 'tab' | 'window'): Promise<DrivenPage>;
  /** Presses the toolbar button over `page` (which grants activeTab) and gives the popup that opens. */
  openPopup(page: DrivenPage): Promise<DrivenPage>;
  /** The popup that something else than `openPopup` opens or has opened, such as a shortcut. */
  openedPopup(): Promise<DrivenPage>;
  /** Presses the keys of a shortcut as bound in this browser's manifest, over `page`. */
  pressShortcut(page: DrivenPage, command: 'clip' | '_execute_action'): Promise<Gesture>;
  /** Opens the page's context menu on the element and takes the item with this menu id. */
  takeContextMenuItem(
    page: DrivenPage,
    selector: string,
    item: { readonly id: string; readonly title: string },
  ): Promise<Gesture>;
  /** The badge text on the toolbar button for the tab of `page`. */
  badgeText(page: DrivenPage): Promise<string>;
  /** What our toast in the page says, which the page itself cannot read; '' where there is none. */
  toastText(page: DrivenPage): Promise<string>;
  /** Answers the browser's own question for an optional permission that a click has made it ask. */
  answerPermission(allow: boolean): Promise<void>;
  /** Ends the service worker or event page, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Files the browser has saved so far, by name, with the folder they are in. */
  downloads(): Promise<ReadonlyMap<string, string>>;
  /** Dark or light, reduced motion or forced colours, as the person's system would say. */
  emulate(
    page: DrivenPage,
    features: { readonly dark: boolean; readonly forcedColors?: boolean },
  ): Promise<void>;
  close(): Promise<void>;
}

/** One address the world answers. */
export interface WorldPage {
  readonly url: string;
  readonly body: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** 200 where nothing is said. */
  readonly status?: number;
  /** The document is begun and never finished. */
  readonly endless?: boolean;
}
