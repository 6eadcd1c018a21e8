import { useState } from 'preact/hooks';
import { hostOf } from '../src/core/address.ts';
import { type Clip, clipTitle, clipUrl } from '../src/core/clip.ts';
import type { Draft } from '../src/core/draft.ts';
import { printed } from '../src/core/stored.ts';
import { words } from '../src/platform/words.ts';
import { ClipEditor } from './clip-editor.tsx';
import { useFiling } from './use-filing.ts';
import { rowAttribute } from './use-row-keys.ts';
import './rows.css';

/** The kind of data a dragged row carries; other things dropped here are not ours. */
const dragged = 'application/x-cuttings-clip';

interface Props {
  /** '' for the inbox; null for clips whose section is gone: nothing is dropped there. */
  readonly sectionId: string | null;
  readonly heading: string;
  /** What stands here while nothing else does. */
  readonly nothing: string;
  readonly clips: readonly Clip[];
  readonly draft: Draft;
  /** Any clip of the issue or its inbox. */
  readonly find: (id: string) => Clip | undefined;
  readonly open: string | null;
  readonly toggle: (clip: string) => void;
}

/** One section with its clips, a row each; rows can be dragged within and between sections. */
export function Rows({ sectionId, heading, nothing, clips, draft, find, open, toggle }: Props) {
  const filing = useFiling(draft);
  /** Before which row what is dragged would land; null while nothing is over this section. */
  const [target, setTarget] = useState<number | null>(null);

  const over = (index: number) => (event: DragEvent) => {
    if (sectionId === null || !event.dataTransfer?.types.includes(dragged)) return;
    event.preventDefault();
    event.stopPropagation();
    const row = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const below = index < clips.length && event.clientY > row.top + row.height / 2;
    setTarget(below ? index + 1 : index);
  };
  const drop = (event: DragEvent) => {
    const id = event.dataTransfer?.getData(dragged);
    const place = target;
    setTarget(null);
    if (!id || sectionId === null || place === null) return;
    event.preventDefault();
    event.stopPropagation();
    const clip = find(id);
    if (clip === undefined) return;
    void (sectionId === '' ? filing.toSection(clip, '') : filing.toSpot(clip, sectionId, place));
  };
  const leave = (event: DragEvent) => {
    const inside = (event.currentTarget as HTMLElement).contains(
      event.relatedTarget as Node | null,
    );
    if (!inside) setTarget(null);
  };

  return (
    <section
      role="group"
      aria-label={heading}
      class={target === null ? 'rows' : 'rows dropping'}
      data-section={sectionId ?? 'strays'}
      onDragOver={over(clips.length)}
      onDragLeave={leave}
      onDrop={drop}
    >
      <h2 dir="auto">
        {heading} <span class="count">{clips.length > 0 && clips.length}</span>
      </h2>
      {clips.length === 0 && nothing !== '' && <p class="nothing faint">{nothing}</p>}
      <ol>
        {clips.map((clip, index) => (
          <li
            key={clip.id}
            {...{ [rowAttribute]: clip.id }}
            class={
              target === index
                ? 'drop-before'
                : target === clips.length && index === clips.length - 1
                  ? 'drop-after'
                  : ''
            }
            onDragOver={over(index)}
          >
            <Row clip={clip} isOpen={open === clip.id} toggle={() => toggle(clip.id)} />
            {open === clip.id && <ClipEditor clip={clip} draft={draft} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({
  clip,
  isOpen,
  toggle,
}: {
  readonly clip: Clip;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}) {
  const marks = [clip.quotes.length > 0 && '“”', clip.aside !== '' && '[…]'].filter(
    (mark) => mark !== false,
  );
  return (
    <div
      class="row"
      role="group"
      aria-label={clipTitle(clip) || words('untitled')}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData(dragged, clip.id);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <span class="grip" aria-hidden="true" />
      <button
        type="button"
        class="plain row-title"
        aria-expanded={isOpen}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        title={clipUrl(clip)}
        onClick={toggle}
      >
        <span class="title" dir="auto" lang={printed(clip.lang) || undefined}>
          {clipTitle(clip) || words('untitled')}
        </span>
        <span class="host faint">{hostOf(clipUrl(clip))}</span>
      </button>
      <span class="marks faint" aria-hidden="true">
        {marks.join(' ')}
      </span>
    </div>
  );
}
