import { useEffect, useState } from 'preact/hooks';
import { shortcutOf } from '../src/platform/shortcut.ts';
import { type MessageName, words } from '../src/platform/words.ts';

const commands: readonly { readonly command: string; readonly name: MessageName }[] = [
  { command: 'clip', name: 'command_clip' },
  { command: '_execute_action', name: 'command_popup' },
];

/** The keys as they are really bound. */
export function Shortcuts() {
  const [keys, setKeys] = useState<readonly string[]>([]);
  useEffect(() => {
    void Promise.all(commands.map(({ command }) => shortcutOf(command))).then(setKeys);
  }, []);
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{words('shortcuts')}</h2>
      <dl class="shortcuts">
        {commands.map(({ command, name }, index) => (
          <div key={command}>
            <dt>{words(name)}</dt>
            <dd>{keys[index] ? <kbd>{keys[index]}</kbd> : words('no_shortcut')}</dd>
          </div>
        ))}
      </dl>
      <p class="faint">{words('change_shortcuts')}</p>
    </section>
  );
}
