/** What JSON may be at most to be parsed: how deep, and of how many pieces. A record is of much less. */
const most = { depth: 20, pieces: 500_000 };

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Whether JSON is nested deeper, or is of more pieces, than is parsed: such a text is small on disk,
 * and would fill the memory as it is parsed.
 */
export function isTooNested(json: Uint8Array): boolean {
  let [depth, pieces, isInText] = [0, 0, false];
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (isInText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) isInText = false;
      continue;
    }
    if (byte === quote) isInText = true;
    else if (byte === closeBrace || byte === closeBracket) depth -= 1;
    else if (byte === comma) pieces += 1;
    else if (byte === openBrace || byte === openBracket) {
      depth += 1;
      pieces += 1;
    }
    if (depth > most.depth || pieces > most.pieces) return true;
  }
  return false;
}
