import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hostOf, webAddress } from '../src/core/address.ts';
import type { Capture } from '../src/core/capture.ts';
import { issueReference } from '../src/core/newsletter.ts';
import type { Quote } from '../src/core/quote.ts';
import type { Rules } from '../src/core/rules.ts';
import { sectionFor } from '../src/core/section-memory.ts';
import { found } from '../src/core/stored.ts';
import { words } from '../src/platform/words.ts';
import type { ClipReceipt } from '../src/protocol/calls.ts';
import { newClipIds } from '../src/protocol/clip-ids.ts';
import { placeWords, savedWords } from '../src/protocol/receipt-words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { knownPage, type Use } from '../src/store/known-page.ts';
import { askClip } from '../src/ui/ask-clip.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { SavedField } from '../src/ui/saved-field.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { useStored } from '../src/ui/use-stored.ts';
import './clip-view.css';
import { AccessNotice, QuoteLacks } from './access-notice.tsx';
import { ClipEditor } from './clip-editor.tsx';
import { DeclaredNotice } from './declared-notice.tsx';
import { editClip } from './edit-clip.ts';
import { LengthNotice } from './length-notice.tsx';
import { QuoteWords } from './quote-words.tsx';
import { SectionPicker, sectionOfKey } from './section-picker.tsx';
import { isTyping } from './typing.ts';
import type { ActivePage } from './use-active-page.ts';
import { usePending } from './use-pending.ts';
import { useStanding } from './use-standing.ts';
import { UsedIn } from './used-in.tsx';

interface Props {
  readonly view: DeskView;
  readonly page: ActivePage;
  readonly openUse: (use: Use) => void;
}

/** The page the popup is over: what a clip of it would hold, and Enter to clip it. */
export function ClipView({ view, page, openUse }: Props) {
  const { newsletter, issue } = view.draft;
  const { capture, key } = page;
  const known = useStored(() => knownPage(capture, { newsletter, issue }, null), [key, issue.id]);
  const standings = useStanding(page, known?.same?.quotes ?? []);
  const typed = usePending(key);
  const { pending } = typed;
  const clipping = useClipping(page, typed);
  const button = useRef<HTMLButtonElement>(null);
  const kept = useRef<HTMLParagraphElement>(null);

  const freshQuote = capture.quotes.some(
    (quote) => !known?.same?.quotes.some((one) => one.exact === quote.exact),
  );
  const canClip = known?.same === null || freshQuote;
  const proposed = sectionFor(capture.url, pending?.section ?? null, newsletter, issue)?.id ?? '';
  const choose = (section: string) => {
    typed.put({ section });
    void typed.save();
  };
  const { run } = useChanges();
  const { tell, fail } = useNotices();
  /** Refers to an issue in the words about the page, whether it is clipped already or not. */
  const mention = async ({ label }: Use) => {
    // What reads and writes prose is wanted only here.
    const { withMention } = (await import('../src/prose/mention.ts').catch(fail)) ?? {};
    if (withMention === undefined) return;
    const same = known?.same ?? null;
    if (same !== null) {
      const next = withMention(same.blurb, label);
      if (!(await run('change_edit', editClip(same, 'blurb', next, same.blurb)))) return;
    } else {
      typed.put({ blurb: withMention(typed.latest.current.blurb, label) });
      if (!(await typed.save())) return;
    }
    tell([words('mentions', issueReference(label))]);
  };
  const field = (name: 'title' | 'url' | 'blurb' | 'aside') => ({
    onType: (text: string) => typed.put({ [name]: text }),
    save: typed.save,
  });

  useEffect(() => button.current?.focus(), [known === null || pending === null]);
  // The button that was pressed is gone: what it did has the focus in its place.
  useLayoutEffect(() => {
    if (clipping.isDone && document.activeElement === document.body) kept.current?.focus();
  }, [canClip, clipping.isDone]);
  // Before the next frame: the next key may come as soon as the form is seen.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const inField = isTyping(event) && !event.ctrlKey && !event.metaKey;
      const elsewhere =
        event.target instanceof HTMLButtonElement && event.target !== button.current;
      if (event.key === 'Enter' && !inField && !elsewhere && canClip) {
        event.preventDefault();
        void clipping.clip();
      }
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      const section = modified || isTyping(event) ? null : sectionOfKey(event.key, issue.sections);
      if (section !== null && known?.same === null) choose(section);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });

  if (known === null || pending === null) return null;
  return (
    <div class="clip-view">
      <UsedIn uses={known.uses} open={openUse} mention={mention} />
      {capture.unread !== null && (
        <p class="unread">
          {words(`unread_${capture.unread}`)} {capture.url === '' && words('unread_nothing')}
        </p>
      )}
      {canClip && <DeclaredNotice declared={found(capture.declared)} claims={capture.claims} />}
      <AccessNotice
        // How open the page of a clip was stands with the clip.
        access={canClip ? capture : { ...capture, now: 'unknown' }}
        when="now"
        quotes={capture.quotes}
      />
      {known.same === null ? (
        <>
          <SavedField
            words
            label={words('title')}
            value={pending.title ?? capture.title}
            lang={capture.lang}
            {...field('title')}
          />
          {webAddress(capture.url) === null ? (
            <SavedField
              label={words('address')}
              value={pending.url ?? capture.url}
              {...field('url')}
            />
          ) : (
            <p class="source faint" dir="auto">
              {sourceOf(capture)}
            </p>
          )}
          <QuotesRead capture={capture} rules={newsletter.rules} />
          <SectionPicker
            name="section"
            of={`${newsletter.name} ${view.draft.label}`}
            sections={issue.sections}
            chosen={proposed}
            choose={choose}
          />
          <SavedField
            words
            lines
            label={words('blurb')}
            value={pending.blurb}
            {...field('blurb')}
          />
          <SavedField
            words
            lines
            label={words('aside')}
            value={pending.aside}
            {...field('aside')}
          />
        </>
      ) : (
        <>
          <p class="kept" ref={kept} tabIndex={-1}>
            {words('clipped_in', placeWords(known.section, known.waits))}
          </p>
          {freshQuote && (
            <QuotesRead capture={capture} kept={known.same.quotes} rules={newsletter.rules} />
          )}
          {!freshQuote && <ClipEditor clip={known.same} draft={view.draft} standings={standings} />}
        </>
      )}
      {canClip && (
        <button
          type="button"
          class="primary"
          ref={button}
          aria-disabled={clipping.busy}
          onClick={() => void clipping.clip()}
        >
          {words(known.same === null ? 'clip' : 'add_quote')} <span aria-hidden="true">⏎</span>
        </button>
      )}
    </div>
  );
}

