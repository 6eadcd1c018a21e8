import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../src/platform/words.ts';
import { Dialog } from './dialog.tsx';
import { onMac } from './on-mac.ts';
import './palette.css';
import { type Entry, foundEntries, paletteEntries } from './palette-entries.ts';
import type { Desk } from './use-desk.ts';

interface Props {
  readonly desk: Desk;
  /** All there is, or only where to move what is chosen. */
  readonly only: 'palette' | 'moveTo';
  readonly choose: (entry: Entry) => void;
}

/** Every command, clip and section by a few letters of its name. */
export function Palette({ desk, only, choose }: Props) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const all = paletteEntries(desk.commands, desk.groups, desk.context(), onMac);
  const groups = foundEntries(all, typed, only);
  const entries = groups.flatMap((group) => group.entries);
  const active = entries[Math.min(at, entries.length - 1)];
  const label = words(only === 'palette' ? 'command_palette' : 'command_move_to');

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const count = Math.max(entries.length, 1);
      setAt((Math.min(at, count - 1) + step + count) % count);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (active) choose(active);
    }
  };
  return (
    <Dialog label={label} leave={desk.leaveDialog}>
      <input
        class="palette-input"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="palette-list"
        aria-activedescendant={active && `palette-${active.id}`}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="palette-list" id="palette-list" role="listbox" aria-label={label} ref={list}>
        {groups.map(({ name, entries: lines }) => (
          <div key={name} role="group" aria-label={words(name)}>
            <p class="palette-kind faint" aria-hidden="true">
              {words(name)}
            </p>
            {lines.map((entry) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
              // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus
              <div
                key={entry.id}
                id={`palette-${entry.id}`}
                role="option"
                aria-selected={entry === active}
                class={entry.does.kind === 'command' ? 'entry' : 'entry printed'}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(entry)}
              >
                <span class="label" dir="auto">
                  {entry.label}
                </span>
                {entry.beside !== '' &&
                  (entry.isKeys ? (
                    <kbd>{entry.beside}</kbd>
                  ) : (
                    <span class="beside faint">{entry.beside}</span>
                  ))}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p class="palette-none faint" role="status">
        {entries.length === 0 && words('palette_none')}
      </p>
    </Dialog>
  );
}
