import unhomoglyph from 'unhomoglyph';

/*
 * Words are written with dots between their letters, or with letters of other alphabets, only to get past a list. They are compared
 * as they are read, then.
 */

/** Without case and accents. */
function plainly(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What looks like a Latin letter as that letter; what is Latin stays. */
export function inLatin(words: string): string {
  return words.normalize('NFKC').replace(/[^\0-\x7f]+/g, unhomoglyph);
}

/** What looks the same is the same, in capitals and in small letters. */
export function skeletonOf(words: string): string {
  return unhomoglyph(plainly(words)).toLowerCase();
}

const skeletonOfCapitals = (words: string) =>
  unhomoglyph(plainly(words).toUpperCase()).toLowerCase();

/** What is spelled letter by letter, with one sign between two of them: `c.a.s.i.n.o`, `c a s i n o`. */
const SPELLED = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[.,·•*_\-\s][\p{L}\p{N}](?![\p{L}\p{N}])){2,}/gu;

const spelledIn = (words: string): readonly string[] =>
  (words.match(SPELLED) ?? []).map((spelled) => spelled.replace(/[^\p{L}\p{N}]/gu, ''));

/** `cas.ino` and `ca-sino` as one word. */
const joined = (words: string) => words.replace(/(?<=\p{L})[.·•*_\-'’]+(?=\p{L})/gu, '');

/** The ways in which words may be read. */
const READINGS: readonly ((words: string) => string)[] = [
  plainly,
  (words) => plainly(inLatin(words)),
  skeletonOf,
  skeletonOfCapitals,
];

/** Whether one of some words stands in what was said, as a word, however it is disguised. */
export function saysWord(said: string, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const written = [said, joined(said)];
  const spelled = spelledIn(said);
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
