import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../../test/e2e/chromium.ts';
import { startFirefox } from '../../test/e2e/firefox.ts';
import type { Rig, WorldPage } from '../../test/e2e/rig.ts';
import { startWorld, type World } from '../../test/e2e/world.ts';
import type { BrowserKind } from '../browser-paths.ts';

interface Place {
  readonly world: { readonly proxyPort: number };
  readonly downloadDir: string;
}

const start = {
  chromium: (from: Place) => startChromium({ extensionDir: 'dist/chrome', ...from }),
  firefox: (from: Place) => startFirefox({ extensionDir: 'dist/firefox', ...from }),
} as const;

/** A browser with the shipped extension and real popups, and the web around it. */
interface Stage {
  readonly rig: Rig;
  readonly world: World;
  /** Ends both. */
  close(): Promise<void>;
}

/** Starts a browser on a profile of its own, in a web of these pages. */
export async function newStage(browser: BrowserKind, pages: readonly WorldPage[]): Promise<Stage> {
  const downloadDir = mkdtempSync(join(tmpdir(), 'cuttings-stage-'));
  const world = await startWorld(pages);
  const rig: Rig = await start[browser]({ world, downloadDir });
  const close = async () => {
    await rig.close();
    await world.close();
    rmSync(downloadDir, { recursive: true, force: true });
  };
  return { rig, world, close };
}
