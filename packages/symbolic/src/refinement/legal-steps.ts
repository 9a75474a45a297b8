import { movesOfOption, type OptionForm } from '@standoff/engine';
import { FALSE, type Term } from '../logic/terms.ts';
import { type SymbolicState, sameOption, withOwnLevels } from '../translation/symbolic-state.ts';
import type { SanctionComputation, Translation } from '../translation/translate-model.ts';
import type { Levels } from './levels.ts';

/** One move of a legal sequence: who makes it and where it leads. */
export interface Step {
  readonly mover: number;
  readonly to: Levels;
}

/** Each of some moves once, in turn, if anything differs that it can change and nobody before it did. */
export function stepsInTurn(
  { options }: OptionForm,
  movers: readonly number[],
  from: Levels,
  end: Levels,
): Step[] {
  const steps: Step[] = [];
  let at = from;
  for (const mover of movers) {
    const before = at;
    const to = before.map((level, k) =>
      movesOfOption(options[k]!, mover) === undefined ? level : end[k]!,
    );
    if (to.every((level, k) => level === before[k])) continue;
    steps.push({ mover, to });
    at = to;
  }
  return steps;
}

/**
 * The same moves from another state: where they lead and whether they are legal there. Where each
 * mover has one move only, a move that would change nothing is left out.
 */
export function followSteps(
  translation: Translation,
  response: SanctionComputation['response'],
  start: SymbolicState,
  steps: readonly Step[],
): { readonly end: SymbolicState; readonly legal: Term } {
  const { terms, form, moves, prefers } = translation;
  const movers = new Set(steps.map(({ mover }) => mover));
  const mayBeIdle = movers.size === steps.length && steps.length > 1;
  const legal: Term[] = [];
  let at = start;
  for (const { mover, to } of steps) {
    const next = withOwnLevels(form.options, at, mover, to);
    const idle = mayBeIdle ? isIdle(translation, mover, at, next) : FALSE;
    const wants = response === 'improving' ? [prefers[mover]!(next, at)] : [];
    legal.push(terms.or([idle, terms.and([moves.ownMove(mover, at, next), ...wants])]));
    at = next;
  }
  return { end: at, legal: terms.and(legal) };
}

function isIdle(
  { terms, form }: Translation,
  mover: number,
  from: SymbolicState,
  to: SymbolicState,
): Term {
  return terms.and(
    form.options.flatMap((option, k) =>
      movesOfOption(option, mover) === undefined ? [] : [sameOption(terms, from[k]!, to[k]!)],
    ),
  );
}
