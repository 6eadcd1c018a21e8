import { webAddress } from '../src/core/address.ts';
import { type LeftOutReason, type LinkLeftOut, leftOutReasons } from '../src/links/may-ask.ts';
import { type MessageName, words } from '../src/platform/words.ts';
import { rowAttribute } from './row-elements.ts';

const reasons: Readonly<Record<Exclude<LeftOutReason, 'recent'>, MessageName>> = {
  notWeb: 'links_why_not_web',
  notPublic: 'links_why_not_public',
  gift: 'links_why_gift',
  walled: 'links_why_walled',
  medium: 'links_why_medium',
  metered: 'links_why_metered',
  signIn: 'links_why_sign_in',
  site: 'links_why_site',
  forwards: 'links_why_forwards',
  rules: 'links_why_rules',
};

interface Props {
  readonly leftOut: readonly LinkLeftOut[];
  readonly open: (url: string) => void;
}

/** The links that no program asks, by the reason for it. What was asked today stands with its verdict. */
export function LinksLeftOut({ leftOut, open }: Props) {
  const some = leftOut.filter(({ why }) => why !== 'recent');
  if (some.length === 0) return null;
  return (
    <section class="left-out-links" aria-labelledby="links-left-out">
      <h3 id="links-left-out">
        {words('links_left_out')} <span class="count">{some.length}</span>
      </h3>
      {leftOutReasons.map((why) => {
        const links = some.filter((link) => link.why === why);
        if (why === 'recent' || links.length === 0) return null;
        return (
          <div key={why} role="group" aria-label={words(reasons[why])}>
            <p class="faint">{words(reasons[why])}</p>
            <ul>
              {links.map((link) => (
                <LeftOutRow key={link.url} link={link} open={open} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

interface RowProps {
  readonly link: LinkLeftOut;
  readonly open: Props['open'];
}

function LeftOutRow({ link: { url, words: said }, open }: RowProps) {
  const address = webAddress(url);
  return (
    <li {...{ [rowAttribute]: url }}>
      <div>
        <p class="title" dir="auto">
          {said}
        </p>
        <p class="faint address">{url}</p>
      </div>
      {address !== null && (
        <button
          type="button"
          class="plain"
          data-first
          aria-keyshortcuts="o"
          onClick={() => open(address)}
        >
          {words('open_clip')} <span class="unseen">{said}</span>
        </button>
      )}
    </li>
  );
}
