import { lazy } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import { changeOf } from '../src/core/change.ts';
import type { Draft } from '../src/core/draft.ts';
import type { Issue } from '../src/core/issue.ts';
import { placingNamed } from '../src/core/passage-edits.ts';
import { spotAt } from '../src/core/steps.ts';
import { words } from '../src/platform/words.ts';
import { useChanges } from '../src/ui/use-changes.ts';
import { useDeskView } from './desk-context.ts';
import './frame-block.css';
import { caretIn, openingOf } from './prose/opening.ts';
import { ProseBlock, ProseWords } from './prose/prose-block.tsx';
import { useWeavable } from './prose/use-weavable.ts';
import { WriteSign } from './write-sign.tsx';

/** A part of what stands around the entries of an issue: before all, after all, before a section's. */
export interface FramePart {
  /** By which it is opened. */
  readonly id: string;
  /** The section it stands in; null for before and behind them all. */
  readonly section: string | null;
  readonly name: string;
  readonly of: (issue: Issue) => string;
  readonly put: (issue: Issue, markdown: string) => Issue;
}

export const preamble: FramePart = {
  id: 'preamble',
  section: null,
  name: words('preamble'),
  of: (issue) => issue.preamble,
  put: (issue, markdown) => ({ ...issue, preamble: markdown }),
};

export const close: FramePart = {
  id: 'close',
  section: null,
  name: words('close'),
  of: (issue) => issue.close,
  put: (issue, markdown) => ({ ...issue, close: markdown }),
};

/** The words before the entries of a section. */
export function introOf({
  id,
  heading,
}: {
  readonly id: string;
  readonly heading: string;
}): FramePart {
  return {
    id: `intro:${id}`,
    section: id,
    name: words('intro_of', heading),
    of: (issue) => issue.sections.find((one) => one.id === id)?.intro ?? '',
    put: (issue, markdown) => ({
      ...issue,
      sections: issue.sections.map((one) => (one.id === id ? { ...one, intro: markdown } : one)),
    }),
  };
}

interface Props {
  readonly part: FramePart;
  readonly draft: Draft;
  readonly isOpen: boolean;
  readonly setOpen: (id: string | null) => void;
}

const ProseWriter = lazy(async () => ({
  default: (await import('./prose/prose-writer.tsx')).ProseWriter,
}));

/** One part of the frame, written in place. */
export function FrameBlock({ part, draft, isOpen, setOpen }: Props) {
  const markdown = part.of(draft.issue);
  return (
    <div
      class={markdown === '' && !isOpen ? 'frame-block empty-frame' : 'frame-block'}
      data-frame={part.id}
    >
      <ProseBlock
        id={part.id}
        name={part.name}
        plain={markdown === '' ? part.name : markdown}
        isOpen={isOpen}
        setOpen={setOpen}
        shown={
          markdown === '' ? (
            <p class="passage-plain faint" aria-hidden="true">
              <WriteSign />
              {part.name}
            </p>
          ) : (
            <ProseWords draft={draft} of={markdown} />
          )
        }
        writer={<Writer part={part} draft={draft} setOpen={setOpen} />}
      />
    </div>
  );
}

function Writer({ part, draft, setOpen }: Omit<Props, 'isOpen'>) {
  const leave = () => {
    setOpen(null);
    requestAnimationFrame(() => wayTo(part.id)?.focus());
  };
  const { caret, keepCaret } = useDeskView();
  const { run } = useChanges();
  const opening = useMemo(() => openingOf(part.id), []);
  const { clips, find, made } = useWeavable(draft, part.section);
  const save = (next: string, previous: string) => {
    const { issue } = draft;
    const changes = [changeOf('issues', part.put(issue, previous), part.put(issue, next))];
    const at = draft.sections.findIndex(({ section }) => section.id === part.section);
    const spot = spotAt(draft, Math.max(0, at), 0, []);
    const by = { makeId: () => crypto.randomUUID(), now: new Date().toISOString() };
    const placed = spot ? placingNamed(draft, { next, previous }, spot, find, by) : [];
    return run('change_issue', [...changes, ...placed], `${issue.id}:${part.id}`);
  };
  return (
    <ProseWriter
      label={part.name}
      value={part.of(draft.issue)}
      save={save}
      newsletter={draft.newsletter}
      templates={draft.templates}
      clips={clips}
      caret={opening?.caret ?? caretIn(part.id, caret)}
      moved={(from, to) => keepCaret(part.id, from, to)}
      made={made}
      leave={(to) => {
        if (to === 'up') leave();
      }}
    >
      <button type="button" class="plain at-end" onClick={leave}>
        {words('done')}
      </button>
    </ProseWriter>
  );
}

/** What opens a part of the frame: its words, or what begins them where there are none. */
function wayTo(id: string): HTMLElement | null {
  const part = CSS.escape(id);
  return document.querySelector(`[data-frame="${part}"] .row-title, [data-begins="${part}"]`);
}
