import { isOnView } from './on-view.ts';

/** Markup that a quote keeps. What is not here gives its words only. */
const kept = new Set(
  'a b blockquote br code dd del dl dt em h1 h2 h3 h4 h5 h6 i kbd li ol p pre s samp strong sub sup table tbody td tfoot th thead tr ul var'.split(
    ' ',
  ),
);

/** Inline markup that a selection lies in, kept though the selection does not hold its ends. */
const carried = 'a, b, code, del, em, i, kbd, pre, s, samp, strong, sub, sup, var';

type Gap = 0 | 1 | 2;

/** Writes one range as it reads: plain text with its breaks, and the same as allow-listed HTML. */
export class QuoteWriter {
  private text = '';
  private html = '';
  /** What stands between the words written and the next: nothing, a line break, a blank line. */
  private gap: Gap = 0;
  private space = false;

  constructor(private readonly range: Range) {}

  write(): { text: string; html: string } {
    let top: Node = this.range.commonAncestorContainer;
    while (top.parentElement?.matches(carried) || top instanceof Text) top = top.parentNode as Node;
    if (top instanceof Element && top.matches(carried)) this.element(top);
    else this.children(top);
    return { text: this.text.trim(), html: this.html };
  }

  private children(node: Node): void {
    for (const child of node.childNodes) {
      if (!this.range.intersectsNode(child)) continue;
      if (child instanceof Text) this.words(child);
      else if (child instanceof Element) this.element(child);
    }
  }

  private element(element: Element): void {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    const name = element.localName;
    if (name === 'br') {
      this.html += '<br>';
      this.text += '\n';
      this.space = false;
      return;
    }
    const block = !/^(inline|contents|ruby|table-cell|none)/.test(style.display);
    const gap: Gap = !block ? 0 : /^(li|tr|dt|dd)$/.test(name) ? 1 : 2;
    // A space before an inline element belongs before it, not within it.
    if (gap === 0) this.spaceOut();
    const { gap: gapBefore, space: spaceBefore } = this;
    const [htmlBefore, textBefore] = [this.html.length, this.text.length];
    this.breakFor(gap);
    const tag = kept.has(name) ? name : block ? 'div' : null;
    if (tag !== null) this.html += `<${tag}${attributes(element)}>`;
    this.children(element);
    if (this.text.length === textBefore) {
      // All of it hidden, or outside: no empty markup is left behind, and no break.
      this.html = this.html.slice(0, htmlBefore);
      this.gap = gapBefore;
      this.space ||= spaceBefore;
      return;
    }
    if (tag !== null) this.html += `</${tag}>`;
    this.breakFor(gap);
    if (/^t[dh]$/.test(name) && element.nextElementSibling !== null) this.text += '\t';
  }

  private words(node: Text): void {
    const { startContainer, startOffset, endContainer, endOffset } = this.range;
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : node.length;
    const raw = node.data.slice(from, to);
    const style = node.parentElement && getComputedStyle(node.parentElement);
    const asWritten = /^(pre|break-spaces)/.test(style?.whiteSpace ?? '');
    if (raw.trim() === '' && !asWritten) {
      this.space ||= raw !== '' && this.gap === 0;
      return;
    }
    if (!isOnView(node, from, to)) return;
    // Soft hyphens and zero-width breaks shape lines, they are no part of the words.
    const clean = raw.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
    this.add(asWritten ? clean : clean.replace(/[\s\u00a0]+/g, ' '), asWritten);
  }

  private add(words: string, asWritten: boolean): void {
    if (this.gap > 0 && this.text !== '') this.text = this.text.trimEnd() + '\n'.repeat(this.gap);
    else if (!asWritten && words.startsWith(' ')) this.space = true;
    this.spaceOut();
    this.gap = 0;
    const text = asWritten ? words : words.trim();
    this.text += text;
    this.html += escaped(text);
    this.space = !asWritten && words.endsWith(' ');
  }

  /** Writes the space that stands between the words before and those to come. */
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

function attributes(element: Element): string {
  if (element instanceof HTMLAnchorElement && /^(https?|mailto):$/.test(element.protocol)) {
    return ` href="${escaped(element.href)}"`;
  }
  if (element instanceof HTMLOListElement && element.start !== 1)
    return ` start="${element.start}"`;
  const language =
    element.localName === 'code' ? /\blang(?:uage)?-[\w+#-]+/.exec(element.className) : null;
  return language ? ` class="${escaped(language[0])}"` : '';
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
