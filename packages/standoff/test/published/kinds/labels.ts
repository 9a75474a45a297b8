import { decisionMaker, isStable } from '../../analysed-case.ts';
import { known, text } from '../reading.ts';
import { cellNamed, namesOf, type Subject } from '../subject.ts';
import { defineKind, type LabelRow, stateSequence } from '../value-kind.ts';
import { rankedPlaces } from './ranking.ts';

/** A row of a stability table: a letter for each state, in the order of the ranking. */
export const labels = defineKind({
  what: 'labels',
  keys: ['by', 'letters', 'order'],
  questions(fields, names) {
    const letters = fields.required('letters', known('a row of labels', names.labels));
    return [
      {
        by: fields.required('by', text),
        letters: names.labels.get(letters)!,
        order: fields.required('order', stateSequence(names)),
      },
    ];
  },
  about: ({ by }) => `by ${by}`,
  answer: () => (node) => text(node).split(/\s+/),
  given(subject, { by, letters, order }) {
    if (!isRanking(subject, by, order)) throw new RangeError(`the order is no ranking of ${by}`);
    return order.map((name) => letterOf(subject, letters, by, cellNamed(subject, name)));
  },
});

/** Whether a list of states is the ranking of a decision maker; states of one place may swap. */
function isRanking(subject: Subject, by: string, order: readonly string[]): boolean {
  let from = 0;
  return (
    order.length === subject.cellsByName.size &&
    rankedPlaces(subject, by).every((place) => {
      const part = order.slice(from, from + place.length);
      from += place.length;
      return namesOf(subject, place).every((name) => part.includes(name));
    })
  );
}

function letterOf(
  { analysed }: Subject,
  { concepts, unstable }: LabelRow,
  by: string,
  cell: number,
): string {
  const dm = decisionMaker(analysed, by);
  const first = [...concepts].find(([, concept]) => isStable(analysed, concept, dm, cell));
  return first?.[0] ?? unstable;
}
