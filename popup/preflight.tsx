import { useMemo } from 'preact/hooks';
import type { Finding } from '../src/checks/check.ts';
import { checks } from '../src/checks/checks.ts';
import { issueShares } from '../src/checks/issue-shares.ts';
import type { CheckedDraft } from '../src/checks/run-checks.ts';
import type { Draft } from '../src/core/draft.ts';
import { words } from '../src/platform/words.ts';
import { FindingList } from './finding-list.tsx';
import './preflight.css';

interface Props {
  readonly draft: Draft;
  readonly checked: CheckedDraft;
  readonly show: (finding: Finding) => void;
}

/** So many sources are named. */
const named = 5;

/** What holds the issue back, what is worth a look, what is fine, and whose words it is made of. */
export function Preflight({ draft, checked, show }: Props) {
  const shares = useMemo(() => issueShares(draft), [draft]);
  const { checks: weights } = draft.newsletter.rules;
  const found = new Set(checked.findings.map(({ check }) => check));
  const isOff = ({ id, severity }: (typeof checks)[number]) => (weights[id] ?? severity) === 'off';
  const fine = checks.filter((one) => !found.has(one.id) && !isOff(one));
  const off = checks.filter(isOff);
  const sum = shares.quoted.reduce((total, [, count]) => total + count, 0);
  return (
    <div class="preflight">
      <FindingList draft={draft} checked={checked} show={show} />
      <details>
        <summary>{words('checks_fine', fine.length)}</summary>
        <p class="faint">{fine.map(({ name }) => words(name)).join(' · ')}</p>
        {off.length > 0 && (
          <p class="faint">{words('checks_off', off.map(({ name }) => words(name)).join(' · '))}</p>
        )}
      </details>
      {shares.pages > 0 && (
        <p>
          {words('share_walled', shares.walled, shares.pages)}
          {sum > 0 && ` · ${words('share_quoted', sum)}`}
        </p>
      )}
      {sum > 0 && (
        <table>
          <caption class="unseen">{words('share_of_quotes')}</caption>
          <tbody>
            {shares.quoted.slice(0, named).map(([source, count]) => (
              <tr key={source}>
                <th scope="row">{source}</th>
                <td>{count}</td>
                <td>{Math.round((count * 100) / sum)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
