import { type CoalitionReading, findConcept, type Model, readings } from '@standoff/engine';
import type { Body, Conflict } from '@standoff/language';
import type { Formula, Proposition } from '@standoff/propositions';
import type { Analysis } from '@standoff/study';
import { isCoalitionStable } from '../../packages/engine/test/oracles/coalition.ts';
import { oracleFor } from '../../packages/engine/test/oracles/index.ts';
import {
  type DoubtfulGame,
  literalGame,
  reachableBy,
} from '../../packages/engine/test/oracles/literal-game.ts';
import { readingOracles } from '../../packages/engine/test/oracles/readings.ts';
import type { LiteralHistory } from '../../packages/standoff/test/hypergames/literal-history.ts';
import { plainFormula } from '../../packages/study/src/said/plain-formula.ts';
import type { LiteralViews } from './literal-views.ts';

/**
 * A conflict as the definitions see it, in which propositions are decided word for word. It shares the reading of the file with
 * the program, and nothing after that. States are codes, and who moves is a position.
 */
export interface LiteralWorld {
  readonly game: DoubtfulGame;
  readonly model: Model;
  readonly states: readonly number[];
  /** Positions of decision makers and bodies, and of decision makers alone. */
  readonly movers: readonly number[];
  readonly makers: readonly number[];
  at(id: string): number;
  named(state: number): string;
  who(id: string): number;
  idOf(mover: number): string;
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
  /** And where only great losses do. */
  staysStrongly(concept: string, mover: number, state: number): boolean;
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
  /** Where the others can end in legal sequences of at least one move: of any kind, or only of such as count as credible. */
  replies(mover: number, from: number, by: 'any' | 'credible'): ReadonlySet<number>;
  /** What a body may put to the vote, whether it would pass or not. */
  drafts(body: number, from: number): readonly number[];
  isBody(mover: number): boolean;
  /** Whether only great losses deter. */
  readonly isStrong: boolean;
  /** Whether an end keeps one from a move that leads there, unless it can move on. */
  deters(mover: number, end: number, state: number): boolean;
  /**
   * Whether one likes the first by far better: by the file as it is written, or where it is asked what is not known, with each
   * choice of the statements of which one or the other is right, or with some of them.
   */
  greatness(
    mover: number,
    first: number,
    second: number,
  ): { readonly surely: boolean; readonly maybe: boolean };
  /** How many moves a concept looks ahead. */
  looksAhead(concept: string): number;
  /** What the file says that a fact follows from, and how likely. */
  fact(id: string): { readonly when: Formula; readonly chance: number };
  /** Whether no reply that a concept counts keeps one from an improvement. */
  isUndeterred(concept: string, mover: number, from: number, to: number): boolean;
  levels(state: number): readonly (readonly [option: string, level: number])[];
  /** A body as the file has it, and its rule. */
  body(id: string): Body;
  /** What the timeline of the file says that a body decided, event by event in their order: levels of its options. */
  readonly timeline: readonly {
    readonly on: string;
    readonly what: string;
    readonly sets: readonly (readonly [option: string, level: number])[];
  }[];
  readonly statusQuo: number | undefined;
  readonly feasible: { readonly statusQuo: boolean; readonly any: boolean };
  /** What the file says, from which all that is decided here comes. */
  readonly conflict: Conflict;
  /** All ways in which what is in doubt may be, where these were laid out. */
  readonly models?: readonly LiteralModel[];
  /** What cites claims, where that was laid out. */
  readonly cited?: LiteralClaims;
  /** Models that are compared, of which this is the first. */
  readonly compared?: LiteralComparison;
  /** What everybody sees, where some see others or the world otherwise than they are. */
  readonly views?: LiteralViews;
  /** Of a world as somebody sees it, the conflict as it is. */
  readonly asItIs?: LiteralWorld;
  /** The timeline, gone through by the words of the definitions. */
  readonly history?: LiteralHistory;
}

/** What may be taken out of a file if a claim is wrong. */
export interface LiteralPart {
  /** The claims that it cites. */
  readonly links: Readonly<Record<string, unknown>>;
}

export interface LiteralClaims {
  /** Ids of the claims that something cites. */
  readonly ids: readonly string[];
  readonly parts: readonly LiteralPart[];
  dropped(claim: string): readonly LiteralPart[];
  doubted(claim: string): readonly LiteralPart[];
  without(parts: readonly LiteralPart[]): LiteralWorld;
}

/** Models that are compared, each with what is found in it. */
export interface LiteralComparison {
  readonly worlds: readonly LiteralWorld[];
  readonly headlines: readonly string[];
  readonly concepts: readonly string[];
  /** What is asked beside what is always compared. */
  readonly asked: readonly Proposition[];
  /** How many judgements differ between two models, and one of them with some of the other's. */
  number(taker: number, giver: number): number;
  mixed(taker: number, giver: number, set: readonly number[]): LiteralWorld;
}

