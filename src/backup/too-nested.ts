/** What the JSON of a backup may be at most: how deep, and of how many objects and lists. */
const most = { depth: 20, opened: 20_000_000 };

const [quote, backslash] = [0x22, 0x5c];
const opens: readonly number[] = [0x7b, 0x5b];
const closes: readonly number[] = [0x7d, 0x5d];

/**
 * Whether JSON is nested deeper, or is of more pieces, than any backup: such a text is small on disk,
 * and would fill the memory as it is parsed.
 */
export function isTooNested(json: Uint8Array): boolean {
  let [depth, opened, isInText] = [0, 0, false];
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (isInText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) isInText = false;
    } else if (byte === quote) isInText = true;
    else if (byte === opens[0] || byte === opens[1]) {
      depth += 1;
      opened += 1;
      if (depth > most.depth || opened > most.opened) return true;
    } else if (byte === closes[0] || byte === closes[1]) depth -= 1;
  }
  return false;
}
