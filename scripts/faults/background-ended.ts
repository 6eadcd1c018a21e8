import { stored } from '../../test/e2e/stored.ts';
import { type Fault, type How, type Outcome, seededId } from './fault.ts';
import { type Ask, askInTurn, deskOrTrouble, emptied } from './in-page.ts';
import { newProfile } from './profile.ts';

const clips = { long: 1_000, short: 25 };

/** A clip is worked at for about so long (ms): the background is ended at any point of it. */
const work = 40;

/** The background is ended while it works at each single clip. */
export const backgroundEnded: Fault = {
  name: 'background-ended',
  what: 'the background is ended while it works at each single clip',
  browsers: ['chromium', 'firefox'],
  run,
};

async function run({ browser, isShort, random }: How): Promise<Outcome> {
  const profile = newProfile(browser);
  const running = await profile.start();
  const asked = clips[isShort ? 'short' : 'long'];
  const acknowledged: string[] = [];
  const broken: string[] = [];
  let ended = 0;
  let slowest = 0;
  try {
    const page = await running.open('popup/index.html');
    await deskOrTrouble(page);
    for (let number = 1; number <= asked; number += 1) {
      const [clipId = '', placementId, orderId] = [0, 1, 2].map(() => seededId(random));
      const ask = { kind: 'clip', number, ids: { clipId, placementId, orderId } } as Ask;
      const begun = performance.now();
      const asking = askInTurn(page, [ask], 8);
      await new Promise((resolve) => setTimeout(resolve, random() * work));
      await running.stopBackground().then(
        () => {
          ended += 1;
        },
        // There was none to end: it is begun with the next message.
        () => undefined,
      );
      if ((await asking).done === 1) acknowledged.push(clipId);
      else broken.push(`clip ${number} was never answered for`);
      slowest = Math.max(slowest, Math.round(performance.now() - begun));
    }
    const inReserve = await emptied(page);
    const ids = (await stored(page, 'clips')).map(({ id }) => String(id));
    const places = (await stored(page, 'placements')).map(({ ref }) => String(ref));
    const present = new Set(ids);
    const lost = acknowledged.filter((id) => !present.has(id)).length;
    const doubled = ids.length - present.size + places.length - new Set(places).size;
    if (lost > 0) broken.push(`${lost} are lost`);
    if (doubled > 0 || ids.length > asked) broken.push(`${doubled} are doubled`);
    const figures = { asked, ended, acknowledged: acknowledged.length, present: present.size };
    return {
      figures: {
        ...figures,
        'by way of the reserve': inReserve,
        lost,
        doubled,
        'slowest (ms)': slowest,
      },
      broken,
    };
  } finally {
    await running.close().catch(() => undefined);
    profile.remove();
  }
}
