import { lazy, Suspense } from 'preact/compat';
import { useId } from 'preact/hooks';
import { webAddress } from '../src/core/address.ts';
import { changeOf } from '../src/core/change.ts';
import { type Clip, clipUrl } from '../src/core/clip.ts';
import type { Draft } from '../src/core/draft.ts';
import { quotedOf } from '../src/core/quoted.ts';
import { printed } from '../src/core/stored.ts';
import { urlKey } from '../src/core/url-key.ts';
import { words } from '../src/platform/words.ts';
import { SavedField } from '../src/ui/saved-field.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import './clip-editor.css';
import { AccessNotice, QuoteLacks } from './access-notice.tsx';
import { AllFields } from './all-fields.tsx';
import { asideOf } from './aside-of.ts';
import { DeclaredNotice } from './declared-notice.tsx';
import { rowOfClip } from './desk-rows.ts';
import { editClip, editShown } from './edit-clip.ts';
import { FoundBeside } from './found-beside.tsx';
import { LengthNotice } from './length-notice.tsx';
import { useIntoProse } from './prose/use-into-prose.ts';
import { QuoteStanding } from './quote-standing.tsx';
import { SectionPicker } from './section-picker.tsx';
import { useFiling } from './use-filing.ts';
import { useFound } from './use-found.ts';
import type { Standings } from './use-standing.ts';

// What alters the words of a quote is wanted only where there is one.
const QuoteField = lazy(async () => ({ default: (await import('./quote-field.tsx')).QuoteField }));
interface Props {
  readonly clip: Clip;
  readonly draft: Draft;
  /** What became of its quotes on the page under the popup, where that is known. */
  readonly standings?: Standings;
  /** Opens a row of the desk, where the desk is on view. */
  readonly openRow?: (row: string) => void;
}

/** All of a clip that can be changed, each change kept as it is made. */
export function ClipEditor({ clip, draft, standings, openRow }: Props) {
  const { run } = useChanges();
  const filing = useFiling(draft);
  const row = rowOfClip(draft, clip);
  const intoProse = useIntoProse(draft);
  const { goBack, ...title } = useFound(clip, 'title');
  const id = useId();
  const edit = (field: 'blurb' | 'aside') => (next: string, previous: string) =>
    run('change_edit', editClip(clip, field, next, previous), `${clip.id}:${field}`);
  /** A page of the browser's own has no address that readers could open: it can be given one. */
  const editAddress = (next: string, previous: string) => {
    const before = { ...clip, url: previous, key: urlKey(previous) };
    const after = { ...clip, url: next, key: urlKey(next), updated: new Date().toISOString() };
    return run('change_edit', [changeOf('clips', before, after)], `${clip.id}:url`);
  };
  const url = webAddress(clipUrl(clip));
  const { rules } = draft.newsletter;
  const quoted = quotedOf(clip);
  return (
    <div class="clip-editor">
      <div>
        <SavedField
          words
          id={id}
          label={words('title')}
          value={title.value}
          lang={printed(clip.lang)}
          save={title.save}
        />
        <FoundBeside {...{ clip, goBack, ...title }} label={words('title')} field={id} />
      </div>
      {url === null ? (
        <SavedField label={words('address')} value={clip.url} save={editAddress} />
      ) : (
        <p class="address faint" dir="ltr">
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        </p>
      )}
      <AllFields clip={clip} />
      {clip.unread !== null && <p class="unread">{words(`unread_${clip.unread}`)}</p>}
      {clip.readFrom === 'tab' && clip.unread === null && <p class="unread">{words('from_tab')}</p>}
      {clip.readFrom === 'link' && <p class="unread">{words('unopened')}</p>}
      <DeclaredNotice {...clip.access} />
      <AccessNotice access={clip.access} when="kept" quotes={clip.quotes} />
      <Suspense fallback={null}>
        {clip.quotes.map((quote, index) => (
          <QuoteField
            key={quote.id}
            quote={quote}
            label={clip.quotes.length > 1 ? words('quote_number', index + 1) : words('quote')}
            lang={printed(clip.lang)}
            save={(next, previous) =>
              run(
                'change_edit',
                editShown(clip, quote.id, next, previous),
                `${clip.id}:quote:${quote.id}`,
              )
            }
          >
            <button
              type="button"
              class="plain remove"
              onClick={() => {
                const rest = clip.quotes.filter((one) => one.id !== quote.id);
                void run('change_remove', editClip(clip, 'quotes', rest, clip.quotes));
              }}
            >
              {words('remove_quote')}
            </button>
            <LengthNotice of={quoted} rules={rules} quote={quote} />
            <QuoteLacks quote={quote} />
            <QuoteStanding clip={clip} quote={quote} state={standings?.get(quote.id)} />
          </QuoteField>
        ))}
        <LengthNotice of={quoted} rules={rules} />
      </Suspense>
      <SavedField words lines label={words('blurb')} value={clip.blurb} save={edit('blurb')} />
      <SavedField
        words
        lines
        id={asideOf(clip.id)}
        label={words('aside')}
        value={clip.aside}
        save={edit('aside')}
      />
      <SectionPicker
        name={`section-${clip.id}`}
        of={`${draft.newsletter.name} ${draft.label}`}
        sections={draft.issue.sections}
        chosen={row.placement?.section ?? ''}
        choose={(section) => void filing.toSection([row], section)}
      />
      <div class="verbs">
        {row.placement && openRow && (
          <button
            type="button"
            onClick={() => void intoProse(row).then((made) => made && openRow(made))}
          >
            {words('into_prose')}
          </button>
        )}
        {row.placement && (
          <>
            <button type="button" onClick={() => void filing.step([row], 'up')}>
              ↑ {words('move_up')}
            </button>
            <button type="button" onClick={() => void filing.step([row], 'down')}>
              ↓ {words('move_down')}
            </button>
          </>
        )}
        <button type="button" onClick={() => void filing.remove([row])}>
          {words('remove_clip')}
        </button>
      </div>
    </div>
  );
}
