/**
 * What trees are built of: markup before and after their content. Values keep away from every
 * borderline: what fades fades to nearly nothing, what cuts cuts whole lines, and what several
 * wrappers do together is still clear.
 */

export interface Wrapper {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** How often a wrapper of a kind is chosen, in a hundred. */
export const kinds = {
  neutral: 45,
  hides: 15,
  cuts: 10,
  scrolls: 15,
  covers: 15,
} as const;

/** One element around the content, known by its style. */
function box(style: string, attributes = ''): Wrapper {
  const name = [style, attributes].filter((part) => part !== '').join(' ') || 'a box';
  return { name, before: `<div style="${style}" ${attributes}>`, after: '</div>' };
}

function around(name: string, before: string, after: string): Wrapper {
  return { name, before, after };
}

const over = 'position:absolute;inset:0;';
const layer = `${over}background:#fff;`;
const gap = (height: number) => `<div style="height:${height}px"></div>`;

const neutral: readonly Wrapper[] = [
  box(''),
  box('padding:6px;border:1px solid #ccd'),
  box('margin:8px 0 0 12px'),
  box('display:flow-root;width:270px'),
  box('display:inline-block'),
  box('display:flex;flex-direction:column'),
  box('display:flex;flex-wrap:wrap;gap:4px'),
  box('display:grid'),
  box('display:contents'),
  box('display:contents;opacity:0'),
  box('position:relative'),
  box('position:relative;z-index:1'),
  box('position:relative;top:4px;left:4px'),
  box('position:sticky;top:0'),
  box('isolation:isolate'),
  box('opacity:.9'),
  box('visibility:visible'),
  box('font-size:16px'),
  box('color:#111;background:#fff'),
  box('background:#ffd'),
  box('background:#234;color:#fff'),
  box('background:linear-gradient(#eef,#fff)'),
  box('text-shadow:0 0 1px #ccc'),
  box('text-transform:uppercase'),
  box('letter-spacing:1px'),
  box('font-weight:bold'),
  box('transform:translate(6px,4px)'),
  box('transform:rotate(4deg);margin:12px 0'),
  box('transform:rotate(180deg)'),
  box('transform:skewX(6deg);margin-left:16px'),
  box('transform:scale(.95)'),
  box('transform:rotateY(180deg)'),
  box('translate:5px 0'),
  box('will-change:transform'),
  box('perspective:900px'),
  box('transform-style:preserve-3d'),
  box('backface-visibility:hidden'),
  box('filter:brightness(1)'),
  box('filter:drop-shadow(1px 1px 0 #ddd)'),
  box('zoom:1.1'),
  box('direction:rtl'),
  box('writing-mode:vertical-rl'),
  box('writing-mode:vertical-lr'),
  box('writing-mode:horizontal-tb'),
  box('columns:1'),
  box('contain:layout'),
  box('content-visibility:auto'),
  box('container-type:inline-size'),
  box('clip-path:inset(-30px)'),
  box('clip-path:inset(0)'),
  box('mask-image:linear-gradient(#000,#000)'),
  box('overflow:hidden'),
  box('overflow:clip'),
  box('overflow:hidden;border-radius:6px;padding:6px'),
  box('user-select:none;-webkit-user-select:none'),
  box('pointer-events:none'),
  box('', 'aria-hidden="true"'),
  box('text-align:right'),
  box('white-space:nowrap'),
  box('order:1;flex:none'),
  box('font-style:italic'),
  box('outline:1px solid #ccd'),
  box('box-shadow:0 0 4px #ccd'),
  box('float:left'),
  around(
    'an absolute box',
    '<div style="position:relative;height:110px"><div style="position:absolute;top:5px;left:5px;width:290px">',
    '</div></div>',
  ),
  around('a box that is fixed', '<div style="position:fixed;left:10px;top:120px">', '</div>'),
  around('a table', '<table><tr><td>', '</td></tr></table>'),
  around('a list', '<ul style="margin:0;padding-left:20px"><li>', '</li></ul>'),
  around('a quotation', '<blockquote style="margin:6px">', '</blockquote>'),
  around('a span', '<span>', '</span>'),
  around('open details', '<details open><summary>More</summary>', '</details>'),
  around(
    'a slot',
    '<div><template shadowrootmode="open"><section><slot></slot></section></template>',
    '</div>',
  ),
  around('a shadow tree', '<div><template shadowrootmode="open">', '</template></div>'),
  around(
    'an open dialog',
    '<dialog open style="margin:20px auto 0;padding:6px;border:1px solid">',
    '</dialog>',
  ),
  around(
    'an open popover',
    '<div popover="manual" class="opened" style="margin:40px 20px 0;border:0">',
    '</div>',
  ),
  around('text before', '<div><div>Some other words.</div>', '</div>'),
  around('text after', '<div>', '<div>Some other words.</div></div>'),
  around('far below', `<div>${gap(420)}`, '</div>'),
  around('far to the right', '<div style="width:max-content;padding-left:500px">', '</div>'),
];

const hides: readonly Wrapper[] = [
  box('display:none'),
  box('visibility:hidden'),
  box('opacity:0'),
  box('opacity:.02'),
  box('', 'hidden'),
  box('', 'hidden="until-found"'),
  box('content-visibility:hidden'),
  box('height:0;overflow:hidden'),
  box('height:0;overflow:clip'),
  box('height:0;overflow:auto'),
  box('max-height:0;overflow:hidden'),
  box('width:0;overflow:hidden;white-space:nowrap'),
  box('width:1px;height:1px;overflow:hidden;white-space:nowrap'),
  box(
    'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap',
  ),
  box('clip-path:inset(50%)'),
  box('clip-path:circle(0)'),
  box('clip-path:polygon(0 0,0 0,0 0)'),
  box('position:absolute;clip:rect(0,0,0,0)'),
  box('mask-image:linear-gradient(transparent,transparent)'),
  box('filter:blur(9px)'),
  box('filter:opacity(0)'),
  box('color:transparent'),
  box('color:transparent;text-shadow:0 0 16px #000'),
  box('-webkit-text-fill-color:transparent'),
  box('color:#fff;background:#fff'),
  box('color:#234;background:#234'),
  box('font-size:0'),
  box('-webkit-text-security:disc'),
  box('transform:scale(0)'),
  box('transform:rotateY(90deg)'),
  box('transform:rotateY(180deg);backface-visibility:hidden'),
  box('transform:translateX(-5000px)'),
  box('transform:translateY(-2000px)'),
  box('position:absolute;left:-5000px'),
  box('position:relative;top:-3000px'),
  box('position:fixed;top:120vh'),
  box('margin-left:-5000px;width:280px'),
  box('text-indent:-5000px;white-space:nowrap'),
  around('closed details', '<details><summary>More</summary>', '</details>'),
  around('a closed dialog', '<dialog>', '</dialog>'),
  around('a closed popover', '<div popover>', '</div>'),
  around('a template', '<template>', '</template>'),
  around('a host without a slot', '<div><template shadowrootmode="open"></template>', '</div>'),
  around(
    'a slot that is transparent',
    '<div><template shadowrootmode="open"><div style="opacity:0"><slot></slot></div></template>',
    '</div>',
  ),
];

/** What may be done to one word of a passage. */
export const wordWrappers: readonly Wrapper[] = [
  around('a bold word', '<b>', '</b>'),
  around('a link', '<a href="#x">', '</a>'),
  around('a marked word', '<mark>', '</mark>'),
  around('a word in a box', '<span style="display:inline-block">', '</span>'),
  around('a raised word', '<sup style="font-size:16px;line-height:0">', '</sup>'),
  around('a hidden word', '<span style="visibility:hidden">', '</span>'),
  around('a word that is not rendered', '<span style="display:none">', '</span>'),
  around('a transparent word', '<span style="color:transparent">', '</span>'),
  around('a word without opacity', '<span style="opacity:0">', '</span>'),
  around('a word of no size', '<span style="font-size:0">', '</span>'),
  around('a word far away', '<span style="position:absolute;left:-5000px">', '</span>'),
  around(
    'a word for screen readers',
    '<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">',
    '</span>',
  ),
  around('a blurred word', '<span style="filter:blur(9px);display:inline-block">', '</span>'),
  around(
    'a word under a layer',
    '<span style="position:relative">',
    `<span style="${layer}"></span></span>`,
  ),
];

const cuts: readonly Wrapper[] = [
  around(
    'below the end of a cut box',
    `<div style="height:30px;overflow:hidden">${gap(60)}`,
    '</div>',
  ),
  around(
    'below the end of a clipped box',
    `<div style="height:30px;overflow:clip">${gap(60)}`,
    '</div>',
  ),
  around(
    'below the end of a cut box with a position',
    `<div style="position:relative;height:30px;overflow:hidden">${gap(60)}`,
    '</div>',
  ),
  around(
    'below the end of a cut box, absolute',
    '<div style="height:30px;overflow:hidden"><div style="position:absolute">',
    '</div></div>',
  ),
  around(
    'below the end of a box that paints within itself',
    `<div style="contain:paint;height:30px">${gap(60)}`,
    '</div>',
  ),
  around(
    'right of the end of a cut box',
    '<div style="width:200px;overflow:hidden"><div style="width:max-content;padding-left:300px">',
    '</div></div>',
  ),
  around(
    'left of the start of a cut box',
    '<div style="width:280px;overflow:hidden"><div style="margin-left:-600px;width:max-content">',
    '</div></div>',
  ),
  around('in a cut box with room', '<div style="min-height:60px;overflow:hidden">', '</div>'),
  around(
    'in a cut box scrolled past it',
    `<div style="height:30px;overflow:hidden" class="scrolled">`,
    `${gap(300)}</div>`,
  ),
  around('left of a clip-path', '<div style="clip-path:inset(0 0 0 100%)">', '</div>'),
  around(
    'within a polygon',
    '<div style="clip-path:polygon(-50px -50px,1000px -50px,1000px 900px,-50px 900px)">',
    '</div>',
  ),
  around(
    'above a mask',
    `<div style="mask:linear-gradient(#000,#000) 0 100%/100% 5px no-repeat;padding-bottom:8px">`,
    '</div>',
  ),
  around('a height without a cut', '<div style="height:10px">', '</div>'),
];

const scrolls: readonly Wrapper[] = [
  around('a scroller', '<div style="height:90px;overflow:auto">', '</div>'),
  around('far down in a scroller', `<div style="height:90px;overflow:auto">${gap(300)}`, '</div>'),
  around(
    'in the middle of a scroller',
    `<div style="height:90px;overflow:auto">${gap(300)}`,
    `${gap(300)}</div>`,
  ),
  around(
    'far down in a scroller with a position',
    `<div style="position:relative;height:90px;overflow:scroll">${gap(300)}`,
    '</div>',
  ),
  around(
    'far right in a scroller',
    '<div style="width:260px;overflow:auto;padding:3px 0"><div style="width:max-content;padding-left:500px">',
    '</div></div>',
  ),
  around(
    'far left in a right-to-left scroller',
    '<div dir="rtl" style="width:260px;overflow:auto;padding:3px 0"><div style="width:max-content;padding-right:500px">',
    '</div></div>',
  ),
  around(
    'above the start of a scroller',
    '<div style="height:90px;overflow:auto"><div style="margin-top:-600px">',
    `</div>${gap(800)}</div>`,
  ),
  around(
    'far down in a scroller that scrolls down only',
    `<div style="height:90px;overflow-x:hidden;overflow-y:auto">${gap(300)}`,
    '</div>',
  ),
  around(
    'far right in a scroller that scrolls down only',
    '<div style="width:260px;height:90px;overflow-x:hidden;overflow-y:auto"><div style="width:max-content;padding-left:500px">',
    '</div></div>',
  ),
  around(
    'under a sticky bar of a scroller',
    '<div style="height:110px;overflow:auto"><div style="position:sticky;top:0;height:30px;background:#fff;z-index:1"></div><div style="margin-top:-30px;padding-top:200px">',
    `</div>${gap(300)}</div>`,
  ),
  around(
    'fixed within a scroller',
    '<div style="height:60px;overflow:auto"><div style="position:fixed;left:12px;top:130px">',
    `</div>${gap(300)}</div>`,
  ),
  around(
    'absolute, past a scroller',
    '<div style="height:30px;overflow:auto"><div style="position:absolute;left:12px;top:140px">',
    `</div>${gap(300)}</div>`,
  ),
  around('a page that cannot be scrolled', '<style>html{overflow:hidden}</style><div>', '</div>'),
];

const covers: readonly Wrapper[] = [
  around('under a layer', '<div style="position:relative">', `<div style="${layer}"></div></div>`),
  around(
    'under a layer that lets the pointer through',
    '<div style="position:relative">',
    `<div style="${layer}pointer-events:none"></div></div>`,
  ),
  around('under a pseudo-element', '<div class="veil">', '</div>'),
  around(
    'under a pseudo-element that lets the pointer through',
    '<div class="veil light">',
    '</div>',
  ),
  around('over a pseudo-element', '<div class="veil under">', '</div>'),
  around(
    'under a layer that comes first',
    `<div style="position:relative"><div style="${layer}z-index:1"></div>`,
    '</div>',
  ),
  around(
    'over a layer that comes first',
    `<div style="position:relative"><div style="${layer}"></div><div style="position:relative">`,
    '</div></div>',
  ),
  around(
    'over a layer by z-index',
    '<div style="position:relative;isolation:isolate"><div style="position:relative;z-index:2">',
    `</div><div style="${layer}z-index:1"></div></div>`,
  ),
  around(
    'under a layer, by a stacking context',
    '<div style="position:relative;isolation:isolate"><div style="position:relative;z-index:0"><div style="position:relative;z-index:99">',
    `</div></div><div style="${layer}z-index:1"></div></div>`,
  ),
  around(
    'over a layer below',
    '<div style="position:relative;isolation:isolate">',
    `<div style="${layer}z-index:-1"></div></div>`,
  ),
  around(
    'under a layer that is transparent',
    '<div style="position:relative">',
    `<div style="${layer}opacity:0"></div></div>`,
  ),
  around(
    'under a layer that is hidden',
    '<div style="position:relative">',
    `<div style="${layer}visibility:hidden"></div></div>`,
  ),
  around(
    'under a layer that is clipped away',
    '<div style="position:relative">',
    `<div style="${layer}clip-path:inset(50%)"></div></div>`,
  ),
  around(
    'under a layer without a background',
    '<div style="position:relative">',
    `<div style="${over}"></div></div>`,
  ),
  around(
    'under a layer cut by its box',
    '<div style="position:relative">',
    `<div style="${over}height:0;overflow:hidden"><div style="height:300px;background:#fff"></div></div></div>`,
  ),
  around(
    'under a layer that is moved away',
    '<div style="position:relative;overflow:hidden">',
    `<div style="${layer}transform:translateX(-120%)"></div></div>`,
  ),
  around(
    'under a gradient',
    '<div style="position:relative">',
    `<div style="${over}background:linear-gradient(#fff,#eee)"></div></div>`,
  ),
  around(
    'under a layer of a shadow tree',
    '<div style="position:relative">',
    `<div><template shadowrootmode="open"><div style="${layer}"></div></template></div></div>`,
  ),
  around(
    'under a blurred backdrop',
    // Without a ground of its own the text would show through, where an ancestor ends the backdrop.
    '<div style="position:relative;background:#fff">',
    `<div style="${over}backdrop-filter:blur(16px)"></div></div>`,
  ),
  around(
    'above a neighbour moved up',
    '<div><div style="margin:0">',
    '</div><div style="position:relative;margin-top:-60px;height:60px;background:#fff"></div></div>',
  ),
  around(
    'under a fixed layer over all',
    '<div>',
    '</div><div style="position:fixed;inset:0;background:#fff"></div>',
  ),
  around(
    'under a fixed bar at the top',
    '<div>',
    `</div><div style="position:fixed;inset:0 0 auto;height:40px;background:#fff"></div>`,
  ),
  around(
    'under a fixed bar at the bottom',
    '<div>',
    `</div>${gap(250)}<div style="position:fixed;inset:auto 0 0;height:70px;background:#fff"></div>`,
  ),
  around(
    'beside a layer',
    '<div style="position:relative">',
    '<div style="position:absolute;top:100%;left:0;width:100%;height:6px;background:#ccd"></div></div>',
  ),
];

export const wrappers: Readonly<Record<keyof typeof kinds, readonly Wrapper[]>> = {
  neutral,
  hides,
  cuts,
  scrolls,
  covers,
};

/** What some wrappers need in the document. */
export const wrapperSupport = {
  style: `
.veil { position: relative }
.veil::after { content: ""; position: absolute; inset: 0; background: #fff }
.veil.light::after { pointer-events: none }
.veil.under { isolation: isolate }
.veil.under::after { z-index: -1 }`,
  script: `
for (const box of document.querySelectorAll('.scrolled')) box.scrollTop = 200;
for (const box of document.querySelectorAll('.opened')) box.showPopover();`,
} as const;
