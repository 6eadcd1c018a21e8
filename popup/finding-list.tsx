import { useId, useState } from 'preact/hooks';
import type { Finding } from '../src/checks/check.ts';
import { checks } from '../src/checks/checks.ts';
import type { CheckedDraft } from '../src/checks/run-checks.ts';
import type { Draft } from '../src/core/draft.ts';
import { words } from '../src/platform/words.ts';
import './finding-list.css';
import { placeWords, sentenceWords } from './finding-words.ts';
import { isTyping } from './typing.ts';
import { useFindingVerbs } from './use-finding-verbs.ts';

interface Props {
  readonly draft: Draft;
  readonly checked: CheckedDraft;
  /** Goes to where it is. */
  readonly show: (finding: Finding) => void;
}

/** What weighs most comes first. */
const order = ['blocks', 'warns', 'notes'] as const;

/** Everything that checks found, with what can be done about each. */
export function FindingList({ draft, checked, show }: Props) {
  const verbs = useFindingVerbs(draft);
  const groups = order.map(
    (severity) => [severity, checked.findings.filter((one) => one.severity === severity)] as const,
  );
  return (
    <div class="findings">
      {groups
        .filter(([, found]) => found.length > 0)
        .map(([severity, found]) => (
          <section key={severity} aria-label={words(`severity_${severity}`)}>
            {/* No heading: over the issue it would stand before all others. */}
            <p class="weight" aria-hidden="true">
              {words(`severity_${severity}`)} <span class="count">{found.length}</span>
            </p>
            <ul>
              {found.map((finding) => (
                <FindingRow
                  key={`${finding.check} ${finding.subject}`}
                  finding={finding}
                  place={placeWords(finding, draft)}
                  show={() => show(finding)}
                  fix={() => void verbs.fix(finding)}
                  silence={(reason) => void verbs.silence(finding, reason)}
                />
              ))}
            </ul>
          </section>
        ))}
      {checked.findings.length === 0 && (
        <p class="faint">{words('nothing_found', checks.length)}</p>
      )}
      {checked.silenced.length > 0 && (
        <details>
          <summary>{words('silenced', checked.silenced.length)}</summary>
          <ul>
            {checked.silenced.map(({ finding, reason }) => (
              <li key={`${finding.check} ${finding.subject}`}>
                <p>
                  {sentenceWords(finding.says)} <span class="faint">{reason}</span>
                </p>
                <button type="button" class="plain" onClick={() => void verbs.tellAgain(finding)}>
                  {words('tell_again')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface RowProps {
  readonly finding: Finding;
  readonly place: string;
  readonly show: () => void;
  readonly fix: () => void;
  readonly silence: (reason: string) => void;
}

function FindingRow({ finding, place, show, fix, silence }: RowProps) {
  const [isAsking, ask] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
    const act = isPlain ? actionOf(event.key) : null;
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act(event.currentTarget as HTMLElement);
  };
  const actionOf = (key: string): ((row: HTMLElement) => void) | null => {
    if (key === 'f' && finding.fix !== null) return fix;
    if (key === 's') return () => ask(true);
    if (key === 'j' || key === 'ArrowDown') return (row) => goFrom(row, 1);
    if (key === 'k' || key === 'ArrowUp') return (row) => goFrom(row, -1);
    return null;
  };
  return (
    <li class={finding.severity} onKeyDown={onKeyDown}>
      <button type="button" class="plain says" onClick={show} aria-keyshortcuts="Enter">
        {sentenceWords(finding.says)}
        {place !== '' && (
          <span class="faint place" dir="auto">
            {place}
          </span>
        )}
      </button>
      <span class="verbs">
        {finding.fix && (
          <button type="button" aria-keyshortcuts="f" onClick={fix}>
            {sentenceWords(finding.fix.name)}{' '}
            <span class="key" aria-hidden="true">
              f
            </span>
          </button>
        )}
        <button
          type="button"
          class="plain"
          aria-keyshortcuts="s"
          aria-expanded={isAsking}
          onClick={() => ask(!isAsking)}
        >
          {words('silence')}
        </button>
      </span>
      {isAsking && <Reason leave={() => ask(false)} give={silence} />}
    </li>
  );
}

/** Gives the focus to the finding after a row, or before it, in whichever group. */
function goFrom(row: HTMLElement, step: 1 | -1): void {
  const all = [...(row.closest('.findings')?.querySelectorAll<HTMLElement>('.says') ?? [])];
  const at = all.findIndex((one) => row.contains(one));
  all[at + step]?.focus();
}

interface ReasonProps {
  readonly leave: () => void;
  readonly give: (reason: string) => void;
}

/** Why something is right as it is, for whoever looks at the issue next. */
function Reason({ leave, give }: ReasonProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') give(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <label for={id}>{words('silence_why')}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        ref={(input) => input?.focus()}
        value={reason}
        onInput={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <button type="submit" disabled={reason.trim() === ''}>
        {words('silence_so')}
      </button>
    </form>
  );
}
