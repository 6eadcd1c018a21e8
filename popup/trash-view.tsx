import { useState } from 'preact/hooks';
import { hostOf, webAddress } from '../src/core/address.ts';
import { clipUrl } from '../src/core/clip.ts';
import type { Newsletter } from '../src/core/newsletter.ts';
import { printed } from '../src/core/stored.ts';
import { openPages } from '../src/platform/place.ts';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { type TrashedClip, trash } from '../src/store/trash.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useStored } from '../src/ui/use-stored.ts';
import { AsideBar } from './aside-bar.tsx';
import { Question } from './question.tsx';
import { rowAttribute } from './row-elements.ts';
import './trash-view.css';
import { trashedFrom, trashedTitle } from './trashed-words.ts';
import { useAsideKeys } from './use-aside-keys.ts';
import { useTrash } from './use-trash.ts';
import { dayWords } from './when-words.ts';

interface Props {
  readonly view: DeskView;
  readonly back: () => void;
}

/** So many clips are listed at first, and so many more each time. */
const page = 100;

/** What was removed from a newsletter: put back, or deleted for good when that is asked for. */
export function TrashView({ view, back }: Props) {
  const { newsletter } = view.draft;
  const [many, setMany] = useState(page);
  const found = useStored(() => trash(newsletter.id, many), [newsletter.id, many]);
  const { putBack, toInbox, remove, empty } = useTrash(newsletter);
  const { fail } = useNotices();
  /** What is asked for: one clip, or all of them. */
  const [asking, ask] = useState<TrashedClip | 'all' | null>(null);
  const clips = found?.clips ?? [];
  const on = (act: (one: TrashedClip) => void) => (row: string | null) => {
    const one = clips.find(({ clip }) => clip.id === row);
    if (one !== undefined) act(one);
  };
  useAsideKeys(back, [
    [['0'], on((one) => void toInbox(one))],
    [['Delete', 'Backspace'], on(ask)],
    [
      ['o'],
      on(({ clip }) => {
        const url = webAddress(clipUrl(clip));
        if (url !== null) openPages([url]).catch(fail);
      }),
    ],
  ]);
  if (found === null) return null;
  const { count } = found;
  return (
    <div class="aside trash-view">
      <AsideBar
        back={back}
        heading={
          <>
            {words('trash')} {count > 0 && <span class="count">{count}</span>}
          </>
        }
      >
        {count > 0 && (
          <button type="button" class="plain" onClick={() => ask('all')}>
            {words('empty_trash')}
          </button>
        )}
      </AsideBar>
      <p class="faint">{words(count > 0 ? 'trash_what' : 'trash_nothing')}</p>
      <ol>
        {clips.map((one) => (
          <TrashRow
            key={one.clip.id}
            one={one}
            newsletter={newsletter}
            putBack={() => void putBack(one)}
            remove={() => ask(one)}
          />
        ))}
      </ol>
      {count > clips.length && (
        <button type="button" class="plain older" onClick={() => setMany(many + page)}>
          {words('show_older')}
        </button>
      )}
      {asking !== null && (
        <Question
          asked={
            asking === 'all'
              ? words('delete_all_asked', count)
              : words('delete_asked', trashedTitle(asking))
          }
          told={words('delete_told')}
          yes={words('delete_for_good')}
          answer={(isYes) => {
            ask(null);
            if (isYes) void (asking === 'all' ? empty() : remove(asking));
          }}
        />
      )}
    </div>
  );
}

interface RowProps {
  readonly one: TrashedClip;
  readonly newsletter: Newsletter;
  readonly putBack: () => void;
  readonly remove: () => void;
}

function TrashRow({ one, newsletter, putBack, remove }: RowProps) {
  const { clip } = one;
  const title = trashedTitle(one);
  return (
    <li {...{ [rowAttribute]: clip.id }}>
      <div class="removed" role="group" aria-label={title}>
        <p class="title" dir="auto" lang={printed(clip.lang) || undefined} title={clipUrl(clip)}>
          {title}
        </p>
        <p class="faint from" dir="auto">
          {trashedFrom(one, newsletter)} · {dayWords(clip.updated, new Date(), words('language'))} ·{' '}
          <span class="of">{hostOf(clipUrl(clip))}</span>
        </p>
        <div class="verbs">
          <button
            type="button"
            data-first
            aria-keyshortcuts="Enter 0 o"
            title={words('put_back_where', trashedFrom(one, newsletter))}
            onClick={putBack}
          >
            {words('put_back')}
          </button>
          <button type="button" class="plain" aria-keyshortcuts="Delete" onClick={remove}>
            {words('delete_for_good')}
          </button>
        </div>
      </div>
    </li>
  );
}
