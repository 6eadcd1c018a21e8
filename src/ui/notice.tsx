import { createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { words } from '../platform/words.ts';
import { failureWords } from '../protocol/receipt-words.ts';
import './notice.css';

/** What happened last, in a line or two. */
interface Notice {
  readonly kind: 'done' | 'failed';
  readonly lines: readonly string[];
}

interface Notices {
  readonly notice: Notice | null;
  readonly tell: (lines: readonly string[]) => void;
  readonly fail: (error: unknown) => void;
  /** Says what was not done, and why, where that is nobody's failure. */
  readonly refuse: (lines: readonly string[]) => void;
  readonly clear: () => void;
}

const context = createContext<Notices | null>(null);
export const NoticesProvider = context.Provider;

/** The state behind the notices of a page; made once, at its top. */
export function useNoticesState(): Notices {
  const [notice, setNotice] = useState<Notice | null>(null);
  return useMemo(
    () => ({
      notice,
      tell: (lines) => setNotice({ kind: 'done', lines }),
      fail: (error) => setNotice({ kind: 'failed', lines: failureWords(error) }),
      refuse: (lines) => setNotice({ kind: 'failed', lines }),
      clear: () => setNotice(null),
    }),
    [notice],
  );
}

/** Says what happened, from anywhere in a page. */
export function useNotices(): Notices {
  const notices = useContext(context);
  if (notices === null) throw new Error('a page without notices');
  return notices;
}

/** The line where a page answers; a failure stays until it is dismissed. */
export function NoticeLine() {
  const { notice, clear } = useNotices();
  return (
    <div
      class="notices"
      aria-live={notice?.kind === 'failed' ? 'assertive' : 'polite'}
      role="status"
    >
      {notice && (
        <div class={`notice ${notice.kind}`}>
          <div>
            {notice.lines.map((line) => (
              <p key={line} dir="auto">
                {line}
              </p>
            ))}
          </div>
          <button type="button" class="plain" onClick={clear} aria-label={words('dismiss')}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
