import type { ComponentChildren } from 'preact';
import { backupName } from '../backup/schedule.ts';
import { Failure, type FailureCode } from '../core/failure.ts';
import { words } from '../platform/words.ts';
import { failureWords } from '../protocol/receipt-words.ts';
import { useNotices } from './notice.tsx';
import { saveByClick } from './save-by-click.ts';
import './store-trouble.css';

interface Props {
  readonly failure: unknown;
  readonly again: () => void;
  /** What else can be done meanwhile. */
  readonly children?: ComponentChildren;
}

/** As what damage shows itself: a database may open all the same, and then not be read or written. */
const damaged: readonly FailureCode[] = ['storeClosed', 'notSaved'];

/** What stands in a page's place while the store does not open: why, what is kept, what to do. */
export function StoreTrouble({ failure, again, children }: Props) {
  const { fail } = useNotices();
  const isDamaged =
    failure instanceof Failure ? damaged.includes(failure.code) : failure instanceof DOMException;
  // Both are loaded where somebody asks for them, which hardly anybody ever does.
  const putBack = async () => {
    try {
      const { beginAnew } = await import('../store/begin-anew.ts');
      await beginAnew();
      again();
    } catch (error) {
      fail(error);
    }
  };
  const download = async () => {
    const now = new Date().toISOString();
    try {
      const { makeBackupFromOutside } = await import('../store/outside-backup.ts');
      const { parts } = await makeBackupFromOutside(now);
      saveByClick(backupName(now), new Blob([...parts], { type: 'application/json' }));
    } catch (error) {
      fail(error);
    }
  };
  return (
    <section class="store-trouble" aria-labelledby="trouble">
      <h2 id="trouble">{words('trouble_title')}</h2>
      {failureWords(failure).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{words('trouble_kept')}</p>
      {failure instanceof Failure && failure.detail !== '' && (
        <p class="faint" dir="auto">
          {words('trouble_said', failure.detail)}
        </p>
      )}
      <div class="ways">
        {children}
        {isDamaged && (
          <button type="button" onClick={() => void putBack()}>
            {words('begin_anew')}
          </button>
        )}
        <button type="button" onClick={again}>
          {words('try_again')}
        </button>
        <button type="button" onClick={() => void download()}>
          {words('download_kept')}
        </button>
      </div>
    </section>
  );
}
