import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, TestRunner } from 'vitest';

import { pages } from '../fixtures/pages.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import type { Rig, WorldPage } from './rig.ts';
import { startWorld, type World } from './world.ts';

/** A browser with the shipped extension, and the web around it; filled in before the tests run. */
export interface Stage {
  rig: Rig;
  world: World;
  /** Addresses that were asked on purpose without being opened, each as often as it was. */
  readonly asked: string[];
}

const makers = {
  chromium: { build: 'dist/chrome', start: startChromium },
  firefox: { build: 'dist/firefox', start: startFirefox },
} as const;

/** The fixture pages as the world answers them. */
const worldPages: readonly WorldPage[] = pages.map(({ url, file }) => ({
  url,
  body: readFileSync(new URL(`../fixtures/pages/${file}`, import.meta.url), 'utf8'),
}));

/**
 * Describes the same behaviour in both browsers, each with a fresh profile and the build that
 * ships. `CUTTINGS_BROWSER` names one of them to run that alone. Whatever the tests did, the web was
 * asked for the pages they opened, each as often as it was opened, and for nothing else but what they
 * say was asked on purpose. Another try of a test begins in a fresh browser, with the tests before it.
 */
export function inBothBrowsers(what: string, tests: (stage: Stage) => void): void {
  describeInBoth(what, tests, false);
}

/** The same for tests of which none needs what one before it left: it alone is tried again. */
export function inFreshBrowsers(what: string, tests: (stage: Stage) => void): void {
  describeInBoth(what, tests, true);
}

/** So long (ms) the tests before one that is tried again may take together. */
const patience = 300_000;

function describeInBoth(what: string, tests: (stage: Stage) => void, alone: boolean): void {
  const only = process.env.CUTTINGS_BROWSER;
  for (const [name, { build, start }] of Object.entries(makers)) {
    if (only !== undefined && only !== name) continue;
    describe(`${what} (${name})`, () => {
      const stage = { asked: [] as string[] } as unknown as Stage;
      const downloadDir = mkdtempSync(join(tmpdir(), 'cuttings-downloads-'));
      const opened: string[] = [];
      const enter = async () => {
        const rig = await start({ extensionDir: build, world: stage.world, downloadDir });
        stage.rig = Object.assign(rig, { openPage: noting(rig.openPage.bind(rig), opened) });
      };
      beforeAll(async () => {
        stage.world = await startWorld(worldPages);
        await enter();
      });
      let last = '';
      beforeEach(async ({ task }) => {
        const isRetry = task.id === last;
        last = task.id;
        if (!isRetry) return;
        // Another try must not meet what the one that failed left standing.
        await stage.rig.close();
        for (const name of readdirSync(downloadDir))
          rmSync(join(downloadDir, name), { recursive: true });
        await enter();
        if (alone) return;
        for (const earlier of task.suite?.tasks ?? []) {
          if (earlier === task) break;
          if (earlier.type === 'test') await TestRunner.getTestFn(earlier)();
        }
      }, patience);
      afterAll(async () => {
        await stage.rig?.close();
        await stage.world?.close();
        rmSync(downloadDir, { recursive: true, force: true });
        const requests = stage.world.requests.filter(({ url }) => !isViewersIcon(url, opened));
        expect(requests.map(({ url }) => url).toSorted()).toEqual(
          [...opened, ...stage.asked].toSorted(),
        );
        expect(requests.filter(({ cookies }) => cookies !== '')).toEqual([]);
      });
      tests(stage);
    });
  }
}

/** Opens pages as before, and notes what is asked of the web for them. */
function noting(open: Rig['openPage'], opened: string[]): Rig['openPage'] {
  const note = (url: string): void => {
    // Firefox and Chromium load a page anew to show its source.
    const address = url.replace(/^view-source:/, '').replace(/#.*$/, '');
    if (/^https?:/.test(address)) opened.push(new URL(address).href);
  };
  return async (url, options) => {
    note(url);
    const page = await open(url, options);
    const goTo = page.goTo.bind(page);
    return Object.assign(page, {
      goTo: (next: string) => {
        note(next);
        return goTo(next);
      },
    });
  };
}

/** Whether it is the icon that Firefox's own viewer of JSON asks for. */
function isViewersIcon(url: string, opened: readonly string[]): boolean {
  const { host, pathname } = new URL(url);
  const isJson = opened.some((one) => new URL(one).host === host && /\.json\b/.test(one));
  return isJson && pathname === '/favicon.ico';
}
