/**
 * A page on which many cases stand side by side, each in a frame of its own, so that one picture
 * and one message serve all of them. Whoever works on a frame does so as if it were alone.
 */

import { fileURLToPath } from 'node:url';
import type { DecodedPng } from 'fast-png';
import { bundle } from '../../build/bundle.ts';
import type { BrowserKind } from '../../scripts/browser-paths.ts';
import type * as inPage from './in-page/entry.ts';
import { openWindow, type PageWindow } from './window.ts';

type InPage = typeof inPage;
type Asked<Name extends keyof InPage> = Parameters<InPage[Name]>[1];
type Answered<Name extends keyof InPage> = Awaited<ReturnType<InPage[Name]>>;

/** The viewport of each case: room for ten lines of thirty letters. */
const frameSize = { width: 320, height: 200 };

/** Below the frames stands a mark whose colour tells which state of the page a picture shows. */
const MARK_HEIGHT = 8;
/** A picture may be taken before the browser has put the last change on the screen. */
const MOST_TRIES = 50;

interface Call {
  readonly name: keyof InPage;
  readonly slot: number;
  readonly argument: unknown;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

interface Waiting {
  resolve(picture: DecodedPng): void;
  reject(error: unknown): void;
}

export class Stage {
  readonly #window: PageWindow;
  readonly #columns: number;
  /** How many documents can be judged at a time. */
  readonly frames: number;
  #calls: Call[] = [];
  #atWork = 0;
  #waiting: Waiting[] = [];
  pictures = 0;

  private constructor(window: PageWindow, columns: number, rows: number) {
    this.#window = window;
    this.#columns = columns;
    this.frames = columns * rows;
  }

  /** Opens a browser with room for so many cases. */
  static async open(kind: BrowserKind, columns = 5, rows = 5): Promise<Stage> {
    const { width, height } = frameSize;
    const [{ code }, window] = await Promise.all([
      bundle(fileURLToPath(new URL('in-page/entry.ts', import.meta.url))),
      openWindow(kind, { width: width * columns, height: height * rows + MARK_HEIGHT }),
    ]);
    // The script makes a variable, `page`; what it evaluates to is of no use.
    await window.evaluate(`{ (0, eval)(${JSON.stringify(code)}); null }`);
    return new Stage(window, columns, rows);
  }

  close(): Promise<void> {
    return this.#window.close();
  }

  /** Sets the reader that is judged from now on, by its source. */
  async useReader(source: string): Promise<void> {
    await this.#window.evaluate(`page.useReader(${JSON.stringify(source)})`);
  }

  /** Where a frame stands in the pictures. */
  placeOf(slot: number): inPage.Box {
    const { width, height } = frameSize;
    const left = (slot % this.#columns) * width;
    const top = Math.floor(slot / this.#columns) * height;
    return { left, top, right: left + width, bottom: top + height };
  }

  /** Loads a document into a frame. */
  lay(slot: number, html: string): Promise<Answered<'lay'>> {
    const { left, top } = this.placeOf(slot);
    return this.ask('lay', slot, { html, left, top, ...frameSize });
  }

  /** Asks something of a frame; what is asked at the same time goes in one message. */
  ask<Name extends keyof InPage>(
    name: Name,
    slot: number,
    argument: Asked<Name>,
  ): Promise<Answered<Name>> {
    return new Promise((resolve, reject) => {
      if (this.#calls.length === 0) setImmediate(() => void this.#send());
      this.#calls.push({
        name,
        slot,
        argument,
        resolve: (answer) => resolve(answer as Answered<Name>),
        reject,
      });
    });
  }

  /** Works on a frame: no picture is taken until all who do are waiting for one. */
  async work<Result>(task: () => Promise<Result>): Promise<Result> {
    this.#atWork++;
    try {
      return await task();
    } finally {
      this.#atWork--;
      this.#takeIfAllWait();
    }
  }

  /** The next picture of the whole page. */
  picture(): Promise<DecodedPng> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#takeIfAllWait();
    });
  }

  #takeIfAllWait(): void {
    if (this.#waiting.length === 0 || this.#waiting.length < this.#atWork) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#take().then(
      (picture) => {
        for (const { resolve } of waiting) resolve(picture);
      },
      (error) => {
        for (const { reject } of waiting) reject(error);
      },
    );
  }

  async #take(): Promise<DecodedPng> {
    this.pictures++;
    const { top } = this.placeOf(this.frames);
    const mark = [this.pictures * 7, this.pictures * 31, this.pictures * 101].map((n) => n % 256);
    await this.#window.evaluate(`page.mark(${top}, ${MARK_HEIGHT}, 'rgb(${mark})')`);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const picture = await this.#window.picture();
      const { data, width, channels } = picture;
      const at = ((top + MARK_HEIGHT / 2) * width + MARK_HEIGHT / 2) * channels;
      if (mark.every((level, channel) => data[at + channel] === level)) return picture;
    }
    throw new Error('The browser does not put the page on the screen.');
  }

  async #send(): Promise<void> {
    const calls = this.#calls;
    this.#calls = [];
    const asked = calls.map(({ name, slot, argument }) => [name, slot, argument]);
    try {
      const answers = (await this.#window.evaluate(
        `Promise.all(${JSON.stringify(asked)}.map(async ([name, slot, argument]) => {
          try { return { value: await page[name](slot, argument) }; }
          catch (error) { return { error: String(error?.stack ?? error) }; }
        }))`,
      )) as readonly { readonly value?: unknown; readonly error?: string }[];
      for (const [i, { name, resolve, reject }] of calls.entries()) {
        const { value, error } = answers[i] ?? {};
        if (error === undefined) resolve(value);
        else reject(new Error(`${name}: ${error}`));
      }
    } catch (error) {
      for (const { reject } of calls) reject(error as Error);
    }
  }
}
