import { compare } from '../../../src/index.ts';
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

/** As the product counts them. */
function countAppearances(subject: Subject, over: readonly string[]): Map<string, number> {
  const { read: model, analysed } = subject;
  const compared = compare(over.map((variant) => ({ model, variant })));
  for (const variant of over) expectForesight(subject.under(variant));
  return new Map(
    compared.robustness!.map(({ state, count }) => {
      // Ids of states are the same in all variants, which rule out the same.
      const cell = analysed.cells[Number(state.slice(1)) - 1]!;
      return [namesOf(subject, [cell])[0]!, count];
    }),
  );
}

/** Only then is what is counted what the variant means. */
function expectForesight({ analysed: { conflict } }: Subject): void {
  for (const { id } of conflict.decisionMakers) {
    const given = conflict.foresight.some(({ decisionMaker }) => decisionMaker === id);
    if (!given) throw new RangeError(`the variant sets no foresight for ${id}`);
  }
}
