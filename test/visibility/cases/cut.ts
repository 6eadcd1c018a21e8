import type { VisibilityCase } from './case.ts';

const fill = (lines: number) => `<div style="height:${lines * 20}px"></div>`;

/** Boxes that cut what stands in them. */
export const cut: readonly VisibilityCase[] = [
  {
    name: 'height 0 and overflow hidden',
    body: '<div style="height:0;overflow:hidden"><p data-p>@1</p></div><p data-p>@2</p>',
  },
  {
    name: 'height 0 and overflow clip',
    body: '<div style="height:0;overflow:clip"><p data-p>@1</p></div><p data-p>@2</p>',
  },
  {
    name: 'height 0 without overflow hidden',
    body: '<div style="height:0"><p data-p>@1</p></div>',
  },
  {
    name: 'height 0 with padding, which shows what overflows into it',
    body: '<div style="height:0;padding-bottom:30px;overflow:hidden"><p data-p>@1</p></div>',
  },
  {
    name: 'width 0 and overflow hidden',
    body: '<div style="width:0;overflow:hidden;white-space:nowrap"><p data-p>@1</p></div><p data-p>@2</p>',
  },
  {
    name: 'max-height with overflow hidden',
    body: '<div style="max-height:60px;overflow:hidden"><p data-p>@1</p><p data-p>@2</p><p data-p>@3</p><p data-p>@4</p></div>',
  },
  {
    name: 'max-height with overflow clip',
    body: '<div style="max-height:60px;overflow:clip"><p data-p>@1</p><p data-p>@2</p><p data-p>@3</p></div>',
  },
  {
    name: 'max-height with overflow-y alone hidden',
    body: '<div style="max-height:30px;overflow-y:hidden"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'overflow-x clip lets the height overflow',
    body: '<div style="height:30px;overflow-x:clip"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'overflow clip with a margin',
    body: '<div style="height:30px;overflow:clip;overflow-clip-margin:30px"><p data-p>@1</p><p data-p>@2</p><p data-p>@3</p></div>',
  },
  {
    name: 'overflow hidden far up the tree',
    body: '<div style="height:30px;overflow:hidden"><section><article><div><p data-p>@1</p><p data-p>@2</p></div></article></section></div>',
  },
  {
    name: 'an absolute child leaves a box that has no position',
    body: '<div style="height:20px;overflow:hidden"><p data-p style="position:absolute;top:60px">@1</p></div>',
  },
  {
    name: 'an absolute child does not leave a box that has one',
    body: '<div style="position:relative;height:20px;overflow:hidden"><p data-p style="position:absolute;top:60px">@1</p></div>',
  },
  {
    name: 'an absolute child does not leave a box that is transformed',
    body: '<div style="transform:translateX(0);height:20px;overflow:hidden"><p data-p style="position:absolute;top:60px">@1</p></div>',
  },
  {
    name: 'a fixed child leaves a box with a position',
    body: '<div style="position:relative;height:20px;overflow:hidden"><p data-p style="position:fixed;top:60px;left:8px">@1</p></div>',
  },
  {
    name: 'a fixed child does not leave a box that is transformed',
    body: '<div style="transform:translateX(0);height:20px;overflow:hidden"><p data-p style="position:fixed;top:60px;left:8px">@1</p></div>',
  },
  {
    name: 'a fixed child does not leave a box with a filter',
    body: '<div style="filter:brightness(1);height:20px;overflow:hidden"><p data-p style="position:fixed;top:60px;left:8px">@1</p></div>',
  },
  {
    name: 'a fixed child does not leave a box that will change its transform',
    body: '<div style="will-change:transform;height:20px;overflow:hidden"><p data-p style="position:fixed;top:60px;left:8px">@1</p></div>',
  },
  {
    name: 'a fixed child in a cut box within a cut box that is transformed',
    body: '<div style="transform:translateX(0);height:40px;overflow:hidden"><div style="height:10px;overflow:hidden"><p data-p style="position:fixed;top:18px;left:0">@1</p><p data-p style="position:fixed;top:60px;left:0">@2</p></div></div>',
  },
  {
    name: 'contain paint cuts',
    body: '<div style="contain:paint;height:30px"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'contain strict cuts what is absolute too',
    body: '<div style="contain:strict;height:30px"><p data-p style="position:absolute;top:0">@1</p><p data-p style="position:absolute;top:50px">@2</p></div>',
  },
  {
    name: 'contain layout does not cut',
    body: '<div style="contain:layout;height:30px"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'content-visibility auto cuts',
    body: '<div style="content-visibility:auto;height:30px"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'a rounded box cuts its corners only',
    body: '<div style="border-radius:10px;overflow:hidden;padding:10px;height:20px"><p data-p>@1</p></div>',
  },
  {
    name: 'lines clamped by -webkit-line-clamp and overflow hidden',
    body: '<p data-p style="display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;width:200px">@1 <br>@2 <br>@3 <br>@4</p>',
  },
  {
    name: 'a height in lines with overflow hidden',
    body: '<p data-p style="height:2lh;overflow:hidden">@1 <br>@2 <br>@3 <br>@4</p>',
  },
  {
    name: 'clip-path inset that leaves nothing',
    body: '<p data-p style="clip-path:inset(50%)">@1</p><p data-p>@2</p>',
  },
  {
    name: 'clip-path inset that leaves all',
    body: '<p data-p style="clip-path:inset(0)">@1</p>',
  },
  {
    name: 'clip-path inset that leaves the first line',
    body: '<div style="clip-path:inset(0 0 60px 0);height:90px"><p data-p>@1</p><p data-p>@2</p><p data-p>@3</p></div>',
  },
  {
    name: 'clip-path inset with negative sides',
    body: '<div style="clip-path:inset(-100px);height:10px"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'clip-path circle of no size',
    body: '<p data-p style="clip-path:circle(0)">@1</p>',
  },
  {
    name: 'clip-path circle around all',
    body: '<p data-p style="clip-path:circle(400px)">@1</p>',
  },
  {
    name: 'clip-path circle elsewhere',
    body: '<p data-p style="clip-path:circle(10px at 290px 10px)">@1</p>',
  },
  {
    name: 'clip-path ellipse of no height',
    body: '<p data-p style="clip-path:ellipse(50% 0)">@1</p>',
  },
  {
    name: 'clip-path ellipse around all',
    body: '<p data-p style="clip-path:ellipse(200% 200%)">@1</p>',
  },
  {
    name: 'clip-path polygon without area',
    body: '<p data-p style="clip-path:polygon(0 0,0 0,0 0)">@1</p>',
  },
  {
    name: 'clip-path polygon around the first line',
    body: '<div style="clip-path:polygon(0 0,100% 0,100% 25px,0 25px);height:90px"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'clip-path polygon around the last line',
    body: '<div style="clip-path:polygon(0 28px,100% 28px,100% 60px,0 60px);height:60px"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'clip-path path of no area',
    body: '<p data-p style="clip-path:path(\'M0 0L0 0Z\')">@1</p>',
  },
  {
    name: 'clip-path path around the first line',
    mayBeLost: 'a path of its own is not worked out',
    body: '<div style="clip-path:path(\'M0 0H320V25H0Z\');height:90px"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'clip-path that names an SVG clip without area',
    body: '<svg width="0" height="0" style="position:absolute"><clipPath id="none"><rect width="0" height="0"/></clipPath></svg><p data-p style="clip-path:url(#none)">@1</p>',
  },
  {
    name: 'clip-path on an ancestor above a box that is fixed',
    body: '<div style="clip-path:inset(0);height:20px"><p data-p style="position:fixed;top:60px;left:8px">@1</p></div>',
  },
  {
    name: 'clip rect of no size on an absolute box',
    body: '<p data-p style="position:absolute;clip:rect(0 0 0 0)">@1</p>',
  },
  {
    name: 'clip rect of one pixel on an absolute box',
    body: '<p data-p style="position:absolute;clip:rect(1px,1px,1px,1px)">@1</p>',
  },
  {
    name: 'clip rect on a box that is not absolute does nothing',
    body: '<p data-p style="clip:rect(0 0 0 0)">@1</p>',
  },
  {
    name: 'clip rect around all',
    body: '<p data-p style="position:absolute;clip:rect(0 300px 30px 0)">@1</p>',
  },
  {
    name: 'mask of nothing',
    body: '<p data-p style="mask-image:linear-gradient(transparent,transparent)">@1</p>',
  },
  {
    name: 'mask of everything',
    body: '<p data-p style="mask-image:linear-gradient(#000,#000)">@1</p>',
  },
  {
    name: 'mask of no size',
    body: '<p data-p style="mask:linear-gradient(#000,#000) 0 0/0 0 no-repeat">@1</p>',
  },
  {
    name: 'mask that lets the first line through',
    body: '<div style="mask-image:linear-gradient(#000 26px,transparent 27px);height:90px"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'mask of nothing, by its name with a prefix',
    body: '<p data-p style="-webkit-mask-image:linear-gradient(transparent,transparent)">@1</p>',
  },
  {
    name: 'a border box one pixel wide and high, as for screen readers',
    body: '<span data-p style="position:absolute;width:1px;height:1px;overflow:hidden">@1</span><p data-p>@2</p>',
  },
  {
    name: 'a grid row of no height',
    body: `<div style="display:grid;grid-template-rows:0fr"><div style="overflow:hidden;min-height:0"><p data-p>@1</p></div></div><p data-p>@2</p>`,
  },
  {
    name: 'a flex item shrunk to nothing',
    body: '<div style="display:flex"><div style="width:0;overflow:hidden"><p data-p style="width:250px">@1</p></div><p data-p>@2</p></div>',
  },
  {
    name: 'columns that overflow into a cut',
    body: `<div style="columns:1;column-fill:auto;width:250px;height:60px;overflow:hidden"><p data-p>@1</p><p data-p>@2</p>${fill(2)}<p data-p>@3</p></div>`,
  },
  {
    name: 'columns that overflow and can be scrolled to',
    body: `<div style="columns:1;column-fill:auto;width:250px;height:60px;overflow:auto"><p data-p>@1</p><p data-p>@2</p>${fill(2)}<p data-p>@3</p></div>`,
  },
  {
    name: 'columns beside each other',
    body: '<div style="columns:2;column-gap:10px;width:300px"><p data-p style="break-inside:avoid">@1</p><p data-p style="break-inside:avoid">@2</p></div>',
  },
];
