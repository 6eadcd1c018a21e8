/** What runs in one of the extension's pages: asks as its own pages ask, and looks past its code. */

import { nothingTyped } from '../../src/core/settings.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { stored } from '../../test/e2e/stored.ts';
import { captureOf } from '../../test/sample.ts';

/** One thing that is asked of the background. */
export type Ask =
  | { readonly kind: 'clip'; readonly ids: ClipIds; readonly number: number }
  | { readonly kind: 'edit'; readonly order: string; readonly clip: string; readonly words: string }
  | {
      readonly kind: 'move';
      readonly order: string;
      readonly place: string;
      readonly rank: string;
    };

interface ClipIds {
  readonly clipId: string;
  readonly placementId: string;
  readonly orderId: string;
}

/** The section every first desk has. */
export const firstSection = '5f0c2a1e-7d0a-4c1f-9a34-0c5d1f6b7a11';

/** What is asked, as the page needs it: a clip is a message by itself, what alters reads first. */
type Asked = Exclude<Ask, { kind: 'clip' }> | { readonly kind: 'ready'; readonly message: object };

function ready(one: Ask): Asked {
  if (one.kind !== 'clip') return one;
  const capture = captureOf({
    url: `https://example.org/${one.number}`,
    title: `Page ${one.number}`,
    evidence: ['x'.repeat((one.number * 37) % 900)],
  });
  const typed = { ...nothingTyped, section: firstSection };
  return {
    kind: 'ready',
    message: { call: 'clip', argument: { tabId: 1, ...one.ids, typed, capture } },
  };
}

/**
 * Asks one thing after another, each again where no answer comes (`tries` times); gives how many
 * were answered for, in order: the first that is not ends it.
 */
export function askInTurn(
  page: DrivenPage,
  asks: readonly Ask[],
  tries: number,
): Promise<{ readonly done: number; readonly said: string }> {
  return page.evaluate(
    async (json, most) => {
      interface Api {
        readonly runtime: {
          sendMessage(message: unknown): Promise<{ ended?: string; code?: string } | undefined>;
        };
      }
      const global = globalThis as unknown as { browser?: Api; chrome: Api };
      const api = global.browser ?? global.chrome;
      const read = (store: string, id: string) =>
        new Promise<Record<string, unknown>>((resolve, reject) => {
          const opening = indexedDB.open('cuttings');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction(store).objectStore(store).get(id);
            reading.onerror = () => reject(reading.error);
            reading.onsuccess = () => {
              opening.result.close();
              resolve(reading.result);
            };
          };
        });
      const altered = async (store: string, id: string, order: string, part: object) => {
        const before = await read(store, id);
        const changes = [{ store, id, before, after: { ...before, ...part } }];
        const at = new Date().toISOString();
        return { call: 'finishTyping', argument: { id: order, at, label: 'change_edit', changes } };
      };
      const messageOf = (one: Asked): unknown => {
        if (one.kind === 'edit') return altered('clips', one.clip, one.order, { blurb: one.words });
        if (one.kind === 'move')
          return altered('placements', one.place, one.order, { rank: one.rank });
        return one.message;
      };
      let done = 0;
      let said = '';
      for (const one of JSON.parse(json) as Asked[]) {
        const message = await messageOf(one);
        let well = false;
        for (let attempt = 0; attempt < most && !well; attempt += 1) {
          const patience = new Promise<undefined>((resolve) => setTimeout(resolve, 2_000));
          const sent = api.runtime.sendMessage(message).catch(() => undefined);
          const answer = await Promise.race([sent, patience]);
          well = answer?.ended === 'well';
          said = answer?.code ?? '';
        }
        if (!well) break;
        done += 1;
      }
      return { done, said };
    },
    JSON.stringify(asks.map(ready)),
    tries,
  );
}

/**
 * Asks one thing of the background, as a page of the extension does.
 * @throws where it does not end well
 */
export async function askOf(page: DrivenPage, message: object): Promise<void> {
  const said = await page.evaluate(async (json) => {
    interface Api {
      readonly runtime: { sendMessage(message: unknown): Promise<{ ended?: string } | undefined> };
    }
    const global = globalThis as unknown as { browser?: Api; chrome: Api };
    return (await (global.browser ?? global.chrome).runtime.sendMessage(JSON.parse(json))) ?? {};
  }, JSON.stringify(message));
  if (said.ended !== 'well') throw new Error(`it was not taken: ${JSON.stringify(said)}`);
}

/** An order of these changes, as a closing page hands it over. */
export function orderOf(changes: readonly object[]): object {
  const order = { id: crypto.randomUUID(), at: new Date().toISOString(), label: 'change_edit' };
  return { call: 'finishTyping', argument: { ...order, changes } };
}

/** Waits for the desk, or for what is said in its place; gives which of them is there. */
export function deskOrTrouble(page: DrivenPage): Promise<'desk' | 'trouble'> {
  return page.waitFor(
    'the desk, or what is said in its place',
    () =>
      (document.querySelector('.issue-view') && 'desk') ||
      (document.querySelector('.store-trouble') && 'trouble'),
    [],
    30_000,
  ) as Promise<'desk' | 'trouble'>;
}

/** The ids of all clips that are in the database. */
export async function clipsIn(page: DrivenPage): Promise<readonly string[]> {
  return (await stored(page, 'clips')).map(({ id }) => String(id));
}

/** The ids of the clips that wait in the reserve. */
export function inReserve(page: DrivenPage): Promise<readonly string[]> {
  return page.evaluate(async () => {
    interface Api {
      readonly storage: { local: { get(key: string): Promise<{ reserve?: object }> } };
    }
    const global = globalThis as unknown as { browser?: Api; chrome: Api };
    const { reserve } = await (global.browser ?? global.chrome).storage.local.get('reserve');
    return Object.keys(reserve ?? {});
  });
}

/** Has what waits in reserve go in, and waits until nothing does; gives how much there was. */
export async function emptied(page: DrivenPage): Promise<number> {
  const first = (await inReserve(page)).length;
  for (let tries = 0; tries < 100 && (await inReserve(page)).length > 0; tries += 1) {
    await page.evaluate(async () => {
      interface Api {
        readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
      }
      const global = globalThis as unknown as { browser?: Api; chrome: Api };
      const asked = { call: 'lookAfterStore', argument: 'opened' };
      await (global.browser ?? global.chrome).runtime.sendMessage(asked).catch(() => undefined);
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return first;
}
