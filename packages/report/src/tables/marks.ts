/** What stands for an equilibrium among marks; nobody's mark. */
export const EQUILIBRIUM = 'E';

/** That letter, small and large, and the Greek and the Cyrillic one that look like it. */
const likeEquilibrium = /^[Eeεе]$/iu;

/** An article that opens a name is no part of its mark. */
const article = /^(the|an?) (?=\S)/i;

/**
 * A mark for each decision maker, to stand in narrow columns: the shortest beginning of its short
 * name that no other has and that is not taken for the sign of an equilibrium, or its number where no beginning
 * will do.
 */
export function marksFor(shortNames: readonly string[]): string[] {
  const plain = shortNames.map((name) => name.replace(article, '').replace(/[^\p{L}\p{N}]/gu, ''));
  return plain.map((name, k) => {
    for (let length = 1; length <= name.length; length++) {
      const mark = name.slice(0, length);
      const taken = plain.some((other, at) => at !== k && other.startsWith(mark));
      if (!taken && !likeEquilibrium.test(mark)) return mark;
    }
    const number = String(k + 1);
    return plain.some((other) => other.startsWith(number)) ? `#${number}` : number;
  });
}
