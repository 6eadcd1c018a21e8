import { textTable } from '../text-table.ts';
import type { IssueReport } from './issue-report.ts';

/** The reports of issues, a row each, and what fails. */
export function reportTable(reports: readonly (IssueReport & { readonly name: string })[]): string {
  const rows = reports.map((one) => {
    const { links, headings, asides, references, quotes, items, blocks } = one.kept;
    const shares = [links, headings, quotes, asides, references, items, blocks].map(
      ({ kept, of }) => `${kept}/${of}`,
    );
    return [
      one.name,
      ...shares,
      String(one.byTemplate),
      String(one.bare),
      String(one.unparsed),
      one.fails.join(' ') || 'ok',
      one.style,
    ];
  });
  const head = [
    'issue',
    'links',
    'headings',
    'quotes',
    'asides',
    'refs',
    'item lines',
    'blocks',
    'by template',
    'bare',
    'unparsed',
    '',
    'style',
  ];
  const failed = reports.filter(({ fails }) => fails.length > 0).length;
  return [textTable([head, ...rows]), '', `${reports.length} issues, ${failed} fail`].join('\n');
}
