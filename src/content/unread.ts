/** Elements whose text is never words on the page. */
export const unread =
  'script, style, noscript, template, textarea, select, option, datalist, iframe, title, canvas, video, audio';
