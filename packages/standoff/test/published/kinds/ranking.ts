import { decisionMaker } from '../../analysed-case.ts';
import { text } from '../reading.ts';
import { namesOf, type Subject } from '../subject.ts';
import { defineKind, statePlaces } from '../value-kind.ts';

/** How a decision maker ranks all states, best place first. */
export const ranking = defineKind({
  what: 'ranking',
  keys: ['by'],
  questions: (fields) => [{ by: fields.required('by', text) }],
  about: ({ by }) => `by ${by}`,
  answer: statePlaces,
  given: (subject, { by }) => placesOf(subject, by),
});

function placesOf(subject: Subject, by: string): string[][] {
  return rankedPlaces(subject, by).map((cells) => namesOf(subject, cells));
}

/** The cells of all states, best place of a decision maker's ranking first. */
export function rankedPlaces({ analysed }: Subject, by: string): number[][] {
  const order = analysed.situation.orders[decisionMaker(analysed, by)]!;
  if (order.kind !== 'ranked') throw new RangeError(`${by} does not rank the states`);
  const places: number[][] = Array.from({ length: order.rankCount }, () => []);
  for (const cell of analysed.cells) places[order.rankCount - 1 - order.ranks[cell]!]!.push(cell);
  return places;
}
