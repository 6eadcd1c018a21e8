import { useEffect, useRef } from 'preact/hooks';
import { hostOf } from '../src/core/address.ts';
import type { LinkToAsk } from '../src/links/may-ask.ts';
import { openPages } from '../src/platform/place.ts';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { AsideBar } from './aside-bar.tsx';
import { LinkVerdicts } from './link-verdicts.tsx';
import { LinksLeftOut } from './links-left-out.tsx';
import './links-view.css';
import { rowAttribute } from './row-elements.ts';
import { useAsideKeys } from './use-aside-keys.ts';
import { useHostsToAsk, useIssueLinks } from './use-issue-links.ts';
import { useLinkCheck } from './use-link-check.ts';

interface Props {
  readonly view: DeskView;
  readonly back: () => void;
}

/** The links of the issue: what a check would contact, what it leaves to a person, what it found. */
export function LinksView({ view, back }: Props) {
  const { draft } = view;
  const links = useIssueLinks(draft);
  const { progress, start, cancel } = useLinkCheck();
  const { origins, isAllowed } = useHostsToAsk(links?.ask ?? []);
  const { fail } = useNotices();
  const open = (url: string) => void openPages([url]).catch(fail);
  useAsideKeys(back, [
    [
      ['o'],
      (row) => {
        const isLink = row !== null && /^https?:/.test(row);
        if (isLink) open(row);
      },
    ],
  ]);
  const ask = links?.ask ?? [];
  const isEmpty = links !== null && ask.length + links.leftOut.length === 0;
  return (
    <div class="aside links-view">
      <AsideBar back={back} heading={words('links_of', draft.label)} />
      <Told progress={progress} />
      {progress !== null && <Running {...progress} cancel={cancel} />}
      {links !== null && <LinkVerdicts checked={links.checked} open={open} />}
      {progress === null && ask.length > 0 && (
        <section aria-labelledby="links-to-ask">
          <h3 id="links-to-ask">{words('links_to_ask', ask.length)}</h3>
          <p class="faint">{words('links_told')}</p>
          <Hosts ask={ask} />
          {isAllowed && <p class="remark">{words('links_allowed')}</p>}
          <p class="verbs">
            <button
              type="button"
              class="primary"
              disabled={origins === null}
              onClick={() => origins !== null && start(ask, origins)}
            >
              {askWords(hostsOf(ask).size)}
            </button>
          </p>
        </section>
      )}
      {isEmpty && <p class="faint">{words('links_none')}</p>}
      {links !== null && !isEmpty && ask.length === 0 && progress === null && (
        <p class="faint">{words('links_nothing_to_ask')}</p>
      )}
      {links !== null && <LinksLeftOut leftOut={links.leftOut} open={open} />}
    </div>
  );
}

function askWords(hosts: number): string {
  return words(hosts === 1 ? 'links_ask_one' : 'links_ask', hosts);
}

/** Host, as people say it → how many of its addresses are asked. */
function hostsOf(ask: readonly LinkToAsk[]): ReadonlyMap<string, number> {
  const hosts = new Map<string, number>();
  for (const { url } of ask) hosts.set(hostOf(url), (hosts.get(hostOf(url)) ?? 0) + 1);
  return hosts;
}

function Hosts({ ask }: { readonly ask: readonly LinkToAsk[] }) {
  const hosts = [...hostsOf(ask)].sort(([a], [b]) => a.localeCompare(b));
  return (
    <ul class="hosts">
      {hosts.map(([host, count]) => (
        <li key={host}>
          <details>
            <summary>
              <span class="address">{host}</span> <span class="count">{count}</span>
            </summary>
            <ul>
              {ask
                .filter(({ url }) => hostOf(url) === host)
                .map(({ url }) => (
                  <li key={url} class="address faint">
                    {url}
                  </li>
                ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

interface RunningProps {
  readonly done: number;
  readonly of: number;
  readonly cancel: () => void;
}

function Running({ done, of, cancel }: RunningProps) {
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone by now.
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="running" {...{ [rowAttribute]: 'running' }}>
      <p aria-hidden="true">{words('links_progress', done, of)}</p>
      <progress value={done} max={of} aria-label={words('links_asking')} />
      <button type="button" ref={button} data-first onClick={cancel}>
        {words('links_stop')}
      </button>
    </div>
  );
}

/** The same for who hears it: at each quarter of the way, and no oftener. */
function Told({
  progress,
}: {
  readonly progress: { readonly done: number; readonly of: number } | null;
}) {
  const quarter = progress === null ? 0 : Math.floor((4 * progress.done) / progress.of);
  const said = useRef('');
  const last = useRef(-1);
  if (progress === null) {
    said.current = '';
    last.current = -1;
  } else if (quarter !== last.current) {
    said.current = words('links_progress', progress.done, progress.of);
    last.current = quarter;
  }
  return (
    <p class="unseen" role="status">
      {said.current}
    </p>
  );
}
