/** Bytes of a UUID that are its maker's own: all but those that tell its version. */
const own = [0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15] as const;

/**
 * The id (UUID) of an opened template: made of its newsletter's and its name, so that a newsletter has
 * one of each name, whichever window opens it.
 */
export function templateId(newsletter: string, name: string): string {
  const bytes = (newsletter.replaceAll('-', '').match(/../g) ?? []).map((hex) =>
    Number.parseInt(hex, 16),
  );
  [...name].forEach((sign, index) => {
    const at = own[index % own.length] ?? 0;
    bytes[at] = (bytes[at] ?? 0) ^ ((sign.codePointAt(0) ?? 0) & 0xff);
  });
  // Version 8: the one whose bits are the maker's own.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
