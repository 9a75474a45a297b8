import {
  type Conflict,
  completeNames,
  type FormulaScope,
  namesOfOption,
  type Option,
  type OwnerNames,
} from '@standoff/language';

/** The names of a conflict that a formula typed outside the file may use. */
export function formulaScope(conflict: Conflict): FormulaScope {
  const { decisionMakers, bodies, facts, graphStates, namedStates } = conflict;
  const owners = [
    ...decisionMakers.map((dm) => [dm.id, ownerNames('decision-maker', dm.options)] as const),
    ...bodies.map(({ id, agreement, options }) => {
      const kind = agreement === undefined ? 'body' : 'agreement';
      return [id, ownerNames(kind, options)] as const;
    }),
  ];
  const states = [...graphStates, ...namedStates];
  return {
    owners: completeNames(new Map(owners)),
    quantities: completeNames(new Map(conflict.quantities.map((one) => [one.quantity, one]))),
    facts: completeNames(new Map(facts.map(({ id, span }) => [id, span]))),
    states: completeNames(new Map(states.map(({ id, span }) => [id, span]))),
  };
}

function ownerNames(kind: OwnerNames['kind'], options: readonly Option[]): OwnerNames {
  const known = options.map((option) => [option.id, namesOfOption(option)] as const);
  return { kind, options: completeNames(new Map(known)) };
}