/** One way in which everything in doubt may be. */
export interface LiteralModel {
  readonly world: LiteralWorld;
  /** Its weight among all. */
  readonly weight: number;
  /** The judgements that are otherwise than written, by their ids without values: `drop:a.2`, `chance:f0`. */
  readonly changed: ReadonlySet<string>;
}

export type Order = 'better' | 'worse' | 'equal' | 'incomparable' | 'unknown';

/** A function whose answers are kept: many propositions ask the same. */
function kept<A extends readonly (string | number)[], T>(
  of: (...asked: A) => T,
): (...asked: A) => T {
  const known = new Map<string, T>();
  return (...asked) => {
    const key = asked.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = of(...asked);
    known.set(key, made);
    return made;
  };
}

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
  const isStrong = reading?.counts.deters === 'greatly-worse';
  const general = reading?.unknown === undefined ? undefined : `unknown-${reading.unknown}`;
  const oracle = (id: string | undefined) => (id === undefined ? undefined : readingOracles[id]);
  const staysBy = (id: string | undefined) => (concept: string, m: number, s: number) =>
    oracle(id)?.(game, concept, m, s) ?? oracleFor(concept)(game, m, s);
  const levelsOf = (state: number): (readonly [string, number])[] => {
    if (casebook.conflict.graphStates.length > 0) return [];
    const levels = casebook.states.levels(state as never);
    return casebook.options.map(
      ({ option }, k) => [`${option.owner}.${option.id}`, levels[k]!] as const,
    );
  };
  const greatness = (m: number, a: number, b: number) => {
    if (!asks || !isStrong) {
      const is = game.greatlyPrefers(m, a, b);
      return { surely: is, maybe: is };
    }
    const ways = game.greatlyPrefersByChoice(m, a, b);
    return { surely: ways.every((is) => is), maybe: ways.some((is) => is) };
  };
  const orUnknown = (m: number, s: number) =>
    game.moves(m, s).filter((t) => better(m, t, s) || game.isUnknown(m, t, s));
  const stays = staysBy(reading?.id);
  return {
    game,
    model,
    states: game.states,
    movers,
    makers,
    at: codeOf,
    named: (code) => casebook.stateId(code as never),
    who: (id) => casebook.movers.findIndex((one) => one.id === id),
    idOf: (mover) => casebook.movers[mover]!.id,
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
    stays: kept(stays),
    staysGenerally: staysBy(general),
    staysStrongly: staysBy(
      readings.find((one) => one.strength === 'strong' && one.unknown === reading?.unknown)!.id,
    ),
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
      const isStable = stays(concept, m, s);
      // In other readings, and of concepts that ask more than what replies lead to, it is held to the verdict alone.
      if (computation.kind !== 'sanction' || reading !== undefined) return !isStable;
      if (computation.response === 'none') return true;
      const step = computation.response === 'any' ? game.moves : game.improvements;
      const deters = (end: number) =>
        !better(m, end, s) &&
        (computation.counter === 'none' || !game.moves(m, end).some((next) => better(m, next, s)));
      return ![...reachableBy(game.others(m), t, step)].some(deters);
    },
    replies: kept((m: number, s: number, by: 'any' | 'credible') =>
      reachableBy(game.others(m), s, by === 'any' ? any : asks ? orUnknown : improving),
    ),
    drafts(m, s) {
      const own = `${casebook.movers[m]!.id}.`;
      const rest = (t: number) =>
        JSON.stringify(levelsOf(t).filter(([option]) => !option.startsWith(own)));
      return game.states.filter((t) => t !== s && rest(t) === rest(s));
    },
    isBody,
    isStrong,
    deters(m, end, s) {
      const isUnknown = asks && game.isUnknown(m, end, s);
      const { deters, unknownDeters = false } = reading?.counts ?? {};
      if (isUnknown) return unknownDeters;
      if (deters !== 'greatly-worse') return !game.prefers(m, end, s);
      // Where what is not known deters, what may be great does.
      const { surely, maybe } = greatness(m, s, end);
      return unknownDeters ? maybe : surely;
    },
    greatness,
    looksAhead: (concept) => findConcept(concept)!.foresight.moves,
    fact(id) {
      const { when, chance } = casebook.conflict.facts.find((one) => one.id === id)!;
      return { when: plainFormula(when), chance };
    },
    levels: levelsOf,
    conflict: casebook.conflict,
    body: (id) => casebook.conflict.bodies.find((one) => one.id === id)!,
    timeline: casebook.conflict.timeline.map(({ on, what, sets }) => ({
      on,
      what,
      sets: sets.map(({ option: { owner, option }, level }) => [`${owner}.${option}`, level]),
    })),
    statusQuo: casebook.statusQuo === undefined ? undefined : Number(casebook.statusQuo),
    feasible: { statusQuo: casebook.statusQuo !== undefined, any: game.states.length > 0 },
  };
}
