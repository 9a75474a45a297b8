import { noReferences, type References } from '@standoff/propositions';
import { type Casebook, lexiconOf, sayStateBriefly } from '@standoff/study';
import {
  type AmountShown,
  type FrontierOfTwo,
  type NumbersFound,
  sayAmount,
  sayUnits,
  tellFrontier,
  unitOf,
} from '@standoff/study/numbers';
import { lexiconFor } from '@standoff/wording';
import { meaning, tellSentences } from '../sentences/sentences-told.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { NumbersJson } from '../shapes/numbers.ts';
import { stateToJson } from './analysis-json.ts';

/** Who gets what, as plain data. */
export function numbersToJson(
  found: NumbersFound,
  model: ModelIdentity,
  variant?: string,
): NumbersJson {
  const { analysis, amounts, states, frontier } = found;
  const { casebook, concepts } = analysis;
  const { space, statusQuo } = casebook;
  const said = noReferences();
  return {
    format: 'standoff.numbers/1',
    model,
    ...(variant !== undefined && { variant }),
    concepts: concepts.map(({ id }) => id),
    amounts: amounts.map((one) => amountToJson(casebook, one)),
    amountsLeft: found.amountsLeft,
    states: states.map(({ state, held }) => ({
      ...stateToJson(casebook, state),
      briefly: sayStateBriefly(casebook, state),
      ...(state === statusQuo && { statusQuo: true }),
      holds: held.map(({ id }) => id),
      amounts: amounts.map(({ reader }) => sayUnits(reader.at(space.cellOf(state)), reader)),
    })),
    holding: found.holding,
    holdingLeft: found.holdingLeft,
    ...(frontier && { frontier: frontierToJson(casebook, frontier, said) }),
    lexicon: lexiconFor(lexiconOf(casebook), said),
  };
}

function amountToJson(
  casebook: Casebook,
  { id, of, wishes, reader, least, most }: AmountShown,
): NumbersJson['amounts'][number] {
  const unit = unitOf(casebook, of);
  return {
    amount: id,
    name: sayAmount(casebook, of),
    ...(unit !== undefined && { unit }),
    least: sayUnits(least, reader),
    most: sayUnits(most, reader),
    wishes: wishes.map(({ decisionMaker, wants, steps, sometimes }) => ({
      decisionMaker,
      wants,
      ...(steps !== undefined && { inStepsOf: steps }),
      ...(sometimes && { sometimes }),
    })),
  };
}

function frontierToJson(
  casebook: Casebook,
  frontier: FrontierOfTwo,
  said: References,
): NonNullable<NumbersJson['frontier']> {
  const { space } = casebook;
  const { sides, readers, states, best, points, left } = frontier;
  return {
    of: sides.map(({ decisionMaker, amount, wants }) => {
      const unit = unitOf(casebook, amount.of);
      return {
        decisionMaker,
        amount: amount.id,
        name: sayAmount(casebook, amount.of),
        ...(unit !== undefined && { unit }),
        wants,
      };
    }),
    states,
    best,
    points: points.map((point) => ({
      amounts: point.amounts.map((units, k) => sayUnits(units, readers[k]!)),
      state: casebook.stateId(space.codeOf(point.cell)),
      ...(space.codeOf(point.cell) === casebook.statusQuo && { statusQuo: true as const }),
      states: point.states,
      holding: point.holding,
      best: point.isBest,
    })),
    left,
    finding: tellSentences(casebook, tellFrontier(casebook, frontier)).map(({ text, means }) => ({
      text,
      means: meaning(means, said),
    })),
  };
}
