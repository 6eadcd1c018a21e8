/** The elements that match; a page may have put an image named `querySelectorAll` in its place. */
export function all(selector: string, within?: Element): readonly Element[] {
  const { querySelectorAll } = (within ? Element : Document).prototype;
  return [...querySelectorAll.call(within ?? document, selector)];
}
