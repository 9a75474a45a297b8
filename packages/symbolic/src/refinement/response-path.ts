import { FALSE, type Term } from '../logic/terms.ts';
import {
  chooseState,
  type SymbolicState,
  sameState,
  varyState,
} from '../translation/symbolic-state.ts';
import type { SanctionComputation, Translation } from '../translation/translate-model.ts';

/** One move of a response, in terms. */
export interface PathStep {
  /** The state after it. */
  readonly state: SymbolicState;
  /** For each decision maker whether it makes the move. */
  readonly mover: readonly Term[];
  /** That the move can be made after those before it. */
  readonly legal: Term;
  /**
   * That no state before could have been left for this one directly, by the same mover, and, where
   * nobody moved before the first state, that it is not that one. A shortest response never passes
   * such a state, so nothing is lost by demanding it.
   */
  readonly direct: Term;
}

/** Who moved to the first state of a path: nobody, or somebody who may have to wait, unknown who. */
export type MovedBefore = 'nobody' | 'somebody';

/**
 * Legal sequences of the others from a state, in terms, made longer as needed: every step is made by
 * one of the others, never by the one who moved just before.
 */
export class ResponsePath {
  readonly #translation: Translation;
  readonly #focal: number;
  readonly #response: SanctionComputation['response'];
  readonly #start: SymbolicState;
  readonly #movedBefore: MovedBefore;
  readonly #steps: PathStep[] = [];

  constructor(
    translation: Translation,
    focal: number,
    response: SanctionComputation['response'],
    start: SymbolicState,
    movedBefore: MovedBefore = 'nobody',
  ) {
    this.#translation = translation;
    this.#focal = focal;
    this.#response = response;
    this.#start = start;
    this.#movedBefore = movedBefore;
  }

  /** The state after so many moves. */
  stateAfter(moves: number): SymbolicState {
    return moves === 0 ? this.#start : this.step(moves).state;
  }

  /** The step with this number, from 1. */
  step(number: number): PathStep {
    while (this.#steps.length < number) this.#steps.push(this.#lengthen());
    return this.#steps[number - 1]!;
  }

  #lengthen(): PathStep {
    const { terms } = this.#translation;
    const before = this.#steps.length;
    const from = this.stateAfter(before);
    const { mover, state, wellFormed } = this.#change(from);
    const last = this.#steps[before - 1]?.mover;
    const legal = terms.and([
      wellFormed,
      terms.exactlyOne(mover),
      ...mover.map((moves, dm) => -terms.and([moves, last?.[dm] ?? FALSE])),
      ...mover.map((moves, dm) => terms.implies(moves, this.#mayMove(dm, from, state))),
    ]);
    return { state, mover, legal, direct: this.#isDirect(mover, state) };
  }

  /** Somebody's options anywhere, all else as before. */
  #change(from: SymbolicState) {
    const { terms, form, decisionMakers } = this.#translation;
    const owners = new Set(form.options.map(({ owner }) => owner));
    const mover = Array.from({ length: decisionMakers }, (_, dm) =>
      dm === this.#focal || !owners.has(dm) ? FALSE : terms.variable(),
    );
    const fresh = varyState(terms, form.options, from, ({ owner }) => mover[owner] !== FALSE);
    const state = form.options.map(({ owner }, k) => {
      const moves = mover[owner]!;
      return chooseState(terms, moves, [fresh.state[k]!], [from[k]!])[0]!;
    });
    return { mover, state, wellFormed: fresh.wellFormed };
  }

  #mayMove(dm: number, from: SymbolicState, to: SymbolicState): Term {
    const { terms, moves } = this.#translation;
    return terms.and([moves.ownMove(dm, from, to), this.#wants(dm, from, to)]);
  }

  #wants(dm: number, from: SymbolicState, to: SymbolicState): Term {
    const improves = this.#response === 'improving';
    return this.#translation.terms.and(improves ? [this.#translation.prefers[dm]!(to, from)] : []);
  }

  #isDirect(mover: readonly Term[], to: SymbolicState): Term {
    const { terms, moves } = this.#translation;
    const isBeginning = this.#movedBefore === 'nobody';
    const shortcuts: Term[] = isBeginning ? [sameState(terms, this.#start, to)] : [];
    for (let before = isBeginning ? 0 : 1; before < this.#steps.length; before++) {
      const from = this.stateAfter(before);
      const last = before === 0 ? undefined : this.step(before).mover;
      mover.forEach((isMover, dm) => {
        if (isMover === FALSE) return;
        const open = [isMover, -(last?.[dm] ?? FALSE)];
        const way = [moves.move(dm, from, to), this.#wants(dm, from, to)];
        shortcuts.push(terms.and([...open, ...way]));
      });
    }
    return terms.and(shortcuts.map((shortcut) => -shortcut));
  }
}
