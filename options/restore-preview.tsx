import { useEffect, useId, useRef } from 'preact/hooks';
import type { Wish } from '../src/backup/judged.ts';
import type { BadRecord } from '../src/backup/read-backup.ts';
import type { Difference, RestorePlan } from '../src/backup/restore-plan.ts';
import { type Verdict, verdicts } from '../src/backup/verdict.ts';
import { storeNames } from '../src/core/records.ts';
import { words } from '../src/platform/words.ts';
import { fieldWords } from '../src/ui/field-words.ts';
import './cut-sheet.css';
import type { Planned } from './use-restore.ts';
import { writtenClips, writtenCount, writtenTime } from './written.ts';

interface Props extends Planned {
  readonly wish: (wished: Wish) => Promise<void>;
  readonly restore: () => Promise<void>;
  readonly leave: () => void;
}

/** So many records are named of each group. */
const mostNamed = 6;

/** What restoring a file would change, before it does. */
export function RestorePreview({ name, backup, plan, wished, wish, restore, leave }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // What came of choosing a file is read from its beginning.
  useEffect(() => heading.current?.focus(), []);
  const clips = writtenClips(backup.records.clips.length);
  const isNothing = plan.changes.length === 0;
  return (
    <section class="restore-preview cut-sheet" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {words('restore_heading')}
      </h3>
      <p dir="auto">{words('restore_made', name, writtenTime(backup.made), clips)}</p>
      {verdicts.map((verdict) => (
        <Group key={verdict} verdict={verdict} plan={plan} />
      ))}
      <BadRecords bad={backup.bad} />
      {plan.changedOnBoth > 0 && (
        <BothWish count={plan.changedOnBoth} wished={wished} wish={wish} />
      )}
      <p class="restore-end">
        {isNothing
          ? words('restore_nothing')
          : words(plan.isUndoable ? 'restore_undoable' : 'restore_not_undoable')}
      </p>
      <div class="restore-ways">
        {!isNothing && (
          <button type="button" class="primary" onClick={() => void restore()}>
            {words('restore_now')}
          </button>
        )}
        <button type="button" onClick={leave}>
          {words('restore_cancel')}
        </button>
      </div>
    </section>
  );
}

/** The records that one thing becomes of: how many of each kind, and what some are called. */
function Group({ verdict, plan }: { readonly verdict: Verdict; readonly plan: RestorePlan }) {
  const counts = plan.counts[verdict];
  const kinds = storeNames.filter((store) => counts[store] !== undefined);
  if (kinds.length === 0) return null;
  const named = plan.differences.filter((one) => one.verdict === verdict);
  return (
    <div class={`restore-group ${verdict}`}>
      <h4>{words(`restore_${verdict}`)}</h4>
      <dl>
        {kinds.map((store) => (
          <div key={store}>
            <dt>{words(`store_${store}`)}</dt>
            <dd>{writtenCount(counts[store] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {named.length > 0 && (
        <ul>
          {named.slice(0, mostNamed).map((one, at) => (
            <li key={at}>
              <Named {...one} />
            </li>
          ))}
          {named.length > mostNamed && (
            <li class="faint">{words('restore_more', writtenCount(named.length - mostNamed))}</li>
          )}
        </ul>
      )}
    </div>
  );
}

function Named({ title, fields }: Difference) {
  return (
    <>
      <span class="title" dir="auto">
        {title}
      </span>
      {fields.length > 0 && (
        <span class="faint"> {words('restore_differs', fieldWords(fields))}</span>
      )}
    </>
  );
}

function BothWish(props: {
  readonly count: number;
  readonly wished: Wish;
  readonly wish: (wished: Wish) => Promise<void>;
}) {
  const id = useId();
  return (
    <div class="restore-wish tick">
      <input
        id={id}
        type="checkbox"
        checked={props.wished === 'both'}
        onChange={({ currentTarget }) => void props.wish(currentTarget.checked ? 'both' : 'ours')}
      />
      <label for={id}>{words('restore_bring_both', writtenCount(props.count))}</label>
    </div>
  );
}

function BadRecords({ bad }: { readonly bad: readonly BadRecord[] }) {
  if (bad.length === 0) return null;
  return (
    <div class="restore-group bad">
      <h4>
        {bad.length === 1
          ? words('restore_bad_one')
          : words('restore_bad_more', writtenCount(bad.length))}
      </h4>
      <ul>
        {bad.slice(0, mostNamed).map(({ store, title, field }, at) => (
          <li key={at} dir="auto">
            {words('restore_bad', words(`store_${store}`), title, field)}
          </li>
        ))}
        {bad.length > mostNamed && (
          <li class="faint">{words('restore_more', writtenCount(bad.length - mostNamed))}</li>
        )}
      </ul>
    </div>
  );
}
