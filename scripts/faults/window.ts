/** What a person does in a window of the desk, and sees in it, by its own fields and buttons. */

import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { DrivenPage } from '../../test/e2e/rig.ts';

/** The fields of an entry that are written in. */
export const fields = ['title', 'blurb', 'aside'] as const;
type Field = (typeof fields)[number];

const labels: Readonly<Record<Field, string>> = {
  title: messages.title.message,
  blurb: messages.blurb.message,
  aside: messages.aside.message,
};

/** One thing that is done in a window, so long (ms) after it was asked for. */
export type Deed =
  | {
      readonly kind: 'type';
      readonly clip: string;
      readonly field: Field;
      /** What is added to what stands there. */
      readonly words: string;
      readonly wait: number;
    }
  | {
      readonly kind: 'move';
      readonly clip: string;
      readonly to: 'up' | 'down';
      readonly wait: number;
    };

/** What a window shows. */
export interface Seen {
  /** What stands in the fields of the open entry. */
  readonly values: Readonly<Partial<Record<Field, string>>>;
  /** The fields of which it is asked whose words are to stay. */
  readonly asking: readonly Field[];
  /** Whether something is said to be done, or not to be. */
  readonly notice: 'done' | 'failed' | null;
  /** The clips that stand in each section. */
  readonly order: readonly { readonly id: string; readonly clips: readonly string[] }[];
}

/** Opens the entry of a clip. */
export async function openRow(window: DrivenPage, clip: string): Promise<void> {
  await window.evaluate((id) => {
    const title = document.querySelector<HTMLElement>(`[data-clip="${id}"] > .row .row-title`);
    if (title?.getAttribute('aria-expanded') === 'false') title.click();
  }, clip);
  await window.waitFor(
    'the fields of the entry',
    (id) => document.querySelectorAll(`[data-clip="${id}"] .clip-editor textarea`).length >= 2,
    [clip],
  );
}

/** Does one thing, by the field or the button of the open entry that people do it by. */
export function doIn(window: DrivenPage, deed: Deed): Promise<void> {
  return window.evaluate(
    async (json, names, verbs) => {
      const what = JSON.parse(json) as Deed;
      await new Promise((resolve) => setTimeout(resolve, what.wait));
      const row = document.querySelector(`[data-clip="${what.clip}"]`);
      if (what.kind === 'move') {
        const buttons = [...(row?.querySelectorAll<HTMLElement>('.verbs button') ?? [])];
        buttons.find(({ textContent }) => textContent?.includes(verbs[what.to]))?.click();
        return;
      }
      const all = [...(row?.querySelectorAll('label') ?? [])];
      const label = all.find(({ textContent }) => textContent === names[what.field]);
      const field = document.getElementById(label?.htmlFor ?? '') as HTMLInputElement | null;
      if (field === null) throw new Error(`there is no field ${what.field}`);
      // What was typed long ago is cut off, or the words would grow without end.
      field.value = `${field.value.slice(-60)} ${what.words}`;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    JSON.stringify(deed),
    labels,
    { up: messages.move_up.message, down: messages.move_down.message },
  );
}

/** What the window shows just now, of the entry of a clip and of the order of all. */
export function lookAt(window: DrivenPage, clip: string): Promise<Seen> {
  return window.evaluate(
    (id, names) => {
      const row = document.querySelector(`[data-clip="${id}"]`);
      const values: Partial<Record<Field, string>> = {};
      const asking: Field[] = [];
      for (const [name, text] of Object.entries(names) as [Field, string][]) {
        const all = [...(row?.querySelectorAll('label') ?? [])];
        const label = all.find(({ textContent }) => textContent === text);
        const field = document.getElementById(label?.htmlFor ?? '') as HTMLInputElement | null;
        if (field === null) continue;
        values[name] = field.value;
        if (field.closest('.field')?.querySelector('.two-versions')) asking.push(name);
      }
      const notice = document.querySelector('.notices .notice');
      const sections = [...document.querySelectorAll<HTMLElement>('.rows[data-section]')];
      return {
        values,
        asking,
        notice: notice && (notice.matches('.failed') ? 'failed' : 'done'),
        order: sections.map((section) => ({
          id: section.dataset.section ?? '',
          clips: [...section.querySelectorAll<HTMLElement>('[data-clip]')].map(
            (one) => one.dataset.clip ?? '',
          ),
        })),
      } as const;
    },
    clip,
    labels,
  );
}

/** Chooses whose words are to stay in a field. */
export function choose(
  window: DrivenPage,
  clip: string,
  field: Field,
  whose: 'mine' | 'theirs',
): Promise<void> {
  const says = whose === 'mine' ? messages.keep_mine.message : messages.take_theirs.message;
  return window.evaluate(
    (id, name, words) => {
      const all = [...document.querySelectorAll<HTMLLabelElement>(`[data-clip="${id}"] label`)];
      const label = all.find(({ textContent }) => textContent === name);
      const buttons = label?.closest('.field')?.querySelectorAll<HTMLElement>('button') ?? [];
      [...buttons].find(({ textContent }) => textContent === words)?.click();
    },
    clip,
    labels[field],
    says,
  );
}

/** Puts away what the window says. */
export function dismiss(window: DrivenPage): Promise<void> {
  return window.evaluate(() => {
    document.querySelector<HTMLElement>('.notices .notice button')?.click();
  });
}
