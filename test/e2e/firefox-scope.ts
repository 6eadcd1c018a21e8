/**
 * What the rig touches of Firefox's own window, as far as it touches it. Functions that run
 * there get this as their first argument; they are sent as text, so they can use nothing
 * else from outside but their other arguments.
 */

/** A tree of frames: a tab's or a popup's document with all that is in it. */
interface BrowsingContext {
  readonly id: number;
  readonly isDiscarded: boolean;
  readonly top: BrowsingContext;
  readonly embedderElement: BrowserElement | null;
  readonly currentWindowGlobal: { readonly documentURI: { readonly spec: string } } | null;
  prefersColorSchemeOverride: 'dark' | 'light' | 'none';
  forcedColorsOverride: 'active' | 'none';
}

/** The `<browser>` element that shows a document. */
interface BrowserElement extends HTMLElement {
  readonly browsingContext: BrowsingContext;
  fixupAndLoadURIString(url: string, how: { readonly triggeringPrincipal: unknown }): void;
}

/** A panel or a menu. */
export interface PopupElement extends HTMLElement {
  readonly state: 'closed' | 'hiding' | 'open' | 'showing';
  activateItem(item: Element): void;
  hidePopup(): void;
}

export interface MenuElement extends HTMLElement {
  readonly menupopup: PopupElement | null;
  openMenu(open: boolean): void;
}

interface BrowserWindow extends Window {
  readonly gBrowser: {
    readonly selectedBrowser: BrowserElement;
    getTabForBrowser(browser: BrowserElement): object | undefined;
  };
  readonly PopupNotifications: {
    readonly panel: PopupElement;
    getNotification(id: string): { reshow(): void } | null;
  };
}

interface BrowserDocument extends Document {
  synchronouslyUpdateRemoteBrowserDimensions(includeInactive: boolean): void;
}

interface Extension {
  readonly backgroundState: 'running' | 'starting' | 'stopped' | 'suspending';
  terminateBackground(how: { readonly ignoreDevToolsAttached: boolean }): Promise<void>;
}

interface Download {
  readonly succeeded: boolean;
  readonly target: { readonly path: string };
}

/** The modules of Firefox that are imported, by their address. */
interface Modules {
  'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs': {
    readonly CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
  };
  'resource://gre/modules/Downloads.sys.mjs': {
    readonly Downloads: {
      readonly ALL: string;
      getList(which: string): Promise<{ getAll(): Promise<readonly Download[]> }>;
    };
  };
  'resource://gre/modules/ExtensionParent.sys.mjs': {
    readonly ExtensionParent: {
      readonly apiManager: {
        readonly global: {
          browserActionFor(extension: Extension): {
            readonly action: { getProperty(tab: object, name: 'badgeText'): string | null };
          };
        };
      };
    };
  };
}

export interface BrowserScope {
  readonly window: BrowserWindow;
  readonly document: BrowserDocument;
  readonly Services: {
    readonly scriptSecurityManager: { getSystemPrincipal(): unknown };
  };
  readonly ChromeUtils: {
    importESModule<Address extends keyof Modules>(address: Address): Modules[Address];
  };
  readonly BrowsingContext: { get(id: number): BrowsingContext | null };
  readonly WebExtensionPolicy: {
    getByID(id: string): { readonly extension: Extension } | null;
  };
  /** Marionette's session: the document its content commands go to can be set by hand. */
  readonly session: { contentBrowsingContext: BrowsingContext };
}

/** What a privileged function gets that runs beside a document, in the document's process. */
export interface DocumentScope {
  readonly window: Window & {
    readonly windowUtils: { readonly dragSession: DragSession | null };
  };
  readonly document: Document;
  readonly Services: {
    readonly scriptloader: { loadSubScript(address: string, target: object): void };
  };
  readonly Cc: {
    readonly '@mozilla.org/text-input-processor;1': {
      createInstance(as: object): TextInputProcessor;
    };
  };
  readonly Ci: { readonly nsITextInputProcessor: object };
}

/** How an input method speaks to a document. */
interface TextInputProcessor {
  readonly ATTR_RAW_CLAUSE: number;
  beginInputTransactionForTests(window: object): boolean;
  setPendingCompositionString(text: string): void;
  appendClauseToPendingComposition(length: number, attribute: number): void;
  setCaretInPendingComposition(offset: number): void;
  flushPendingComposition(): boolean;
  commitCompositionWith(text: string): void;
}

export interface DragSession {
  readonly dragAction: number;
  endDragSession(done: boolean, modifiers: number): void;
}
