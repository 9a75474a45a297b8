/** What a cell says in which one model tells what it finds: a word, where a sentence has no room. */
export const standingWords = {
  holds: 'holds',
  'holds-under-some': 'partly',
  'does-not-hold': 'no',
  'no-state': 'cannot be',
  so: 'yes',
  'not-so': 'no',
  'not-asked': 'not asked',
} as const;

/** The mark of what is in dispute, by its place: `a` to `z`, then `aa`. */
export function disputeMark(place: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (place % 26));
  return place < 26 ? letter : disputeMark(Math.floor(place / 26) - 1) + letter;
}

/** Which of what is in dispute turns a cell, by their marks: `a+b` takes both, of `a/b` either is enough. */
export function turnMarks(sets: readonly (readonly string[])[]): string {
  return sets.map((set) => set.join('+')).join('/');
}

/** What a grid and its marks mean, for whoever reads one. */
export const gridWords = {
  state: {
    given: 'A state holds or not under the foresight that each gives.',
    none: 'A state holds under all concepts analysed, under those named or under none.',
    some: 'A state holds or not under the foresight that each gives or, where one gives none, under all concepts analysed, under those named or under none.',
  },
  changed: '* is otherwise than in 1, (*) only by other concepts or states.',
  turned:
    'What is otherwise than in 1 has a mark: letters for what of that model is enough for 1 to find the same (a+b both together, a/b either, … and more), or else *. In brackets the same word stands for other concepts or states.',
} as const;
