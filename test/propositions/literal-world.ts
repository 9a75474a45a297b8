import { type CoalitionReading, findConcept } from '@standoff/engine';
import type { Analysis } from '@standoff/study';
import { isCoalitionStable } from '../../packages/engine/test/oracles/coalition.ts';
import { oracleFor } from '../../packages/engine/test/oracles/index.ts';
import {
  type DoubtfulGame,
  literalGame,
  reachableBy,
} from '../../packages/engine/test/oracles/literal-game.ts';
import { readingOracles } from '../../packages/engine/test/oracles/readings.ts';

/**
 * A conflict as the definitions see it, in which propositions are decided word for word. It shares the reading of the file with
 * the program, and nothing after that. States are codes, and who moves is a position.
 */
export interface LiteralWorld {
  readonly game: DoubtfulGame;
  readonly states: readonly number[];
  /** Positions of decision makers and bodies, and of decision makers alone. */
  readonly movers: readonly number[];
  readonly makers: readonly number[];
  at(id: string): number;
  who(id: string): number;
  /** Whether one knows that it likes the first better; a body, that it would adopt it. */
  better(mover: number, first: number, second: number): boolean;
  /** Moves that are a reason to leave. */
  reasons(mover: number, from: number): readonly number[];
  /** Whether a pair is left open, so that it is not known how one compares it. */
  isOpen(mover: number, first: number, second: number): boolean;
  /** Whether what is written says nothing of a pair. */
  isUnwritten(mover: number, first: number, second: number): boolean;
  compare(mover: number, first: number, second: number): Order;
  stays(concept: string, mover: number, state: number): boolean;
  /** The same where any loss deters, in the same treatment of what is not known. */
  staysGenerally(concept: string, mover: number, state: number): boolean;
  staysTogether(
    concept: string,
    members: readonly number[],
    state: number,
    reading?: CoalitionReading,
  ): boolean;
  /** Where legal sequences lead: of improvements alone, or of moves of any kind, where bodies adopt what they would. */
  reached(from: number, by: 'improvements' | 'moves'): ReadonlySet<number>;
  /** A move that is legal where bodies adopt only what they would. */
  isMove(mover: number, from: number, to: number): boolean;
  isImprovement(mover: number, from: number, to: number): boolean;
  /** Whether no reply that a concept counts keeps one from an improvement. */
  isUndeterred(concept: string, mover: number, from: number, to: number): boolean;
  levels(state: number): readonly (readonly [option: string, level: number])[];
  readonly feasible: { readonly statusQuo: boolean; readonly any: boolean };
}

export type Order = 'better' | 'worse' | 'equal' | 'incomparable' | 'unknown';

export function literalWorld(analysis: Analysis): LiteralWorld {
  const { casebook, reading } = analysis;
  const { model } = casebook;
  const game = literalGame(model);
  const movers = game.decisionMakers;
  const makers = movers.slice(0, casebook.decisionMakers.length);
  const isBody = (mover: number) => mover >= makers.length;
  const asks = reading?.unknown !== undefined;
  const better = (m: number, a: number, b: number) =>
    game.prefers(m, a, b) && !(asks && game.isUnknown(m, a, b));
  const isOpen = (m: number, a: number, b: number) =>
    (asks || model.preferences[m]!.kind === 'relation') && game.isUnknown(m, a, b);
  const mayLeave = reading?.counts.leaves === 'better-or-unknown';
  const isReason = (m: number, a: number, b: number) =>
    better(m, a, b) || (mayLeave && game.isUnknown(m, a, b));
  const improving = (m: number, s: number) => game.moves(m, s).filter((t) => game.prefers(m, t, s));
  const any = (m: number, s: number) => (isBody(m) ? improving(m, s) : game.moves(m, s));
  const ids = new Map(game.states.map((code) => [casebook.stateId(code as never), code]));
  const codeOf = (id: string) => {
    const code = ids.get(id);
    if (code === undefined) throw new RangeError(`no state is called ${id}`);
    return code;
  };
  const general = reading?.unknown === undefined ? undefined : `unknown-${reading.unknown}`;
  const oracle = (id: string | undefined) => (id === undefined ? undefined : readingOracles[id]);
  const staysBy = (id: string | undefined) => (concept: string, m: number, s: number) =>
    oracle(id)?.(game, concept, m, s) ?? oracleFor(concept)(game, m, s);
  return {
    game,
    states: game.states,
    movers,
    makers,
    at: codeOf,
    who: (id) => casebook.movers.findIndex((one) => one.id === id),
    better,
    isOpen,
    isUnwritten: (m, a, b) => model.preferences[m]!.kind === 'relation' && game.isUnknown(m, a, b),
    reasons: (m, s) => game.moves(m, s).filter((t) => isReason(m, t, s)),
    compare(m, a, b) {
      if (asks && game.isUnknown(m, a, b)) return 'unknown';
      if (game.prefers(m, a, b)) return 'better';
      if (game.prefers(m, b, a)) return 'worse';
      return isOpen(m, a, b) ? 'incomparable' : 'equal';
    },
    stays: staysBy(reading?.id),
    staysGenerally: staysBy(general),
    staysTogether(id, members, s, of = 'all') {
      const { computation } = findConcept(id)!;
      if (computation.kind !== 'sanction')
        throw new RangeError(`${id} has no version for coalitions`);
      return isCoalitionStable(game, members, of, computation, s);
    },
    reached: (from, by) => reachableBy(movers, from, by === 'improvements' ? improving : any),
    isMove: (m, from, to) => any(m, from).includes(to),
    isImprovement: (m, from, to) => game.prefers(m, to, from),
    isUndeterred(concept, m, s, t) {
      const { computation } = findConcept(concept)!;
      const stays = staysBy(reading?.id)(concept, m, s);
      // In other readings, and of concepts that ask more than what replies lead to, it is held to the verdict alone.
      if (computation.kind !== 'sanction' || reading !== undefined) return !stays;
      if (computation.response === 'none') return true;
      const step = computation.response === 'any' ? game.moves : game.improvements;
      const deters = (end: number) =>
        !better(m, end, s) &&
        (computation.counter === 'none' || !game.moves(m, end).some((next) => better(m, next, s)));
      return ![...reachableBy(game.others(m), t, step)].some(deters);
    },
    levels(state) {
      if (casebook.conflict.graphStates.length > 0) return [];
      const levels = casebook.states.levels(state as never);
      return casebook.options.map(
        ({ option }, k) => [`${option.owner}.${option.id}`, levels[k]!] as const,
      );
    },
    feasible: { statusQuo: casebook.statusQuo !== undefined, any: game.states.length > 0 },
  };
}
