import { lazy, Suspense } from 'preact/compat';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckedDraft } from '../src/checks/run-checks.ts';
import { type Draft, saysNothing } from '../src/core/draft.ts';
import { issueFileName } from '../src/core/file-name.ts';
import { exporters } from '../src/exporters/exporters.ts';
import { textOf } from '../src/exporters/markdown.ts';
import type { Shown } from '../src/platform/place.ts';
import { words } from '../src/platform/words.ts';
import { failureWords } from '../src/protocol/receipt-words.ts';
import { templateTroubles } from '../src/templates/draft-tree.ts';
import { issueTree } from '../src/templates/issue-tree.ts';
import { troubleLines } from '../src/ui/template-words.ts';
import './preview-view.css';
import { ClipsLeftOut } from './clips-left-out.tsx';
import { Rendered } from './rendered.tsx';
import { useFindingMarks } from './use-finding-marks.ts';
import { useTakingAway } from './use-taking-away.ts';

const BringBack = lazy(async () => ({
  default: (await import('./bring-back.tsx')).BringBack,
}));

interface Props {
  readonly draft: Draft;
  /** Where this page is shown; without it there is no way back for edited Markdown. */
  readonly shown?: Shown;
  /** The way to send it out, where that is still to be done. */
  readonly publish?: () => void;
  /** What checks found in it; null where none look. */
  readonly checked?: CheckedDraft | null;
}

/** The issue as its readers will see it, as the Markdown to take away, and the way back for that. */
export function PreviewView({ draft, shown, publish, checked = null }: Props) {
  const { copyIssue, download } = useTakingAway(draft);
  const [asMarkdown, setAsMarkdown] = useState(false);
  const [isComingBack, setComingBack] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setComingBack(false);
    opener.current?.focus();
  };
  const [door, choose] = useState<(typeof exporters)[number]>(exporters[0]);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  useFindingMarks(root, draft, asMarkdown ? null : checked);
  const written = useMemo(() => write(draft), [draft]);
  if (written.failed) {
    return (
      <div class="preview">
        {failureWords(written.error).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    );
  }
  const { tree, troubles } = written;
  const name = issueFileName(draft, door.extension);
  return (
    <div class="preview" ref={root}>
      <div class="verbs">
        <fieldset class="seen-as">
          <legend class="unseen">{words('seen_as')}</legend>
          {[false, true].map((markdownToo) => (
            <button
              key={String(markdownToo)}
              type="button"
              class="plain"
              aria-pressed={asMarkdown === markdownToo}
              onClick={() => setAsMarkdown(markdownToo)}
            >
              {words(markdownToo ? 'as_markdown' : 'as_read')}
            </button>
          ))}
        </fieldset>
        <button type="button" onClick={() => void copyIssue()}>
          {words('copy_markdown')}
        </button>
        <label class="unseen" for={id}>
          {words('export_as')}
        </label>
        <select
          id={id}
          value={door.id}
          onChange={({ currentTarget }) =>
            choose(exporters.find((one) => one.id === currentTarget.value) ?? exporters[0])
          }
        >
          {exporters.map((one) => (
            <option key={one.id} value={one.id}>
              {words(one.name)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class={isComingBack ? '' : 'primary'}
          onClick={() => void download(door.id, door.extension)}
        >
          {words('download', name)}
        </button>
        {publish && (
          <button type="button" onClick={publish}>
            {words('publish', draft.label)}
          </button>
        )}
        {shown && (
          <button
            ref={opener}
            type="button"
            aria-expanded={isComingBack}
            onClick={() => setComingBack(!isComingBack)}
          >
            {words('bring_back')}
          </button>
        )}
      </div>
      {shown && isComingBack && (
        <Suspense fallback={<p class="waiting">{words('opening')}</p>}>
          <BringBack key={draft.issue.id} draft={draft} shown={shown} leave={leave} />
        </Suspense>
      )}
      {troubles.length > 0 && (
        <div class="trouble" role="status">
          {troubleLines(troubles).map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
        </div>
      )}
      {saysNothing(draft) && <p class="nothing faint">{words('empty_preview')}</p>}
      {asMarkdown ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
        <pre class="markdown" role="region" tabIndex={0} aria-label={words('as_markdown')}>
          {textOf(draft)}
        </pre>
      ) : (
        <Rendered tree={tree} lang={draft.newsletter.lang} />
      )}
      <ClipsLeftOut draft={draft} />
    </div>
  );
}

function write(draft: Draft) {
  try {
    return { failed: false as const, tree: issueTree(draft), troubles: templateTroubles(draft) };
  } catch (error) {
    return { failed: true as const, error };
  }
}
