import { useState } from 'preact/hooks';
import { hostOf } from '../src/core/address.ts';
import { type Correction, correctionsOf } from '../src/core/corrections.ts';
import { issueReference } from '../src/core/newsletter.ts';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { type ArchivedLink, pastIssue } from '../src/store/past-issue.ts';
import { useStored } from '../src/ui/use-stored.ts';
import { AsideBar } from './aside-bar.tsx';
import { ClipElsewhere } from './clip-elsewhere.tsx';
import './past-view.css';
import { PreviewView } from './preview-view.tsx';
import { useAsideKeys } from './use-aside-keys.ts';
import { usePastIssue } from './use-past-issue.ts';
import { dayWords, timeWords } from './when-words.ts';

interface Props {
  readonly issueId: string;
  readonly view: DeskView;
  readonly back: () => void;
}

/** An issue that is over, to be read: as it went out, with what was corrected since beside it. */
export function PastView({ issueId, view, back }: Props) {
  const found = useStored(async () => [await pastIssue(issueId)] as const, [issueId]);
  const [clipId, openClip] = useState<string | null>(null);
  const verbs = usePastIssue(view);
  useAsideKeys(clipId === null ? back : () => openClip(null), []);
  if (clipId !== null)
    return <ClipElsewhere clipId={clipId} issue={issueId} back={() => openClip(null)} />;
  const [past] = found ?? [];
  if (past === undefined) return null;
  if (past === null) {
    return (
      <div class="aside past-view">
        <AsideBar back={back} heading="" />
        <p class="faint">{words('issue_is_gone')}</p>
      </div>
    );
  }
  const { draft, links } = past;
  const { printed } = draft.issue;
  const corrections = correctionsOf(links);
  const lang = words('language');
  return (
    <div class="aside past-view">
      <AsideBar back={back} heading={issueReference(draft.label)}>
        <button type="button" onClick={() => void verbs.toDesk(past)}>
          {words(printed ? 'take_back_issue' : 'to_desk')}
        </button>
      </AsideBar>
      <p class="faint">
        {printed
          ? words('went_out', dayWords(printed.at, new Date(), lang), timeWords(printed.at, lang))
          : words('was_imported', view.draft.label)}
      </p>
      {corrections.length > 0 && (
        <section aria-labelledby="corrections">
          <h3 id="corrections">{words('corrections')}</h3>
          <ul>
            {corrections.map((one) => (
              <CorrectionRow
                key={one.link.id}
                correction={one}
                mention={() => void verbs.mention(draft.label, one)}
                goal={view.draft.label}
              />
            ))}
          </ul>
        </section>
      )}
      {links.length > 0 && (
        <details>
          <summary>{words('links_printed', links.length)}</summary>
          <ul>
            {links.map((one) => (
              <LinkRow key={one.link.id} one={one} correct={openClip} />
            ))}
          </ul>
        </details>
      )}
      <PreviewView draft={draft} />
    </div>
  );
}

interface CorrectionProps {
  readonly correction: Correction;
  readonly mention: () => void;
  /** The issue that it is mentioned in. */
  readonly goal: string;
}

function CorrectionRow({ correction: { link, now }, mention, goal }: CorrectionProps) {
  return (
    <li>
      <p class="title" dir="auto">
        {link.words}
      </p>
      <p class="faint">
        {words('was_printed')} <del class="address">{link.url}</del>
      </p>
      <p>
        {words('leads_now')} <ins class="address">{now}</ins>
      </p>
      <button type="button" class="plain" onClick={mention}>
        {words('mention_in', goal)}
      </button>
    </li>
  );
}

interface LinkProps {
  readonly one: ArchivedLink;
  readonly correct: (clipId: string) => void;
}

function LinkRow({ one: { link, clip }, correct }: LinkProps) {
  return (
    <li>
      <p dir="auto">
        {link.words}{' '}
        <span class="faint">
          {link.section && `${link.section} · `}
          <span class="address">{hostOf(link.url)}</span>
        </span>
      </p>
      {clip && (
        <button type="button" class="plain" onClick={() => correct(clip.id)}>
          {words('correct')} <span class="unseen">{link.words}</span>
        </button>
      )}
    </li>
  );
}
