import { type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { clipLinkOf } from '../prose/clip-link.ts';

/**
 * Prose as it is edited. Blocks and marks are those of CommonMark; a link may lead to a clip, and
 * the house's directives are two marks (the editor's words, a source's words) and a reference.
 * Marks that stand for one thing carry a `key`, so that two of them side by side stay two.
 */
const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*',
    group: 'block',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', { dir: 'auto' }, 0],
  },
  heading: {
    attrs: { level: { default: 2, validate: 'number' } },
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: ({ attrs }) => ['p', { class: 'heading', 'data-level': attrs.level, dir: 'auto' }, 0],
  },
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  bulletList: {
    attrs: { spread: { default: false, validate: 'boolean' } },
    content: 'listItem+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  orderedList: {
    attrs: {
      start: { default: 1, validate: 'number' },
      spread: { default: false, validate: 'boolean' },
    },
    content: 'listItem+',
    group: 'block',
    parseDOM: [{ tag: 'ol' }],
    toDOM: ({ attrs }) => ['ol', { start: attrs.start }, 0],
  },
  listItem: {
    attrs: { spread: { default: false, validate: 'boolean' } },
    content: 'paragraph block*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  codeBlock: {
    attrs: { lang: { default: '', validate: 'string' } },
    content: 'text*',
    marks: '',
    group: 'block',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', { dir: 'ltr' }, ['code', 0]],
  },
  rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  text: { group: 'inline' },
  hardBreak: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  image: {
    inline: true,
    group: 'inline',
    attrs: {
      url: { validate: 'string' },
      alt: { default: '', validate: 'string' },
      title: { default: null },
    },
    // The picture itself is somebody's server: it is never asked for from here.
    toDOM: ({ attrs }) => ['span', { class: 'image', title: attrs.url }, `▣ ${attrs.alt}`],
  },
  issue: {
    inline: true,
    group: 'inline',
    attrs: { label: { validate: 'string' } },
    parseDOM: [{ tag: 'span.issue', getAttrs: (one) => ({ label: one.dataset.label ?? '' }) }],
    toDOM: ({ attrs }) => [
      'span',
      { class: 'issue', 'data-label': attrs.label },
      referenceOf(attrs.label),
    ],
    leafText: ({ attrs }) => referenceOf(attrs.label),
  },
  citation: {
    inline: true,
    group: 'inline',
    attrs: {
      clip: { validate: 'string' },
      part: { default: '', validate: 'string' },
    },
    parseDOM: [
      {
        tag: 'cite.citation',
        getAttrs: ({ dataset }) => ({ clip: dataset.clip ?? '', part: dataset.part ?? '' }),
      },
    ],
    toDOM: ({ attrs }) => [
      'cite',
      { class: 'citation', 'data-clip': attrs.clip, 'data-part': attrs.part },
    ],
  },
} satisfies Readonly<Record<string, NodeSpec>>;

/** Which of two marks over the same words is around the other goes by their order here. */
const key = { key: { default: 0, validate: 'number' } } as const;

const marks = {
  aside: {
    // The sign-off of an aside that is not signed as the newsletter signs.
    attrs: { ...key, sign: { default: null } },
    parseDOM: [
      {
        tag: 'span.aside',
        getAttrs: (one) => ({ ...keyOf(one), sign: one.dataset.sign ?? null }),
      },
    ],
    toDOM: ({ attrs }) => [
      'span',
      { class: 'aside', 'data-key': attrs.key, 'data-sign': attrs.sign },
      0,
    ],
  },
  quote: {
    attrs: {
      ...key,
      id: { default: '', validate: 'string' },
      clip: { default: '', validate: 'string' },
    },
    // What is typed behind a source's words is not the source's.
    inclusive: false,
    parseDOM: [
      {
        tag: 'q.quote',
        getAttrs: (one) => ({
          ...keyOf(one),
          id: one.dataset.quote ?? '',
          clip: one.dataset.clip ?? '',
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      'q',
      { class: 'quote', 'data-key': attrs.key, 'data-quote': attrs.id, 'data-clip': attrs.clip },
      0,
    ],
  },
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: isBold }],
    toDOM: () => ['strong', 0],
  },
  link: {
    attrs: { ...key, url: { validate: 'string' }, title: { default: null } },
    inclusive: false,
    parseDOM: [
      { tag: 'a[href]', getAttrs: (one) => ({ url: one.getAttribute('href') ?? '' }) },
      {
        tag: 'span.link',
        getAttrs: (one) => ({ ...keyOf(one), url: one.dataset.url ?? '' }),
      },
    ],
    toDOM: ({ attrs }) => linkSpec(attrs.url, attrs.key),
  },
  emphasis: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }],
    toDOM: () => ['em', 0],
  },
  code: {
    code: true,
    excludes: 'strong emphasis',
    parseDOM: [{ tag: 'code' }],
    toDOM: () => ['code', { dir: 'ltr' }, 0],
  },
} satisfies Readonly<Record<string, MarkSpec>>;

export const schema = new Schema({ nodes, marks });

/** Which links are edited is told by their class; none of them is followed while it is written. */
function linkSpec(url: string, key: number): DOMOutputSpec {
  const title = clipLinkOf(url) === null ? url : null;
  return ['span', { class: 'link', 'data-url': url, 'data-key': key, title }, 0];
}

function keyOf({ dataset }: HTMLElement): { readonly key: number } {
  return { key: Number(dataset.key) || 0 };
}

function referenceOf(label: string): string {
  return label.startsWith('#') ? label : `#${label}`;
}

/** Some pages and mail programs wrap all that is copied in a `b` that is not bold. */
function isBold(element: HTMLElement): false | null {
  return element.style.fontWeight === 'normal' ? false : null;
}
