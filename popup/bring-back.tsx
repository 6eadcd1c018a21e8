import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Draft } from '../src/core/draft.ts';
import type { ComeBack } from '../src/importers/come-back.ts';
import { openInTab, type Shown } from '../src/platform/place.ts';
import { words } from '../src/platform/words.ts';
import { directionOf } from '../src/ui/direction.ts';
import { FileButton } from '../src/ui/file-button.tsx';
import { useNotices } from '../src/ui/notice.tsx';
import './bring-back.css';
import { DifferenceList, differenceCounts } from './difference-list.tsx';
import { useBringBack } from './use-bring-back.ts';

interface Props {
  readonly draft: Draft;
  readonly shown: Shown;
  readonly leave: () => void;
}

/** Markdown of this issue that was edited elsewhere: chosen or pasted, compared, and then taken over. */
export function BringBack({ draft, shown, leave }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="bring-back" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {words('bring_back_title', draft.label)}
      </h2>
      {draft.issue.status === 'draft' ? (
        <Ways draft={draft} shown={shown} leave={leave} />
      ) : (
        <>
          <p>{words('bring_back_no_draft', draft.label)}</p>
          <div class="ways">
            <button type="button" onClick={leave}>
              {words('bring_back_leave')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function Ways({ draft, shown, leave }: Props) {
  const { step, choose, paste, goOn, takeOver } = useBringBack(draft, leave);
  const isRefused = step.kind === 'empty' || step.kind === 'binary' || step.kind === 'large';
  if (step.kind === 'read' || step.kind === 'writing') {
    const isBusy = step.kind === 'writing';
    return <Compared back={step.back} isBusy={isBusy} takeOver={takeOver} leave={leave} />;
  }
  return (
    <>
      <Asking shown={shown} isBusy={step.kind === 'reading'} choose={choose} paste={paste} />
      <div role="status">
        {step.kind === 'reading' && <p class="faint">{words('bring_back_reading')}</p>}
        {isRefused && <p class="refused">{words(`bring_back_${step.kind}`)}</p>}
        {step.kind === 'other' && (
          <p class="refused">
            {words('bring_back_other', draft.label, step.back.shared.links, step.back.shared.of)}
          </p>
        )}
      </div>
      <div class="ways">
        {step.kind === 'other' && (
          <button type="button" onClick={goOn}>
            {words('bring_back_other_yes')}
          </button>
        )}
        <button type="button" onClick={leave}>
          {words('bring_back_leave')}
        </button>
      </div>
    </>
  );
}

interface AskingProps {
  readonly shown: Shown;
  readonly isBusy: boolean;
  readonly choose: (file: File) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
}

function Asking({ shown, isBusy, choose, paste }: AskingProps) {
  const id = useId();
  const [text, setText] = useState('');
  const { fail } = useNotices();
  return (
    <>
      <p class="faint">{words('bring_back_is')}</p>
      {shown === 'popup' ? (
        // A popup goes away as soon as the browser asks for a file.
        <button type="button" onClick={() => openInTab().then(() => window.close(), fail)}>
          {words('bring_back_tab')}
        </button>
      ) : (
        <FileButton
          words={words('bring_back_file')}
          accept=".md,.markdown,.txt"
          disabled={isBusy}
          choose={([chosen]) => chosen && void choose(chosen)}
        />
      )}
      <label for={id}>{words('bring_back_paste')}</label>
      <textarea
        id={id}
        rows={6}
        dir={directionOf(text)}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button
        type="button"
        class="primary"
        disabled={isBusy || text.trim() === ''}
        onClick={() => void paste(text)}
      >
        {words('bring_back_compare')}
      </button>
    </>
  );
}

interface ComparedProps {
  readonly back: ComeBack;
  readonly isBusy: boolean;
  readonly takeOver: () => Promise<void>;
  readonly leave: () => void;
}

/** What differs, before anything is taken over. */
function Compared({ back, isBusy, takeOver, leave }: ComparedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What came of comparing is read from its beginning.
  useEffect(() => heading.current?.focus(), []);
  const { difference, changes } = back;
  const counts = differenceCounts(difference);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {changes.length === 0 ? words('bring_back_same') : counts}
      </h3>
      {changes.length === 0 && counts !== '' && <p>{counts}</p>}
      <DifferenceList difference={difference} />
      <div class="ways">
        {changes.length > 0 && (
          <button type="button" class="primary" disabled={isBusy} onClick={() => void takeOver()}>
            {words('bring_back_now')}
          </button>
        )}
        <button type="button" disabled={isBusy} onClick={leave}>
          {words('bring_back_leave')}
        </button>
      </div>
    </>
  );
}
