/** The id of the field for a clip's aside. */
export function asideOf(clip: string): string {
  return `aside-${clip}`;
}
