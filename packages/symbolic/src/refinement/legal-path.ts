import { moversOfOption } from '@standoff/engine';
import { FALSE, type Term } from '../logic/terms.ts';
import {
  chooseState,
  type SymbolicState,
  sameState,
  varyState,
} from '../translation/symbolic-state.ts';
import type { SanctionComputation, Translation } from '../translation/translate-model.ts';

/** One move of a path, in terms. */
export interface PathStep {
  /** The state after it. */
  readonly state: SymbolicState;
  /** For each decision maker and body whether it makes the move. */
  readonly mover: readonly Term[];
  /** That the move can be made after those before it. */
  readonly legal: Term;
  /**
   * That no state before could have been left for this one directly, by the same mover, and, where
   * nobody moved before the first state, that it is not that one. A shortest sequence never passes
   * such a state, so nothing is lost by demanding it.
   */
  readonly direct: Term;
}

/** Who moved to the first state of a path: nobody, or somebody who may have to wait, unknown who. */
export type MovedBefore = 'nobody' | 'somebody';

/** Where a path starts. */
export interface PathStart {
  readonly state: SymbolicState;
  readonly movedBefore: MovedBefore;
}

/** Who moves on a path, and whether every move has to be an improvement for its mover. */
export interface Moving {
  readonly movers: readonly number[];
  readonly response: SanctionComputation['response'];
}

/**
 * Legal sequences of some from a state, in terms, made longer as needed: every step is made by one of
 * them, never by the one who moved just before.
 */
export class LegalPath {
  readonly #translation: Translation;
  readonly #moving: Moving;
  readonly #start: PathStart;
  readonly #steps: PathStep[] = [];

  constructor(translation: Translation, moving: Moving, start: PathStart) {
    this.#translation = translation;
    this.#moving = moving;
    this.#start = start;
  }

  /** The state after so many moves. */
  stateAfter(moves: number): SymbolicState {
    return moves === 0 ? this.#start.state : this.step(moves).state;
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

  /** The options that somebody can change anywhere, all else as before. */
  #change(from: SymbolicState) {
    const { terms, form, movers: all } = this.#translation;
    const { movers } = this.#moving;
    const able = new Set(form.options.flatMap(moversOfOption));
    const mover = Array.from({ length: all }, (_, dm) =>
      movers.includes(dm) && able.has(dm) ? terms.variable() : FALSE,
    );
    const changes = form.options.map((option) =>
      terms.or(moversOfOption(option).map((dm) => mover[dm]!)),
    );
    const fresh = varyState(terms, form.options, from, (option) =>
      moversOfOption(option).some((dm) => mover[dm] !== FALSE),
    );
    const state = changes.map(
      (change, k) => chooseState(terms, change, [fresh.state[k]!], [from[k]!])[0]!,
    );
    return { mover, state, wellFormed: fresh.wellFormed };
  }

  #mayMove(dm: number, from: SymbolicState, to: SymbolicState): Term {
    const { terms, moves } = this.#translation;
    return terms.and([moves.ownMove(dm, from, to), this.#wants(dm, from, to)]);
  }

  #wants(dm: number, from: SymbolicState, to: SymbolicState): Term {
    const improves = this.#moving.response === 'improving';
    return this.#translation.terms.and(improves ? [this.#translation.prefers[dm]!(to, from)] : []);
  }

  #isDirect(mover: readonly Term[], to: SymbolicState): Term {
    const { terms, moves } = this.#translation;
    const isBeginning = this.#start.movedBefore === 'nobody';
    const shortcuts: Term[] = isBeginning ? [sameState(terms, this.#start.state, to)] : [];
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
