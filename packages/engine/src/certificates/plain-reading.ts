import type { NodeIndex } from '../model/circuit.ts';
import {
  type ForbiddenMove,
  type GraphForm,
  type Model,
  movesOfOption,
  type OptionForm,
  type OptionMoves,
} from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import { codeOf, levelsOf, readStates } from '../model/state-reader.ts';
import { comparisons, type Holds } from './plain-comparisons.ts';
import { greatlyPrefersIn, isUnknown } from './plain-unknown.ts';

/**
 * A model read state by state, straight from its definition and with no regard to speed. It shares
 * no code with spaces, moves, orders and operators, so that a checker built on it can contradict
 * them. States are codes.
 */
export interface PlainModel {
  isState(state: StateCode): boolean;
  /** The unilateral moves of a decision maker, each once; of a body the drafts that are carried. */
  moves(decisionMaker: number, state: StateCode): readonly StateCode[];
  prefers(decisionMaker: number, better: StateCode, worse: StateCode): boolean;
  /** Whether the difference is a great one. Of a body it never is. */
  greatlyPrefers(decisionMaker: number, better: StateCode, worse: StateCode): boolean;
  /** The same whichever statements in doubt are right: with all choices of them, or with some. */
  greatlyPrefersIn(
    choices: 'all' | 'some',
    decisionMaker: number,
    better: StateCode,
    worse: StateCode,
  ): boolean;
  /** Whether it is not known how a decision maker compares the two. Of a body it always is known. */
  isUnknown(decisionMaker: number, first: StateCode, second: StateCode): boolean;
  /**
   * Where simultaneous moves from a state lead, feasible or not; undefined in a graph model, and where two bring one option
   * to different levels.
   */
  combine(
    state: StateCode,
    moves: readonly { mover: number; to: StateCode }[],
  ): StateCode | undefined;
}

export function readPlainly(model: Model): PlainModel {
  const { form } = model;
  const { isState, holds: ask } = readStates(model);
  const holds = remembering(ask);
  const { prefers, greatlyPrefers } = comparisons(model, holds);
  const isCarried = (mover: number, from: StateCode, to: StateCode) =>
    model.preferences[mover]?.kind !== 'voting' || prefers(mover, to, from);
  const movesFrom = (dm: number, state: StateCode) =>
    form.kind === 'graph'
      ? graphMoves(form, dm, state)
      : optionMoves(form, dm, state).filter(
          (to) =>
            holds(form.feasible, to) &&
            !isForbidden(form.forbiddenMoves, dm, holds, state, to) &&
            isCarried(dm, state, to),
        );
  return {
    isState,
    moves: rememberingMoves(movesFrom),
    prefers,
    greatlyPrefers,
    greatlyPrefersIn: (which, dm, better, worse) =>
      greatlyPrefersIn(which, model.preferences[dm]!, holds, better, worse),
    isUnknown: (dm, first, second) => isUnknown(model.preferences[dm]!, holds, first, second),
    combine(state, moves) {
      if (form.kind === 'graph') return undefined;
      const before = levelsOf(form, state);
      const levels = [...before];
      for (const { mover, to } of moves) {
        for (const [k, level] of levelsOf(form, to).entries()) {
          if (level === before[k] || !movesOfOption(form.options[k]!, mover)) continue;
          if (levels[k] !== before[k] && levels[k] !== level) return undefined;
          levels[k] = level;
        }
      }
      return codeOf(form, levels);
    },
  };
}

/** Keeps answers: a checker asks the same questions about the same states again and again. */
function remembering(ask: Holds): Holds {
  const answers = new Map<NodeIndex, Map<StateCode, boolean>>();
  return (node, state) => {
    const known = answers.get(node)?.get(state);
    if (known !== undefined) return known;
    const answer = ask(node, state);
    const ofNode = answers.get(node) ?? new Map<StateCode, boolean>();
    answers.set(node, ofNode.set(state, answer));
    return answer;
  };
}

/** So many moves are kept at once; where states have thousands, to keep all would take all memory. */
const KEPT_MOVES = 1_000_000;

/** The same of moves, of which a state may have thousands. */
function rememberingMoves(ask: PlainModel['moves']): PlainModel['moves'] {
  const known = new Map<number, Map<StateCode, readonly StateCode[]>>();
  let kept = 0;
  return (dm, state) => {
    const before = known.get(dm)?.get(state);
    if (before !== undefined) return before;
    const moves = ask(dm, state);
    kept += moves.length;
    if (kept > KEPT_MOVES) {
      known.clear();
      kept = moves.length;
    }
    const ofMover = known.get(dm) ?? new Map<StateCode, readonly StateCode[]>();
    known.set(dm, ofMover.set(state, moves));
    return moves;
  };
}

function graphMoves(form: GraphForm, dm: number, state: StateCode): StateCode[] {
  return form.moves[dm]!.filter(([from]) => from === state).map(([, to]) => to);
}

/** All changes of the options that somebody moves that their limits allow, feasible or not. */
function optionMoves(form: OptionForm, dm: number, state: StateCode): StateCode[] {
  const from = levelsOf(form, state);
  let reached: number[][] = [[]];
  form.options.forEach((option, k) => {
    const moves = movesOfOption(option, dm);
    const next = Array.from({ length: option.levels }, (_, level) => level).filter(
      (level) => level === from[k] || (moves && mayChange(moves, from[k]!, level)),
    );
    reached = reached.flatMap((levels) => next.map((level) => [...levels, level]));
  });
  return reached
    .filter((levels) => {
      const changes = levels.filter((level, k) => level !== from[k]).length;
      return form.oneOptionAtATime ? changes === 1 : changes >= 1;
    })
    .map((levels) => codeOf(form, levels));
}

/** Whether an option may go from one level to another. */
export function mayChange(moves: OptionMoves, from: number, to: number): boolean {
  switch (moves.kind) {
    case 'free':
      return true;
    case 'one-way':
      return from < to;
    case 'step':
      return from === to + 1 || from === to - 1;
    case 'pairs':
      return moves.pairs.some((pair) => pair[0] === from && pair[1] === to);
  }
}

function isForbidden(
  rules: readonly ForbiddenMove[],
  dm: number,
  holds: Holds,
  from: StateCode,
  to: StateCode,
): boolean {
  return rules.some((rule) => rule.mover === dm && holds(rule.from, from) && holds(rule.to, to));
}
