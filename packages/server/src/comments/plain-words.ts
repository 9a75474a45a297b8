import unhomoglyph from 'unhomoglyph';

/*
 * Words are written with dots between their letters, or with letters of other alphabets, only to get past a list. They are compared
 * as they are read, then.
 */

/** Signs that nobody sees, those among them that join letters; before others are folded, which makes blanks of some. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}+/gu;

/** What is seen. */
export const seenOf = (words: string) => words.replace(UNSEEN, '');

/** Letters in brackets, capitals in squares and circles and the two that make a flag, by the first of 26, and small capitals. */
const DRAWN = [0x249c, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6];
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ';
const THEIR_LETTERS = 'abcdefghijklmnopqrstuvwyz';

function letterOf(drawn: string): string {
  const small = SMALL_CAPITALS.indexOf(drawn);
  if (small >= 0) return THEIR_LETTERS[small]!;
  const code = drawn.codePointAt(0)!;
  const first = DRAWN.find((one) => code >= one && code < one + 26);
  return first === undefined ? drawn : String.fromCodePoint(code - first + 0x61);
}

/** Letters that are drawn as signs, as letters. */
const undrawn = (words: string) => words.replace(/[^\0-\u00ff]/gu, letterOf);

/** Without case and accents. */
function plainly(words: string): string {
  return undrawn(seenOf(words)).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What looks like a Latin letter as that letter; what is Latin stays. */
export function inLatin(words: string): string {
  return undrawn(seenOf(words))
    .normalize('NFKC')
    .replace(/[^\0-\x7f]+/g, unhomoglyph);
}

/** What looks the same is the same, in capitals and in small letters. */
export function skeletonOf(words: string): string {
  return unhomoglyph(plainly(words)).toLowerCase();
}

const skeletonOfCapitals = (words: string) =>
  unhomoglyph(plainly(words).toUpperCase()).toLowerCase();

/** What is spelled letter by letter, with a few signs between two of them: `c.a.s.i.n.o`, `c  a  s  i  n  o`, `(c)(a)(s)`. */
const SPELLED =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[\p{P}\p{S}\s]{1,3}[\p{L}\p{N}](?![\p{L}\p{N}])){2,}/gu;

const spelledIn = (words: string): readonly string[] =>
  (words.match(SPELLED) ?? []).map((spelled) => spelled.replace(/[^\p{L}\p{N}]/gu, ''));

/** `cas.ino`, `ca/sino` and `ca(s)ino` as one word. */
const joined = (words: string) => words.replace(/(?<=\p{L})[\p{P}\p{S}]+(?=\p{L})/gu, '');

/** `c4$1n0`: digits and signs that stand for letters, within words. */
const STANDING_FOR: Readonly<Record<string, string>> = {
  ...{ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'i', '+': 't' },
};

const lettered = (words: string) =>
  words.replace(/[\p{L}\d@$!|+]+/gu, (word) =>
    /\p{L}/u.test(word) ? word.replace(/[013457@$!|+]/g, (sign) => STANDING_FOR[sign]!) : word,
  );

/** The ways in which words may be read. What is looked alike first is not what is put plainly first: `ϲ` is a sigma, too. */
const READINGS: readonly ((words: string) => string)[] = [
  plainly,
  (words) => plainly(unhomoglyph(words)),
  (words) => plainly(inLatin(words)),
  skeletonOf,
  skeletonOfCapitals,
];

/** Whether one of some words stands in what was said, as a word, however it is disguised. */
export function saysWord(said: string, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const seen = undrawn(seenOf(said));
  const written = [seen, joined(seen), lettered(seen)];
  const spelled = spelledIn(seen);
  return READINGS.some((read) => {
    const [texts, runs] = [written.map(read), spelled.map(read)];
    return words.map(read).some(
      (word) =>
        texts.some((text) => hasWord(text, word)) ||
        // Where one word ends and another begins is not seen in what is spelled.
        runs.some((run) => run.includes(word)),
    );
  });
}

function hasWord(said: string, word: string): boolean {
  const parts = said.split(word);
  return parts
    .slice(1)
    .some((after, k) => !/[\p{L}\p{N}]$/u.test(parts[k]!) && !/^[\p{L}\p{N}]/u.test(after));
}
