import type { Fault } from './faults-in.ts';

export interface Picture {
  readonly screen: string;
  readonly look: string;
  /** Beside the sheet. */
  readonly file: string;
}

const style = `
  body { margin: 16px; background: #f4f4f2; color: #222; font: 13px/1.4 system-ui, sans-serif }
  table { border-spacing: 8px }
  th { text-align: start; vertical-align: top; font-weight: 600 }
  td { vertical-align: top; inline-size: 190px }
  img { display: block; max-inline-size: 190px; max-block-size: 260px; border: 1px solid #999 }
  .faulty img { outline: 3px solid #c00 }
  li { overflow-wrap: anywhere }
`;

/** A page with every picture as a thumbnail, a row a screen and a column a look, and the faults. */
export function sheet(pictures: readonly Picture[], faults: readonly Fault[]): string {
  const [screens, looks] = [unique(pictures, 'screen'), unique(pictures, 'look')];
  const cell = (screen: string, look: string) => {
    const picture = pictures.find((one) => one.screen === screen && one.look === look);
    if (picture === undefined) return '<td></td>';
    const isFaulty = faults.some((one) => one.screen === screen && one.look === look);
    const image = `<img src="${picture.file}" alt="${screen}, ${look}">`;
    return `<td${isFaulty ? ' class="faulty"' : ''}><a href="${picture.file}">${image}</a></td>`;
  };
  const row = (screen: string) =>
    `<tr><th>${screen}</th>${looks.map((look) => cell(screen, look)).join('')}</tr>`;
  const fault = ({ screen, look, kind, what }: Fault) =>
    `<li>${screen}, ${look}: ${kind}: ${escaped(what)}</li>`;
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Looks</title><style>${style}</style>
<table>
<tr><td></td>${looks.map((look) => `<th>${look}</th>`).join('')}</tr>
${screens.map(row).join('\n')}
</table>
<ol>${faults.map(fault).join('\n')}</ol>
</html>`;
}

function unique(pictures: readonly Picture[], key: 'screen' | 'look'): readonly string[] {
  return [...new Set(pictures.map((one) => one[key]))];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
