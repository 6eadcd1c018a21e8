import { useEffect, useRef, useState } from 'preact/hooks';
import { hostOf } from '../src/core/address.ts';
import { sectionFor } from '../src/core/keep.ts';
import { issueReference } from '../src/core/newsletter.ts';
import type { Pending } from '../src/core/settings.ts';
import { receiptWords } from '../src/platform/receipt-words.ts';
import { words } from '../src/platform/words.ts';
import { ask } from '../src/protocol/message.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { knownPage } from '../src/store/known-page.ts';
import { setSetting, setting } from '../src/store/settings.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { SavedField } from '../src/ui/saved-field.tsx';
import { useStored } from '../src/ui/use-stored.ts';
import './clip-view.css';
import { ClipEditor } from './clip-editor.tsx';
import { QuoteWords } from './quote-words.tsx';
import { SectionPicker, sectionOfKey } from './section-picker.tsx';
import { isTyping } from './typing.ts';
import type { ActivePage } from './use-active-page.ts';

const nothing: Pending = { title: null, blurb: '', aside: '', section: null };

interface Props {
  readonly view: DeskView;
  readonly page: ActivePage;
}

/** The page the popup is over: what a clip of it would hold, and Enter to clip it. */
export function ClipView({ view, page }: Props) {
  const { newsletter, issue } = view.draft;
  const { capture, key } = page;
  const known = useStored(() => knownPage(key, { newsletter, issue }, null), [key, issue.id]);
  const pending = useStored(async () => (await setting('pending', key)) ?? nothing, [key]);
  const clipping = useClipping(page);
  const button = useRef<HTMLButtonElement>(null);

  const freshQuote = capture.quotes.some(
    (quote) => !known?.same?.quotes.some((one) => one.exact === quote.exact),
  );
  const canClip = known?.same === null || freshQuote;
  const proposed = sectionFor(capture.url, pending?.section ?? null, newsletter, issue)?.id ?? '';
  const save = (part: Partial<Pending>) => clipping.keep({ ...(pending ?? nothing), ...part });

  useEffect(() => button.current?.focus(), [known === null || pending === null]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const wants = event.key === 'Enter' && (event.ctrlKey || event.metaKey || !isTyping(event));
      const onButton = event.target instanceof HTMLButtonElement;
      if (wants && !onButton && canClip) {
        event.preventDefault();
        void clipping.clip(pending ?? nothing);
      }
      const section = isTyping(event) ? null : sectionOfKey(event.key, issue.sections);
      if (section !== null && known?.same === null) void save({ section });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });

  if (known === null || pending === null) return null;
  return (
    <div class="clip-view">
      {known.usedIn.length > 0 && (
        <p class="used-in">{words('used_in', known.usedIn.map(issueReference).join(', '))}</p>
      )}
      {capture.unread !== null && <p class="unread">{words(`unread_${capture.unread}`)}</p>}
      {known.same === null ? (
        <>
          <SavedField
            words
            label={words('title')}
            value={pending.title ?? capture.title}
            lang={capture.lang}
            save={(title) => save({ title })}
          />
          <p class="source faint" dir="auto">
            {[
              hostOf(capture.url) || capture.url,
              ...capture.people.map((person) => person.name),
              capture.published.slice(0, 10),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          {capture.quotes.map((quote) => (
            <QuoteWords key={quote.id} quote={quote} lang={capture.lang} />
          ))}
          <SectionPicker
            name="section"
            sections={issue.sections}
            chosen={proposed}
            choose={(section) => void save({ section })}
          />
          <SavedField
            words
            lines
            label={words('blurb')}
            value={pending.blurb}
            save={(blurb) => save({ blurb })}
          />
          <SavedField
            words
            lines
            label={words('aside')}
            value={pending.aside}
            save={(aside) => save({ aside })}
          />
        </>
      ) : (
        <>
          <p class="kept">{words('clipped_in', known.section ?? words('inbox'))}</p>
          {freshQuote &&
            capture.quotes.map((quote) => (
              <QuoteWords key={quote.id} quote={quote} lang={capture.lang} />
            ))}
          {!freshQuote && <ClipEditor clip={known.same} draft={view.draft} />}
        </>
      )}
      {canClip && (
        <button
          type="button"
          class="primary"
          ref={button}
          disabled={clipping.busy}
          onClick={() => void clipping.clip(pending)}
        >
          {words(known.same === null ? 'clip' : 'add_quote')} <span aria-hidden="true">⏎</span>
        </button>
      )}
    </div>
  );
}

/** Clipping, and keeping what is typed until then; ids are made once, so that trying again makes one clip. */
function useClipping(page: ActivePage) {
  const { tell, fail } = useNotices();
  const [busy, setBusy] = useState(false);
  const ids = useRef(newIds());
  const keep = async (pending: Pending | null): Promise<boolean> => {
    try {
      await setSetting('pending', pending, { at: new Date().toISOString(), page: page.key });
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  const clip = async (typed: Pending) => {
    if (busy) return;
    setBusy(true);
    try {
      const { tabId, capture } = page;
      const receipt = await ask('clip', { tabId, capture, typed, ...ids.current });
      ids.current = newIds();
      tell(receiptWords({ ...receipt, unread: null }));
      await keep(null);
    } catch (error) {
      fail(error);
    }
    setBusy(false);
  };
  return { busy, keep, clip };
}

function newIds() {
  return {
    clipId: crypto.randomUUID(),
    placementId: crypto.randomUUID(),
    orderId: crypto.randomUUID(),
  };
}
