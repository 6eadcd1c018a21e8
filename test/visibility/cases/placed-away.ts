import type { VisibilityCase } from './case.ts';

const rtl = 'dir="rtl"';

/** Text at places that no scrolling reaches, and at places that look like those. */
export const placedAway: readonly VisibilityCase[] = [
  {
    name: 'absolute far to the left',
    body: '<p data-p style="position:absolute;left:-9999px">@1</p><p data-p>@2</p>',
  },
  {
    name: 'absolute far to the right can be scrolled to',
    body: '<p data-p style="position:absolute;left:999px;white-space:nowrap">@1</p>',
  },
  {
    name: 'absolute far above',
    body: '<p data-p style="position:absolute;top:-500px">@1</p><p data-p>@2</p>',
  },
  {
    name: 'absolute far below can be scrolled to',
    body: '<p data-p style="position:absolute;top:900px">@1</p>',
  },
  {
    name: 'relative, moved far to the left',
    body: '<p data-p style="position:relative;left:-999px">@1</p>',
  },
  {
    name: 'relative, moved a little',
    body: '<p data-p style="position:relative;left:9px;top:9px">@1</p>',
  },
  {
    name: 'a margin far to the left',
    body: '<p data-p style="margin-left:-999px;width:280px">@1</p>',
  },
  {
    name: 'a margin far up, above the page',
    body: '<div style="height:20px"></div><p data-p style="margin-top:-300px">@1</p><p data-p style="margin-top:260px">@2</p>',
  },
  { name: 'a small negative margin', body: '<p data-p style="margin-left:-4px">@1</p>' },
  {
    name: 'text-indent out of the page',
    body: '<p data-p style="text-indent:-9999px;white-space:nowrap">@1</p><p data-p>@2</p>',
  },
  {
    name: 'text-indent out of a box that cuts, to the right',
    body: '<p data-p style="text-indent:100%;white-space:nowrap;overflow:hidden;width:250px">@1</p>',
  },
  { name: 'text-indent as of a paragraph', body: '<p data-p style="text-indent:2em">@1</p>' },
  {
    name: 'moved away by a transform',
    body: '<p data-p style="transform:translateX(-9999px)">@1</p>',
  },
  {
    name: 'moved up and away by a transform in percent',
    body: '<p data-p style="transform:translateY(-300%)">@1</p>',
  },
  { name: 'moved away by translate', body: '<p data-p style="translate:-999px 0">@1</p>' },
  { name: 'moved a little by translate', body: '<p data-p style="translate:9px 9px">@1</p>' },
  {
    name: 'moved back by a second transform',
    body: '<div style="transform:translateX(-500px)"><p data-p style="transform:translateX(500px)">@1</p></div>',
  },
  {
    name: 'moved out of a box that cuts, to the left',
    body: '<div style="overflow:hidden;width:250px"><p data-p style="transform:translateX(-110%)">@1</p></div>',
  },
  {
    name: 'the slides of a carousel that moves by a transform',
    body: '<div style="overflow:hidden;width:280px"><div style="display:flex;width:840px;transform:translateX(-280px)"><p data-p style="width:280px">@1</p><p data-p style="width:280px">@2</p><p data-p style="width:280px">@3</p></div></div>',
  },
  {
    name: 'moved along a path out of the page',
    body: '<p data-p style="offset-path:path(\'M-900 -900L-800 -900\');offset-rotate:0deg">@1</p>',
  },
  {
    name: 'fixed, out of the view to the right',
    body: '<p data-p style="position:fixed;left:110vw;top:10px;white-space:nowrap">@1</p><p data-p>@2</p><div style="width:900px;height:900px"></div>',
  },
  {
    name: 'fixed, below the view',
    body: '<p data-p style="position:fixed;top:110vh">@1</p><p data-p>@2</p><div style="height:900px"></div>',
  },
  {
    name: 'fixed, in the view',
    body: '<p data-p style="position:fixed;top:110px">@1</p><p data-p>@2</p><div style="height:900px"></div>',
  },
  {
    name: 'fixed below the view in a box that is transformed, which scrolls',
    body: '<div style="transform:translateX(0)"><p data-p style="position:fixed;top:110vh">@1</p></div><div style="height:900px"></div>',
  },
  { name: 'scale 0', body: '<p data-p style="transform:scale(0)">@1</p><p data-p>@2</p>' },
  { name: 'scale 0 across', body: '<p data-p style="transform:scaleX(0)">@1</p>' },
  { name: 'the scale property at 0', body: '<p data-p style="scale:0">@1</p>' },
  { name: 'scale .9', body: '<p data-p style="transform:scale(.9)">@1</p>' },
  {
    name: 'a matrix that makes no area',
    body: '<p data-p style="transform:matrix(1,0,0,0,0,0)">@1</p>',
  },
  {
    name: 'scale 0 undone by nobody',
    body: '<div style="transform:scale(0)"><p data-p style="transform:scale(1)">@1</p></div>',
  },
  {
    name: 'a body that is fixed and moved up, as lightboxes do',
    bodyAttributes: 'style="position:fixed;top:-90px;width:280px"',
    body: '<p data-p>@1</p><div style="height:80px"></div><p data-p>@2</p>',
  },
  {
    name: 'a page that cannot be scrolled, with text below its end',
    rootAttributes: 'style="overflow:hidden"',
    body: '<p data-p>@1</p><div style="height:400px"></div><p data-p>@2</p>',
  },
  {
    name: 'a page whose body cannot be scrolled, with text below its end',
    bodyAttributes: 'style="overflow:hidden"',
    body: '<p data-p>@1</p><div style="height:400px"></div><p data-p>@2</p>',
  },
  {
    name: 'a page whose body hides overflow but whose root scrolls',
    rootAttributes: 'style="overflow:auto"',
    bodyAttributes: 'style="overflow:hidden;height:150px"',
    body: '<p data-p>@1</p><div style="height:400px"></div><p data-p>@2</p>',
  },
  {
    name: 'a page that is as high as the view, in which the body scrolls',
    rootAttributes: 'style="overflow:hidden;height:100%"',
    bodyAttributes: 'style="overflow:auto;height:100%;margin:0"',
    body: '<p data-p>@1</p><div style="height:400px"></div><p data-p>@2</p>',
  },
  {
    name: 'a page that scrolls down only',
    rootAttributes: 'style="overflow-x:hidden;overflow-y:auto"',
    body: '<p data-p style="position:absolute;left:500px;top:8px;white-space:nowrap">@1</p><p data-p style="position:absolute;top:500px">@2</p>',
  },
  {
    name: 'a page whose overflow is clipped',
    rootAttributes: 'style="overflow:clip"',
    body: '<p data-p>@1</p><div style="height:400px"></div><p data-p>@2</p>',
  },
  {
    name: 'right-to-left page: far to the left can be scrolled to',
    rootAttributes: rtl,
    body: '<p data-p style="position:absolute;left:-500px;top:8px;white-space:nowrap">@1</p><p data-p style="margin-top:40px">@2</p>',
  },
  {
    name: 'right-to-left page: far to the right is out of reach',
    rootAttributes: rtl,
    body: '<p data-p style="position:absolute;right:-500px;top:8px;white-space:nowrap">@1</p><p data-p style="margin-top:40px">@2</p>',
  },
  {
    name: 'right-to-left page in plain',
    rootAttributes: rtl,
    body: '<p data-p>@1</p><p data-p>@2</p>',
  },
  {
    name: 'right-to-left scroller: to the left is reached, to the right is not',
    body: `<div ${rtl} style="position:relative;overflow:auto;width:280px;height:60px"><p data-p style="position:absolute;right:400px;white-space:nowrap;margin:0">@1</p><p data-p style="position:absolute;right:-400px;white-space:nowrap;margin:0">@2</p></div>`,
  },
  {
    name: 'vertical page that runs to the left',
    rootAttributes: 'style="writing-mode:vertical-rl"',
    body: '<p data-p>@1</p><div style="width:500px"></div><p data-p>@2</p><p data-p style="position:absolute;left:800px;top:8px">@3</p>',
  },
  {
    name: 'vertical page that runs to the right',
    rootAttributes: 'style="writing-mode:vertical-lr"',
    body: '<p data-p>@1</p><div style="width:500px"></div><p data-p>@2</p><p data-p style="position:absolute;left:-400px;top:8px">@3</p>',
  },
  {
    name: 'a column reversed, whose first items are above the scroll origin',
    body: '<div style="display:flex;flex-direction:column;justify-content:flex-end;height:60px;overflow:auto"><p data-p style="flex:none">@1</p><p data-p style="flex:none">@2</p><p data-p style="flex:none">@3</p><p data-p style="flex:none">@4</p></div>',
  },
  {
    name: 'a row centred in a scroller, whose start is out of reach',
    body: '<div style="display:flex;justify-content:center;width:200px;overflow:auto;padding:5px 0"><p data-p style="flex:none;width:190px">@1</p><p data-p style="flex:none;width:190px">@2</p><p data-p style="flex:none;width:190px">@3</p></div>',
  },
];
