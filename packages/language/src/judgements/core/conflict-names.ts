import type { Conflict, Option } from '../../conflict/conflict.ts';
import { completeNames, type OptionNames, type OwnerNames } from '../../formula/formula-scope.ts';
import type { Names } from '../../sections/names.ts';

/** The names of a checked conflict, as those of a file, for reading what is written about it. */
export function namesOfConflict(conflict: Conflict): Names {
  const { sources, claims, facts, graphStates, namedStates, signals, deals } = conflict;
  const decisionMakers = conflict.decisionMakers.map((one) => ownerNames('decision-maker', one));
  const bodies = conflict.bodies.map((one) =>
    ownerNames(one.agreement === undefined ? 'body' : 'agreement', one),
  );
  return {
    form: graphStates.length > 0 ? 'graph' : 'options',
    sources: places(sources),
    claims: places(claims),
    decisionMakers: completeNames(new Map(decisionMakers)),
    bodies: completeNames(new Map(bodies)),
    owners: completeNames(new Map([...bodies, ...decisionMakers])),
    quantities: completeNames(new Map(conflict.quantities.map((one) => [one.quantity, one]))),
    facts: places(facts),
    states: places([...graphStates, ...namedStates]),
    signals: places(signals),
    deals: places(deals),
  };
}

function places(
  things: readonly { readonly id: string; readonly span: { start: number; end: number } }[],
) {
  return completeNames(new Map(things.map(({ id, span }) => [id, span])));
}

function ownerNames(
  kind: OwnerNames['kind'],
  { id, options }: { readonly id: string; readonly options: readonly Option[] },
): readonly [string, OwnerNames] {
  const known = options.map((option) => [option.id, namesOfOption(option)] as const);
  return [id, { kind, options: completeNames(new Map(known)) }];
}

/** What formulas need to know of an option of a checked conflict. */
export function namesOfOption({ levels, yesNo, amounts }: Option): OptionNames {
  const ids = levels.map((level) => level.id);
  return { levels: ids, yesNo, ...(amounts && { range: amounts.range }) };
}
