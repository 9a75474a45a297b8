import type { LiteralGame } from '../../packages/engine/test/oracles/literal-game.ts';
import type { Said, SaidConflict } from './random-agreements.ts';

type State = readonly number[];

/** A conflict with agreements, and what some parties can agree on in it. */
export interface AgreementsGame extends LiteralGame {
  /** The level of each option in a state. */
  levels(s: number): readonly number[];
  /** Where a mover goes if P vote for what they agreed on and everybody else votes as it wishes. */
  agreed(P: readonly number[], i: number, s: number): readonly number[];
  /** The agreements to which one of P is a party, by their numbers as movers. */
  agreementsOf(P: readonly number[]): readonly number[];
  /** Whether one joint move of P leads from a state to another. */
  isAtOnce(P: readonly number[], s: number, t: number): boolean;
}

/**
 * What the definitions say of a conflict with agreements, state by state: who moves where, by whose votes, and what is barred. It
 * shares nothing with the language and the engine. States are numbered with the first option varying fastest.
 */
export function literalAgreements(said: SaidConflict): AgreementsGame {
  const { own, agreements, facts, wants, infeasible, oneAtATime, held = [] } = said;
  const levels = [...own.flat(), ...agreements.map((one) => one.levels)];
  const owners = own.flatMap((options, dm) => options.map(() => dm));
  const first = owners.length;
  const holds = (one: Said, state: State): boolean => {
    switch (one.kind) {
      case 'is':
        return state[one.option] === one.level;
      case 'not':
        return !holds(one.of, state);
      case 'or':
        return one.of.some((part) => holds(part, state));
      case 'fact':
        return holds(facts[one.fact]!, state);
    }
  };
  const all: State[] = [[]];
  for (const count of levels) {
    const before = all.splice(0);
    for (let level = 0; level < count; level++) {
      all.push(...before.map((state) => [...state, level]));
    }
  }
  const codes = [...all.keys()].filter((s) => !infeasible.some((one) => holds(one, all[s]!)));
  const wish = (dm: number, state: State) =>
    wants[dm]!.map((one) => Number(holds(one, state))).join('');
  const prefers = (i: number, a: number, b: number): boolean => {
    if (i < own.length) return wish(i, all[a]!) > wish(i, all[b]!);
    if (a === b) return false;
    const needed = votesFor(i - own.length, all[b]!, all[a]!);
    return needed !== undefined && yesOf(i - own.length, a, b) >= needed;
  };
  const yesOf = (k: number, a: number, b: number) =>
    agreements[k]!.parties.filter((dm) => prefers(dm, a, b)).length;

  const changeOf = (k: number, from: number, to: number) => {
    const { moves, parties } = agreements[k]!;
    return moves === undefined ? parties.length : moves[from]![to]!;
  };

  function votesFor(k: number, from: State, to: State): number | undefined {
    const [was, is] = [from[first + k]!, to[first + k]!];
    const direct = was === is ? undefined : changeOf(k, was, is);
    if (typeof direct === 'number') return direct;
    const others = Array.from({ length: agreements[k]!.levels }, (_, level) => level)
      .filter((level) => level !== was)
      .map((level) => changeOf(k, was, level))
      .filter((change) => typeof change === 'number');
    return others.length === 0 ? undefined : Math.max(...others);
  }

  function optionsIn(one: Said): number[] {
    if (one.kind === 'is') return [one.option];
    if (one.kind === 'not') return optionsIn(one.of);
    return one.kind === 'fact' ? optionsIn(facts[one.fact]!) : one.of.flatMap(optionsIn);
  }

  const truths = new Map<Said, string>();
  const truthsOf = (one: Said): string => {
    const known = truths.get(one) ?? all.map((state) => Number(holds(one, state))).join('');
    truths.set(one, known);
    return known;
  };
  const isSame = (one: Said, other: Said) => truthsOf(one) === truthsOf(other);

  function isBarred(dm: number, s: State, t: State): boolean {
    return agreements.some(({ parties, binds, notice }, k) => {
      if (!parties.includes(dm)) return false;
      return binds[s[first + k]!]!.some((bound) => {
        if (holds(bound, t)) return false;
        const isNamed = optionsIn(bound).some((o) => owners[o] === dm && s[o] !== t[o]);
        if (!holds(bound, s) && !isNamed) return false;
        const isLeft = !binds[t[first + k]!]!.some((other) => isSame(other, bound));
        return notice || !isLeft;
      });
    });
  }

  function isMove(i: number, s: State, t: State): boolean {
    const changed = levels.flatMap((_, o) => (s[o] === t[o] ? [] : [o]));
    if (changed.length === 0 || (oneAtATime && changed.length > 1)) return false;
    if (held.some(({ option, level }) => changed.includes(option) && s[option] === level)) {
      return false;
    }
    if (i >= own.length) {
      const [o, ...more] = changed;
      if (o !== first + i - own.length || more.length > 0) return false;
      const change = changeOf(i - own.length, s[o]!, t[o]!);
      return typeof change === 'number';
    }
    const may = changed.every((o) => {
      if (o < first) return owners[o] === i;
      const { parties } = agreements[o - first]!;
      return parties.includes(i) && changeOf(o - first, s[o]!, t[o]!) === 'each';
    });
    return may && !isBarred(i, s, t);
  }

  /** Whether votes carry a change of an agreement, those of P in favour. */
  function isSigned(P: readonly number[], k: number, s: number, t: number): boolean {
    const needed = votesFor(k, all[s]!, all[t]!);
    const inFavour = agreements[k]!.parties.filter((dm) => P.includes(dm) || prefers(dm, t, s));
    return needed !== undefined && inFavour.length >= needed;
  }

  function isPart(P: readonly number[], o: number, s: number, t: number): boolean {
    if (o < first) return P.includes(owners[o]!) && !isBarred(owners[o]!, all[s]!, all[t]!);
    const { parties } = agreements[o - first]!;
    const change = changeOf(o - first, all[s]![o]!, all[t]![o]!);
    if (!parties.some((dm) => P.includes(dm)) || change === 'nobody') return false;
    return change === 'each' || isSigned(P, o - first, s, t);
  }

  const movers = [...own.keys(), ...agreements.map((_, k) => own.length + k)];
  const moves = movers.map(
    (i) =>
      new Map(
        codes.map((s) => [
          s,
          codes.filter((t) => isMove(i, all[s]!, all[t]!) && (i < own.length || prefers(i, t, s))),
        ]),
      ),
  );
  return {
    decisionMakers: movers,
    states: codes,
    moves: (i, s) => moves[i]!.get(s)!,
    improvements: (i, s) => moves[i]!.get(s)!.filter((t) => prefers(i, t, s)),
    prefers,
    others: (i) => movers.filter((j) => j !== i),
    levels: (s) => all[s]!,
    agreed: (P, i, s) =>
      i < own.length
        ? moves[i]!.get(s)!
        : codes.filter((t) => isMove(i, all[s]!, all[t]!) && isSigned(P, i - own.length, s, t)),
    agreementsOf: (P) =>
      agreements.flatMap(({ parties }, k) =>
        parties.some((dm) => P.includes(dm)) ? [own.length + k] : [],
      ),
    isAtOnce: (P, s, t) =>
      s !== t && levels.every((_, o) => all[s]![o] === all[t]![o] || isPart(P, o, s, t)),
    together(s, changes) {
      const combined = [...all[s]!];
      for (const { to } of changes) {
        for (const [o, level] of all[to]!.entries()) {
          if (level === all[s]![o]) continue;
          if (combined[o] !== all[s]![o] && combined[o] !== level) return undefined;
          combined[o] = level;
        }
      }
      const at = all.findIndex((state) => state.every((level, o) => level === combined[o]));
      return codes.includes(at) ? at : undefined;
    },
  };
}
