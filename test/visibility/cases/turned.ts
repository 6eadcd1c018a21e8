import type { VisibilityCase } from './case.ts';

/** Text that is turned, mirrored, zoomed, or runs in another direction. */
export const turned: readonly VisibilityCase[] = [
  {
    name: 'rotated a little',
    body: '<p data-p style="width:max-content;margin:30px;transform:rotate(8deg)">@1</p>',
  },
  {
    name: 'rotated upright',
    body: '<p data-p style="width:max-content;margin:80px 0;transform:rotate(90deg)">@1</p>',
  },
  { name: 'rotated upside down', body: '<p data-p style="transform:rotate(180deg)">@1</p>' },
  {
    name: 'the rotate property',
    body: '<p data-p style="width:max-content;margin:30px;rotate:-6deg">@1</p>',
  },
  { name: 'skewed', body: '<p data-p style="margin:20px;transform:skewX(12deg)">@1</p>' },
  {
    name: 'mirrored, the back to be seen',
    body: '<p data-p style="transform:rotateY(180deg)">@1</p>',
  },
  {
    name: 'mirrored, the back hidden',
    body: '<p data-p style="transform:rotateY(180deg);backface-visibility:hidden">@1</p><p data-p>@2</p>',
  },
  {
    name: 'the back hidden but the front to be seen',
    body: '<p data-p style="transform:rotateY(20deg);backface-visibility:hidden">@1</p>',
  },
  {
    name: 'turned over by a parent in the same space, the back hidden',
    mayBeLost:
      'Firefox shows the back of a box that is not turned itself; no script could know that',
    body: '<div style="transform-style:preserve-3d;transform:rotateY(180deg)"><p data-p style="backface-visibility:hidden">@1</p><p data-p style="transform:rotateY(180deg);backface-visibility:hidden">@2</p></div>',
  },
  {
    name: 'turned over by a parent in a flat space, the back hidden',
    body: '<div style="transform:rotateY(180deg)"><p data-p style="backface-visibility:hidden">@1</p></div>',
  },
  {
    name: 'the two sides of a card',
    body: '<div style="position:relative;height:30px;transform-style:preserve-3d"><p data-p style="position:absolute;inset:0;background:#fff;backface-visibility:hidden">@1</p><p data-p style="position:absolute;inset:0;background:#fff;transform:rotateY(180deg);backface-visibility:hidden">@2</p></div>',
  },
  {
    name: 'seen edge-on',
    body: '<p data-p style="transform:rotateY(90deg)">@1</p><p data-p>@2</p>',
  },
  { name: 'seen edge-on from above', body: '<p data-p style="transform:rotateX(90deg)">@1</p>' },
  {
    name: 'behind the eye',
    body: '<div style="perspective:100px"><p data-p style="transform:translateZ(150px)">@1</p></div>',
  },
  {
    name: 'a little nearer to the eye',
    body: '<div style="perspective:900px"><p data-p style="width:260px;transform:translateZ(20px)">@1</p></div>',
  },
  {
    name: 'behind a neighbour in the same space',
    body: '<div style="position:relative;transform-style:preserve-3d"><p data-p style="transform:translateZ(-10px)">@1</p><div style="position:absolute;inset:0;background:#dde"></div></div>',
  },
  {
    name: 'before a later neighbour in the same space',
    body: '<div style="position:relative;height:30px;transform-style:preserve-3d"><p data-p style="position:absolute;margin:0;transform:translateZ(10px)">@1</p><div style="position:absolute;inset:0;background:#dde"></div></div>',
  },
  { name: 'vertical text', body: '<p data-p style="writing-mode:vertical-rl;height:180px">@1</p>' },
  {
    name: 'vertical text with upright letters',
    body: '<p data-p style="writing-mode:vertical-rl;text-orientation:upright;line-height:24px">@1</p>',
  },
  { name: 'sideways text', body: '<p data-p style="writing-mode:vertical-lr;height:180px">@1</p>' },
  {
    name: 'vertical text in a cut box',
    body: '<div style="writing-mode:vertical-rl;height:180px;width:50px;overflow:hidden"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'vertical text in a scroller',
    body: '<div style="writing-mode:vertical-rl;height:180px;width:60px;overflow:auto"><p data-p>@1</p><p data-p>@2</p><p data-p>@3</p></div>',
  },
  { name: 'right-to-left paragraph', body: '<p data-p dir="rtl">@1</p>' },
  {
    name: 'letters in reverse order',
    body: '<p data-p style="unicode-bidi:bidi-override;direction:rtl">@1</p>',
  },
  {
    name: 'right-to-left in a cut box',
    body: '<div dir="rtl" style="width:168px;overflow:hidden;white-space:nowrap"><span data-p>@1</span> <span data-p>@2</span></div>',
  },
  { name: 'zoomed in', body: '<p data-p style="zoom:1.5">@1</p>' },
  {
    name: 'zoomed in, and cut',
    body: '<div style="zoom:1.5;height:30px;overflow:hidden"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'zoomed in, and scrolled',
    body: '<div style="zoom:1.5;height:40px;overflow:auto"><p data-p>@1</p><div style="height:300px"></div><p data-p>@2</p></div>',
  },
  {
    name: 'a layer that is zoomed until it covers',
    body: '<div style="position:relative"><p data-p style="margin:0">@1</p><div style="position:absolute;left:0;top:0;zoom:4;width:75px;height:6px;background:#dde"></div></div>',
  },
  {
    name: 'a scroller that is scaled',
    body: '<div style="transform:scale(.9);transform-origin:0 0;height:80px;overflow:auto"><p data-p>@1</p><div style="height:400px"></div><p data-p>@2</p></div>',
  },
  {
    name: 'a scroller upside down',
    body: '<div style="transform:rotate(180deg);height:80px;overflow:auto"><p data-p>@1</p><div style="height:400px"></div><p data-p>@2</p></div>',
  },
  {
    name: 'a scroller aslant',
    body: '<div style="transform:rotate(5deg);margin:20px 0"><div style="height:80px;overflow:auto"><p data-p>@1</p><div style="height:300px"></div><p data-p>@2</p></div></div>',
  },
  {
    name: 'a scroller mirrored, and words beyond its start',
    body: '<div style="scale:-1 1"><div dir="rtl" style="width:260px;overflow:auto"><div style="width:max-content;padding-right:500px"><p data-p>@1</p></div></div></div>',
  },
  {
    name: 'a cut box that is rotated',
    body: '<div style="margin:40px;width:240px;height:30px;overflow:hidden;transform:rotate(8deg)"><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'text that is rotated out of a cut box',
    body: '<div style="width:260px;height:30px;overflow:hidden"><p data-p style="transform:rotate(90deg);transform-origin:-20px 50px">@1</p></div><p data-p>@2</p>',
  },
];
