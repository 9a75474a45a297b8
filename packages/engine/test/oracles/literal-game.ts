import { readPlainly } from '../../src/certificates/plain-reading.ts';
import type { Model } from '../../src/model/model.ts';
import { type LiteralParty, literalParties } from './literal-coalition.ts';

/** A conflict as the definitions of the literature see it: sets of states. */
export interface LiteralGame {
  /** Those who move: bodies among them, which are numbered after the decision makers. */
  readonly decisionMakers: readonly number[];
  readonly states: readonly number[];
  /** R_i(s) */
  moves(i: number, s: number): readonly number[];
  /** R_i⁺(s) */
  improvements(i: number, s: number): readonly number[];
  /** a ≻_i b */
  prefers(i: number, a: number, b: number): boolean;
  /** Everyone but i. */
  others(i: number): readonly number[];
  /** Combined outcome of simultaneous moves, or undefined if it is not a state. */
  together(s: number, moves: readonly { mover: number; to: number }[]): number | undefined;
}

/** One in which some may act together. */
export interface CoalitionGame extends LiteralGame {
  party(members: readonly number[]): LiteralParty;
}

/** One in which differences have degrees, and some comparisons are not known. */
export interface DoubtfulGame extends CoalitionGame {
  /** a ≫_i b */
  greatlyPrefers(i: number, a: number, b: number): boolean;
  /** a U_i b */
  isUnknown(i: number, a: number, b: number): boolean;
  /** a ≫_i b with each choice of the statements of which one or the other is right. */
  greatlyPrefersByChoice(i: number, a: number, b: number): readonly boolean[];
}

export function literalGame(model: Model): DoubtfulGame {
  const reading = readPlainly(model);
  const codes =
    model.form.kind === 'graph'
      ? model.form.stateCount
      : model.form.options.reduce((product, option) => product * option.levels, 1);
  const decisionMakers = [...model.preferences.keys()];
  const states = Array.from({ length: codes }, (_, s) => s).filter((s) => reading.isState(s));
  const moves = decisionMakers.map(
    (i) => new Map(states.map((s) => [s, reading.moves(i, s).map(Number)])),
  );
  const improvements = decisionMakers.map(
    (i) =>
      new Map(states.map((s) => [s, moves[i]!.get(s)!.filter((t) => reading.prefers(i, t, s))])),
  );
  const chosen = decisionMakers.map((i) => choicesFor(model, i).map(readPlainly));
  return {
    decisionMakers,
    states,
    moves: (i, s) => moves[i]!.get(s)!,
    improvements: (i, s) => improvements[i]!.get(s)!,
    prefers: reading.prefers,
    greatlyPrefers: reading.greatlyPrefers,
    isUnknown: reading.isUnknown,
    greatlyPrefersByChoice: (i, a, b) => chosen[i]!.map((one) => one.greatlyPrefers(i, a, b)),
    others: (i) => decisionMakers.filter((j) => j !== i),
    party: literalParties(model),
    together(s, changes) {
      const result = reading.combine(s, changes);
      return result !== undefined && reading.isState(result) ? Number(result) : undefined;
    },
  };
}

/** The model with every choice of the statements of i of which one or the other is right. */
function choicesFor(model: Model, i: number): Model[] {
  const own = model.preferences[i]!;
  if (own.kind !== 'prioritized') return [model];
  const inDoubt = own.tiers.flatMap(({ orElse }, k) => (orElse ? [k] : []));
  return Array.from({ length: 2 ** inDoubt.length }, (_, choice) => {
    const tiers = own.tiers.map((tier, k) => {
      const other = (choice >> inDoubt.indexOf(k)) % 2 === 1 && inDoubt.includes(k);
      return { ...tier, conditions: other ? tier.orElse! : tier.conditions };
    });
    return { ...model, preferences: model.preferences.with(i, { ...own, tiers }) };
  });
}

/**
 * R_H(s), or R_H⁺(s) with the improvements as `step`: the inductive definition with the set of
 * possible last movers of each state (Fang, Hipel and Kilgour 1993).
 */
export function reachableByOthers(
  { others }: LiteralGame,
  i: number,
  s: number,
  step: (j: number, t: number) => readonly number[],
): Set<number> {
  return reachableBy(others(i), s, step);
}

/** The same for the members of any coalition H. */
export function reachableBy(
  members: readonly number[],
  s: number,
  step: (j: number, t: number) => readonly number[],
): Set<number> {
  const lastMovers = new Map<number, Set<number>>();
  const add = (j: number, t: number): boolean => {
    const movers = lastMovers.get(t) ?? new Set();
    lastMovers.set(t, movers);
    return movers.size !== movers.add(j).size;
  };
  for (const j of members) for (const t of step(j, s)) add(j, t);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [t, movers] of [...lastMovers]) {
      for (const j of members) {
        if (movers.size === 1 && movers.has(j)) continue;
        for (const u of step(j, t)) grew = add(j, u) || grew;
      }
    }
  }
  return new Set(lastMovers.keys());
}
