import type { Finding } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/checks.ts';
import { textTable } from '../text-table.ts';

/** How often each check found something in each issue: a row an issue, a column a check that did. */
export function countTable(
  issues: readonly { readonly name: string; readonly findings: readonly Finding[] }[],
): string {
  const all = issues.flatMap(({ findings }) => findings);
  const ids = checks.map(({ id }) => id).filter((id) => all.some(({ check }) => check === id));
  const count = (findings: readonly Finding[], id: string) =>
    String(findings.filter(({ check }) => check === id).length || '·');
  return textTable([
    ['', ...ids],
    ...issues.map(({ name, findings }) => [name, ...ids.map((id) => count(findings, id))]),
    ['', ...ids.map((id) => count(all, id))],
  ]);
}
