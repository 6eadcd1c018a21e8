/** One Marionette session: commands to Firefox's own window and to one document at a time. */

import type { BrowserScope, DocumentScope } from './firefox-scope.ts';
import { type Marionette, MarionetteError } from './marionette.ts';

/** Whose commands they are: the browser's own window or the selected document. */
type Side = 'chrome' | 'content';

/** A document commands can be directed to. */
export interface Target {
  /** What to call it in an error. */
  readonly name: string;
  /** Directs content commands to it; with `focus`, it also gets the keyboard. */
  select(session: FirefoxSession, focus: boolean): Promise<void>;
  /** Whether it is gone. */
  isClosed(session: FirefoxSession): Promise<boolean>;
  /** Closes it. It has been selected. */
  close(session: FirefoxSession): Promise<void>;
}

const TIMEOUTS = { implicit: 0, pageLoad: 20_000, script: 30_000 };

/** The form most of Marionette's answers have. */
interface Valued {
  readonly value: unknown;
}

export class FirefoxSession {
  readonly version: string;
  readonly #marionette: Marionette;
  readonly #id: string;
  #side: Side = 'content';
  #lastTurn: Promise<unknown> = Promise.resolve();

  private constructor(marionette: Marionette, id: string, version: string) {
    this.#marionette = marionette;
    this.#id = id;
    this.version = version;
  }

  /** Opens the one session a Firefox can have; certificates are not looked at in it. */
  static async open(marionette: Marionette): Promise<FirefoxSession> {
    const { sessionId, capabilities } = (await marionette.send('WebDriver:NewSession', {
      acceptInsecureCerts: true,
    })) as { sessionId: string; capabilities: { browserVersion: string } };
    await marionette.send('WebDriver:SetTimeouts', TIMEOUTS);
    return new FirefoxSession(marionette, sessionId, capabilities.browserVersion);
  }

  /**
   * Runs `work` when all earlier work is done. What is selected is the session's state, so
   * everything below has to be called within a turn.
   */
  turn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#lastTurn.then(work);
    this.#lastTurn = result.catch(() => undefined);
    return result;
  }

  /** Sends one command. It is on its way when this returns, before the answer is there. */
  send(side: Side, command: string, parameters: object = {}): Promise<unknown> {
    if (side !== this.#side) {
      this.#side = side;
      // Not awaited: Firefox takes commands in order, and the next one tells of any trouble.
      this.#marionette.send('Marionette:SetContext', { value: side }).catch(() => undefined);
    }
    return this.#marionette.send(command, parameters);
  }

  /** Runs `run` in Firefox's own window, with all its rights. */
  async inBrowser<Args extends readonly unknown[], Result>(
    run: (scope: BrowserScope, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const session = `ChromeUtils.importESModule(
      'chrome://remote/content/shared/webdriver/Session.sys.mjs'
    ).getWebDriverSessionById(${JSON.stringify(this.#id)})`;
    const scope = `{ window, document, Services, ChromeUtils, BrowsingContext, WebExtensionPolicy,
      get session() { return ${session}; } }`;
    return (await this.#execute('chrome', callOf(run, scope, args))) as Result;
  }

  /** Evaluates an expression in the selected document's world. */
  inDocument(expression: string): Promise<unknown> {
    return this.#execute('content', expression);
  }

  /** Runs `run` beside the selected document, with all rights of the browser. */
  async besideDocument<Args extends readonly unknown[], Result>(
    run: (scope: DocumentScope, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const call = callOf(run, '{ window, document, Services, Cc, Ci }', args);
    return (await this.#execute('content', call, { sandbox: 'system' })) as Result;
  }

  /** Makes real input events, as WebDriver's "Perform Actions" says. */
  async perform(side: Side, source: object): Promise<void> {
    await this.send(side, 'WebDriver:PerformActions', { actions: [source] });
  }

  async #execute(side: Side, expression: string, how: object = {}): Promise<unknown> {
    // A sandbox runs the text: a page's security policy has no say in it. JSON, because
    // Marionette has a form of its own for elements and lists of them.
    const script = `return (async () => JSON.stringify({ value: await ${expression} }))();`;
    const parameters = { script, args: [], newSandbox: true, ...how };
    const { value } = (await this.send(side, 'WebDriver:ExecuteScript', parameters)) as Valued;
    if (typeof value !== 'string') throw new Error('The document went away while code ran in it');
    return (JSON.parse(value) as { value?: unknown }).value;
  }
}

/** The text of a call of `run`; see `expressionOf` for `__name`. */
function callOf<Args extends readonly unknown[]>(
  run: (scope: never, ...args: Args) => unknown,
  scope: string,
  args: Args,
): string {
  return `(() => {
    const __name = (named) => named;
    return (${run.toString()})(${scope}, ...${JSON.stringify(args)});
  })()`;
}

/** Whether Firefox says that the document commands were directed to does not exist. */
export function isGone(error: unknown): boolean {
  return error instanceof MarionetteError && error.code === 'no such window';
}
