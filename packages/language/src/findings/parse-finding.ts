import { coalitionReadings, findConcept } from '@standoff/engine';
import { type ScalarText, sliceOf } from '../source/scalar-text.ts';
import type { FindingSyntax, FindingWord, WrittenCoalition } from './finding-syntax.ts';
import { type Stretch, stretchesOf, textOf } from './finding-words.ts';

/** Reads a finding, such as `stable status-quo seq`; undefined of what is none. */
export function parseFinding(text: ScalarText): FindingSyntax | undefined {
  return read({
    words: stretchesOf(text.text),
    textOf: (words) => {
      const found = textOf(text, words);
      return found?.text.trim() === '' ? undefined : found;
    },
  });
}

interface Reading {
  readonly words: readonly Stretch[];
  textOf(words: readonly Stretch[]): FindingWord | undefined;
}

function read({ words: [opening, ...words], textOf }: Reading): FindingSyntax | undefined {
  const reading = { words, textOf };
  const kind = opening && textOf([opening])?.text;
  switch (kind) {
    case 'not': {
      const of = read(reading);
      return of && { kind: 'not', of };
    }
    case 'stable':
      return readStable(reading);
    case 'prefers':
      return readPrefers(reading);
    case 'reached':
    case 'unreached': {
      const state = textOf(words);
      return state && { kind, state };
    }
    case 'passes': {
      const [body, draft] = [textOf(words.slice(0, 1)), textOf(words.slice(1))];
      return body && draft && { kind: 'passes', body, draft };
    }
    case 'holds': {
      const [deal, concept] = [textOf(words.slice(0, -1)), textOf(words.slice(-1))];
      return deal && concept && { kind: 'holds', deal, concept };
    }
    default:
      return undefined;
  }
}

/** `STATE CONCEPT`, `STATE CONCEPT DM`, `STATE CONCEPT all`, or of a coalition `STATE CONCEPT DM+DM READING`. */
function readStable({ words, textOf }: Reading): FindingSyntax | undefined {
  const last = textOf(words.slice(-1));
  if (last === undefined) return undefined;
  const coalition = readCoalition(words, textOf);
  if (coalition !== undefined) {
    const before = coalition.reading === undefined ? words.slice(0, -1) : words.slice(0, -2);
    const [concept, state] = [textOf(before.slice(-1)), textOf(before.slice(0, -1))];
    return concept && state && { kind: 'stable', state, concept, coalition };
  }
  const isForAll = findConcept(last.text) !== undefined;
  const [concept, state] = isForAll
    ? [last, textOf(words.slice(0, -1))]
    : [textOf(words.slice(-2, -1)), textOf(words.slice(0, -2))];
  if (concept === undefined || state === undefined) return undefined;
  const who = isForAll || last.text === 'all' ? undefined : last;
  return { kind: 'stable', state, concept, ...(who && { who }) };
}

/** Behind the concept, `DM+DM`, and how it is read where that is said: `DM+DM pareto`. */
function readCoalition(
  words: readonly Stretch[],
  textOf: Reading['textOf'],
): WrittenCoalition | undefined {
  const [before, last] = [textOf(words.slice(-2, -1)), textOf(words.slice(-1))];
  const reading = coalitionReadings.find(({ id }) => id === last?.text)?.id;
  const together = reading !== undefined && before?.text.includes('+') ? before : last;
  const members = together === undefined ? [] : membersIn(together);
  if (members.length < 2 || members.some(({ text }) => text === '')) return undefined;
  return { members, ...(together === before && reading && { reading }) };
}

function membersIn(together: FindingWord): FindingWord[] {
  let at = 0;
  return together.text.split('+').map(({ length }) => {
    const member = sliceOf(together, at, at + length);
    at += length + 1;
    return member;
  });
}

/** `WHO STATE STATE`, where a state of several words has something around it. */
function readPrefers({ words, textOf }: Reading): FindingSyntax | undefined {
  if (words.length !== 3) return undefined;
  const [who, better, worse] = words.map((word) => textOf([word]));
  if (!who || !better || !worse) return undefined;
  return { kind: 'prefers', better, worse, ...(who.text !== 'all' && { who }) };
}
