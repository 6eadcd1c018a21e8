import { browser } from './browser.ts';

/** The keys really bound to a command; '' where another add-on took them or nobody set any. */
export async function shortcutOf(command: string): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut ?? '';
}

/** A command of the browser's own, as it is really bound. */
export interface BoundCommand {
  readonly name: string;
  readonly description: string;
  /** '' where no keys are set. */
  readonly shortcut: string;
}

/** All that the browser carries out for us by key. */
export async function boundCommands(): Promise<readonly BoundCommand[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    shortcut,
  }));
}
