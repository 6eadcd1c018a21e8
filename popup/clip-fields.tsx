import { declarations } from '../src/core/access.ts';
import { webAddress } from '../src/core/address.ts';
import { type Clip, clipUrl } from '../src/core/clip.ts';
import { kinds } from '../src/core/kind.ts';
import { languageTag } from '../src/core/language-tag.ts';
import { readerAddress } from '../src/core/reader-address.ts';
import { printed } from '../src/core/stored.ts';
import {
  identifiersTyped,
  linksTyped,
  tagsTyped,
  typedIdentifiers,
  typedLinks,
  typedTags,
} from '../src/core/typed-values.ts';
import { dayOf, writtenDate } from '../src/core/written-date.ts';
import { openVersionName } from '../src/paywalls/access-policy.ts';
import { words } from '../src/platform/words.ts';
import { useChanges } from '../src/ui/use-changes.ts';
import { ChoiceField } from './choice-field.tsx';
import { editDeclared } from './edit-clip.ts';
import { EventFields } from './event-fields.tsx';
import { PairsField } from './pairs-field.tsx';
import { PeopleField } from './people-field.tsx';
import { PlainField } from './plain-field.tsx';
import { TypedField } from './typed-field.tsx';
import { useFound } from './use-found.ts';

/** Every field of a clip, found and corrected values apart. */
export function ClipFields({ clip }: { readonly clip: Clip }) {
  return (
    <div class="fields">
      <PrintedLink clip={clip} />
      <TypedField
        isPrinted
        clip={clip}
        field="site"
        label={words('field_site')}
        textOf={asItIs}
        kept={asItIs}
      />
      <PeopleField clip={clip} />
      <TypedField
        clip={clip}
        field="published"
        label={words('field_published')}
        textOf={dayOf}
        kept={(text) => dateIn(text, clip)}
        refused={words('refused_date')}
      />
      <TypedField
        clip={clip}
        field="lang"
        label={words('field_lang')}
        textOf={asItIs}
        kept={(text) => languageTag(text) ?? undefined}
        refused={words('refused_lang')}
      />
      <KindField clip={clip} />
      <TypedField
        isPrinted
        clip={clip}
        field="tags"
        label={words('field_tags')}
        textOf={typedTags}
        kept={tagsTyped}
      />
      {(printed(clip.event) !== null || printed(clip.kind) === 'event') && (
        <EventFields clip={clip} />
      )}
      <PairsField
        clip={clip}
        field="identifiers"
        label={words('field_identifiers')}
        shown={typedIdentifiers}
        kept={identifiersTyped}
        nameLabel={(number) => words('identifier_name', number)}
        valueLabel={(number) => words('identifier_value', number)}
        names={['doi', 'arxiv', 'isbn', 'pmid']}
        placeholder="10.1234/…"
        addWords={words('add_identifier')}
      />
      <PairsField
        clip={clip}
        field="links"
        label={words('field_links')}
        shown={typedLinks}
        kept={linksTyped}
        nameLabel={(number) => words('link_name', number)}
        valueLabel={(number) => words('link_address', number)}
        names={['pdf', 'repo', openVersionName]}
        placeholder="https://"
        refusedIn={({ value }) => (webAddress(value) === null ? words('refused_address') : null)}
        addWords={words('add_link')}
      />
      <PlainField
        clip={clip}
        field="lead"
        label={words('field_lead')}
        placeholder={words('lead_example')}
      />
      <PlainField
        clip={clip}
        field="via"
        label={words('field_via')}
        placeholder={words('via_example')}
      />
      <DeclaredField clip={clip} />
    </div>
  );
}

function asItIs(text: string): string {
  return text;
}

/** A date may have been found with its time, which is not shown. */
function dateIn(text: string, { published }: Clip): string | undefined {
  const date = writtenDate(text) ?? undefined;
  return date === dayOf(published.found) ? published.found : date;
}

/** The address that is printed; blank, it is the one that was open. */
function PrintedLink({ clip }: { readonly clip: Clip }) {
  const { url, canonicalUrl } = clip;
  return (
    <TypedField
      clip={clip}
      field="canonicalUrl"
      label={words('field_link')}
      textOf={(address) => address ?? url}
      kept={(text) => {
        if (text.trim() === '') return '';
        const address = readerAddress(text) ?? undefined;
        return address === url && canonicalUrl.found === null ? null : address;
      }}
      refused={words('refused_address')}
      dir="ltr"
      placeholder={url}
    >
      {clipUrl(clip) !== url && <p class="opened faint">{words('opened_at', url)}</p>}
    </TypedField>
  );
}

function KindField({ clip }: { readonly clip: Clip }) {
  const { save, ...kind } = useFound(clip, 'kind');
  return (
    <ChoiceField
      clip={clip}
      label={words('field_kind')}
      choices={['', ...kinds]}
      wordsFor={(one) => words(`kind_${one}`)}
      isFound={kind.found !== ''}
      choose={(next) => void save(next, kind.value)}
      {...kind}
    />
  );
}

function DeclaredField({ clip }: { readonly clip: Clip }) {
  const { run } = useChanges();
  const { declared } = clip.access;
  return (
    <ChoiceField
      clip={clip}
      label={words('field_declared')}
      choices={declarations}
      wordsFor={(one) => words(`access_${one}`)}
      value={printed(declared)}
      found={declared.found}
      isFound={declared.found !== 'unknown'}
      isCorrected={declared.corrected !== null}
      choose={(next) => void run('change_edit', editDeclared(clip, next))}
      goBack={() => void run('change_edit', editDeclared(clip, null))}
    />
  );
}
