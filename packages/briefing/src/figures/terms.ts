import { type Concept, concepts, findConcept } from '@standoff/engine';
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

/** Symbols that no word of everyday language looks like. */
const SYMBOLS = new Map(
  concepts
    .filter(({ symbol }) => /^[A-Z]{2,}$|^Nash$/.test(symbol))
    .map((one) => [one.symbol, one]),
);

const FOUND = new RegExp(`\\b(${[...SYMBOLS.keys()].join('|')}|improvements?)\\b`);

/** A text in which the words of the method can be asked what they mean, each where it stands first. */
export function drawTerms(text: string): (Element | string)[] {
  const seen = new Set<string>();
  const parts = text.split(FOUND).map((part, k): Element | string => {
    const id = k % 2 === 1 ? idOf(part) : undefined;
    if (id === undefined || seen.has(id)) return part;
    seen.add(id);
    return drawTerm(id, part);
  });
  return parts.reduce<(Element | string)[]>(glue, []).filter((part) => part !== '');
}

/** A browser may break a line beside a button: what touches one is held to it. */
function glue(before: (Element | string)[], part: Element | string): (Element | string)[] {
  const last = before.at(-1);
  if (typeof part !== 'string' && typeof last === 'string') {
    const [touching = ''] = /[^\s]*$/.exec(last) ?? [];
    const held = touching === '' ? part : h('span.glued', [touching, part]);
    return [...before.slice(0, -1), last.slice(0, last.length - touching.length), held];
  }
  if (typeof part === 'string' && last !== undefined && typeof last !== 'string') {
    const [touching = ''] = /^[^\s]*/.exec(part) ?? [];
    if (touching === '') return [...before, part];
    return [...before.slice(0, -1), h('span.glued', [last, touching]), part.slice(touching.length)];
  }
  return typeof part === 'string' && typeof last === 'string'
    ? [...before.slice(0, -1), last + part]
    : [...before, part];
}

function idOf(word: string): string | undefined {
  return SYMBOLS.get(word)?.id ?? WORDS.find(({ id }) => word.startsWith(id))?.id;
}

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
