/** The words of the extension, altered to find where only English fits. */

/** A `messages.json` of the browser's format. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Messages that are read by the extension and by nobody else. */
const notWords: readonly string[] = ['direction', 'language'];

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', d: 'ð', e: 'é', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', n: 'ñ' },
  ...{ o: 'ö', r: 'ŕ', s: 'š', t: 'ţ', u: 'ü', w: 'ŵ', y: 'ý', z: 'ž' },
  ...{ A: 'Å', C: 'Ç', D: 'Ð', E: 'É', G: 'Ĝ', H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ', L: 'Ļ', N: 'Ñ' },
  ...{ O: 'Ö', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', W: 'Ŵ', Y: 'Ý', Z: 'Ž' },
};

/** What stands around a message, so that one that is cut off shows it. */
const edges = ['[!! ', ' !!]'] as const;
const longer = 0.4;

/** Every language the extension can be made to speak, from the messages it ships with. */
export const languages = {
  english: (messages: Messages): Messages => messages,
  pseudo: (messages: Messages): Messages => inPseudo(messages),
  rightToLeft: (messages: Messages): Messages => ({
    ...inPseudo(messages),
    direction: { message: 'rtl' },
  }),
} as const;

export type Language = keyof typeof languages;

function inPseudo(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([name, said]) => [
      name,
      notWords.includes(name) ? said : { ...said, message: pseudo(said.message) },
    ]),
  );
}

/** A message with accents and at least two fifths longer; placeholders stay what they are. */
export function pseudo(message: string): string {
  const accented = message
    .split(/(\$\w+\$|\$\d)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/\w/g, (one) => accents[one] ?? one),
    )
    .join('');
  const [before, after] = edges;
  const missing = Math.ceil(message.length * longer) - before.length - after.length - 1;
  // In pieces as long as words are, so that lines break as they would.
  const filling = '~~~~~~ '
    .repeat(Math.ceil(Math.max(missing, 2) / 7))
    .slice(0, Math.max(missing, 2));
  return `${before}${accented} ${filling.trim()}${after}`;
}
