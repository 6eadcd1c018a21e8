import type { VisibilityCase } from './case.ts';

const over = 'position:absolute;inset:0;';
const white = `${over}background:#fff;`;

/** A passage in a box of its own, with something laid over that box. */
const under = (layer: string, passage = '<p data-p>@1</p>') =>
  `<div style="position:relative;width:280px">${passage}${layer}</div><p data-p>@2</p>`;

/** Text behind or beside other layers. */
export const covered: readonly VisibilityCase[] = [
  { name: 'an opaque layer over it', body: under(`<div style="${white}"></div>`) },
  {
    name: 'an opaque layer over it that lets the pointer through',
    body: under(`<div style="${white}pointer-events:none"></div>`),
  },
  {
    name: 'a layer that is half transparent',
    body: under(`<div style="${over}background:#fff8"></div>`),
  },
  {
    name: 'a layer that is nearly opaque',
    body: under(`<div style="${over}background:rgb(255 255 255/.98)"></div>`),
  },
  {
    name: 'two layers that are nearly opaque together',
    body: under(
      `<div style="${over}background:rgb(255 255 255/.85)"></div><div style="${over}background:rgb(255 255 255/.85)"></div>`,
    ),
  },
  { name: 'a layer without a background', body: under(`<div style="${over}"></div>`) },
  {
    name: 'a layer with a border only',
    body: under(`<div style="${over}border:1px solid #000"></div>`),
  },
  {
    name: 'a layer that is a border only, as thick as the text',
    body: under(
      '<div style="position:absolute;left:0;top:0;border-top:24px solid #ccc;width:100%"></div>',
    ),
  },
  {
    name: 'a layer that is a shadow, sharp and wide',
    body: under(
      '<div style="position:absolute;left:0;top:0;width:0;height:0;box-shadow:0 0 0 400px #ccc"></div>',
    ),
  },
  {
    name: 'a layer of another size, beside the text',
    body: under(
      '<div style="position:absolute;top:22px;left:0;right:0;height:6px;background:#ccc"></div>',
    ),
  },
  { name: 'a layer that is hidden', body: under(`<div style="${white}visibility:hidden"></div>`) },
  { name: 'a layer that is transparent', body: under(`<div style="${white}opacity:0"></div>`) },
  { name: 'a layer that is not rendered', body: under(`<div style="${white}display:none"></div>`) },
  {
    name: 'a layer that is clipped away',
    body: under(`<div style="${white}clip-path:inset(50%)"></div>`),
  },
  {
    name: 'a layer that is clipped to where the text is not',
    body: under(`<div style="${white}clip-path:inset(0 0 0 100%)"></div>`),
  },
  {
    name: 'a layer that is masked away',
    body: under(`<div style="${white}mask-image:linear-gradient(transparent,transparent)"></div>`),
  },
  {
    name: 'a layer cut by the box it is in',
    body: under(
      `<div style="position:absolute;inset:0;height:0;overflow:hidden"><div style="height:100px;background:#fff"></div></div>`,
    ),
  },
  {
    name: 'a layer that is scaled to nothing',
    body: under(`<div style="${white}transform:scale(0)"></div>`),
  },
  {
    name: 'a layer that is moved away',
    body: under(`<div style="${white}transform:translateX(-400px)"></div>`),
  },
  {
    name: 'a layer seen from behind, whose back is hidden',
    body: under(`<div style="${white}transform:rotateY(180deg);backface-visibility:hidden"></div>`),
  },
  {
    name: 'a layer below, by z-index',
    body: under(`<div style="${over}z-index:-1;background:#ddd"></div>`),
  },
  {
    name: 'a layer that comes first, under text that has no position',
    body: `<div style="position:relative;width:280px"><div style="${over}background:#ddd"></div><p data-p>@1</p></div>`,
  },
  {
    name: 'a layer that comes first, under text that has a position',
    body: `<div style="position:relative;width:280px"><div style="${over}background:#ddd"></div><p data-p style="position:relative">@1</p></div>`,
  },
  {
    name: 'a layer that comes first, over text by z-index',
    body: `<div style="position:relative;width:280px"><div style="${over}z-index:2;background:#ddd"></div><p data-p style="position:relative;z-index:1">@1</p></div>`,
  },
  {
    name: 'a layer with a high z-index in a stacking context that is below',
    body: `<div style="position:relative;width:280px"><div style="${over}z-index:1"><div style="${over}z-index:999;background:#ddd"></div></div><p data-p style="position:relative;z-index:2">@1</p></div>`,
  },
  {
    name: 'text with a high z-index in a stacking context that is below',
    body: `<div style="position:relative;width:280px"><div style="position:relative;z-index:1"><p data-p style="position:relative;z-index:999">@1</p></div><div style="${white}z-index:2"></div></div>`,
  },
  {
    name: 'text that rises over the layer, out of a box that is no stacking context',
    body: `<div style="position:relative;width:280px"><div style="position:relative"><p data-p style="position:relative;z-index:3">@1</p></div><div style="${over}z-index:2;background:#ddd"></div></div>`,
  },
  {
    name: 'text kept below the layer by isolation',
    body: `<div style="position:relative;width:280px"><div style="isolation:isolate"><p data-p style="position:relative;z-index:3">@1</p></div><div style="${over}z-index:2;background:#ddd"></div></div>`,
  },
  {
    name: 'text kept below the layer by an opacity',
    body: `<div style="position:relative;width:280px"><div style="opacity:.99"><p data-p style="position:relative;z-index:3">@1</p></div><div style="${over}z-index:2;background:#ddd"></div></div>`,
  },
  {
    name: 'text with a negative z-index behind the background of its box',
    body: '<div style="background:#ddd;isolation:isolate"><div style="background:#ddd"><p data-p style="position:relative;z-index:-1">@1</p></div></div>',
  },
  {
    name: 'text with a negative z-index behind no background',
    body: '<div style="isolation:isolate"><div><p data-p style="position:relative;z-index:-1">@1</p></div></div>',
  },
  {
    name: 'a neighbour moved over it by a negative margin',
    body: '<p data-p>@1</p><div style="position:relative;margin-top:-35px;height:30px;background:#ddd"></div>',
  },
  {
    name: 'a neighbour without a position moved over it paints its background below',
    body: '<p data-p>@1</p><div style="margin-top:-35px;height:30px;background:#ddd"></div>',
  },
  {
    name: 'an inline block moved over it by a negative margin',
    body: '<p data-p style="margin:0">@1</p><span style="display:inline-block;vertical-align:top;margin-top:-20px;width:280px;height:20px;background:#ddd"></span>',
  },
  {
    name: 'a float moved over it paints below its words',
    body: '<p data-p style="margin:0">@1</p><div style="float:left;margin-top:-20px;width:0;height:20px"><div style="width:280px;height:20px;background:#ddd"></div></div>',
  },
  {
    name: 'a neighbour moved over it by a transform',
    body: '<p data-p style="margin:0">@1</p><div style="transform:translateY(-20px);height:20px;background:#ddd"></div>',
  },
  {
    name: 'a neighbour that is nearly opaque, by opacity, and has no position',
    body: '<p data-p style="margin:0">@1</p><div style="margin-top:-20px;height:20px;background:#ddd;opacity:.999"></div>',
  },
  {
    name: 'two cells of a grid in one place',
    body: '<div style="display:grid"><p data-p style="grid-area:1/1">@1</p><div style="grid-area:1/1;z-index:1;background:#ddd"></div></div>',
  },
  {
    name: 'a flex item with a z-index and no position lies over it',
    body: '<div style="display:flex;width:280px"><p data-p style="flex:none;width:280px;margin:0">@1</p><div style="flex:none;z-index:1;width:280px;margin-left:-280px;background:#ddd"></div></div>',
  },
  {
    name: 'behind an image',
    body: under(
      `<img alt="" style="${over}width:100%;height:100%" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Crect width='999' height='999' fill='%23cdc'/%3E%3C/svg%3E">`,
    ),
  },
  {
    name: 'behind a canvas that is painted',
    body: under(
      `<canvas id="c" width="280" height="30" style="${over}"></canvas><script>{const g=c.getContext("2d");g.fillStyle="#cdc";g.fillRect(0,0,999,999)}</script>`,
    ),
  },
  {
    name: 'behind an SVG with a painted rectangle',
    body: under(
      `<svg style="${over}width:100%;height:100%"><rect width="999" height="999" fill="#cdc"/></svg>`,
    ),
  },
  {
    name: 'behind a frame with a background',
    body: under(
      `<iframe style="${over}border:0;width:100%;height:100%" srcdoc="<body style='background:#cdc'>"></iframe>`,
    ),
  },
  {
    name: 'behind a background image that is opaque',
    body: under(`<div style="${over}background:linear-gradient(#cdc,#dcd)"></div>`),
  },
  {
    name: 'behind other words on an opaque ground',
    body: under(`<div style="${white}">Subscribe now</div>`),
  },
  {
    name: 'behind a button',
    body: under(`<button style="${over}width:100%;background:#cdc;border:0">Subscribe</button>`),
  },
  {
    name: 'behind a box in the shadow tree of its neighbour',
    body: under(
      `<div><template shadowrootmode="open"><div style="${white}"></div></template></div>`,
    ),
  },
  {
    name: 'behind a backdrop filter that blurs',
    body: under(`<div style="${over}inset:-12px -12px 0;backdrop-filter:blur(16px)"></div>`),
  },
  {
    name: 'behind a backdrop filter that changes little',
    body: under(`<div style="${over}backdrop-filter:brightness(.9)"></div>`),
  },
  {
    name: 'behind a layer that is turned',
    body: under(
      `<div style="${over}inset:-60px -20px;background:#cdc;transform:rotate(10deg)"></div>`,
    ),
  },
  {
    name: 'behind a layer with rounded corners',
    body: under(
      `<div style="${over}inset:-20px -20px 0;background:#cdc;border-radius:20px"></div>`,
    ),
  },
  {
    name: 'behind a sticky box that stands over it',
    body: under(
      '<div style="position:sticky;top:0;margin-top:-30px;height:30px;background:#cdc"></div>',
    ),
  },
  {
    name: 'a fixed layer over all, with a scroll lock',
    bodyAttributes: 'style="overflow:hidden"',
    body: '<p data-p>@1</p><p data-p>@2</p><div style="height:600px"></div><div style="position:fixed;inset:0;z-index:9;background:#fff">Subscribe</div>',
  },
  {
    name: 'a fixed layer over all, without a scroll lock',
    body: '<p data-p>@1</p><div style="height:600px"></div><p data-p>@2</p><div style="position:fixed;inset:0;z-index:9;background:#fff">Subscribe</div>',
  },
  {
    name: 'a fixed layer over all that is half transparent, with a scroll lock',
    bodyAttributes: 'style="overflow:hidden"',
    body: '<p data-p>@1</p><div style="height:600px"></div><p data-p>@2</p><div style="position:fixed;inset:0;z-index:9;background:#0005"></div>',
  },
  {
    name: 'a fixed layer over the lower half, with a scroll lock',
    bodyAttributes: 'style="overflow:hidden"',
    body: '<p data-p>@1</p><div style="height:90px"></div><p data-p>@2</p><div style="height:600px"></div><p data-p>@3</p><div style="position:fixed;inset:100px 0 0;background:#fff">Subscribe</div>',
  },
  {
    name: 'a fixed layer over the lower half, without a scroll lock',
    body: '<p data-p>@1</p><div style="height:90px"></div><p data-p>@2</p><div style="height:600px"></div><p data-p>@3</p><div style="height:150px"></div><div style="position:fixed;inset:100px 0 0;background:#fff">Subscribe</div>',
  },
  {
    name: 'a fixed layer over the lower half, and no room to scroll from under it',
    body: '<p data-p>@1</p><div style="height:300px"></div><p data-p>@2</p><p data-p>@3</p><div style="position:fixed;inset:100px 0 0;background:#fff">Subscribe</div>',
  },
  {
    name: 'a fixed layer over all, below the text by z-index',
    body: '<div style="position:relative;z-index:2"><p data-p>@1</p></div><div style="position:fixed;inset:0;z-index:1;background:#ddd"></div>',
  },
  {
    name: 'a fixed layer over all that is hidden',
    body: '<p data-p>@1</p><div style="position:fixed;inset:0;z-index:9;background:#fff;visibility:hidden"></div>',
  },
  {
    name: 'a fixed layer over all that lets the pointer through',
    body: '<p data-p>@1</p><div style="position:fixed;inset:0;z-index:9;background:#fff;pointer-events:none"></div>',
  },
  {
    name: 'a pseudo-element of the body over all',
    body: '<style>body::after{content:"";position:fixed;inset:0;background:#fff}</style><p data-p>@1</p>',
  },
  {
    name: 'an absolute layer from the middle of the article to its end',
    body: '<div style="position:relative"><p data-p>@1</p><p data-p>@2</p><div style="height:400px"></div><p data-p>@3</p><div style="position:absolute;inset:28px 0 0;background:#fff"></div></div>',
  },
];
