/**
 * The little of the WebExtension API that the store and the words use, for tests in Node:
 * `storage.local` keeps structured clones as the browser does, messages are the English file.
 */
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const kept = new Map<string, unknown>();
const keptInSession = new Map<string, unknown>();

/** The names of the alarms that are set. */
export const alarms = new Set<string>();

/** What `storage.local` holds. */
export const storedLocally: ReadonlyMap<string, unknown> = kept;

/** Empties `storage.local` and `storage.session`, and sets no alarm. */
export function clearStorage(): void {
  kept.clear();
  keptInSession.clear();
  alarms.clear();
}

/** An area of storage over what it keeps. */
function area(held: Map<string, unknown>) {
  return {
    async get(asked: string | null): Promise<Readonly<Record<string, unknown>>> {
      const some = [...held].filter(([key]) => asked === null || key === asked);
      return structuredClone(Object.fromEntries(some));
    },
    async remove(keys: string | readonly string[]): Promise<void> {
      for (const key of [keys].flat()) held.delete(key);
    },
    async set(items: Readonly<Record<string, unknown>>): Promise<void> {
      for (const [key, value] of Object.entries(structuredClone(items))) held.set(key, value);
    },
  };
}

export default {
  storage: { local: area(kept), session: area(keptInSession) },
  alarms: {
    async create(name: string): Promise<void> {
      alarms.add(name);
    },
    async clear(name: string): Promise<boolean> {
      return alarms.delete(name);
    },
  },
  runtime: {
    async sendMessage(_message: unknown): Promise<unknown> {
      return undefined;
    },
  },
  i18n: {
    getMessage(name: string, values: readonly string[]): string {
      const entry = (messages as Record<string, Message>)[name];
      if (entry === undefined) return '';
      return entry.message.replace(/\$(\w+)\$/g, (_, holder: string) => {
        const content = entry.placeholders?.[holder.toLowerCase()]?.content ?? '';
        return values[Number(content.slice(1)) - 1] ?? '';
      });
    },
  },
};
