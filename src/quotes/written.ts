import type { Piece } from './pieces.ts';

/** Markup that a quote keeps. What is not here gives its words only. */
const kept = new Set(
  'a b blockquote br code dd del dl dt em h1 h2 h3 h4 h5 h6 i kbd li ol p pre q s samp strong sub sup table tbody td tfoot th thead tr ul var'.split(
    ' ',
  ),
);

/** Blocks that mean nothing around words that are not the whole of them. */
const bare = /^(p|div|li|dd|dt|td|th|h\d|blockquote)$/;

/** What an element's one attribute is, and what it may be. */
const attributes: Readonly<Record<string, readonly [name: string, value: RegExp]>> = {
  a: ['href', /^(https?|mailto):/],
  ol: ['start', /^\d{1,6}$/],
  code: ['class', /^lang(uage)?-[\w+#-]+$/],
};

/** Soft hyphens and zero-width breaks shape lines, they are no part of the words. */
const shaping = /[\u00ad\u200b\u2060\ufeff]/g;

type Gap = 0 | 1 | 2;

/** What is open: what it began with, so that nothing is left of it if nothing comes. */
interface Open {
  readonly name: string;
  readonly tag: string | null;
  readonly gap: Gap;
  readonly at: {
    readonly text: number;
    readonly html: number;
    readonly gap: Gap;
    readonly space: boolean;
  };
}

/**
 * Writes pieces as they read: plain text with its breaks (a blank line between blocks, a line for
 * each item, a tab between cells), and the same as allow-listed HTML.
 */
export function written(pieces: readonly Piece[]): {
  readonly text: string;
  readonly html: string;
} {
  const writer = new Writer();
  for (const piece of unwrapped(pieces)) writer.take(piece);
  return writer.done();
}

/** Several ranges as one, with the sign of what was left out between them. */
export function joined(ranges: readonly (readonly Piece[])[]): {
  readonly text: string;
  readonly html: string;
} {
  const parts = ranges.map(written).filter(({ text }) => text !== '');
  return {
    text: parts.map(({ text }) => text).join(' […] '),
    html: parts.map(({ html }) => html).join('<p>[…]</p>'),
  };
}

/** The words of pieces on one line, with the blanks at their ends: what stands beside a quote. */
export function flat(pieces: readonly Piece[]): string {
  const blocks: boolean[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece[0] === '<' && piece[1] !== 'br') blocks.push(piece[2]);
    const breaks =
      piece[0] === '<' ? piece[1] === 'br' || piece[2] : piece[0] === '>' && blocks.pop();
    if (breaks) text += ' ';
    if (piece[0] === 't') text += piece[1].replace(shaping, '');
    if (piece[0] === '$') text += `$${piece[1]}$`;
  }
  return text.replace(/[\s\u00a0]+/g, ' ');
}

/** The outermost block is where the words were found, and no part of them unless it holds blocks. */
function unwrapped(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...inner] = pieces;
  if (first?.[0] !== '<' || !bare.test(first[1])) return pieces;
  return inner.some((piece) => piece[0] === '<' && piece[2]) &&
    !/^(li|t[dh]|d[dt]|blockquote)$/.test(first[1])
    ? pieces
    : inner.slice(0, -1);
}

class Writer {
  private text = '';
  private html = '';
  /** What stands between the words written and the next: nothing, a line break, a blank line. */
  private gap: Gap = 0;
  private space = false;
  /** A cell has ended, and another may follow. */
  private tab = false;
  private readonly open: Open[] = [];

  done(): { readonly text: string; readonly html: string } {
    return { text: this.text.trim(), html: this.html };
  }

  take(piece: Piece): void {
    if (piece[0] === '<') this.begin(piece[1], piece[2], piece[3]);
    else if (piece[0] === '>') this.end();
    else if (piece[0] === '$') this.formula(piece[1], piece[2]);
    else this.words(piece[1], piece[2]);
  }

  private begin(name: string, block: boolean, value: string): void {
    if (name === 'br') {
      this.html += '<br>';
      this.text += '\n';
      this.space = false;
      return;
    }
    const gap: Gap = !block ? 0 : /^(li|tr|dt|dd)$/.test(name) ? 1 : 2;
    // A space before an inline element belongs before it, not within it.
    if (gap === 0) this.spaceOut();
    const at = { text: this.text.length, html: this.html.length, gap: this.gap, space: this.space };
    this.breakFor(gap);
    const tag = kept.has(name) ? name : block ? 'div' : null;
    const [attribute, allowed] = attributes[name] ?? [];
    const more = allowed?.test(value) ? ` ${attribute}="${escaped(value)}"` : '';
    if (tag !== null) this.html += `<${tag}${more}>`;
    this.open.push({ name, tag, gap, at });
  }

  private end(): void {
    const ended = this.open.pop();
    if (ended === undefined) return;
    const { name, tag, gap, at } = ended;
    if (this.text.length === at.text) {
      // All of it hidden, or outside: no empty markup is left behind, and no break.
      this.html = this.html.slice(0, at.html);
      this.gap = at.gap;
      this.space ||= at.space;
    } else {
      if (name === 'rt') {
        // A reading above its word is printed in brackets behind it, as browsers do that cannot
        // set one; they are no words of the page.
        this.html = `${this.html.slice(0, at.html)}(${this.html.slice(at.html)})`;
      }
      if (tag !== null) this.html += `</${tag}>`;
      this.breakFor(gap);
    }
    if (/^t[dh]$/.test(name) && this.text !== '') this.tab = true;
  }

  private formula(source: string, display: boolean): void {
    if (display) this.breakFor(2);
    this.breakOut();
    const sign = display ? '$$' : '$';
    this.text += sign + source + sign;
    const code = `<code class="math-${display ? 'display' : 'inline'}">${escaped(source)}</code>`;
    this.html += display ? `<pre>${code}</pre>` : code;
    if (display) this.breakFor(2);
  }

  private words(raw: string, asWritten: boolean): void {
    const clean = raw.replace(shaping, '');
    const words = asWritten ? clean : clean.replace(/[\s\u00a0]+/g, ' ');
    if (words.trim() === '' && !asWritten) {
      this.space ||= words !== '' && this.gap === 0;
      return;
    }
    if (!asWritten && words.startsWith(' ')) this.space = true;
    this.breakOut();
    const text = asWritten ? words : words.trim();
    this.text += text;
    this.html += escaped(text);
    this.space = !asWritten && words.endsWith(' ');
  }

  /** Writes what stands between the words before and those to come. */
  private breakOut(): void {
    const before = this.text.trimEnd();
    if (this.gap > 0 && this.text !== '') this.text = before + '\n'.repeat(this.gap);
    else if (this.tab) this.text = `${before}\t`;
    if (this.gap > 0 || this.tab) this.space = false;
    this.spaceOut();
    this.gap = 0;
    this.tab = false;
  }

  private spaceOut(): void {
    if (this.space && this.gap === 0 && this.text !== '' && !/\s$/.test(this.text)) {
      this.text += ' ';
      this.html += ' ';
    }
    this.space = false;
  }

  private breakFor(gap: Gap): void {
    if (gap === 0) return;
    this.gap = Math.max(this.gap, gap) as Gap;
    this.space = false;
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
