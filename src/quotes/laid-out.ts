/**
 * Signs of `laid out` text that are no words: the end of a line, block or cell (or of what a search
 * would compare in more than one way), and a place of which browsers make different things.
 */
export const lineEnd = '\n';
export const unclear = '\f';

/** Where the laying out of a text stands between two of its pieces. */
export interface Laying {
  /** The last character that was given; a line's end before the first. */
  last: string;
  /** Whether that is white space that more of it would be joined to. */
  collapsing: boolean;
}

export function freshLaying(): Laying {
  return { last: lineEnd, collapsing: false };
}

/** Letters that are written without spaces between words: a line's end between two is no space. */
const unspaced = /[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud840-\ud87f]/;

/** Shapes lines and is never seen: soft hyphen, zero-width space, word joiner, byte order mark. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/;

/**
 * The text of one text node as a browser searches it: runs of white space as one space, nothing
 * where a line begins. White space that is kept as written, or that is of more than one kind, ends
 * the line here, so that no words are ever compared across it. `offsets` is given, for each
 * character, where in `data` it stands.
 */
export function layOut(
  data: string,
  kept: boolean,
  laying: Laying,
  offsets?: { push(offset: number): void },
): string {
  let text = '';
  let from = 0;
  const giveWords = (to: number) => {
    if (to === from) return;
    text += data.slice(from, to);
    laying.last = data[to - 1] as string;
    laying.collapsing = false;
    if (offsets) for (let at = from; at < to; at += 1) offsets.push(at);
  };
  const give = (sign: string, at: number, collapsing: boolean) => {
    if (sign === lineEnd && isLineStart(laying)) return;
    text += sign;
    laying.last = sign;
    laying.collapsing = collapsing;
    offsets?.push(at);
  };
  for (let at = 0; at < data.length; at += 1) {
    const character = data[at] as string;
    if (character > ' ' && character < '\u007f') continue;
    const isSpace = /\s/.test(character) && !invisible.test(character);
    if (!isSpace && !invisible.test(character)) continue;
    giveWords(at);
    from = at + 1;
    if (!isSpace || isLineStart(laying)) continue;
    const collapses = !kept && /[ \t\n\r\f]/.test(character);
    if (!collapses) {
      give(laying.last === ' ' || /[\t\n\r\f]/.test(character) ? lineEnd : ' ', at, false);
      continue;
    }
    let breaks = false;
    for (; /[ \t\n\r\f]/.test(data[from - 1] ?? ''); from += 1) breaks ||= data[from - 1] === '\n';
    from -= 1;
    const next = data[from] ?? '';
    if (breaks && unspaced.test(laying.last) && (next === '' || unspaced.test(next))) {
      give(lineEnd, at, false);
    } else if (laying.last !== ' ') give(' ', at, true);
    else if (!laying.collapsing) give(lineEnd, at, false);
    at = from - 1;
  }
  giveWords(data.length);
  return text;
}

function isLineStart({ last }: Laying): boolean {
  return last === lineEnd || last === unclear;
}
