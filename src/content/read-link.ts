/**
 * The words of the link to `url` that was just clicked, as the reader sees them: the one that has
 * the focus, which the click gave it, else the first on view; '' for none.
 */
export function run(url: string): string {
  const clicked = document.activeElement;
  const links = [...(clicked instanceof HTMLAnchorElement ? [clicked] : []), ...document.links];
  for (const link of links) {
    const seen = link.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    if (link.href !== url || !seen) continue;
    const words = link.innerText.replace(/\s+/g, ' ').trim().slice(0, 2_000);
    if (words !== '') return words;
  }
  return '';
}
