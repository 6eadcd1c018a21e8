import { issueReference } from '../src/core/newsletter.ts';
import { words } from '../src/platform/words.ts';
import type { Use } from '../src/store/known-page.ts';
import './used-in.css';

interface Props {
  readonly uses: readonly Use[];
  readonly open: (use: Use) => void;
  /** Refers to the latest of them in what is written about the page. */
  readonly mention: (use: Use) => void;
}

/** The other issues a page was used in, each leading to its clip. */
export function UsedIn({ uses, open, mention }: Props) {
  const latest = uses.at(-1);
  if (latest === undefined) return null;
  return (
    <p class="used-in">
      {words('used_before')}
      {uses.map((use) => (
        <button key={use.issue} type="button" class="plain" onClick={() => open(use)}>
          {issueReference(use.label)}
        </button>
      ))}
      <button type="button" class="plain mention" onClick={() => mention(latest)}>
        {words('mention_again', issueReference(latest.label))}
      </button>
    </p>
  );
}