interface QuotesReadProps {
  readonly capture: Capture;
  /** Quotes that its clip has already. */
  readonly kept?: readonly Quote[];
  readonly rules: Rules;
}

/** The quotes as they would be kept: what each leaves out, and which are long. */
function QuotesRead({ capture, kept = [], rules }: QuotesReadProps) {
  const all = [...kept, ...capture.quotes];
  return (
    <>
      {capture.quotes.map((quote) => (
        <div key={quote.id} class="quote-read">
          <QuoteWords quote={quote} lang={capture.lang} />
          <LengthNotice of={capture} rules={rules} quote={quote} />
          <QuoteLacks quote={quote} />
        </div>
      ))}
      <LengthNotice of={{ ...capture, quotes: all }} rules={rules} />
    </>
  );
}

/** Where the page is, who made it, when, and what it is, as far as it says. */
function sourceOf({ url, people, published, kind }: Capture): string {
  const day = published.slice(0, 10);
  const is = kind === '' ? '' : words(`kind_${kind}`);
  const parts = [hostOf(url), ...people.map((person) => person.name), day, is];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Clips the page with what is typed; ids are made once, so that trying again makes one clip. */
function useClipping(page: ActivePage, typed: ReturnType<typeof usePending>) {
  const { tell, fail } = useNotices();
  const [busy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const ids = useRef(newClipIds());
  const clip = async () => {
    if (busy) return;
    setBusy(true);
    const kept = async (receipt: ClipReceipt) => {
      // That the page could not be read stands above the form already.
      tell(savedWords(receipt));
      // A store that does not take clips does not forget what was typed for one either.
      if (receipt.outcome !== 'reserved') await typed.clear();
    };
    try {
      const { tabId, capture } = page;
      const request = { tabId, capture, typed: typed.latest.current, ...ids.current };
      const receipt = await askClip(request, (late) => void kept(late).catch(fail));
      ids.current = newClipIds();
      await kept(receipt);
      setDone(true);
    } catch (error) {
      fail(error);
    }
    setBusy(false);
  };
  return { busy, isDone, clip };
}
