import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hostOf } from '../../src/core/address.ts';
import { type Clip, clipUrl } from '../../src/core/clip.ts';
import { issueReference } from '../../src/core/newsletter.ts';
import { words } from '../../src/platform/words.ts';
import {
  type ChooserItem,
  type ClipItem,
  chooserItems,
  type IssueItem,
  issueItems,
} from './chooser-items.ts';
import './clip-chooser.css';

interface Props {
  readonly clips: readonly Clip[];
  /** The other issues, to be referred to. */
  readonly issues: readonly IssueItem[];
  /** What is selected in the prose; '' for the caret alone. */
  readonly selected: string;
  readonly choose: (item: ChooserItem) => void;
  /** Leaves without a choice: with what was typed where a key said so, else with null. */
  readonly leave: (typed: string | null) => void;
}

/** The clips to weave into prose, found by typing; a combobox as the ARIA pattern has it. */
export function ClipChooser({ clips, issues, selected, choose, leave }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const items = useMemo(
    (): readonly ChooserItem[] => [
      ...chooserItems(clips, typed, selected !== ''),
      ...(selected === '' ? issueItems(issues, typed) : []),
    ],
    [clips, issues, typed, selected !== ''],
  );
  // At once: the next key is meant for it already.
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, items]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + items.length) % Math.max(1, items.length));
    else if (event.key === 'Enter' && !event.isComposing) {
      const item = items[at];
      if (item) choose(item);
    } else if (event.key === 'Escape') leave(typed);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="clip-chooser" role="dialog" aria-label={words('tool_clip')}>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={items.length > 0 ? `${id}-${at}` : undefined}
        aria-label={selected === '' ? words('choose_clip') : words('choose_clip_for', selected)}
        placeholder={selected === '' ? words('choose_clip') : words('choose_clip_for', selected)}
        dir="auto"
        value={typed}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          // It is the window that was left, to look something up: the choice waits.
          if (!document.hasFocus()) return;
          const to = event.relatedTarget as Node | null;
          if (!event.currentTarget.parentElement?.contains(to)) leave(null);
        }}
      />
      <div id={`${id}-list`} class="options" role="listbox" aria-label={words('tool_clip')}>
        {items.map((item, index) => (
          // The keys are the combobox's: the focus stays in its field.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={keyOf(item)}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            class={isClip(item) ? 'of-clip' : 'of-part'}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            <span class="what faint">{words(names[nameOf(item)])}</span>
            <span class="words" dir="auto">
              {item.words}
            </span>
            {isClip(item) && <span class="host faint">{hostOf(clipUrl(item.clip))}</span>}
            {item.what === 'issue' && <span class="host faint">{issueReference(item.label)}</span>}
          </div>
        ))}
        {items.length === 0 && <p class="nothing faint">{words('no_such_clip')}</p>}
      </div>
    </div>
  );
}

const names = {
  link: 'weave_link',
  part: 'weave_part',
  citation: 'weave_citation',
  quote: 'weave_quote',
  aside: 'weave_aside',
  issue: 'weave_issue',
} as const;

function nameOf(item: ChooserItem): keyof typeof names {
  return item.what === 'link' && item.of !== '' ? 'part' : item.what;
}

/** Whether it is a clip itself, and not something of one. */
function isClip(item: ChooserItem): item is ClipItem {
  return item.what === 'link' && item.of === '';
}

function keyOf(item: ChooserItem): string {
  return item.what === 'issue' ? item.label : `${item.clip.id} ${item.what} ${item.of}`;
}
