/** An article that opens a name is no part of its mark. */
const article = /^(the|an?) (?=\S)/i;

/**
 * A mark for each decision maker, to stand in narrow columns: the shortest beginning of its short
 * name that no other has, or its number where no beginning will do.
 */
export function marksFor(shortNames: readonly string[]): string[] {
  const plain = shortNames.map((name) => name.replace(article, '').replace(/[^\p{L}\p{N}]/gu, ''));
  return plain.map((name, k) => {
    for (let length = 1; length <= name.length; length++) {
      const mark = name.slice(0, length);
      const taken = plain.some((other, at) => at !== k && other.startsWith(mark));
      if (!taken) return mark;
    }
    return String(k + 1);
  });
}
