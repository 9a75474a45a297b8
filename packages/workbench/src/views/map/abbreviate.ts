/** An article that opens a name is no part of what is short for it. */
const article = /^(the|an?) (?=\S)/i;

/** Few letters for each name, different for all: its first, or as many as it takes. */
export function abbreviate(given: readonly string[]): string[] {
  const names = given.map((name) => name.replace(article, ''));
  return names.map((name, k) => {
    if ([...name].length <= 2) return name;
    const letters = [...name.replace(/[^\p{Letter}\p{Number}]/gu, '')];
    if (letters.length === 0) return String(k + 1);
    const others = names.filter((_, other) => other !== k);
    for (let length = 1; length <= 3 && length < letters.length; length++) {
      const short = letters.slice(0, length).join('');
      const taken = others.some((other) =>
        other.replace(/[^\p{Letter}\p{Number}]/gu, '').startsWith(short),
      );
      if (!taken) return short;
    }
    return `${letters[0]}${k + 1}`;
  });
}
