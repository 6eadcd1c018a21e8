import {
  answeredStatus,
  movedTo,
  type VerdictKind,
  verdictKind,
  verdictKinds,
} from '../src/links/verdict.ts';
import { type MessageName, words } from '../src/platform/words.ts';
import { rowAttribute } from './row-elements.ts';
import type { CheckedLink } from './use-issue-links.ts';
import { useTakenAddress } from './use-taken-address.ts';
import { dayWords, timeWords } from './when-words.ts';

const names: Readonly<Record<VerdictKind, MessageName>> = {
  dead: 'links_dead',
  unreachable: 'links_unreachable',
  moved: 'links_moved',
  unsure: 'links_unsure',
  fine: 'links_fine',
};

/** What each means for the link, where its name does not say it. */
const meanings: Readonly<Partial<Record<VerdictKind, MessageName>>> = {
  dead: 'links_dead_told',
  unreachable: 'links_unreachable_told',
  unsure: 'links_unsure_told',
};

interface Props {
  readonly checked: readonly CheckedLink[];
  readonly open: (url: string) => void;
}

/** What was found when the links were asked last, what needs a hand first. */
export function LinkVerdicts({ checked, open }: Props) {
  return (
    <>
      {verdictKinds.map((kind) => (
        <Verdicts
          key={kind}
          kind={kind}
          links={checked.filter(({ check }) => verdictKind(check.verdict) === kind)}
          open={open}
        />
      ))}
    </>
  );
}

interface KindProps {
  readonly kind: VerdictKind;
  readonly links: readonly CheckedLink[];
  readonly open: Props['open'];
}

function Verdicts({ kind, links, open }: KindProps) {
  if (links.length === 0) return null;
  const meaning = meanings[kind];
  return (
    <section class={`verdicts ${kind}`} aria-labelledby={`links-${kind}`}>
      <h3 id={`links-${kind}`}>
        {words(names[kind])} <span class="count">{links.length}</span>
      </h3>
      {meaning && <p class="faint">{words(meaning)}</p>}
      <ul>
        {links.map((link) => (
          <VerdictRow key={link.check.id} link={link} open={() => open(link.url)} />
        ))}
      </ul>
    </section>
  );
}

function VerdictRow({ link, open }: { readonly link: CheckedLink; readonly open: () => void }) {
  const { check, clip } = link;
  const to = movedTo(check.verdict);
  const take = useTakenAddress();
  const lang = words('language');
  return (
    <li {...{ [rowAttribute]: link.url }}>
      <p class="title" dir="auto">
        {link.words}
      </p>
      <p class="faint address">{link.url}</p>
      {to !== null && (
        <p>
          {words('leads_now')} <ins class="address">{to}</ins>
        </p>
      )}
      <p class="faint">{aboutAnswer(check.verdict)}</p>
      <p class="faint">
        {words(
          'links_checked',
          dayWords(check.checkedAt, new Date(), lang),
          timeWords(check.checkedAt, lang),
        )}
      </p>
      <p class="verbs">
        {to !== null && clip !== null && (
          <button type="button" onClick={() => void take(clip, check)}>
            {words('links_take')} <span class="unseen">{link.words}</span>
          </button>
        )}
        <button type="button" class="plain" data-first aria-keyshortcuts="o" onClick={open}>
          {words('open_clip')} <span class="unseen">{link.words}</span>
        </button>
      </p>
    </li>
  );
}

/** What there is to be said of an answer beyond its kind; '' for nothing. */
function aboutAnswer(verdict: string): string {
  const status = answeredStatus(verdict);
  if (status !== null) return words('links_answered', status);
  return verdict === 'moved' ? words('links_away') : '';
}
