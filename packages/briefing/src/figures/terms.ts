import { type Concept, findConcept } from '@standoff/engine';
import type { Element } from 'hast';
import { h } from 'hastscript';

/** A word of the method, and what it means in a sentence or two. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly means: string;
}

/** What the names of the places begin with at which the meanings of terms stand on a page. */
export const TERM = 'term-';

/** Words that are no concept. */
const WORDS: readonly Term[] = [
  {
    id: 'improvement',
    name: 'Improvement',
    means: 'A move to an outcome that whoever makes it likes better than the one it leaves.',
  },
];

/** A button that opens what its word means; it needs no script. */
export function drawTerm(id: string, word: string): Element {
  return h('button.term', { type: 'button', popoverTarget: `${TERM}${id}` }, word);
}

/** A term by its id; what is no term has no meaning here. */
export function termOf(id: string): Term | undefined {
  const concept = findConcept(id);
  return concept === undefined ? WORDS.find((one) => one.id === id) : ofConcept(concept);
}

function ofConcept({ id, symbol, name, definition }: Concept): Term {
  return { id, name: symbol === name ? name : `${symbol}: ${name}`, means: definition };
}
