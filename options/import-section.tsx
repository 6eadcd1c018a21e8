import { useEffect, useId, useRef } from 'preact/hooks';
import { issueLabel, type Newsletter } from '../src/core/newsletter.ts';
import type { ImportRow } from '../src/importers/import-plan.ts';
import { words } from '../src/platform/words.ts';
import { presetOf } from '../src/templates/presets.ts';
import { FileButton } from '../src/ui/file-button.tsx';
import './cut-sheet.css';
import './import-section.css';
import { type Planned, useImport } from './use-import.ts';
import { writtenCount } from './written.ts';

/** Past issues of a newsletter, out of Markdown files: chosen, looked at, and then taken in. */
export function ImportSection({ newsletter }: { readonly newsletter: Newsletter }) {
  const id = useId();
  const { step, choose, takeOn, toggle, write, leave } = useImport(newsletter);
  const isBusy = step.kind === 'reading' || step.kind === 'writing';
  return (
    <section class="import" aria-labelledby={id}>
      <h3 id={id}>{words('import')}</h3>
      <p class="faint">{words('import_is')}</p>
      <div class="import-ways">
        <FileButton
          words={words('import_files')}
          accept=".md,.markdown,.txt,.csv,.html"
          many="files"
          disabled={isBusy}
          choose={(chosen) => void choose(chosen)}
        />
        <FileButton
          words={words('import_folder')}
          many="folder"
          disabled={isBusy}
          choose={(chosen) => void choose(chosen)}
        />
        {isBusy && (
          <button type="button" onClick={leave}>
            {words('restore_cancel')}
          </button>
        )}
      </div>
      <div role="status">
        {isBusy && (
          <p class="faint">
            {words(`import_${step.kind}`, writtenCount(step.done), writtenCount(step.of))}
          </p>
        )}
        {step.kind === 'nothing' && <p class="refused">{words('import_nothing')}</p>}
        {step.kind === 'tooMuch' && <p class="refused">{words('import_too_much')}</p>}
        {step.kind === 'imported' && <p class="restored">{doneWords(step)}</p>}
      </div>
      {step.kind === 'planned' && (
        <ImportPreview {...step} takeOn={takeOn} toggle={toggle} write={write} leave={leave} />
      )}
    </section>
  );
}

interface Done {
  readonly labels: readonly string[];
  readonly links: number;
  readonly left: number;
}

function doneWords({ labels, links, left }: Done): string {
  const list = new Intl.ListFormat(words('language'), { type: 'conjunction' }).format(labels);
  const parts = [
    ...(labels.length > 0 ? [words('import_done', list)] : []),
    ...(links > 0 ? [words('import_done_links', writtenCount(links))] : []),
    ...(labels.length + links === 0 ? [words('import_none')] : []),
    ...(left > 0 ? [words('import_left', writtenCount(left))] : []),
  ];
  return parts.join(' ');
}

interface PreviewProps extends Planned {
  readonly takeOn: (isTakenOn: boolean) => Promise<void>;
  readonly toggle: (row: number) => void;
  readonly write: () => Promise<void>;
  readonly leave: () => void;
}

/** Whether there is something in a row to take in. */
function brings(row: ImportRow): boolean {
  return row.kind === 'issue' || (row.kind === 'links' && row.clips.length > 0);
}

/** What the files hold, before any of it is taken in. */
function ImportPreview(props: PreviewProps) {
  const { plan, house, isTakenOn, leftOut, takeOn, toggle, write, leave } = props;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // What came of choosing files is read from its beginning.
  useEffect(() => heading.current?.focus(), []);
  const isAny = plan.rows.some((row, at) => brings(row) && !leftOut.has(at));
  return (
    <div class="import-preview cut-sheet">
      <h4 ref={heading} tabIndex={-1}>
        {words('import_heading')}
      </h4>
      {house !== null && (
        <div class="tick">
          <input
            id={id}
            type="checkbox"
            checked={isTakenOn}
            onChange={({ currentTarget }) => void takeOn(currentTarget.checked)}
          />
          <label for={id}>
            {words(
              'import_take_on',
              house.tag || '—',
              house.signOff || '—',
              words(presetOf(house.template.preset).name),
            )}
          </label>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <div class="import-rows" role="region" tabIndex={0} aria-label={words('import_heading')}>
        <ul>
          {plan.rows.map((row, at) => (
            <Row
              key={at}
              row={row}
              newsletter={plan.newsletter}
              isTaken={!leftOut.has(at)}
              toggle={() => toggle(at)}
            />
          ))}
        </ul>
      </div>
      <p class="faint">{words('import_keeps')}</p>
      <div class="import-ways">
        {isAny && (
          <button type="button" class="primary" onClick={() => void write()}>
            {words('import_now')}
          </button>
        )}
        <button type="button" onClick={leave}>
          {words('restore_cancel')}
        </button>
      </div>
    </div>
  );
}

/** What is counted of an issue, with its name. */
const counted = [
  ['links', 'import_links'],
  ['quotes', 'import_quotes'],
  ['asides', 'import_asides'],
  ['references', 'import_references'],
] as const;

interface RowProps {
  readonly row: ImportRow;
  readonly newsletter: Newsletter;
  readonly isTaken: boolean;
  readonly toggle: () => void;
}

function Row({ row, newsletter, isTaken, toggle }: RowProps) {
  const id = useId();
  return (
    <li>
      {brings(row) ? (
        <div class="tick">
          <input id={id} type="checkbox" checked={isTaken} onChange={toggle} />
          <label for={id} dir="auto">
            {row.name}
          </label>
        </div>
      ) : (
        <p dir="auto">{row.name}</p>
      )}
      <p class={brings(row) ? 'holds' : 'holds faint'}>
        {row.kind === 'issue' ? issueWords(row, newsletter) : otherWords(row, newsletter)}
      </p>
    </li>
  );
}

/** What an issue is called, and what is in it. */
function issueWords(
  { imported, isNumbered, counts }: Extract<ImportRow, { kind: 'issue' }>,
  newsletter: Newsletter,
): string {
  const { issue, comments } = imported;
  const label = issueLabel(newsletter, issue.number);
  const parts = [
    isNumbered ? label : `${label} ${words('import_numbered')}`,
    ...(issue.date === '' ? [] : [issue.date]),
    ...counted
      .filter(([what]) => counts[what] > 0)
      .map(([what, name]) => words(name, writtenCount(counts[what]))),
    ...(comments > 0 ? [words('import_comments', writtenCount(comments))] : []),
  ];
  return parts.join(' · ');
}

/** What becomes of a file that is no new issue. */
function otherWords(row: Exclude<ImportRow, { kind: 'issue' }>, newsletter: Newsletter): string {
  if (row.kind === 'known') return words('import_known', issueLabel(newsletter, row.number));
  if (row.kind !== 'links') return words(`import_${row.kind}`);
  const counts = [
    words('import_to_inbox', writtenCount(row.clips.length)),
    ...(row.known > 0 ? [words('import_links_known', writtenCount(row.known))] : []),
    ...(row.left > 0 ? [words('import_links_left', writtenCount(row.left))] : []),
  ];
  return counts.join(' · ');
}
