import { useEffect, useState } from 'preact/hooks';
import { type BoundCommand, boundCommands } from '../src/platform/shortcut.ts';
import { words } from '../src/platform/words.ts';
import { chordWords } from './commands/chord.ts';
import type { Command } from './commands/command.ts';
import { Dialog } from './dialog.tsx';
import './key-help.css';
import { commandWords } from './commands/command-words.ts';
import { onMac } from './on-mac.ts';

interface Props {
  readonly commands: readonly Command[];
  readonly leave: () => void;
}

/** All keys as they are really bound: the desk's, and those that the browser carries out. */
export function KeyHelp({ commands, leave }: Props) {
  const bound = useBoundCommands();
  return (
    <Dialog label={words('shortcuts')} leave={leave}>
      <div class="key-help-head">
        <h2>{words('shortcuts')}</h2>
        <button type="button" class="plain" aria-label={words('close_keys')} onClick={leave}>
          ×
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <div class="key-help" role="region" tabIndex={0} aria-label={words('shortcuts')}>
        <h3>{words('keys_here')}</h3>
        <dl>
          {commands
            .filter(({ keys }) => keys.length > 0)
            .map((command) => (
              <div key={command.id}>
                <dt dir="auto">{commandWords(command)}</dt>
                <dd>
                  {command.keys.map((chord) => (
                    <kbd key={chord}>{chordWords(chord, onMac)}</kbd>
                  ))}
                </dd>
              </div>
            ))}
        </dl>
        <h3>{words('keys_anywhere')}</h3>
        <dl>
          {bound.map(({ name, description, shortcut }) => (
            <div key={name}>
              <dt>{description || words('command_popup')}</dt>
              <dd>{shortcut === '' ? words('keys_none') : <kbd>{shortcut}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <p class="faint">{words('change_shortcuts')}</p>
      </div>
    </Dialog>
  );
}

/** The browser's commands; another add-on may have taken the keys of one. */
function useBoundCommands(): readonly BoundCommand[] {
  const [bound, setBound] = useState<readonly BoundCommand[]>([]);
  useEffect(() => {
    void boundCommands().then(setBound);
  }, []);
  return bound;
}
