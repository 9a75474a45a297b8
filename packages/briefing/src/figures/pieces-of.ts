/** A part of a sentence: what the model calls something, or what stands around it. */
export interface Piece {
  readonly words: string;
  readonly isWorded: boolean;
}

/** What sentences of ours put names and wishes into: marks that never stand within one another there. */
const MARKED = /“([^“”]*)”/g;

/** A sentence in the parts that it has around marks of quotation, without these. */
export function piecesOf(sentence: string): Piece[] {
  return sentence
    .split(MARKED)
    .flatMap((words, k) => (words === '' ? [] : [{ words, isWorded: k % 2 === 1 }]));
}
