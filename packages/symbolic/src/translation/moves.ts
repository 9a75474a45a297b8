import { movesOfOption, type Option, type OptionForm, type OptionMoves } from '@standoff/engine';
import { type Term, type Terms, TRUE } from '../logic/terms.ts';
import type { Truth } from './formulas.ts';
import type { Prefers } from './preferences.ts';
import { type SymbolicOption, type SymbolicState, sameOption } from './symbolic-state.ts';

/** Whether an option is one of those that some can change. */
export type Movable = (option: Pick<Option, 'owner' | 'shared'>) => boolean;

export interface Moves {
  feasible(state: SymbolicState): Term;
  /**
   * Whether the mover may bring about the changes of its own options between two states that differ in
   * nothing else, which is not looked at, and neither is whether the first state is feasible. A body
   * may if its members carry the second.
   */
  ownMove(mover: number, from: SymbolicState, to: SymbolicState): Term;
  /** Whether the second state is in R(first) of the mover. */
  move(mover: number, from: SymbolicState, to: SymbolicState): Term;
  /**
   * Whether the options of some could become so in any number of moves, as far as the limits on each
   * option go, and all others stay.
   */
  mayReach(theirs: Movable, from: SymbolicState, to: SymbolicState): Term;
}

/** `carries` says of a body whether its members carry a draft, and of others nothing. */
export function translateMoves(
  terms: Terms,
  form: OptionForm,
  truth: Truth,
  carries: (mover: number) => Prefers | undefined,
): Moves {
  const feasible = (state: SymbolicState) => truth(form.feasible, state);
  const ownMove = (mover: number, from: SymbolicState, to: SymbolicState): Term =>
    terms.and([
      changesOwn(terms, form, mover, from, to),
      ...forbidden(terms, form, truth, mover, from, to),
      feasible(to),
      carries(mover)?.(to, from) ?? TRUE,
    ]);
  return {
    feasible,
    ownMove,
    move: (mover, from, to) =>
      terms.and([keepsOthers(terms, form, mover, from, to), ownMove(mover, from, to)]),
    mayReach: (theirs, from, to) =>
      terms.and(
        form.options.map((option, k) =>
          theirs(option)
            ? mayBecome(terms, reachableLevels(option), from[k]!, to[k]!)
            : sameOption(terms, from[k]!, to[k]!),
        ),
      ),
  };
}

/** Own options change as their limits allow, and at least one (or, where it is so, exactly one) does. */
function changesOwn(
  terms: Terms,
  { options, oneOptionAtATime }: OptionForm,
  mover: number,
  from: SymbolicState,
  to: SymbolicState,
): Term {
  const changes: Term[] = [];
  const allowed: Term[] = [];
  options.forEach((option, k) => {
    const moves = movesOfOption(option, mover);
    if (moves === undefined) return;
    changes.push(-sameOption(terms, from[k]!, to[k]!));
    allowed.push(mayBecome(terms, nextLevels(option.levels, moves), from[k]!, to[k]!));
  });
  const number = oneOptionAtATime ? terms.exactlyOne(changes) : terms.or(changes);
  return terms.and([...allowed, number]);
}

function keepsOthers(
  terms: Terms,
  { options }: OptionForm,
  mover: number,
  from: SymbolicState,
  to: SymbolicState,
): Term {
  const others = options.flatMap((option, k) =>
    movesOfOption(option, mover) === undefined ? [k] : [],
  );
  return terms.and(others.map((k) => sameOption(terms, from[k]!, to[k]!)));
}

function* forbidden(
  terms: Terms,
  { forbiddenMoves }: OptionForm,
  truth: Truth,
  mover: number,
  from: SymbolicState,
  to: SymbolicState,
): Generator<Term> {
  for (const rule of forbiddenMoves) {
    if (rule.mover === mover) yield -terms.and([truth(rule.from, from), truth(rule.to, to)]);
  }
}

/** `next[a][b]` says whether level a may become level b; every level may stay. */
type Next = readonly (readonly boolean[])[];

function mayBecome(terms: Terms, next: Next, from: SymbolicOption, to: SymbolicOption): Term {
  if (next.every((levels) => levels.every(Boolean))) return TRUE;
  return terms.and(
    next.map((levels, level) =>
      terms.implies(from[level]!, terms.or(to.filter((_, target) => levels[target]))),
    ),
  );
}

function nextLevels(levels: number, moves: OptionMoves): Next {
  const all = Array.from({ length: levels }, (_, level) => level);
  return all.map((from) => all.map((to) => from === to || allows(moves, from, to)));
}

function allows(moves: OptionMoves, from: number, to: number): boolean {
  switch (moves.kind) {
    case 'free':
      return true;
    case 'one-way':
      return to > from;
    case 'step':
      return Math.abs(to - from) === 1;
    case 'pairs':
      return moves.pairs.some(([a, b]) => a === from && b === to);
  }
}

/** The levels that each level may become in any number of changes, by whoever may change it. */
function reachableLevels(option: Option): Next {
  const own = nextLevels(option.levels, option.moves);
  const others = option.shared && nextLevels(option.levels, option.shared.moves);
  const next = own.map((levels, from) =>
    levels.map((may, to) => may || others?.[from]?.[to] === true),
  );
  for (let middle = 0; middle < option.levels; middle++) {
    for (const levels of next) {
      if (!levels[middle]) continue;
      next[middle]!.forEach((reaches, target) => {
        if (reaches) levels[target] = true;
      });
    }
  }
  return next;
}

/** Whether two changes of the option in a row are always one change, or none. */
export function isTransitive(option: Option): boolean {
  const next = nextLevels(option.levels, option.moves);
  const reachable = reachableLevels(option);
  return next.every((levels, from) => levels.every((may, to) => may === reachable[from]![to]));
}
