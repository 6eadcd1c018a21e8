import { lazy, Suspense } from 'preact/compat';
import { useMemo, useState } from 'preact/hooks';
import type { CheckedDraft } from '../src/checks/run-checks.ts';
import { hostOf } from '../src/core/address.ts';
import { type Clip, clipTitle, clipUrl } from '../src/core/clip.ts';
import { saysNothing } from '../src/core/draft.ts';
import { issueLabel } from '../src/core/newsletter.ts';
import type { Leaving } from '../src/core/publish.ts';

import { type MessageName, words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { AsideBar } from './aside-bar.tsx';
import { ClipsLeftOut } from './clips-left-out.tsx';
import { useDeskView } from './desk-context.ts';
import { rowOfFinding } from './finding-words.ts';
import './publish-view.css';
import { useAsideKeys } from './use-aside-keys.ts';
import { issueAfter, usePublishing } from './use-publishing.ts';
import { dateWords } from './when-words.ts';

const Preflight = lazy(async () => ({ default: (await import('./preflight.tsx')).Preflight }));
const IssueCounts = lazy(async () => ({
  default: (await import('./issue-counts.tsx')).IssueCounts,
}));

interface Props {
  readonly view: DeskView;
  /** What checks found; null until they looked. */
  readonly checked: CheckedDraft | null;
  readonly back: () => void;
  /** Goes to where something was found. */
  readonly showAt: (row: string | null) => void;
}

/** The last look at an issue before it goes out, and what comes after it. */
export function PublishView({ view, checked, back, showAt }: Props) {
  const { draft, inbox, heldOver } = view;
  const [leavings, leave] = useState<ReadonlyMap<string, Leaving>>(new Map());
  const next = useMemo(() => issueAfter(view, new Date().toISOString()), [view]);
  const publish = usePublishing(view);
  const isHeldBack = checked?.findings.some(({ severity }) => severity === 'blocks') ?? false;
  const { goTo } = useDeskView();
  useAsideKeys(back, []);
  const left = [...inbox, ...heldOver];
  const leavingOf = (clip: Clip) => leavings.get(clip.id) ?? stays(clip);
  const put = (clips: readonly Clip[], to: Leaving) =>
    leave(new Map([...leavings, ...clips.map(({ id }) => [id, to] as const)]));
  const nothing = saysNothing(draft);
  const nextLabel = issueLabel(draft.newsletter, next.number);
  return (
    <div class="aside publish-view">
      <AsideBar back={back} heading={words('publish_now', draft.label)} />
      <p class="issue-counts">
        <Suspense fallback={null}>
          <IssueCounts draft={draft} />
        </Suspense>
      </p>
      <p class="verbs">
        <button type="button" onClick={() => goTo('links')}>
          {words('command_links')}
        </button>
      </p>
      <p class="faint">{words('publish_told')}</p>
      {checked && (
        <Suspense fallback={null}>
          <Preflight
            draft={draft}
            checked={checked}
            show={(finding) => showAt(rowOfFinding(finding, draft))}
          />
        </Suspense>
      )}
      <ClipsLeftOut draft={draft} />
      {left.length > 0 && (
        <section aria-labelledby="left-over">
          <div class="over">
            <h3 id="left-over">{words('left_over')}</h3>
            <LeavingField
              label={words('left_over_all')}
              value={null}
              choose={(to) => put(left, to)}
            />
          </div>
          <ul>
            {left.map((clip) => (
              <li key={clip.id}>
                <p class="title" dir="auto">
                  {clipTitle(clip)} <span class="faint">{hostOf(clipUrl(clip))}</span>
                </p>
                <LeavingField
                  label={words('left_over_one', clipTitle(clip))}
                  value={leavingOf(clip)}
                  choose={(to) => put([clip], to)}
                />
              </li>
            ))}
          </ul>
          {view.moreInInbox && <p class="faint">{words('left_over_more')}</p>}
        </section>
      )}
      <section aria-labelledby="next-issue">
        <h3 id="next-issue">{words('next_issue', nextLabel)}</h3>
        <p class="faint">
          {next.rev > 0
            ? words('next_is_there')
            : words('next_starts', dateWords(next.date, words('language')))}
        </p>
      </section>
      <p class="verbs">
        <button
          type="button"
          class="primary"
          disabled={nothing || view.clash !== null || isHeldBack}
          onClick={() =>
            void publish(
              next,
              left.map((clip) => [clip, leavingOf(clip)]),
            )
          }
        >
          {words('publish_now', draft.label)}
        </button>
      </p>
      {isHeldBack && <p class="faint">{words('publish_held_back')}</p>}
      {nothing && <p class="faint">{words('publish_nothing')}</p>}
      {view.clash && <p class="faint">{words('publish_same_number')}</p>}
    </div>
  );
}

/** Where a clip goes if nobody says anything: where it is. */
function stays({ state }: Clip): Leaving {
  return state === 'heldOver' ? 'heldOver' : 'inbox';
}

const leavingNames: readonly (readonly [Leaving, MessageName])[] = [
  ['inbox', 'leaving_inbox'],
  ['heldOver', 'leaving_held_over'],
  ['trashed', 'leaving_trashed'],
];

interface FieldProps {
  readonly label: string;
  /** Null: none is chosen, each has its own. */
  readonly value: Leaving | null;
  readonly choose: (to: Leaving) => void;
}

function LeavingField({ label, value, choose }: FieldProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => {
        const [chosen] = leavingNames.find(([one]) => one === currentTarget.value) ?? [];
        if (chosen) choose(chosen);
      }}
    >
      {value === null && <option value="">{label}</option>}
      {leavingNames.map(([one, name]) => (
        <option key={one} value={one}>
          {words(name)}
        </option>
      ))}
    </select>
  );
}
