import type { VisibilityCase } from './case.ts';

const clipped =
  'position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;border:0;white-space:nowrap;';

/** Text meant for some readers only, or for some tools; and what only sounds hidden. */
export const forSome: readonly VisibilityCase[] = [
  {
    name: 'for screen readers, by clip rect',
    body: `<p>See <span data-p style="${clipped}clip:rect(0,0,0,0)">@1</span> here</p><p data-p>@2</p>`,
  },
  {
    name: 'for screen readers, by clip-path',
    body: `<p>See <span data-p style="${clipped}clip-path:inset(50%)">@1</span> here</p><p data-p>@2</p>`,
  },
  {
    name: 'for screen readers, by clip rect of one pixel',
    body: `<span data-p style="${clipped}clip:rect(1px 1px 1px 1px)">@1</span><p data-p>@2</p>`,
  },
  {
    name: 'for screen readers, as the source of a formula beside its picture',
    body: '<span style="position:relative"><span data-p style="position:absolute;clip:rect(1px,1px,1px,1px);padding:0;border:0;height:1px;width:1px;overflow:hidden">@1</span><span data-p aria-hidden="true">@2</span></span>',
  },
  {
    name: 'a link to skip to the content, out of view until it has focus',
    body: '<style>.skip{position:absolute;left:-999px}.skip:focus{left:0}</style><a class="skip" data-p href="#x">@1</a><p data-p>@2</p>',
  },
  {
    name: 'a link to skip to the content, above the page until it has focus',
    body: '<style>.skip{position:absolute;top:0;transform:translateY(-120%)}.skip:focus{transform:none}</style><a class="skip" data-p href="#x">@1</a><p data-p>@2</p>',
  },
  { name: 'hidden from screen readers', body: '<p data-p aria-hidden="true">@1</p>' },
  { name: 'inert', body: '<div inert><p data-p>@1</p></div>' },
  { name: 'inert and blurred', body: '<div inert style="filter:blur(6px)"><p data-p>@1</p></div>' },
  {
    name: 'user-select none',
    body: '<p data-p style="user-select:none;-webkit-user-select:none">@1</p><p data-p>@2</p>',
  },
  {
    name: 'user-select none on a word within',
    body: '<p><span data-p>@1</span> <span data-p style="user-select:none;-webkit-user-select:none">@2</span> <span data-p>@3</span></p>',
  },
  {
    name: 'user-select none over the whole page',
    bodyAttributes: 'style="user-select:none;-webkit-user-select:none"',
    body: '<p data-p>@1</p><p data-p style="display:none">@2</p>',
  },
  {
    name: 'user-select all',
    body: '<p data-p style="user-select:all;-webkit-user-select:all">@1</p>',
  },
  { name: 'pointer-events none', body: '<p data-p style="pointer-events:none">@1</p>' },
  {
    name: 'pointer-events none on text that is covered',
    body: '<div style="position:relative"><p data-p style="pointer-events:none">@1</p><div style="position:absolute;inset:0;background:#fff"></div></div><p data-p>@2</p>',
  },
  {
    name: 'pointer-events none over the whole page',
    bodyAttributes: 'style="pointer-events:none"',
    body: '<p data-p>@1</p><div style="height:0;overflow:hidden"><p data-p>@2</p></div>',
  },
  {
    name: 'a selection that is invisible',
    body: '<style>::selection{color:transparent;background:transparent}</style><p data-p>@1</p>',
  },
  { name: 'role presentation', body: '<div role="presentation"><p data-p>@1</p></div>' },
  { name: 'data-nosnippet', body: '<p data-nosnippet data-p>@1</p>' },
  {
    name: 'a tooltip that comes with the pointer',
    body: '<style>.tip{opacity:0}b:hover .tip{opacity:1}</style><p><b>word<span class="tip" data-p>@1</span></b></p><p data-p>@2</p>',
  },
  {
    name: 'a menu that comes with the focus',
    body: '<style>.menu{display:none}nav:focus-within .menu{display:block}</style><nav tabindex="0">Menu<div class="menu"><p data-p>@1</p></div></nav><p data-p>@2</p>',
  },
  {
    name: 'a tab panel that is not chosen',
    body: '<style>input:not(:checked)+.panel{display:none}</style><input type="radio" checked><div class="panel"><p data-p>@1</p></div><input type="radio"><div class="panel"><p data-p>@2</p></div>',
  },
];
