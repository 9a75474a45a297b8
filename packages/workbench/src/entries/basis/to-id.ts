/** An id made of the letters and digits of some words, other than those taken. */
export function toId(words: string, taken: readonly string[], fallback: string): string {
  const letters = words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const joined = letters.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 40);
  const base = joined.replaceAll(/^-+|-+$/g, '') || fallback;
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) id = `${base}-${number}`;
  return id;
}
