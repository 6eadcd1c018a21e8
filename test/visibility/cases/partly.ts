import type { VisibilityCase } from './case.ts';

const line = 'white-space:nowrap;overflow:hidden;';

/** Text nodes of which some words are seen and others are not. Cuts run between words. */
export const partly: readonly VisibilityCase[] = [
  {
    name: 'a line that is cut after its second word',
    body: `<p data-p style="${line}width:106px">@1</p>`,
  },
  {
    name: 'a line that is cut with an ellipsis',
    body: `<p data-p style="${line}width:126px;text-overflow:ellipsis">@1</p>`,
  },
  {
    name: 'a line that is cut with an ellipsis, in a box within a box',
    body: `<div style="${line}width:126px;text-overflow:ellipsis"><span data-p>@1</span></div>`,
  },
  {
    name: 'a line that fits and would have an ellipsis',
    body: `<p data-p style="${line}width:280px;text-overflow:ellipsis">@1</p>`,
  },
  {
    name: 'a line that is cut at its start, right-to-left',
    body: `<p data-p style="${line}width:106px;direction:rtl;unicode-bidi:plaintext;text-align:right">@1</p>`,
  },
  {
    name: 'a paragraph cut after its second line',
    body: '<div style="height:40px;overflow:hidden"><p data-p style="width:150px">@1 @2 @3</p></div>',
  },
  {
    name: 'a paragraph cut after its second line, clamped with an ellipsis',
    body: '<p data-p style="display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;width:100px">@1 @2 @3</p>',
  },
  {
    name: 'a paragraph under a layer from its second line',
    body: '<div style="position:relative"><p data-p style="width:150px">@1 @2 @3</p><div style="position:absolute;inset:20px 0 0;background:#fff"></div></div>',
  },
  {
    name: 'a paragraph under a layer from its second line that lets the pointer through',
    body: '<div style="position:relative"><p data-p style="width:150px">@1 @2 @3</p><div style="position:absolute;inset:20px 0 0;background:#fff;pointer-events:none"></div></div>',
  },
  {
    name: 'a paragraph with a layer over its middle line',
    body: '<div style="position:relative"><p data-p style="width:150px">@1 @2 @3</p><div style="position:absolute;inset:20px 0 auto;height:20px;background:#ccd"></div></div>',
  },
  {
    name: 'a paragraph under a layer at its right',
    body: '<div style="position:relative"><p data-p style="width:280px">@1 @2 @3</p><div style="position:absolute;inset:0 0 0 106px;background:#ccd"></div></div>',
  },
  {
    name: 'a paragraph that a gradient takes from its second line',
    body: '<style>.tease{position:relative}.tease::after{content:"";position:absolute;inset:19px 0 0;background:linear-gradient(#fff0,#fff 1px)}</style><div class="tease"><p data-p style="width:150px">@1 @2 @3</p></div>',
  },
  {
    name: 'a paragraph of which a clip-path leaves the first line',
    body: '<p data-p style="width:150px;clip-path:inset(0 0 calc(100% - 20px) 0)">@1 @2 @3</p>',
  },
  {
    name: 'a paragraph of which a polygon leaves the first line',
    body: '<p data-p style="width:150px;clip-path:polygon(0 0,100% 0,100% 20px,0 20px)">@1 @2 @3</p>',
  },
  {
    name: 'a paragraph of which a mask leaves the first line',
    body: '<p data-p style="width:150px;mask-image:linear-gradient(#000 20px,transparent 20px)">@1 @2 @3</p>',
  },
  {
    name: 'a paragraph that begins left of the page',
    body: '<p data-p style="margin-left:-67px;width:300px">@1</p>',
  },
  {
    name: 'a paragraph that begins above the page',
    body: '<p data-p style="width:150px;margin-top:-48px">@1 @2 @3</p>',
  },
  {
    name: 'a paragraph that runs over the end of a locked page',
    rootAttributes: 'style="overflow:hidden"',
    body: '<div style="height:132px"></div><p data-p style="width:150px">@1 @2 @3 @4</p>',
  },
  {
    name: 'a paragraph half under a fixed bar that scrolling frees',
    body: '<div style="position:fixed;inset:auto 0 0;height:40px;background:#ccd"></div><div style="height:132px"></div><p data-p style="width:150px">@1 @2 @3</p><div style="height:300px"></div>',
  },
  {
    name: 'a paragraph in two columns, the second of which is cut away',
    body: '<div style="width:150px;height:40px;overflow:hidden"><p data-p style="columns:150px auto;column-gap:20px;column-fill:auto;height:40px;width:150px;margin:0">@1 @2 @3</p></div>',
  },
  {
    name: 'words of which one is hidden by its own element',
    body: '<p data-p>amber <span style="visibility:hidden">basil</span> cedar</p>',
  },
  {
    name: 'words of which one is small to nothing',
    body: '<p data-p>amber <span style="font-size:0">basil</span> cedar</p>',
  },
  {
    name: 'words of which one is transparent',
    body: '<p data-p>amber <span style="color:transparent">basil</span> cedar</p>',
  },
  {
    name: 'a word with an absolute box in the middle of a line that is far away',
    body: '<p data-p>amber <span style="position:absolute;left:-999px">basil</span> cedar</p>',
  },
  {
    name: 'a first line that is all there is',
    mayBeLost: 'the colour of a first line is not told by line',
    body: '<style>p{color:transparent}p::first-line{color:#000}</style><p data-p style="width:150px">@1 @2 @3</p>',
  },
  {
    name: 'a long word in a line that cuts',
    body: `<p data-p style="${line}width:250px">amber basilcedardeltaemberfjordgrape hazel</p>`,
  },
];
