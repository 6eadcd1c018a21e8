import { browser } from './browser.ts';

/** The keys really bound to a command; '' where another add-on took them or nobody set any. */
export async function shortcutOf(command: string): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut ?? '';
}
