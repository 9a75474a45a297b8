import { piecesOf } from '../src/figures/pieces-of.ts';

/** A sentence as figures have it: what the model calls something is set apart without marks of quotation. */
export function worded(sentence: string): (string | Node)[] {
  return piecesOf(sentence).map(({ words, isWorded }) => {
    if (!isWorded) return words;
    const set = document.createElement('em');
    set.className = 'worded';
    set.textContent = words;
    return set;
  });
}
