import type { Body, Conflict, DecisionMaker, Fact, Option } from '../../conflict/conflict.ts';
import { type RefusedJudgement, refuse } from './refusal.ts';

/** The decision maker with an id. */
export function findDecisionMaker(
  { decisionMakers }: Conflict,
  id: string,
): DecisionMaker | RefusedJudgement {
  return decisionMakers.find((one) => one.id === id) ?? noOwner(id, 'decision maker');
}

/** The decision maker or body with an id. */
export function findOwner(
  { decisionMakers, bodies }: Conflict,
  id: string,
): DecisionMaker | Body | RefusedJudgement {
  const found = [...decisionMakers, ...bodies].find((one) => one.id === id);
  return found ?? noOwner(id, 'decision maker or body');
}

export function findOption(owner: DecisionMaker | Body, option: string): Option | RefusedJudgement {
  return (
    owner.options.find(({ id }) => id === option) ??
    refuse('no-such-option', `"${owner.id}" has no option with the id "${option}"`)
  );
}

export function findFact({ facts }: Conflict, id: string): Fact | RefusedJudgement {
  return (
    facts.find((fact) => fact.id === id) ?? refuse('no-such-fact', `no fact has the id "${id}"`)
  );
}

function noOwner(id: string, what: string): RefusedJudgement {
  return refuse('no-such-decision-maker', `no ${what} has the id "${id}"`);
}
