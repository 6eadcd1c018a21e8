import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Draft } from '../src/core/draft.ts';
import { words } from '../src/platform/words.ts';
import { type Find, findInIssue, placesOf, replaceFinds } from '../src/prose/find-in-issue.ts';
import { foundIn } from '../src/prose/find-words.ts';
import '../src/ui/field.css';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import './find-bar.css';
import { FoundAt } from './found-at.tsx';
import { showFind } from './show-find.ts';
import { useFoundMarks } from './use-found-marks.ts';

interface Props {
  readonly draft: Draft;
  readonly setOpen: (row: string | null) => void;
  readonly close: () => void;
}

/** Finds words in all that the issue says, goes from one to the next, and puts others there. */
export function FindBar({ draft, setOpen, close }: Props) {
  const { run } = useChanges();
  const { tell } = useNotices();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(selectedWords);
  const [put, setPut] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  /** Which find was gone to; null before the first. */
  const [gone, setGone] = useState<number | null>(null);
  const sought = useMemo(() => ({ words: text, matchCase }), [text, matchCase]);
  const finds = useMemo(() => findInIssue(draft, sought), [draft, sought]);
  const at = Math.min(gone ?? 0, finds.length - 1);
  const shown = finds[at];
  const replaceable = finds.filter(({ place }) => place.write !== null);

  useEffect(() => {
    first.current?.focus();
    first.current?.select();
  }, []);
  useFoundMarks(draft, sought);

  const seek = (change: () => void) => {
    change();
    setGone(null);
  };
  const go = (step: 1 | -1) => {
    const index = gone === null ? Math.min(step, 0) : at + step;
    const next = (index + finds.length) % finds.length;
    const find = finds[next];
    if (find === undefined) return;
    setGone(next);
    showFind(find, setOpen);
  };
  const replace = async (some: readonly Find[]) => {
    const changes = replaceFinds(some, { sought, put }, new Date().toISOString());
    const isDone = changes.length > 0 && (await run('change_replace', changes));
    if (isDone) tell([words(some.length === 1 ? 'replaced_one' : 'replaced', some.length)]);
    // With nothing left to replace, the buttons are at rest and would lose the focus.
    if (isDone && some.length === replaceable.length) first.current?.focus();
    return isDone;
  };
  const replaceOne = async () => {
    if (shown === undefined) return;
    if (shown.place.write === null) return go(1);
    // What was put in may hold the words again: those are passed over.
    if (await replace([shown])) setGone(at + foundIn(put, sought).length);
  };
  const leave = () => {
    close();
    document.querySelector<HTMLElement>('.find-button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };

  return (
    <search class="find-bar" aria-label={words('find_replace')} onKeyDown={onKeyDown}>
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          go(event.submitter?.dataset.step === 'back' ? -1 : 1);
        }}
      >
        <label class="unseen" for={`${id}-find`}>
          {words('find_words')}
        </label>
        <input
          id={`${id}-find`}
          ref={first}
          type="text"
          dir="auto"
          placeholder={words('find_words')}
          value={text}
          onInput={({ currentTarget: { value } }) => seek(() => setText(value))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !event.shiftKey) return;
            event.preventDefault();
            go(-1);
          }}
        />
        <button type="submit" class="plain" aria-label={words('find_next')}>
          ↓
        </button>
        <button type="submit" class="plain" data-step="back" aria-label={words('find_previous')}>
          ↑
        </button>
        <button type="button" class="plain" aria-label={words('find_close')} onClick={leave}>
          ×
        </button>
      </form>
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          void replaceOne();
        }}
      >
        <label class="unseen" for={`${id}-put`}>
          {words('replace_by')}
        </label>
        <input
          id={`${id}-put`}
          type="text"
          dir="auto"
          placeholder={words('replace_by')}
          value={put}
          onInput={({ currentTarget: { value } }) => setPut(value)}
        />
        <button type="submit" disabled={shown === undefined}>
          {words('replace')}
        </button>
        <button
          type="button"
          disabled={replaceable.length === 0}
          onClick={() => void replace(replaceable)}
        >
          {words('replace_all')}
        </button>
      </form>
      <div class="line told">
        <p role="status">{text.trim() !== '' && howMany(finds)}</p>
        <label>
          <input
            type="checkbox"
            checked={matchCase}
            onChange={({ currentTarget: { checked } }) => seek(() => setMatchCase(checked))}
          />{' '}
          {words('match_case')}
        </label>
      </div>
      {shown && <FoundAt find={shown} number={at + 1} />}
    </search>
  );
}

function howMany(finds: readonly Find[]): string {
  const places = placesOf(finds);
  if (finds.length === 0) return words('found_none');
  if (finds.length === 1) return words('found_once');
  return places === 1
    ? words('found_in_one', finds.length)
    : words('found_in_more', finds.length, places);
}

/** What is selected in the issue, to begin with: a few words of one line. */
function selectedWords(): string {
  const selection = getSelection();
  const isHere = selection?.anchorNode?.parentElement?.closest('.issue-view') ?? null;
  const text = selection?.toString().trim() ?? '';
  return isHere !== null && text.length <= 100 && !text.includes('\n') ? text : '';
}
