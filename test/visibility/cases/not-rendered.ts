import type { VisibilityCase } from './case.ts';

/** Boxes that are not made, or not painted. */
export const notRendered: readonly VisibilityCase[] = [
  { name: 'plain text', body: '<p data-p>@1</p><p data-p>@2</p>' },
  { name: 'display none', body: '<p data-p style="display:none">@1</p><p data-p>@2</p>' },
  {
    name: 'display none on an ancestor',
    body: '<div style="display:none"><div style="display:block"><p data-p>@1</p></div></div><p data-p>@2</p>',
  },
  {
    name: 'display none from a style sheet with !important',
    body: '<style>.wall{display:none!important}</style><p data-p class="wall" style="display:block">@1</p><p data-p>@2</p>',
  },
  { name: 'display contents', body: '<div style="display:contents"><p data-p>@1</p></div>' },
  {
    name: 'display contents on the passage',
    body: '<span data-p style="display:contents">@1</span>',
  },
  {
    name: 'display contents within display none',
    body: '<div style="display:none"><span data-p style="display:contents">@1</span></div><p data-p>@2</p>',
  },
  {
    name: 'display contents with opacity 0, which has no box to act on',
    body: '<div style="display:contents;opacity:0"><p data-p>@1</p></div>',
  },
  {
    name: 'display contents with visibility hidden, which is inherited',
    body: '<div style="display:contents;visibility:hidden"><p data-p>@1</p></div>',
  },
  { name: 'visibility hidden', body: '<p data-p style="visibility:hidden">@1</p>' },
  { name: 'visibility collapse', body: '<p data-p style="visibility:collapse">@1</p>' },
  {
    name: 'visibility visible within hidden',
    body: '<div style="visibility:hidden"><p data-p>@1</p><p data-p style="visibility:visible">@2</p></div>',
  },
  { name: 'the hidden attribute', body: '<p data-p hidden>@1</p><p data-p>@2</p>' },
  {
    name: 'the hidden attribute that a style overrules',
    body: '<p data-p hidden style="display:block">@1</p>',
  },
  { name: 'hidden until found', body: '<div hidden="until-found"><p data-p>@1</p></div>' },
  {
    name: 'content-visibility hidden',
    body: '<div style="content-visibility:hidden"><p data-p>@1</p></div><p data-p>@2</p>',
  },
  {
    name: 'content-visibility hidden on a span, where it does nothing',
    body: '<p><span data-p style="content-visibility:hidden">@1</span></p>',
  },
  {
    name: 'content-visibility auto in view',
    body: '<div style="content-visibility:auto"><p data-p>@1</p></div>',
  },
  {
    name: 'content-visibility auto far below',
    body: '<div style="height:3000px"></div><div style="content-visibility:auto;contain-intrinsic-size:auto 30px"><p data-p>@1</p></div>',
  },
  { name: 'opacity 0', body: '<p data-p style="opacity:0">@1</p><p data-p>@2</p>' },
  {
    name: 'opacity 0 on an ancestor',
    body: '<div style="opacity:0"><p data-p style="opacity:1">@1</p></div>',
  },
  { name: 'opacity .03', body: '<p data-p style="opacity:.03">@1</p>' },
  { name: 'opacity .3', body: '<p data-p style="opacity:.3">@1</p>' },
  { name: 'opacity .6', body: '<p data-p style="opacity:.6">@1</p>' },
  {
    name: 'opacities that multiply to nothing',
    body: '<div style="opacity:.3"><div style="opacity:.3"><p data-p style="opacity:.3">@1</p></div></div>',
  },
  {
    name: 'opacities that multiply to enough',
    body: '<div style="opacity:.8"><div style="opacity:.8"><p data-p style="opacity:.7">@1</p></div></div>',
  },
  {
    name: 'an animation paused at opacity 0',
    body: '<style>@keyframes come{from{opacity:0}to{opacity:1}}</style><p data-p style="animation:come 5s paused">@1</p>',
  },
  {
    name: 'an animation that has come to its end',
    body: '<style>@keyframes come{from{opacity:0}to{opacity:1}}</style><p data-p style="opacity:0;animation:come 1s -5s forwards">@1</p>',
  },
  {
    name: 'an animation that has gone to nothing',
    body: '<style>@keyframes go{from{opacity:1}to{opacity:0}}</style><p data-p style="animation:go 1s -5s forwards">@1</p>',
  },
  {
    name: 'an animation paused with the visibility hidden',
    body: '<style>@keyframes come{from{visibility:hidden}to{visibility:visible}}</style><p data-p style="animation:come 5s paused">@1</p>',
  },
  {
    name: 'for print only',
    body: '<style>.print{display:none}@media print{.print{display:block}}</style><p data-p class="print">@1</p><p data-p>@2</p>',
  },
  {
    name: 'for the screen only',
    body: '<style>@media print{.screen{display:none}}</style><p data-p class="screen">@1</p>',
  },
  {
    name: 'for windows wider than this one',
    body: '<style>@media(max-width:600px){.wide{display:none}}</style><p data-p class="wide">@1</p><p data-p>@2</p>',
  },
  {
    name: 'for containers wider than this one',
    body: '<style>.box{container-type:inline-size}@container(max-width:600px){.wide{display:none}}</style><div class="box"><p data-p class="wide">@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'a style sheet that is switched off',
    body: '<style media="print">.wall{display:none}</style><p data-p class="wall">@1</p>',
  },
  {
    name: 'text in a float, shown beside other text',
    body: '<span data-p style="float:right">@1</span><p data-p>@2</p>',
  },
];
