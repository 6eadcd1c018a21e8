import type { VisibilityCase } from './case.ts';

const field = 'what stands in a field is the reader’s own, or the page’s tool: nobody quotes it';

/** Elements with a visibility of their own. */
export const elements: readonly VisibilityCase[] = [
  {
    name: 'details that are closed',
    body: '<details><summary data-p>@1</summary><p data-p>@2</p></details>',
  },
  {
    name: 'details that are open',
    body: '<details open><summary data-p>@1</summary><p data-p>@2</p></details>',
  },
  {
    name: 'details that are closed within open ones',
    body: '<details open><summary>More</summary><details><summary data-p>@1</summary><p data-p>@2</p></details></details>',
  },
  {
    name: 'details that are closed, with text straight in them',
    body: '<details><summary>More</summary><span data-p>@1</span></details>',
  },
  { name: 'a dialog that is closed', body: '<dialog><p data-p>@1</p></dialog><p data-p>@2</p>' },
  {
    name: 'a dialog that is open, not modal, beside other text',
    body: '<p data-p>@1</p><dialog open style="top:60px"><p data-p>@2</p></dialog>',
  },
  {
    name: 'a modal dialog before a backdrop that lets text through',
    body: '<p data-p>@1</p><dialog id="d" style="margin:100px auto 0;padding:8px"><p data-p>@2</p></dialog><script>d.showModal()</script>',
  },
  {
    name: 'a modal dialog before a backdrop that is opaque',
    body: '<style>dialog::backdrop{background:#fff}</style><p data-p>@1</p><dialog id="d"><p data-p>@2</p></dialog><script>d.showModal()</script>',
  },
  {
    name: 'a modal dialog before a backdrop that blurs',
    body: '<style>dialog::backdrop{background:none;backdrop-filter:blur(14px)}</style><p data-p>@1</p><dialog id="d" style="margin:100px auto 0"><p data-p>@2</p></dialog><script>d.showModal()</script>',
  },
  {
    name: 'a modal dialog from within a box that is cut and has no opacity',
    body: '<div style="height:20px;overflow:hidden;opacity:1;position:relative"><dialog id="d"><p data-p>@1</p></dialog></div><script>d.showModal()</script>',
  },
  {
    name: 'a modal dialog in a box that is transparent',
    body: '<div style="opacity:0"><dialog id="d"><p data-p>@1</p></dialog></div><script>d.showModal()</script>',
  },
  {
    name: 'a popover that is closed',
    body: '<div popover><p data-p>@1</p></div><p data-p>@2</p>',
  },
  {
    name: 'a popover that is open',
    body: '<p data-p>@1</p><div popover id="o" style="margin:80px 20px 0;border:0"><p data-p>@2</p></div><script>o.showPopover()</script>',
  },
  {
    name: 'a popover that is open over text',
    body: '<p data-p style="margin:0">@1</p><div popover id="o" style="margin:0;inset:0 0 auto;width:100%;height:60px"><p data-p>@2</p></div><script>o.showPopover()</script>',
  },
  {
    name: 'a table with a row that is collapsed',
    body: '<table><tr><td data-p>@1</td></tr><tr style="visibility:collapse"><td data-p>@2</td></tr><tr><td data-p>@3</td></tr></table>',
  },
  {
    name: 'a table with a column that is collapsed',
    body: '<table><colgroup><col><col style="visibility:collapse"></colgroup><tr><td data-p>@1</td><td data-p>@2</td></tr></table>',
  },
  {
    name: 'a table with a row that is not rendered',
    body: '<table><tr><td data-p>@1</td></tr><tr hidden><td data-p>@2</td></tr></table>',
  },
  {
    name: 'a table with cells that are not rendered',
    body: '<style>td:nth-child(2){display:none}</style><table><tr><td data-p>@1</td><td data-p>@2</td></tr></table>',
  },
  {
    name: 'a caption and a head',
    body: '<table><caption data-p>@1</caption><thead><tr><th data-p>@2</th></tr></thead></table>',
  },
  {
    name: 'a table of fixed layout that cuts its cells',
    body: '<table style="table-layout:fixed;width:250px"><tr><td data-p>@1</td></tr><tr><td><div style="height:0;overflow:hidden" data-p>@2</div></td></tr></table>',
  },
  {
    name: 'slots that are filled, and children that fill none',
    body: '<div><template shadowrootmode="open"><section><slot></slot></section></template><p data-p>@1</p><p data-p slot="nowhere">@2</p></div>',
  },
  {
    name: 'children of a host without a slot',
    body: '<div><template shadowrootmode="open"><p data-p>@1</p></template><p data-p>@2</p></div>',
  },
  {
    name: 'a slot that is not rendered',
    body: '<div><template shadowrootmode="open"><slot style="display:none"></slot></template><p data-p>@1</p></div><p data-p>@2</p>',
  },
  {
    name: 'a slot within a cut box of the shadow tree',
    body: '<div><template shadowrootmode="open"><div style="height:30px;overflow:hidden"><slot></slot></div></template><p data-p>@1</p><p data-p>@2</p></div>',
  },
  {
    name: 'a slot that is transparent in the shadow tree',
    body: '<div><template shadowrootmode="open"><div style="opacity:0"><slot></slot></div></template><p data-p>@1</p></div><p data-p>@2</p>',
  },
  {
    name: 'a slot beneath a layer of the shadow tree',
    body: '<div><template shadowrootmode="open"><div style="position:relative"><slot></slot><div style="position:absolute;inset:0;background:#fff"></div></div></template><p data-p>@1</p></div><p data-p>@2</p>',
  },
  {
    name: 'what a slot shows while it is empty',
    body: '<div><template shadowrootmode="open"><slot><p data-p>@1</p></slot></template></div>',
  },
  {
    name: 'what a slot shows while it is empty, and it is not',
    body: '<div><template shadowrootmode="open"><slot><p data-p>@1</p></slot></template><p data-p>@2</p></div>',
  },
  {
    name: 'text hidden within a shadow tree',
    body: '<div><template shadowrootmode="open"><style>.no{display:none}</style><p data-p class="no">@1</p><p data-p>@2</p></template></div>',
  },
  {
    name: 'a shadow tree within a shadow tree',
    body: '<div><template shadowrootmode="open"><div><template shadowrootmode="open"><p data-p>@1</p><p data-p style="visibility:hidden">@2</p><slot></slot></template><p data-p>@3</p></div></template></div>',
  },
  {
    name: 'a shadow tree in a box that is hidden',
    body: '<div style="visibility:hidden"><div><template shadowrootmode="open"><p data-p>@1</p></template></div></div><p data-p>@2</p>',
  },
  {
    name: 'a host that is not rendered by its own style',
    body: '<div><template shadowrootmode="open"><style>:host{display:none}</style><p data-p>@1</p></template></div><p data-p>@2</p>',
  },
  { name: 'a template', body: '<template><p data-p>@1</p></template><p data-p>@2</p>' },
  { name: 'noscript', body: '<noscript data-p>@1</noscript><p data-p>@2</p>' },
  {
    name: 'data in a script',
    body: '<script type="application/ld+json" data-p>{"articleBody":"@1"}</script><p data-p>@2</p>',
  },
  { name: 'a style sheet', body: '<style data-p>/* @1 */</style><p data-p>@2</p>' },
  {
    name: 'a title in an SVG',
    body: '<svg width="20" height="20"><title data-p>@1</title><desc data-p>@2</desc></svg><p data-p>@3</p>',
  },
  {
    name: 'text in an SVG',
    body: '<svg width="300" height="40"><text x="4" y="20" data-p>@1</text></svg>',
  },
  {
    name: 'text in an SVG without a fill',
    body: '<svg width="300" height="40"><text x="4" y="20" fill="none" data-p>@1</text></svg><p data-p>@2</p>',
  },
  {
    name: 'text in an SVG with a stroke only',
    body: '<svg width="300" height="40"><text x="4" y="20" fill="none" stroke="#000" data-p>@1</text></svg>',
  },
  {
    name: 'text in an SVG outside its view',
    body: '<svg width="300" height="40" style="overflow:hidden"><text x="4" y="20" data-p>@1</text><text x="4" y="90" data-p>@2</text></svg>',
  },
  {
    name: 'text in an SVG that is only defined',
    body: '<svg width="300" height="40"><defs><text id="t" x="4" y="20" data-p>@1</text></defs></svg><p data-p>@2</p>',
  },
  {
    name: 'text in an SVG behind a rectangle',
    body: '<svg width="300" height="40"><text x="4" y="20" data-p>@1</text><rect width="300" height="40" fill="#dde"/></svg><p data-p>@2</p>',
  },
  {
    name: 'HTML in an SVG',
    body: '<svg width="300" height="60"><foreignObject width="300" height="30"><p data-p>@1</p></foreignObject></svg>',
  },
  { name: 'MathML', body: '<p><math style="font:inherit"><mtext data-p>@1</mtext></math></p>' },
  {
    name: 'MathML in a phantom',
    body: '<p><math><mphantom><mtext data-p>@1</mtext></mphantom></math></p><p data-p>@2</p>',
  },
  {
    name: 'ruby',
    body: '<p style="line-height:40px"><ruby><span data-p>@1</span><rt>note</rt></ruby></p>',
  },
  {
    name: 'ruby whose notes are not rendered',
    body: '<p><ruby>note<rt data-p style="display:none">@1</rt></ruby></p><p data-p>@2</p>',
  },
  {
    name: 'parentheses of ruby',
    body: '<p style="line-height:40px"><ruby>note<rp data-p>@1</rp><rt>note</rt></ruby></p>',
  },
  { name: 'list items', body: '<ol><li data-p>@1</li><li data-p>@2</li></ol>' },
  {
    name: 'list items without marks',
    body: '<ul style="list-style:none;padding:0"><li data-p>@1</li></ul>',
  },
  { name: 'definitions', body: '<dl><dt data-p>@1</dt><dd data-p>@2</dd></dl>' },
  { name: 'code', body: '<pre style="margin:0"><code data-p>@1\n@2</code></pre>' },
  { name: 'a link', body: '<p><a href="#x" data-p>@1</a></p>' },
  {
    name: 'a figure',
    body: '<figure style="margin:0"><img alt="" width="20" height="20"><figcaption data-p>@1</figcaption></figure>',
  },
  { name: 'a fieldset', body: '<fieldset><legend data-p>@1</legend><p data-p>@2</p></fieldset>' },
  { name: 'an editable box', body: '<div contenteditable data-p>@1</div>' },
  {
    name: 'a text area',
    mayBeLost: field,
    body: '<textarea data-p rows="2" cols="26" style="font:inherit">@1</textarea><p data-p>@2</p>',
  },
  {
    name: 'a text area that is hidden',
    body: '<textarea data-p hidden>@1</textarea><p data-p>@2</p>',
  },
  {
    name: 'a choice of options',
    mayBeLost: field,
    body: '<select style="font:inherit"><option data-p>@1</option><option data-p>@2</option></select>',
  },
  {
    name: 'a field',
    mayBeLost: field,
    body: '<input data-p size="26" style="font:inherit" value="@1">',
  },
  {
    name: 'a field of the type hidden',
    body: '<input data-p type="hidden" value="@1"><p data-p>@2</p>',
  },
  { name: 'a password', body: '<input data-p type="password" value="@1"><p data-p>@2</p>' },
  {
    name: 'a list of suggestions',
    body: '<datalist><option data-p>@1</option></datalist><p data-p>@2</p>',
  },
  { name: 'what an object shows instead', body: '<object data-p>@1</object>' },
  {
    name: 'what a video would show instead',
    body: '<video data-p width="200" height="20">@1</video><p data-p>@2</p>',
  },
  {
    name: 'what a canvas would show instead',
    body: '<canvas data-p width="200" height="20">@1</canvas><p data-p>@2</p>',
  },
  {
    name: 'what a frame would show instead',
    body: '<iframe data-p srcdoc="" height="20">@1</iframe><p data-p>@2</p>',
  },
  { name: 'what an audio would show instead', body: '<audio data-p>@1</audio><p data-p>@2</p>' },
  { name: 'a progress bar', body: '<progress data-p value=".5">@1</progress><p data-p>@2</p>' },
  { name: 'a meter', body: '<meter data-p value=".5">@1</meter><p data-p>@2</p>' },
  {
    name: 'a raised initial',
    body: '<style>p::first-letter{float:left;font-size:30px;line-height:30px}</style><p data-p>@1</p>',
  },
  {
    name: 'a first line in another colour',
    body: '<style>p::first-line{color:#00a}</style><p data-p>@1</p>',
  },
  {
    name: 'letters in elements of their own',
    body: '<p data-p><b>am</b>ber ba<i>sil</i> <u>cedar</u></p>',
  },
  { name: 'capitals by style', body: '<p data-p style="text-transform:uppercase">@1</p>' },
  { name: 'first letters as capitals', body: '<p data-p style="text-transform:capitalize">@1</p>' },
  {
    name: 'soft hyphens and zero-width spaces',
    body: '<p data-p>am&shy;ber ba&#8203;sil cedar</p>',
  },
];
