import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Sentence } from '../../src/checks/check.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** A sentence in English, as the extension would say it. */
export function said({ name, values }: Sentence): string {
  const { message, placeholders = {} }: Message = messages[name];
  return message.replace(/\$([A-Z]+)\$/g, (_, one: string) => {
    const at = Number(placeholders[one.toLowerCase()]?.content.slice(1));
    return String(values[at - 1] ?? '');
  });
}
