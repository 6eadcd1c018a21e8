import { framed, type VisibilityCase } from './case.ts';

const size = 'width="290" height="90" style="border:0"';

/** Documents in frames of the same origin; each is read for itself. */
export const frames: readonly VisibilityCase[] = [
  { name: 'text in a frame', body: `<p data-p>@1</p>${framed('<p data-p>@2</p>', size)}` },
  {
    name: 'text in a frame, far below in it',
    body: framed('<p data-p>@1</p><div style="height:400px"></div><p data-p>@2</p>', size),
  },
  {
    name: 'text in a frame, far below in the page',
    body: `<div style="height:700px"></div>${framed('<p data-p>@1</p>', size)}`,
  },
  {
    name: 'text in a frame, hidden there',
    body: framed('<p data-p hidden>@1</p><p data-p>@2</p>', size),
  },
];
