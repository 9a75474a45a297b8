import type { ShownConflict, ShownDecisionMaker } from '../../desk/shown-conflict.ts';

/** An option or fact that a statement can ask for, with its formulas. */
export interface Ask {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly { readonly words: string; readonly formula: string }[];
}

/** Options with more levels are numbers, about which formulas are typed. */
const MOST_OFFERED = 256;

/** The amounts of which a statement of a decision maker can ask for more or less: its own options first. */
export function amountsOf(conflict: ShownConflict, owner: ShownDecisionMaker): Ask[] {
  const { decisionMakers, quantities } = conflict;
  const others = decisionMakers.filter(({ id }) => id !== owner.id);
  const options = [owner, ...others].flatMap((one) =>
    one.options
      .filter(({ countedIn }) => countedIn !== undefined)
      .map((option): Ask => {
        const id = `${one.id}.${option.id}`;
        return { id, name: one.name, levels: [{ words: option.name, formula: id }] };
      }),
  );
  const named = quantities.map(({ id, name }) => ({
    id,
    name,
    levels: [{ words: name, formula: id }],
  }));
  return [...options, ...named];
}

/** All that a statement of a decision maker can ask for in one word: its own options first. */
export function asksOf(conflict: ShownConflict, owner: ShownDecisionMaker): Ask[] {
  const { decisionMakers, facts, namedStates, representation } = conflict;
  const states = representation === 'graph' ? namedStates : [];
  const others = decisionMakers.filter(({ id }) => id !== owner.id);
  const options = [owner, ...others].flatMap((decisionMaker) =>
    decisionMaker.options
      .filter(({ levels }) => levels.length <= MOST_OFFERED)
      .map((option): Ask => {
        const id = `${decisionMaker.id}.${option.id}`;
        return {
          id,
          name: `${decisionMaker.short}: ${option.name}`,
          levels: option.levels.map((level, k) => ({
            words: level.phrase,
            formula: option.yesNo ? `${k === 0 ? 'not ' : ''}${id}` : `${id} = ${level.id}`,
          })),
        };
      }),
  );
  return [
    ...options,
    ...states.map(({ key, name }) => ({ id: key, name, levels: [{ words: name, formula: key }] })),
    ...facts.map(({ id, name }) => ({ id, name, levels: [{ words: name, formula: id }] })),
  ];
}
