import { equilibriaUnder } from '@standoff/engine';
import type { AnalysedCase } from '../../analysed-case.ts';
import { mapOf, setOf, text, wholeNumber } from '../reading.ts';
import { namesOf, type Subject } from '../subject.ts';
import { defineKind, stateName } from '../value-kind.ts';

/** In how many variants, each read with its own foresight, a state is an equilibrium. */
export const appearances = defineKind({
  what: 'appearances',
  keys: ['over'],
  questions: (fields) => [{ over: fields.required('over', setOf(text)) }],
  about: () => '',
  answer: (names) => mapOf(stateName(names), wholeNumber),
  given: (subject, { over }) => countAppearances(subject, over),
});

function countAppearances(subject: Subject, over: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const variant of over) {
    for (const name of equilibriaAsGiven(subject.under(variant))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function equilibriaAsGiven(subject: Subject): string[] {
  const { table, cells } = subject.analysed;
  const held = equilibriaUnder(table, foresightOf(subject.analysed));
  return namesOf(
    subject,
    cells.filter((cell) => held.has(cell)),
  );
}

function foresightOf({ conflict }: AnalysedCase): string[] {
  return conflict.decisionMakers.map(({ id }) => {
    const given = conflict.foresight.find((entry) => entry.decisionMaker === id);
    if (given === undefined) throw new RangeError(`the variant sets no foresight for ${id}`);
    return given.concept;
  });
}
