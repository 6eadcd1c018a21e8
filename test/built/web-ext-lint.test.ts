import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Finding {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The warnings we live with: each stands in an unmodified library, and is harmless as we use it. */
const known = [
  // Preact's own `dangerouslySetInnerHTML`; a lint rule keeps us from ever using it.
  { library: 'preact', code: 'UNSAFE_VAR_ASSIGNMENT', near: 'SetInnerHTML' },
  // Turns a character reference (`&amp;`) into its character, in an element that is never shown.
  { library: 'decode-named-character-reference', code: 'UNSAFE_VAR_ASSIGNMENT', near: '`&`+' },
  // Parses a quote inside an inert <template>; what comes out is sanitised before any use.
  { library: 'hast-util-from-html-isomorphic', code: 'UNSAFE_VAR_ASSIGNMENT', near: '`template`' },
  // Parses what is pasted into prose in a document that is never shown and loads nothing; of it only
  // what the schema of prose knows comes out.
  { library: 'prosemirror-view', code: 'UNSAFE_VAR_ASSIGNMENT', near: '.reverse().join(``)' },
  // The name of a step of the Markdown parser; it has nothing to do with `document.write`.
  {
    library: 'mdast-util-from-markdown',
    code: 'UNSAFE_VAR_ASSIGNMENT',
    near: '.document().write(',
  },
];

it('web-ext finds no error in the Firefox build, and no warning but those of libraries', () => {
  const lint = ['lint', '--source-dir', 'dist/firefox', '--output', 'json'];
  const { stdout } = spawnSync('node_modules/.bin/web-ext', lint, { encoding: 'utf8' });
  const report = JSON.parse(stdout);
  expect(report.errors).toEqual([]);
  const unknown = (report.warnings as Finding[]).filter(
    (finding) =>
      !known.some((one) => one.code === finding.code && around(finding).includes(one.near)),
  );
  expect(unknown).toEqual([]);
});

function around(finding: Finding): string {
  const lines = readFileSync(`dist/firefox/${finding.file}`, 'utf8').split('\n');
  const line = lines[finding.line - 1] ?? '';
  return line.slice(Math.max(0, finding.column - 200), finding.column + 100);
}
