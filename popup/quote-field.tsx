import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Quote } from '../src/core/quote.ts';
import { type MessageName, words } from '../src/platform/words.ts';
import { bracketLetter } from '../src/quotes/bracket-letter.ts';
import { caretAfter, type Edit } from '../src/quotes/edit.ts';
import { isMadeOf } from '../src/quotes/made-of.ts';
import { omit } from '../src/quotes/omit.ts';
import type { Span } from '../src/quotes/spans.ts';
import { directionOf } from '../src/ui/direction.ts';
import '../src/ui/field.css';
import { TwoVersions } from '../src/ui/two-versions.tsx';
import { useSaved } from '../src/ui/use-saved.ts';
import './quote-field.css';
import { keyShortcut, keyWords, type QuoteKey, quoteKeyOf } from './quote-keys.ts';

/** What the two keys are called, what they do, and why one may do nothing. */
const said: Readonly<Record<QuoteKey, Readonly<Record<'name' | 'does' | 'idle', MessageName>>>> = {
  letter: { name: 'bracket_letter', does: 'bracket_letter_does', idle: 'no_other_case' },
  omission: { name: 'omit_words', does: 'omit_words_does', idle: 'nothing_selected' },
};

interface Props {
  readonly quote: Quote;
  readonly label: string;
  readonly lang: string;
  /** Writes what is shown; null where that is what the page says. */
  readonly save: (next: string | null, previous: string | null) => Promise<boolean>;
  /** Other verbs of the quote, beside the two that alter it. */
  readonly children?: preact.ComponentChildren;
}

/**
 * The words of a quote as they will be printed, to be altered by two keys or by typing. What the
 * page says stays beside them, and it is said when they are no longer made of it.
 */
export function QuoteField({ quote, label, lang, save, children }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  /** The key that has just done nothing. */
  const [idle, setIdle] = useState<QuoteKey | null>(null);
  // A text area knows one kind of line end only.
  const exact = quote.exact.replace(/\r\n?/g, '\n');
  const shownOf = (text: string) => (text === exact ? null : text);
  const { typed, clash, input } = useSaved({
    value: quote.shown ?? exact,
    save: (next, previous) => save(shownOf(next), shownOf(previous)),
  });
  const fault = useMemo(() => faultOf(typed, exact), [typed, exact]);
  const isPlain = typed !== exact && typed.trim() !== '' && hasMarkup(quote.html);

  const alter = (key: QuoteKey) => {
    if (area.current === null) return;
    const { value, selectionStart: start, selectionEnd: end } = area.current;
    const isLetter = key === 'letter';
    const edit = isLetter ? bracketLetter(value, start, { exact, lang }) : omit(value, start, end);
    if (edit === null) {
      setIdle(key);
      area.current.focus();
      return;
    }
    const behind = edit.start + edit.put.trimEnd().length;
    put(
      area.current,
      edit,
      isLetter
        ? { start: caretAfter(start, edit), end: caretAfter(end, edit) }
        : { start: behind, end: behind },
    );
  };

  return (
    <div class="field words quote-field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        rows={3}
        value={typed}
        dir={directionOf(typed)}
        lang={lang || undefined}
        aria-describedby={`${id}-state`}
        onInput={(event) => {
          setIdle(null);
          input(event.currentTarget.value);
        }}
        onBlur={() => setIdle(null)}
        onKeyDown={(event) => {
          const key = quoteKeyOf(event);
          if (key === null) return;
          event.preventDefault();
          alter(key);
        }}
      />
      <TwoVersions clash={clash} textOf={(theirs) => theirs} />
      <div class="verbs">
        <AlterButton of="letter" alter={alter} />
        <AlterButton of="omission" alter={alter} />
        {children}
      </div>
      <div class="told" id={`${id}-state`} role="status">
        {fault !== null && <p class="warning">{words(fault)}</p>}
        {idle !== null && <p>{words(said[idle].idle)}</p>}
        {isPlain && <p class="faint">{words('quote_plain')}</p>}
      </div>
      {typed !== exact && (
        <AsOnPage
          exact={exact}
          lang={lang}
          goBack={() => {
            const all = { start: 0, end: typed.length, put: exact };
            if (area.current) put(area.current, all, { start: exact.length, end: exact.length });
          }}
        />
      )}
    </div>
  );
}

interface AlterButtonProps {
  readonly of: QuoteKey;
  readonly alter: (key: QuoteKey) => void;
}

/** One of the two keys, to be seen and to be clicked. */
function AlterButton({ of, alter }: AlterButtonProps) {
  const { name, does } = said[of];
  return (
    <button
      type="button"
      class="plain"
      aria-keyshortcuts={keyShortcut(of)}
      title={words(does)}
      // Under the mouse it leaves the field its focus, and the selection in sight.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => alter(of)}
    >
      <span class="printed">{words(name)}</span> <span class="unseen">{words(does)}</span>
      <span class="key" aria-hidden="true">
        {keyWords(of)}
      </span>
    </button>
  );
}

interface AsOnPageProps {
  readonly exact: string;
  readonly lang: string;
  readonly goBack: () => void;
}

/** The exact words, beside those that will be printed. */
function AsOnPage({ exact, lang, goBack }: AsOnPageProps) {
  return (
    <div class="as-on-page">
      <span class="field-label">{words('as_on_page')}</span>
      <button type="button" class="plain" onClick={goBack}>
        {words('back_to_page')}
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section aria-label={words('as_on_page')} tabIndex={0}>
        <blockquote class="faint" dir="auto" lang={lang || undefined}>
          {exact}
        </blockquote>
      </section>
    </div>
  );
}

/** Makes an edit as if it were typed: the field's own undo takes it back. */
function put(area: HTMLTextAreaElement, edit: Edit, selection: Span): void {
  area.focus();
  area.setSelectionRange(edit.start, edit.end);
  // Nothing newer than this command enters what it does into the history of a field.
  if (!document.execCommand('insertText', false, edit.put)) {
    area.setRangeText(edit.put);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(selection.start, selection.end);
}

/** What is to be said of the words that are shown; null while they are the page's. */
function faultOf(shown: string, exact: string): MessageName | null {
  if (shown.trim() === '') return 'quote_emptied';
  return isMadeOf(shown, exact) ? null : 'quote_not_made_of';
}

/** Whether the page's markup says something that plain words cannot. */
function hasMarkup(html: string): boolean {
  return /<(?!\/|(?:p|div|br|blockquote)\b)[a-z]/i.test(html);
}
