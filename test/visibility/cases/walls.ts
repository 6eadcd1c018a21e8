import type { VisibilityCase } from './case.ts';

const article = '<p data-p>@1</p><p data-p>@2</p><p data-p>@3</p><p data-p>@4</p><p data-p>@5</p>';
const offer = 'Subscribe to read on';

/** Walls put together as publishers do: several means at once, and a way past none of them. */
export const walls: readonly VisibilityCase[] = [
  {
    name: 'an article of height 0 behind an offer',
    body: `<p data-p>@6</p><div class="paywalled_content" style="height:0;overflow:hidden">${article}</div><div>${offer}</div>`,
  },
  {
    name: 'an excerpt with a gradient and an offer below it',
    body: `<style>.excerpt{position:relative;max-height:90px;overflow:hidden}.excerpt::after{content:"";position:absolute;inset:28px 0 0;background:linear-gradient(transparent,#fff 2px)}</style><div class="excerpt">${article}</div><div>${offer}</div>`,
  },
  {
    name: 'a fixed offer over an inert article that cannot be scrolled',
    rootAttributes: 'style="overflow:hidden;height:100%"',
    bodyAttributes: 'style="overflow:hidden;height:100%;margin:0"',
    body: `<main inert style="position:fixed;inset:0">${article}<div style="height:500px"></div><p data-p>@6</p></main><div role="dialog" style="position:fixed;inset:58px 0 0;z-index:99;background:#fff">${offer}</div>`,
  },
  {
    name: 'a fixed offer with a blurred backdrop',
    bodyAttributes: 'style="overflow:hidden"',
    body: `<article>${article}</article><div style="position:fixed;inset:0;background:#fff6;backdrop-filter:blur(10px)">${offer}</div>`,
  },
  {
    name: 'an article that is blurred from its second paragraph',
    body: '<p data-p>@1</p><div style="filter:blur(6px);user-select:none;-webkit-user-select:none" aria-hidden="true"><p data-p>@2</p><p data-p>@3</p></div>',
  },
  {
    name: 'an article whose letters are shadows from its second paragraph',
    body: '<p data-p>@1</p><div style="color:transparent;text-shadow:0 0 10px #0008"><p data-p>@2</p><p data-p>@3</p></div>',
  },
  {
    name: 'an offer in the flow, moved up over the article',
    body: `<article style="height:200px;overflow:hidden">${article}</article><div style="position:relative;margin-top:-170px;height:170px;background:#fff">${offer}</div>`,
  },
  {
    name: 'an offer of a shadow tree that is fixed over all',
    bodyAttributes: 'style="overflow:hidden"',
    body: `<article>${article}</article><div><template shadowrootmode="open"><div style="position:fixed;inset:28px 0 0;background:#fff">${offer}</div></template></div>`,
  },
  {
    name: 'an offer in a frame that is fixed over all',
    bodyAttributes: 'style="overflow:hidden"',
    body: `<article>${article}</article><iframe style="position:fixed;left:0;top:30px;width:100%;height:100%;border:0" srcdoc="<body style='background:#fff'>${offer}"></iframe>`,
  },
  {
    name: 'an article faded to nothing by a mask on its container',
    body: `<div style="mask-image:linear-gradient(#000 30px,transparent 32px)">${article}</div>`,
  },
  {
    name: 'an article with a dialog before it that is modal and covers all',
    body: `<style>dialog{inset:0;width:100%;height:100%;max-width:none;max-height:none;border:0;background:#fff}</style><article>${article}</article><dialog id="d">${offer}</dialog><script>d.showModal()</script>`,
  },
  {
    name: 'a gate that has been taken away again',
    body: `<article>${article}</article><div style="position:fixed;inset:0;background:#fff;opacity:0;pointer-events:none;transition:opacity .3s">${offer}</div>`,
  },
  {
    name: 'a gate that was never shown',
    body: `<article>${article}</article><div class="paywall modal-paywall" style="display:none;position:fixed;inset:0;background:#fff"><p data-p>@6</p></div>`,
  },
  {
    name: 'a meter at the foot of a free article',
    body: `<article>${article}</article><div style="height:60px"></div><div style="position:fixed;inset:auto 0 0;background:#ffd">Two left this month</div>`,
  },
  {
    name: 'the whole article shrunk to one pixel',
    body: `<p data-p>@6</p><div style="position:absolute;width:1px;height:1px;overflow:hidden;left:0;top:0">${article}</div>`,
  },
  {
    name: 'the rest of an article behind a heading that opens it',
    body: `<p data-p>@1</p><details><summary>${offer}</summary><p data-p>@2</p></details>`,
  },
];
