/**
 * Words that passages are made of. No word stands in another, nor where two of them meet: where
 * white space is ignored, one can still say which of them were read.
 */
const words: readonly string[] = `
amber basil cedar delta ember fjord grape hazel igloo jolly karma lemon mango noble ocean piano
quilt river sugar tiger umbra velvet walnut xenon yacht zebra acorn bison comet drift eagle flute
ghost honey ivory jumbo kayak lunar maple nylon olive pearl quartz robin solar tulip urban vivid
wheat yodel azure birch coral dwarf elbow fable giant heron index jewel knead llama motor nurse
onion panda query radar salsa tempo usher vapor woven youth alpha blaze cabin dairy envoy focus
gusto haiku inlet judge kiosk lotus macro nacho opera punch quota rhyme squid toxin unify vicar
waltz young angle brick crisp dodge exile frost globe hippo image joker knife ledge moose
`
  .trim()
  .split(/\s+/);

/** Words a passage. */
const LENGTH = 3;

/** The n-th passage's words, from 1; each passage has words of its own. */
export function passageText(n: number, length = LENGTH): string {
  const chosen = words.slice((n - 1) * LENGTH, (n - 1) * LENGTH + length);
  if (chosen.length < length) throw new Error(`There are no words for passage ${n}.`);
  return chosen.join(' ');
}
