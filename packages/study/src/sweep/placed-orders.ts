import { roundSum, type StateCode } from '@standoff/engine';
import {
  type Conflict,
  type DecisionMaker,
  factIds,
  formulasOfPreference,
  type Judgement,
  type NeighbourhoodOf,
  neighbourhood,
  type Preference,
  placedOrder,
  type RelationPreference,
  summedUp,
  type UtilityPreference,
  type WeightsPreference,
} from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import {
  type HeldWeights,
  type Ranges,
  rangesOf,
  type SpreadWeights,
  spreadWeights,
} from './weight-forms.ts';

/** Weights over more states than these are held: each place that they make would be in doubt by itself. */
export const MOST_SUMMED = 256;

/** Why an order of states is held as written. */
export type HeldOrder =
  /** Weights, or what states there are, hang on facts that are in doubt: the places would be others with these. */
  | 'facts'
  /** There are too many states. */
  | 'states'
  /** A relation that is no order of places, or that leaves states out. */
  | 'no-places'
  /** By the rounding of sums a difference is a great one for the weights and not for their sums, or the reverse. */
  | 'rounding'
  | HeldWeights;

export interface PlacedOrders {
  /** The conflict in which such orders say of every state at which place it stands. */
  readonly conflict: Conflict;
  /** Those that do not, by decision maker. */
  readonly held: ReadonlyMap<string, HeldOrder>;
  /** Weights of which each may lie anywhere in a range, by decision maker. */
  readonly spread: ReadonlyMap<string, SpreadWeights>;
}

/** Orders of states by weights and relations as such that swaps of places can be taken in; utilities are. */
export function placedOrders(casebook: Casebook, of: NeighbourhoodOf): PlacedOrders {
  const { conflict } = casebook;
  const held = new Map<string, HeldOrder>();
  const spread = new Map<string, SpreadWeights>();
  let inDoubt: ReadonlySet<string> | undefined;
  const decisionMakers = conflict.decisionMakers.map((owner, dm): DecisionMaker => {
    const { preference } = owner;
    if (preference.kind !== 'weights' && preference.kind !== 'relation') return owner;
    inDoubt ??= factsInDoubt(conflict, of);
    const placed =
      preference.kind === 'weights'
        ? placedByWeights(casebook, dm, preference, { of, inDoubt })
        : placedByRelation(casebook, preference);
    if (typeof placed !== 'string' && 'forms' in placed) {
      spread.set(owner.id, placed);
      return { ...owner, preference: placed.utility };
    }
    if (typeof placed !== 'string') return { ...owner, preference: placed };
    held.set(owner.id, placed);
    return owner;
  });
  return {
    conflict: inDoubt === undefined ? conflict : { ...conflict, decisionMakers },
    held,
    spread,
  };
}

/** The facts whose chances are in doubt, and those that need them. */
function factsInDoubt(conflict: Conflict, of: NeighbourhoodOf): ReadonlySet<string> {
  const found = new Set(
    neighbourhood(conflict, of).flatMap((one: Judgement) =>
      one.kind === 'chance' ? [one.fact] : [],
    ),
  );
  // Each fact comes after those that it needs.
  for (const { id, when } of conflict.facts) if (needsAny(when, found)) found.add(id);
  return found;
}

function needsAny(formula: Parameters<typeof factIds>[0], facts: ReadonlySet<string>): boolean {
  return facts.size > 0 && [...factIds(formula)].some((id) => facts.has(id));
}

const NO_RANGES: Ranges = new Map();

function placedByWeights(
  casebook: Casebook,
  dm: number,
  weights: WeightsPreference,
  { of, inDoubt }: { readonly of: NeighbourhoodOf; readonly inDoubt: ReadonlySet<string> },
): UtilityPreference | SpreadWeights | HeldOrder {
  const { conflict, space } = casebook;
  const owner = conflict.decisionMakers[dm]!.id;
  const ranges: Ranges = of === 'file' ? rangesOf(conflict, owner, weights) : NO_RANGES;
  const formulas = [
    ...formulasOfPreference(weights),
    ...conflict.infeasible.map((one) => one.when),
  ];
  const hangsOnFacts = formulas.some((one) => needsAny(one, inDoubt));
  if (ranges.size > 0) {
    return hangsOnFacts ? 'facts' : spreadWeights(casebook, dm, weights, ranges);
  }
  if (space.stateCount > MOST_SUMMED) return 'states';
  if (hangsOnFacts) return 'facts';
  const values = statesOf(casebook).map((code) => ({
    state: { state: casebook.stateId(code), span: weights.span },
    value: sumOf(casebook, dm, code),
  }));
  const utility: UtilityPreference = { ...summedUp(weights, values), summed: true };
  return isGreatAlike(utility) ? utility : 'rounding';
}

function statesOf({ space }: Casebook): StateCode[] {
  return Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k)));
}

function sumOf({ model, states }: Casebook, dm: number, code: StateCode): number {
  const preference = model.preferences[dm]!;
  const terms = preference.kind === 'weights' ? preference.terms : [];
  return roundSum(
    terms.reduce(
      (sum, { condition, weight }) => sum + (states.holds(condition, code) ? weight : 0),
      0,
    ),
  );
}

/** Differences of weights are rounded before they are held against what is great, and those of a utility are not. */
function isGreatAlike({ values, greatGap }: UtilityPreference): boolean {
  if (greatGap === undefined) return true;
  const numbers = [...new Set(values.map(({ value }) => value))];
  return numbers.every((one) =>
    numbers.every((other) => one - other >= greatGap === roundSum(one - other) >= greatGap),
  );
}

/** A state by the id that the file gives it, or else by its number. */
function stateCalled({ conflict, stateOf, stateWithId }: Casebook, id: string) {
  const named = conflict.namedStates.find((one) => one.id === id);
  return named === undefined ? stateWithId(id) : stateOf(named.pattern);
}

/** As a ranking, which says the same of all pairs. */
function placedByRelation(
  casebook: Casebook,
  relation: RelationPreference,
): Preference | HeldOrder {
  const order = placedOrder(relation);
  const named = new Set(
    order?.places.flat().flatMap(({ state }) => stateCalled(casebook, state) ?? []),
  );
  if (!order || named.size < casebook.space.stateCount) return 'no-places';
  return { kind: 'ranking', ...order, unknown: [], span: relation.span };
}
