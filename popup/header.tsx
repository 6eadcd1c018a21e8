import { useEffect, useState } from 'preact/hooks';
import { changeOf } from '../src/core/change.ts';
import type { Issue } from '../src/core/issue.ts';
import { issueLabel } from '../src/core/newsletter.ts';
import { browser } from '../src/platform/browser.ts';
import { openInTab, openOptions, openPanel, type Shown } from '../src/platform/place.ts';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { latestDraft, latestIssues } from '../src/store/issues.ts';
import { lastStep } from '../src/store/undo.ts';
import { Icon } from '../src/ui/icon.tsx';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { useStored } from '../src/ui/use-stored.ts';
import { useIssueSwitch } from './use-issue-switch.ts';

const newIssue = 'new';

interface Props {
  readonly view: DeskView;
  readonly shown: Shown;
  readonly openTabs: () => void;
  /** The past issue that is looked at; null for the one on the desk. */
  readonly past: string | null;
  readonly readPast: (issue: string | null) => void;
}

/** Which newsletter and issue is on the desk, and the ways elsewhere. */
export function Header({ view, shown, openTabs, past, readPast }: Props) {
  const { newsletter, issue } = view.draft;
  const { run, undo } = useChanges();
  const { fail } = useNotices();
  const step = useStored(lastStep);
  const windowId = useWindowId();

  const choose = useIssueSwitch();

  const chooseIssue = async (id: string) => {
    const chosen = view.issues.find((one) => one.id === id);
    // Clips go to the issue on the desk: one that is over is only looked at.
    const isOver = chosen !== undefined && chosen.status !== 'draft';
    if (isOver && id !== issue.id) return readPast(id);
    if (past !== null) readPast(null);
    if (id !== newIssue) return choose(newsletter.id, id);
    const [last = null] = view.issues;
    const { nextIssue } = await import('../src/core/next-issue.ts');
    const made = nextIssue(newsletter, last, { ...start(), issues: view.issues });
    const saved = await run('change_issue', [changeOf('issues', null, made)]);
    if (saved) await choose(newsletter.id, made.id);
  };

  const chooseNewsletter = async (id: string) => {
    const chosen = view.newsletters.find((one) => one.id === id);
    if (chosen === undefined) return;
    if (past !== null) readPast(null);
    const draft = await latestDraft(id);
    if (draft !== null) return choose(id, draft.id);
    const issues = await latestIssues(id, 1);
    const { nextIssue } = await import('../src/core/next-issue.ts');
    const made = nextIssue(chosen, issues[0] ?? null, { ...start(), issues });
    if (await run('change_issue', [changeOf('issues', null, made)])) await choose(id, made.id);
  };

  /** Two issues of one number are told apart by their titles or days. */
  const optionOf = ({ id, number, title, date }: Issue) => {
    const isTwice = view.issues.some((one) => one.number === number && one.id !== id);
    const label = issueLabel(newsletter, number);
    return isTwice ? `${label} · ${title || date}` : label;
  };

  return (
    <div class="header">
      <h1 class="unseen">{words('name')}</h1>
      <select
        class="newsletter-switch"
        aria-label={words('newsletter')}
        value={newsletter.id}
        onChange={(event) => void chooseNewsletter(event.currentTarget.value)}
      >
        {view.newsletters.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <select
        class="issue-switch"
        aria-label={words('issue')}
        value={past ?? issue.id}
        onChange={(event) => void chooseIssue(event.currentTarget.value)}
      >
        {view.issues.map((one) => (
          <option key={one.id} value={one.id}>
            {optionOf(one)}
          </option>
        ))}
        <option value={newIssue}>{words('new_issue')}</option>
      </select>
      <nav class="ways" aria-label={words('ways')}>
        <button
          type="button"
          class="plain"
          title={step ? words('undo_step', words(step.label)) : words('nothing_to_undo')}
          disabled={step === null}
          onClick={() => void undo()}
        >
          <Icon name="undo" />
          <span class="unseen">{words('undo_last')}</span>
        </button>
        <button type="button" class="plain" title={words('clip_tabs')} onClick={openTabs}>
          <Icon name="tabs" />
          <span class="unseen">{words('clip_tabs')}</span>
        </button>
        {shown === 'popup' && windowId !== null && (
          <button
            type="button"
            class="plain"
            title={words('open_panel')}
            onClick={() => openPanel(windowId).then(() => window.close(), fail)}
          >
            <Icon name="panel" />
            <span class="unseen">{words('open_panel')}</span>
          </button>
        )}
        {shown !== 'tab' && (
          <button
            type="button"
            class="plain"
            title={words('open_tab')}
            onClick={() => openInTab().then(() => shown === 'popup' && window.close(), fail)}
          >
            <Icon name="tab" />
            <span class="unseen">{words('open_tab')}</span>
          </button>
        )}
        <button
          type="button"
          class="plain"
          title={words('open_options')}
          onClick={() => openOptions().catch(fail)}
        >
          <Icon name="options" />
          <span class="unseen">{words('open_options')}</span>
        </button>
      </nav>
    </div>
  );
}

/** What a new issue is made with. */
function start() {
  return { id: crypto.randomUUID(), today: new Date().toISOString().slice(0, 10) };
}

/** The id of this window, known before a click needs it. */
function useWindowId(): number | null {
  const [id, setId] = useState<number | null>(null);
  useEffect(() => {
    void browser.windows.getCurrent().then((window) => setId(window.id ?? null));
  }, []);
  return id;
}
