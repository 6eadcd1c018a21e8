import { exportEmail } from './email.ts';
import type { Exporter } from './exporter.ts';
import { exportHtml } from './html.ts';
import { exportJson } from './json.ts';
import { exportMarkdown } from './markdown.ts';

/** The doors that an issue can leave by; a new one is a file and a line here. */
export const exporters = [
  {
    id: 'markdown',
    name: 'export_markdown',
    extension: 'md',
    type: 'text/markdown',
    write: exportMarkdown,
  },
  { id: 'html', name: 'export_html', extension: 'html', type: 'text/html', write: exportHtml },
  {
    id: 'email',
    name: 'export_email',
    extension: 'email.html',
    type: 'text/html',
    write: exportEmail,
  },
  {
    id: 'json',
    name: 'export_json',
    extension: 'json',
    type: 'application/json',
    write: exportJson,
  },
] as const satisfies readonly Exporter[];

export type ExporterId = (typeof exporters)[number]['id'];
