import type { StateCode, Steps } from '@standoff/engine';
import {
  type Analysis,
  type CoalitionVerdicts,
  conditionsOf,
  holdingProfiles,
  idOfCondition,
  type Stake,
  sayHoldingProfiles,
} from '@standoff/study';
import type {
  ChosenStandings,
  CoalitionStanding,
  ShownLeaving,
  ShownStakes,
} from './shown-coalitions.ts';
import type { StateKey } from './shown-conflict.ts';
import { stateOfKey } from './state-keys.ts';

/** How chosen coalitions stand to a state. */
export function* readChosen(
  analysis: Analysis,
  state: StateCode,
  verdicts: CoalitionVerdicts,
): Steps<ChosenStandings> {
  const cell = analysis.casebook.space.cellOf(state);
  yield* verdicts.lookAt([cell]);
  const readUnder = conditionsOf(analysis).filter(
    (by) => by === 'given' || verdicts.concepts.includes(by),
  );
  const standings = verdicts.coalitions.map((members, k): CoalitionStanding => {
    const stays = readUnder.filter((by) => !verdicts.leaving(by, cell).includes(k));
    return {
      members,
      readUnder: readUnder.map(idOfCondition),
      staysUnder: stays.map(idOfCondition),
    };
  });
  return { standings, holding: sayHoldingProfiles(holdingProfiles(analysis, state, verdicts)) };
}

/** Which of the chosen coalitions would leave each of some states; those that are gone are left out. */
export function* readLeaving(
  analysis: Analysis,
  keys: readonly StateKey[],
  verdicts: CoalitionVerdicts,
): Steps<ShownLeaving[]> {
  const { casebook } = analysis;
  const states = keys.flatMap((key) => {
    const state = stateOfKey(casebook, key);
    return state === undefined ? [] : [{ key, cell: casebook.space.cellOf(state) }];
  });
  yield* verdicts.lookAt(states.map(({ cell }) => cell));
  return states.map(({ key, cell }) => ({
    key,
    leaving: conditionsOf(analysis).map((by) => verdicts.leaving(by, cell)),
  }));
}

/** What a change is for each of some. */
export function plainStakes(stakes: readonly Stake[]): ShownStakes['stakes'] {
  return stakes.map(({ decisionMaker, reason: { order, greatly, words, claims } }) => ({
    decisionMaker,
    order,
    greatly,
    ...(words !== undefined && { because: words }),
    claims,
  }));
}
