import type { VisibilityCase } from './case.ts';

const over = 'position:absolute;inset:0;';

/** Letters that are painted, and cannot be read; and some that can. */
export const faded: readonly VisibilityCase[] = [
  {
    name: 'a gradient over the cut, of an element that is absolute',
    body: `<div style="position:relative;height:90px;overflow:hidden"><p data-p>@1</p><p data-p>@2</p><p data-p>@3</p><p data-p>@4</p><div style="${over}top:28px;background:linear-gradient(transparent,#fff 1px)"></div></div>`,
  },
  {
    name: 'a gradient over the cut, of a pseudo-element',
    body: '<style>.tease{position:relative;height:90px;overflow:hidden}.tease::after{content:"";position:absolute;inset:28px 0 0;background:linear-gradient(#fff0,#fff 1px)}</style><div class="tease"><p data-p>@1</p><p data-p>@2</p><p data-p>@3</p><p data-p>@4</p></div>',
  },
  {
    name: 'a gradient over the cut, as a mask',
    body: '<div style="height:90px;overflow:hidden;mask-image:linear-gradient(#000 28px,transparent 29px)"><p data-p>@1</p><p data-p>@2</p><p data-p>@3</p><p data-p>@4</p></div>',
  },
  {
    name: 'a gradient that stays transparent',
    body: `<div style="position:relative"><p data-p>@1</p><div style="${over}background:linear-gradient(#fff0,#fff3)"></div></div>`,
  },
  {
    name: 'a gradient over the cut, of a pseudo-element that lets the pointer through',
    body: '<style>.tease{position:relative;height:60px;overflow:hidden}.tease::after{content:"";position:absolute;inset:0;pointer-events:none;background:linear-gradient(#fff,#fff)}</style><div class="tease"><p data-p>@1</p></div><p data-p>@2</p>',
  },
  {
    name: 'a pseudo-element before the text, behind it',
    body: '<style>.card{position:relative;z-index:0}.card::before{content:"";position:absolute;inset:0;z-index:-1;background:#eee}</style><div class="card"><p data-p>@1</p></div>',
  },
  {
    name: 'a pseudo-element before the text, over it',
    body: '<style>.card{position:relative}.card::before{content:"";position:absolute;inset:0;background:#eee}</style><div class="card"><p data-p>@1</p></div>',
  },
  {
    name: 'a pseudo-element without content is not there',
    body: '<style>.card{position:relative}.card::after{position:absolute;inset:0;background:#eee}</style><div class="card"><p data-p>@1</p></div>',
  },
  {
    name: 'a pseudo-element that is transparent',
    body: '<style>.card{position:relative}.card::after{content:"";position:absolute;inset:0;background:#eee;opacity:0}</style><div class="card"><p data-p>@1</p></div>',
  },
  {
    name: 'a pseudo-element that is hidden',
    body: '<style>.card{position:relative}.card::after{content:"";position:absolute;inset:0;background:#eee;visibility:hidden}</style><div class="card"><p data-p>@1</p></div>',
  },
  { name: 'blur of 5px', body: '<p data-p style="filter:blur(5px)">@1</p><p data-p>@2</p>' },
  {
    name: 'blur of 4px on an ancestor',
    body: '<div style="filter:blur(4px)"><p data-p>@1</p></div>',
  },
  { name: 'blur of nothing', body: '<p data-p style="filter:blur(0)">@1</p>' },
  { name: 'blur too small to see', body: '<p data-p style="filter:blur(.2px)">@1</p>' },
  {
    name: 'blur among other filters',
    body: '<p data-p style="filter:brightness(1) blur(6px) contrast(1)">@1</p>',
  },
  {
    name: 'blur of several ancestors',
    body: '<div style="filter:blur(3px)"><div style="filter:blur(3px)"><p data-p>@1</p></div></div>',
  },
  {
    name: 'blur in em',
    body: '<p data-p style="filter:blur(.4em)">@1</p>',
  },
  { name: 'the opacity filter at 0', body: '<p data-p style="filter:opacity(0)">@1</p>' },
  { name: 'the opacity filter at .9', body: '<p data-p style="filter:opacity(.9)">@1</p>' },
  {
    name: 'the brightness filter far up',
    body: '<p data-p style="background:#fff;filter:brightness(90)">@1</p>',
  },
  {
    name: 'the contrast filter at 0',
    body: '<div style="background:#fff;filter:contrast(0)"><p data-p>@1</p></div>',
  },
  { name: 'the invert filter', body: '<p data-p style="background:#fff;filter:invert(1)">@1</p>' },
  {
    name: 'an SVG filter that paints a flood',
    body: '<svg width="0" height="0" style="position:absolute"><filter id="flood"><feFlood flood-color="#ccc"/></filter></svg><p data-p style="filter:url(#flood)">@1</p>',
  },
  { name: 'transparent colour', body: '<p data-p style="color:transparent">@1</p>' },
  { name: 'colour with no alpha', body: '<p data-p style="color:rgb(0 0 0/0)">@1</p>' },
  { name: 'colour with half its alpha', body: '<p data-p style="color:rgb(0 0 0/.5)">@1</p>' },
  {
    name: 'transparent colour with a shadow that is blurred',
    body: '<p data-p style="color:transparent;text-shadow:0 0 12px #000">@1</p>',
  },
  {
    name: 'transparent colour with a shadow that is sharp',
    body: '<p data-p style="color:transparent;text-shadow:0 0 0 #000">@1</p>',
  },
  {
    name: 'transparent colour with a sharp shadow that is transparent too',
    body: '<p data-p style="color:transparent;text-shadow:0 0 0 transparent">@1</p>',
  },
  {
    name: 'transparent colour with a sharp shadow among blurred ones',
    body: '<p data-p style="color:transparent;text-shadow:0 0 12px #888,1px 0 0 #000">@1</p>',
  },
  {
    name: 'transparent colour with a sharp shadow below',
    body: '<p data-p style="color:transparent;text-shadow:0 30px 0 #000">@1</p>',
  },
  { name: 'the colour of the page', body: '<p data-p style="color:#fff">@1</p><p data-p>@2</p>' },
  {
    name: 'the colour of a background further up',
    body: '<section style="background:#234"><div><p data-p style="color:#234">@1</p><p data-p style="color:#fff">@2</p></div></section>',
  },
  {
    name: 'the colour of the background behind in other notation',
    body: '<div style="background:hsl(210 50% 40%)"><p data-p style="color:rgb(51,102,153)">@1</p></div>',
  },
  {
    name: 'white on a dark image',
    body: '<div style="background:linear-gradient(#123,#345)"><p data-p style="color:#fff">@1</p></div>',
  },
  {
    name: 'the colour of a background that is an image',
    body: '<div style="background:linear-gradient(#123,#123)"><p data-p style="color:#123">@1</p></div>',
  },
  {
    name: 'white on white within a dark box',
    body: '<div style="background:#234;padding:10px"><div style="background:#fff"><p data-p style="color:#fff">@1</p></div></div>',
  },
  {
    name: 'the colour of a sibling that lies behind',
    body: `<div style="position:relative"><div style="${over}background:#345"></div><p data-p style="position:relative;color:#345">@1</p></div>`,
  },
  {
    name: 'white on a dark sibling that lies behind',
    body: `<div style="position:relative"><div style="${over}background:#345"></div><p data-p style="position:relative;color:#fff">@1</p></div>`,
  },
  {
    name: 'white on a dark page',
    bodyAttributes: 'style="background:#222;color:#fff"',
    body: '<p data-p>@1</p><p data-p style="color:#222">@2</p>',
  },
  {
    name: 'white text with a dark outline of shadow',
    body: '<p data-p style="color:#fff;text-shadow:0 0 2px #000,0 0 2px #000,0 0 1px #000,0 0 1px #000">@1</p>',
  },
  {
    name: 'background-clip text with a transparent colour',
    body: '<p data-p style="color:transparent;background:linear-gradient(90deg,#a00,#00a);background-clip:text;-webkit-background-clip:text">@1</p>',
  },
  {
    name: 'background-clip text without a background',
    body: '<p data-p style="color:transparent;background-clip:text;-webkit-background-clip:text">@1</p>',
  },
  {
    name: 'background-clip text in the colour of the page',
    body: '<p data-p style="color:transparent;background:#fff;background-clip:text;-webkit-background-clip:text">@1</p>',
  },
  {
    name: 'background-clip text on an ancestor',
    body: '<div style="background:#00a;background-clip:text;-webkit-background-clip:text"><p data-p style="color:transparent">@1</p></div>',
  },
  {
    name: '-webkit-text-fill-color transparent',
    body: '<p data-p style="-webkit-text-fill-color:transparent">@1</p>',
  },
  {
    name: '-webkit-text-fill-color over a transparent colour',
    body: '<p data-p style="color:transparent;-webkit-text-fill-color:#000">@1</p>',
  },
  {
    name: '-webkit-text-stroke around nothing',
    body: '<p data-p style="-webkit-text-fill-color:transparent;-webkit-text-stroke:1px #000">@1</p>',
  },
  {
    name: '-webkit-text-stroke that is transparent too',
    body: '<p data-p style="-webkit-text-fill-color:transparent;-webkit-text-stroke:1px transparent">@1</p>',
  },
  {
    name: '-webkit-text-security shows dots for letters',
    body: '<p data-p style="-webkit-text-security:disc">@1</p><p data-p>@2</p>',
  },
  { name: 'font-size 0', body: '<p data-p style="font-size:0">@1</p><p data-p>@2</p>' },
  { name: 'font-size 1px', body: '<p data-p style="font-size:1px">@1</p>' },
  {
    name: 'font-size 0 around text with a size',
    body: '<div style="font-size:0"><p data-p style="font-size:16px">@1</p></div>',
  },
  {
    name: 'letter-spacing that throws all letters but the first out of the page',
    body: '<p data-p style="letter-spacing:-200px">@1</p>',
  },
  { name: 'letter-spacing that is wide', body: '<p data-p style="letter-spacing:3px">@1</p>' },
  {
    name: 'line-height 0, where lines lie over each other but one is alone',
    body: '<p data-p style="line-height:0;margin-top:20px">@1</p>',
  },
  {
    name: 'line-height 0 in a box that cuts',
    body: '<div style="line-height:0;overflow:hidden"><span data-p>@1</span></div>',
  },
  {
    name: 'mix-blend-mode difference',
    body: '<div style="background:#fff"><p data-p style="mix-blend-mode:difference;color:#fff">@1</p></div>',
  },
  {
    name: 'mix-blend-mode screen, in which dark on white vanishes',
    body: '<div style="background:#fff;isolation:isolate"><p data-p style="mix-blend-mode:screen">@1</p></div>',
  },
  {
    name: 'mix-blend-mode multiply, in which white vanishes',
    body: '<div style="background:#345;isolation:isolate"><p data-p style="mix-blend-mode:multiply;color:#fff">@1</p></div>',
  },
  {
    name: 'mix-blend-mode multiply on dark text',
    body: '<div style="background:#fed;isolation:isolate"><p data-p style="mix-blend-mode:multiply">@1</p></div>',
  },
];
