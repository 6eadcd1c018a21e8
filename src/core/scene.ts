import type { WhyLeftOut } from './left-out.ts';

/** Left, top, right, bottom, in pixels of the viewport: axis a is a and a + 2. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Styles that mean something only to the words that stand in an element itself. */
const ofWords = [
  'color',
  'webkitTextFillColor',
  'webkitTextStrokeWidth',
  'webkitTextStrokeColor',
  'webkitTextSecurity',
  'textShadow',
  'fontSize',
  'stroke',
  'strokeWidth',
] as const;

/** The styles that sight depends on, in the order in which a scene has them. */
export const styleNames = [
  'display',
  'position',
  'visibility',
  'opacity',
  'zIndex',
  'cssFloat',
  'overflowX',
  'overflowY',
  'overflowClipMargin',
  'contain',
  'contentVisibility',
  'willChange',
  'isolation',
  'mixBlendMode',
  'transform',
  'translate',
  'rotate',
  'scale',
  'perspective',
  'transformStyle',
  'backfaceVisibility',
  'filter',
  'backdropFilter',
  'clip',
  'clipPath',
  'maskImage',
  'maskSize',
  'fill',
  'backgroundColor',
  'backgroundImage',
  'backgroundClip',
  'boxShadow',
  'borderTopWidth',
  'borderTopColor',
  'direction',
  'writingMode',
  'flexDirection',
  'content',
  'left',
  'top',
  'width',
  'height',
  ...ofWords,
] as const;

export type StyleName = (typeof styleNames)[number];

/** Names that mean nothing while another, which stands before them, has that value. */
const idle: Partial<Record<StyleName, readonly [by: StyleName, value: string]>> = {
  overflowClipMargin: ['overflowX', 'visible'],
  clip: ['position', 'static'],
  maskSize: ['maskImage', 'none'],
  webkitTextStrokeColor: ['webkitTextStrokeWidth', '0px'],
  borderTopColor: ['borderTopWidth', '0px'],
  flexDirection: ['overflowX', 'visible'],
  left: ['content', 'normal'],
  top: ['content', 'normal'],
  width: ['content', 'normal'],
  height: ['content', 'normal'],
};

/**
 * Names that mean for an element alone what they mean by this value: of another one the element may
 * place what is drawn in it, or cut and scroll it, and is measured for that.
 */
const still: Partial<Record<StyleName, string>> = {
  position: 'static',
  overflowX: 'visible',
  overflowY: 'visible',
  contain: 'none',
  contentVisibility: 'visible',
  willChange: 'auto',
  transform: 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
  perspective: 'none',
  transformStyle: 'flat',
  filter: 'none',
  backdropFilter: 'none',
};

/**
 * A style to be read: its name, whether for words only, the place and value that spare it, and the
 * value of which an element is still ('' where any will do).
 */
type StyleWanted = readonly [
  name: StyleName,
  words: boolean,
  by: number,
  value: string,
  still: string,
];

/** The styles in their order, each with when it need not be read: reading is what takes the time. */
const stylesWanted: readonly StyleWanted[] = styleNames.map((name) => {
  const [by, value = ''] = idle[name] ?? [];
  const words = (ofWords as readonly StyleName[]).includes(name);
  return [name, words, by ? styleNames.indexOf(by) : -1, value, still[name] ?? ''];
});

/** What the reader of a scene reads of an element: data, as it weighs on no page. */
export interface SceneWanted {
  readonly styles: readonly StyleWanted[];
  /** Of what an element is measured by, the names. */
  readonly client: readonly string[];
  readonly scroll: readonly string[];
}

export const sceneWanted: SceneWanted = {
  styles: stylesWanted,
  client: ['clientLeft', 'clientTop', 'clientWidth', 'clientHeight', 'offsetWidth'],
  scroll: ['scrollLeft', 'scrollTop', 'scrollWidth', 'scrollHeight'],
};

/** An element as it is drawn, without a word of it. Numbers of elements are places in `elements`. */
export interface DrawnElement {
  /** What it is drawn in; −1 for a root. */
  readonly up: number;
  /** Number of its document in `views`. */
  readonly view: number;
  readonly name: string;
  /** Where it comes in the tree of its document, and where what it holds ends. */
  readonly place: number;
  readonly end: number;
  readonly box: Box;
  /** The boxes of its pieces, where lines or columns break what it paints. */
  readonly pieces: readonly Box[];
  /** As `sceneWanted` has them; none where it neither places nor cuts what is drawn in it. */
  readonly client: readonly number[];
  readonly scroll: readonly number[];
  /** Rendered, as `checkVisibility()` says. */
  readonly drawn: boolean;
  /** In the top layer. */
  readonly top: boolean;
  /** Nothing is shown in it, or it lets the pointer through to what it lies on. */
  readonly clear: boolean;
  /** Fixed, stuck, or in something that is, and in the viewport. */
  readonly floats: boolean;
  /** Numbers of styles: its own, `::before`, `::after` and `::backdrop`; −1 for none. */
  readonly styles: readonly [own: number, before: number, after: number, backdrop: number];
}

/** A document, and how it is looked at. */
export interface SceneView {
  readonly width: number;
  readonly height: number;
  /** The element that shows it in another document; −1 for the page itself. */
  readonly frame: number;
  /** The element that scrolls it. */
  readonly scroller: number;
  /** Whether what has no ground is shown on a dark one. */
  readonly night: boolean;
}

/** A piece of text to be looked at. */
export interface SceneText {
  /** The element it is drawn in. */
  readonly element: number;
  readonly from: number;
  readonly to: number;
  /** How many characters it has that are not white space. */
  readonly solid: number;
  /** Seen as a whole or not at all, as a formula is. */
  readonly whole: boolean;
  /** A box a line; for what is whole its own. */
  readonly lines: readonly Box[];
  /**
   * A box a letter, where they were asked for: where the letter begins, its box or null, and
   * whether it is one that would have a box if it were drawn.
   */
  readonly letters: readonly (readonly [at: number, box: Box | null, solid: boolean])[] | null;
}

/** All that sight needs to know of a page: boxes and styles, and not one word. */
export interface Scene {
  readonly views: readonly SceneView[];
  readonly elements: readonly DrawnElement[];
  /** Values by `styleNames`. */
  readonly styles: readonly (readonly string[])[];
  readonly texts: readonly SceneText[];
}

/** A stretch of a text, seen (null) or not. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly why: WhyLeftOut | null;
}
