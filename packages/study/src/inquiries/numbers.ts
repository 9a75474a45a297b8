import type { Cost, StateCode, Steps } from '@standoff/engine';
import { askingProblem } from '@standoff/wording';
import { equilibriumSet } from '../analysis/outcomes.ts';
import { concepts } from '../asking/concepts.ts';
import { decisionMakers } from '../asking/decision-makers.ts';
import { limits } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { states } from '../asking/states.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { looks } from '../estimates/costs.ts';
import { variant } from '../model/version-asked.ts';
import { amountsOf, firstTwo, firstWish, type Side } from '../numbers/amounts-of.ts';
import { frontierOfTwo, LOOKS, PASSES } from '../numbers/frontier-of-two.ts';
import type { NumbersFound } from '../numbers/numbers.ts';
import { amountsShown, stateShown, statesOfInterest } from '../numbers/who-gets-what.ts';
import { findState } from '../query/find-state.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';

/** So many amounts are told. */
const MOST_AMOUNTS = 12;

/** Who gets what in the outcomes that matter, and what two can get at all. */
export const numbers = defineInquiry({
  id: 'numbers',
  asks: 'say who gets what, where amounts are numbers, and what two can get at all',
  needs: 'analysis',
  options: {
    /** The states to tell; when left out the status quo, what holds and what has a name, twelve at most. */
    states: optional(states, {
      about: {
        command: 'in which states, divided by semicolons',
        program: 'a list of the states in which it is told who gets what',
      },
      otherwise: 'the status quo, what holds and what has a name',
    }),
    /** Two decision makers whose amounts are held against each other; the first two that want one when left out. */
    between: optional(decisionMakers, {
      about: 'two decision makers, whose amounts are held against each other',
      otherwise: 'the first two that want an amount',
    }),
    /** Ids of the concepts under which it is asked whether states hold. */
    concepts: optional(concepts),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version }, { between }): Refusal | undefined {
    const amounts = amountsOf(version.conflict);
    if (amounts.length === 0) return refuse(askingProblem('no-amounts'));
    if (between === undefined) return undefined;
    if (between.length !== 2) return refuse(askingProblem('not-two', { count: between.length }));
    const without = between.find((who) => firstWish(amounts, who) === undefined);
    return without === undefined
      ? undefined
      : refuse(askingProblem('wants-no-amount', { who: without }));
  },
  estimate({ casebook: { conflict, space } }): Cost {
    const amounts = Math.min(amountsOf(conflict).length, MOST_AMOUNTS);
    return looks(space.stateCount * 2 * amounts + space.cells * PASSES * LOOKS);
  },
  *run({ analysis }, asked): Steps<NumbersFound | Refusal> {
    const { casebook } = analysis;
    const chosen = asked.states && findAll(casebook, asked.states);
    if (chosen !== undefined && 'status' in chosen) return chosen;
    const all = amountsOf(casebook.conflict);
    const holding = equilibriumSet(analysis);
    const amounts = yield* amountsShown(casebook, all.slice(0, MOST_AMOUNTS));
    const shown = chosen ? stateShown(analysis, chosen) : statesOfInterest(analysis, holding);
    const held = shown.filter((one) => holding.has(casebook.space.cellOf(one.state))).length;
    const count = [...holding].length;
    const sides = sidesAsked(casebook, all, asked.between);
    const frontier = sides && (yield* frontierOfTwo(casebook, sides, holding));
    return {
      analysis,
      amounts,
      amountsLeft: all.length - amounts.length,
      states: shown,
      holding: count,
      holdingLeft: count - held,
      ...(frontier && { frontier }),
    };
  },
});

function sidesAsked(
  { conflict }: Casebook,
  amounts: ReturnType<typeof amountsOf>,
  between: readonly string[] | undefined,
): readonly [Side, Side] | undefined {
  if (between === undefined) return firstTwo(conflict, amounts);
  const [one, other] = between.map((who) => firstWish(amounts, who)!);
  return [one!, other!];
}

function findAll(casebook: Casebook, asked: readonly string[]): StateCode[] | Refusal {
  const found: StateCode[] = [];
  for (const one of asked) {
    const answer = findState(casebook, one);
    if (answer.status !== 'found') return refuse(answer);
    found.push(answer.state);
  }
  return found;
}
