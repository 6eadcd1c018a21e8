/** The words of the first link on view that leads to `url`, as the reader sees them; '' for none. */
export function run(url: string): string {
  for (const link of document.links) {
    if (
      link.href !== url ||
      !link.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    )
      continue;
    const words = (link as HTMLElement).textContent.replace(/\s+/g, ' ').trim().slice(0, 2_000);
    if (words !== '') return words;
  }
  return '';
}
