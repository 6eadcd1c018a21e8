import type { VisibilityCase } from './case.ts';

const bar = 'background:#dde;height:40px';
const tall = '<div style="height:600px"></div>';

/** What scrolling brings into view, or frees. */
export const scrolling: readonly VisibilityCase[] = [
  { name: 'text far below', body: `${tall}<p data-p>@1</p>` },
  {
    name: 'text far to the right',
    body: '<div style="width:1200px"><p data-p style="margin-left:700px">@1</p></div>',
  },
  {
    name: 'a sticky bar that lies over text only while it is scrolled',
    body: `<div style="position:sticky;top:0;${bar}"></div><p data-p>@1</p>${tall}<p data-p>@2</p>${tall}`,
  },
  {
    name: 'a sticky bar at the bottom, over text as it lies',
    body: `<div style="height:165px"></div><p data-p>@1</p><div style="height:300px"></div><div style="position:sticky;bottom:0;${bar}"></div>`,
  },
  {
    name: 'a fixed bar at the top, with room for it',
    body: `<div style="position:fixed;inset:0 0 auto;${bar}"></div><div style="height:40px"></div><p data-p>@1</p>${tall}<p data-p>@2</p>${tall}`,
  },
  {
    name: 'a fixed bar at the top, over the first lines',
    body: `<div style="position:fixed;inset:0 0 auto;${bar}"></div><p data-p>@1</p><p data-p>@2</p>${tall}`,
  },
  {
    name: 'a fixed bar at the bottom, over the last line',
    body: `<div style="position:fixed;inset:auto 0 0;${bar}"></div><p data-p>@1</p>${tall}<p data-p style="margin:0">@2</p>`,
  },
  {
    name: 'a fixed bar at the bottom, over text as it lies',
    body: `<div style="position:fixed;inset:auto 0 0;${bar}"></div><div style="height:165px"></div><p data-p>@1</p>${tall}`,
  },
  {
    name: 'a fixed bar at the side, in a page that is as wide as the view',
    body: '<div style="position:fixed;inset:0 auto 0 0;width:230px;background:#dde"></div><p data-p>@1</p>',
  },
  {
    name: 'a box of a sticky bar that ends',
    body: `<section><div style="position:sticky;top:0;${bar}"></div><p data-p>@1</p></section><section><p data-p>@2</p>${tall}</section>`,
  },
  {
    name: 'sticky text',
    body: `<div style="height:100px"></div><p data-p style="position:sticky;top:0">@1</p>${tall}`,
  },
  {
    name: 'a scroller with text at its start and its end',
    body: `<div style="height:80px;overflow:auto"><p data-p>@1</p>${tall}<p data-p>@2</p></div>`,
  },
  {
    name: 'a scroller with overflow scroll, sideways',
    body: '<div style="overflow:scroll;width:250px;padding:5px 0"><div style="width:900px;display:flex;justify-content:space-between"><span data-p>@1</span><span data-p>@2</span></div></div>',
  },
  {
    name: 'a scroller whose scrollbar is hidden',
    body: `<div style="height:80px;overflow:auto;scrollbar-width:none"><p data-p>@1</p>${tall}<p data-p>@2</p></div>`,
  },
  {
    name: 'a scroller of no height',
    body: '<div style="height:0;overflow:auto"><p data-p>@1</p></div><p data-p>@2</p>',
  },
  {
    name: 'a scroller of no width',
    body: '<div style="width:0;height:60px;overflow:auto;float:left"><p data-p style="white-space:nowrap">@1</p></div><p data-p>@2</p>',
  },
  {
    name: 'a scroller that scrolls down only',
    body: '<div style="position:relative;overflow-x:hidden;overflow-y:auto;width:280px;height:60px"><p data-p style="position:absolute;top:300px">@1</p><p data-p style="position:absolute;left:400px;white-space:nowrap">@2</p></div>',
  },
  {
    name: 'a scroller that scrolls sideways only',
    body: '<div style="position:relative;overflow-x:auto;overflow-y:hidden;width:280px;height:60px"><p data-p style="position:absolute;top:300px">@1</p><p data-p style="position:absolute;left:400px;white-space:nowrap">@2</p></div>',
  },
  {
    name: 'above and left of where a scroller begins',
    body: '<div style="position:relative;overflow:auto;width:280px;height:60px"><p data-p style="position:absolute;top:-200px">@1</p><p data-p style="position:absolute;left:-300px;white-space:nowrap">@2</p><p data-p style="position:absolute;top:200px">@3</p></div>',
  },
  {
    name: 'a scroller within a scroller',
    body: `<div style="height:120px;overflow:auto">${tall}<div style="height:60px;overflow:auto">${tall}<p data-p>@1</p></div></div>`,
  },
  {
    name: 'a cut box within a scroller',
    body: `<div style="height:100px;overflow:auto"><div style="height:60px;overflow:hidden"><p data-p>@1</p>${tall}<p data-p>@2</p></div>${tall}<p data-p>@3</p></div>`,
  },
  {
    name: 'a scroller within a cut box',
    body: `<div style="height:60px;overflow:hidden"><div style="height:200px;overflow:auto"><p data-p>@1</p><div style="height:160px"></div><p data-p>@2</p>${tall}<p data-p>@3</p></div></div>`,
  },
  {
    name: 'a scroller that ends below its cut box: its last line is never free',
    body: `<div style="height:60px;overflow:hidden"><div style="height:200px;overflow:auto"><p data-p>@1</p>${tall}<p data-p style="margin:0">@2</p></div></div>`,
  },
  {
    name: 'a scroller in a page that is locked',
    bodyAttributes: 'style="overflow:hidden"',
    body: `<div style="height:100px;overflow:auto"><p data-p>@1</p>${tall}<p data-p>@2</p></div>${tall}<p data-p>@3</p>`,
  },
  {
    name: 'a scroller below the end of a page that is locked',
    bodyAttributes: 'style="overflow:hidden"',
    body: `${tall}<div style="height:100px;overflow:auto"><p data-p>@1</p>${tall}<p data-p>@2</p></div>`,
  },
  {
    name: 'absolute text that a scroller does not hold',
    body: `<div style="height:60px;overflow:auto"><p data-p style="position:absolute;top:100px">@1</p>${tall}</div>`,
  },
  {
    name: 'fixed text in a scroller',
    body: `<div style="height:60px;overflow:auto">${tall}<p data-p style="position:fixed;top:100px">@1</p></div>`,
  },
  {
    name: 'a layer over a scroller',
    body: `<div style="position:relative"><div style="height:80px;overflow:auto"><p data-p>@1</p>${tall}<p data-p>@2</p></div><div style="position:absolute;inset:0;background:#fff"></div></div>`,
  },
  {
    name: 'a layer over the lower half of a scroller',
    body: `<div style="position:relative"><div style="height:120px;overflow:auto"><p data-p>@1</p><div style="height:50px"></div><p data-p>@2</p>${tall}</div><div style="position:absolute;inset:60px 0 0;background:#fff"></div></div>`,
  },
  {
    name: 'a layer over the lower half of a scroller whose last line stays under it',
    body: `<div style="position:relative"><div style="height:120px;overflow:auto"><p data-p>@1</p>${tall}<p data-p>@2</p></div><div style="position:absolute;inset:60px 0 0;background:#fff"></div></div>`,
  },
  {
    name: 'a layer that moves with the content of a scroller',
    body: `<div style="height:80px;overflow:auto"><div style="position:relative"><p data-p>@1</p>${tall}<p data-p>@2</p><div style="position:absolute;inset:300px 0 0;background:#fff"></div></div></div>`,
  },
  {
    name: 'a sticky bar within a scroller',
    body: `<div style="height:120px;overflow:auto"><div style="position:sticky;top:0;${bar}"></div><p data-p>@1</p>${tall}<p data-p>@2</p></div>`,
  },
  {
    name: 'a sticky head of a table',
    body: '<div style="height:100px;overflow:auto"><table><thead><tr><th data-p style="position:sticky;top:0;background:#dde">@1</th></tr></thead><tbody><tr><td data-p>@2</td></tr><tr><td style="height:300px"></td></tr><tr><td data-p>@3</td></tr></tbody></table></div>',
  },
  {
    name: 'a page scrolled down by a script',
    body: `<p data-p>@1</p>${tall}<p data-p>@2</p>${tall}<p data-p>@3</p><script>scrollTo(0,500)</script>`,
  },
  {
    name: 'a cut box scrolled by a script',
    body: `<div id="box" style="height:50px;overflow:hidden"><p data-p>@1</p><div style="height:100px"></div><p data-p>@2</p><div style="height:100px"></div><p data-p>@3</p></div><script>box.scrollTop=130</script>`,
  },
  {
    name: 'a scroller scrolled to its end by a script',
    body: `<div id="box" style="height:60px;overflow:auto"><p data-p>@1</p>${tall}<p data-p>@2</p></div><script>box.scrollTop=9999</script>`,
  },
  {
    name: 'a scroller that a shape cuts at its edges',
    body: `<div style="clip-path:inset(0)"><div style="height:80px;overflow:auto"><p data-p>@1</p>${tall}<p data-p>@2</p></div></div>`,
  },
  {
    name: 'words of the colour of what is behind their scroller',
    body: `<div style="background:#234;color:#234"><div style="height:80px;overflow:auto"><p data-p>@1</p>${tall}<p data-p>@2</p></div></div>`,
  },
  {
    name: 'a layer over a scroller of which a shape leaves nothing',
    body: `<div style="position:relative"><div style="height:80px;overflow:auto"><p data-p>@1</p>${tall}<p data-p>@2</p></div><div style="position:absolute;inset:0;background:#fff;clip-path:inset(50%)"></div></div>`,
  },
  {
    name: 'a bar over the little that the window shows of a scroller',
    body: `<div style="position:fixed;left:12px;top:150px"><div style="height:110px;overflow:auto"><div style="position:sticky;top:0;${bar}"></div><div style="height:100px"></div><p data-p>@1</p>${tall}</div></div>`,
  },
  {
    name: 'a popover in a box that keeps its content to itself',
    body: '<div style="contain:paint"><div id="box" popover="manual"><p data-p>@1</p></div></div><script>box.showPopover()</script>',
  },
  {
    name: 'a page that glides when scrolled',
    rootAttributes: 'style="scroll-behavior:smooth"',
    body: `${tall}<p data-p>@1</p>`,
  },
];
