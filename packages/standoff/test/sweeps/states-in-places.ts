import { compareStates, feasibleCodes, type Model } from '@standoff/engine';
import { type CompiledConflict, type Conflict, toModel } from '@standoff/language';
import type { Doubtful } from './random-doubts.ts';

/** The states of an order by numbers or pairs, in places, by their numbers from 0. */
export interface StatesInPlaces {
  readonly places: readonly (readonly number[])[];
  /** Whether what stands at a place is greatly better than what stands at a later one, whichever states these are. */
  readonly isGreat: (upper: number, lower: number) => boolean;
  readonly mayPass: readonly boolean[];
}

/** By what the engine says of all pairs; undefined where no swap is possible. */
export function statesInPlaces(
  described: Doubtful,
  player: number,
  conflict: Conflict,
): StatesInPlaces | undefined {
  const { by } = described.players[player]!;
  if (by === undefined || isInDoubt(described, player)) return undefined;
  const { model } = toModel(conflict, feasibleCodes).compiled as CompiledConflict;
  const codes = [...feasibleCodes(model as Model)!];
  const compare = (a: number, b: number) => compareStates(model, player, codes[a]!, codes[b]!);
  const all = codes.map((_, k) => k);
  const isBetter = (a: number, b: number) => compare(a, b).order === 'better';
  const score = (a: number) => all.filter((b) => isBetter(a, b)).length;
  const scores = [...new Set(all.map(score))].sort((a, b) => b - a);
  const places = scores.map((one) => all.filter((a) => score(a) === one));
  const isGreat = (upper: number, lower: number) =>
    compare(places[upper]![0]!, places[lower]![0]!).greatly;
  const mayPass = places.slice(1).map((_, k) => !isGreat(k, k + 1));
  const isOrder = places.every((own, i) =>
    places.every((others, k) => own.every((a) => others.every((b) => isBetter(a, b) === i < k))),
  );
  const byGaps = places.every((own, i) =>
    places.every((others, k) => {
      if (i >= k) return true;
      const great = mayPass.slice(i, k).includes(false);
      return own.every((a) => others.every((b) => compare(a, b).greatly === great));
    }),
  );
  return isOrder && (by.form !== 'relation' || byGaps) ? { places, isGreat, mayPass } : undefined;
}

/** Whether the places would be others with facts that are in doubt. */
function isInDoubt({ players, facts, infeasible, doubts }: Doubtful, player: number): boolean {
  const { by } = players[player]!;
  if (by?.form !== 'weights' || doubts !== 'file') return false;
  const doubted = new Set<string>();
  for (const [k, { when, chance, range }] of facts.entries()) {
    const needs = (name: string) => new RegExp(`\\b${name}\\b`).test(when);
    if (range !== undefined || chance < 10 || [...doubted].some(needs)) doubted.add(`f${k}`);
  }
  const formulas = [...by.terms.map(([of]) => of), ...infeasible];
  return [...doubted].some((id) => formulas.some((one) => new RegExp(`\\b${id}\\b`).test(one)));
}

/** The conflict in which each state is preferred to all of later places, and greatly where the places say so. */
export function swappedStates(
  conflict: Conflict,
  player: number,
  states: StatesInPlaces | undefined,
  order: readonly number[],
): Conflict {
  if (states === undefined) return conflict;
  const { places, isGreat } = states;
  const { span } = conflict.decisionMakers[player]!.preference;
  const reference = (state: number) => ({ state: `s${state + 1}`, span });
  const pairs = order.flatMap((upper, i) =>
    order.slice(i + 1).flatMap((lower, later) =>
      places[upper]!.flatMap((a) =>
        places[lower]!.map((b) => ({
          first: reference(a),
          second: reference(b),
          sign: isGreat(i, i + 1 + later) ? ('>>' as const) : ('>' as const),
          span,
        })),
      ),
    ),
  );
  const decisionMakers = conflict.decisionMakers.map((one, k) =>
    k === player ? { ...one, preference: { kind: 'relation' as const, pairs, span } } : one,
  );
  return { ...conflict, decisionMakers };
}
