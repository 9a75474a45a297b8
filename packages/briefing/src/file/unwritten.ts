/** A block that says what an author still has to write, and the word that says it in the head. */
export const UNWRITTEN = {
  name: 'unwritten',
  shows: 'what still has to be written; as long as it stands there, nothing is published',
  attributes: {},
  word: 'unwritten',
} as const;

/** The word that marks what is unwritten in a head, and what a draft suggests after it. */
export const MARKED = new RegExp(`^${UNWRITTEN.word}(?:$|:\\s*(.*)$)`, 's');
