import type { Browser } from 'puppeteer-core';
import { captureFrom } from '../../src/adapters/capture-from.ts';
import { readPage } from '../../src/background/read-page.ts';
import type { Capture } from '../../src/core/capture.ts';
import type { LeftOut } from '../../src/core/left-out.ts';
import type { Quote } from '../../src/core/quote.ts';
import { gotOfCapture, type OurGot } from './got-of-capture.ts';
import type { Span } from './in-page/boundary-points.ts';
import type { Refound, RefoundQuote } from './in-page/refind.ts';
import type { Selected } from './in-page/select.ts';
import type { SourceText } from './in-page/source-text.ts';
import { type IsolatedWorld, isolatedWorld } from './isolated-world.ts';
import { leaks } from './leaks.ts';
import type { PageFunctions } from './page-functions.ts';
import { type PeerReadings, peerReadings } from './peer-readings.ts';
import { quoteMarkdown } from './quote-markdown.ts';
import { readabilityTimes } from './readability-peer.ts';
import type { SavedPage, SavedQuote } from './saved-pages.ts';
import { openSaved } from './serve-page.ts';
import { median, timed, usualRuns } from './timed.ts';

export interface QuoteResult {
  readonly index: number;
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly markdown: string;
  readonly leftOut: LeftOut;
  readonly state: RefoundQuote['state'];
  readonly refound: Span | null;
  readonly fragment: string | null;
}

/** Everything our functions made of one page. */
export interface PageResult {
  readonly id: string;
  readonly got: OurGot;
  /** Page script time: the median of some runs with nothing selected, and the first of them. */
  readonly ms: number;
  readonly firstMs: number;
  /** The same with the page's first quote selected; null where it has none. */
  readonly quoteMs: number | null;
  readonly quotes: readonly QuoteResult[];
  /** How long it took to find all quotes of the page again, and to make their fragments. */
  readonly refindMs: Refound['ms'];
  /** The whole page selected. */
  readonly all: {
    readonly characters: number;
    readonly ms: number;
    readonly leftOut: LeftOut;
    /** What came out of scripts, data, templates or noscript: none, if all is well. */
    readonly leaks: readonly string[];
  };
  /** Readability's runs on the same page. */
  readonly readabilityTimes: readonly number[];
  /** What others say of the same page. */
  readonly peers: PeerReadings;
}

/** Opens one page and does with it what an extension would. */
export async function readSavedPage(
  browser: Browser,
  functions: PageFunctions,
  saved: SavedPage,
): Promise<PageResult> {
  const page = await openSaved(browser, saved);
  try {
    const world = await isolatedWorld(page);
    const reader = new Reader(world, functions);
    await reader.load();
    const measured = await reader.read(null, usualRuns);
    const readings: QuoteReading[] = [];
    let quoteTimes: readonly number[] | null = null;
    for (const quote of saved.quotes) {
      const reading = await reader.read(quote, quoteTimes === null ? usualRuns : 1);
      quoteTimes ??= reading.times;
      readings.push(quoteReading(quote, reading));
    }
    await reader.select(null);
    const stored = readings.flatMap(({ quote }) => (quote ? [quote] : []));
    const refound = await world.call<Refound>(functions.refind, stored);
    const whole = await reader.read('all');
    const source = await world.call<SourceText>(functions.sourceText);
    return {
      id: saved.id,
      got: gotOfCapture(measured.capture),
      ms: median(measured.times),
      firstMs: measured.times[0] ?? 0,
      quoteMs: quoteTimes && median(quoteTimes),
      quotes: readings.map((reading) => quoteResult(reading, refound)),
      refindMs: refound.ms,
      all: {
        characters: whole.quote?.exact.length ?? 0,
        ms: median(whole.times),
        leftOut: whole.leftOut,
        leaks: leaks(whole.quote?.exact ?? '', source),
      },
      readabilityTimes: await readabilityTimes(world),
      peers: await peerReadings(world, functions, saved),
    };
  } finally {
    await page.close();
  }
}

/** One reading of the page, with something selected. */
interface Reading {
  readonly capture: Capture;
  /** Null where nothing of the selected words can be read. */
  readonly quote: Quote | null;
  readonly leftOut: LeftOut;
  readonly times: readonly number[];
}

class Reader {
  constructor(
    private readonly world: IsolatedWorld,
    private readonly functions: PageFunctions,
  ) {}

  /** Has the scripts ready, as the peer is when its time is taken. */
  async load(): Promise<void> {
    const { readPage, readWords } = this.functions;
    await this.world.evaluate(`cuttings = { page: ${readPage}, words: ${readWords} }; undefined`);
  }

  async select(what: Selected): Promise<void> {
    await this.world.call(this.functions.select, what);
  }

  async read(what: Selected, runs = 1): Promise<Reading> {
    await this.select(what);
    const times: number[] = [];
    let capture: Capture | null = null;
    while (times.length < runs) {
      // What the scripts take in the page, one after the other.
      let ms = 0;
      const run = async (script: string, request: unknown): Promise<unknown> => {
        await this.world.evaluate(`request = ${JSON.stringify(request)}; undefined`);
        const { value, times } = await timed<unknown>(this.world, `${script}(request)`, 1);
        ms += times[0] ?? 0;
        return value;
      };
      const snapshot = await readPage({
        read: (request) => run('cuttings.page', request),
        words: (request) => run('cuttings.words', request),
      });
      if (snapshot === null || snapshot === 'nothing') throw new Error('the page was not read');
      capture = captureFrom(snapshot, '');
      times.push(ms);
    }
    if (capture === null) throw new RangeError('a page is read at least once');
    const [quote = null] = capture.quotes;
    return { capture, quote, leftOut: quote?.leftOut ?? capture.leftOut, times };
  }
}

interface QuoteReading extends Pick<Reading, 'quote' | 'leftOut'> {
  readonly index: number;
}

function quoteReading({ index }: SavedQuote, { quote, leftOut }: Reading): QuoteReading {
  return { index, quote: quote && { ...quote, id: String(index) }, leftOut };
}

function quoteResult({ index, quote, leftOut }: QuoteReading, { quotes }: Refound): QuoteResult {
  const again = quotes.find(({ id }) => id === String(index));
  return {
    index,
    text: quote?.exact ?? '',
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
    markdown: quote ? quoteMarkdown(quote) : '',
    leftOut,
    state: again?.state ?? 'gone',
    refound: again?.refound ?? null,
    fragment: again?.fragment ?? null,
  };
}
