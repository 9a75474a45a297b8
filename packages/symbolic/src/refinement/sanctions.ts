import type { Solver } from '../logic/solver.ts';
import { FALSE, type Term } from '../logic/terms.ts';
import { type SymbolicState, varyState, withOwnLevels } from '../translation/symbolic-state.ts';
import type { StabilityQuestion } from './stability-question.ts';

/** A place where it may be demanded that a state deters. */
interface Demand {
  readonly solver: Solver;
  readonly demanded: Term;
  readonly end: SymbolicState;
}

/**
 * What it takes for a state to deter one decision maker from having left the asked state. That no
 * counter-move is any better is not written out: each counter-move that came up is excluded
 * everywhere, so a demand is at first too weak and never too strong.
 */
export class Sanctions {
  readonly #question: StabilityQuestion;
  readonly #focal: number;
  readonly #demands: Demand[] = [];
  /** The focal decision maker's own options in every counter-move that came up. */
  readonly #counters: (readonly number[])[] = [];

  constructor(question: StabilityQuestion, focal: number) {
    this.#question = question;
    this.#focal = focal;
  }

  /** A term that can only hold where the state deters. */
  demand(solver: Solver, end: SymbolicState): Term {
    const { terms, prefers } = this.#question.translation;
    const demanded = terms.variable();
    const better = prefers[this.#focal]!(end, this.#question.asked.state);
    solver.assert(terms.implies(demanded, -better));
    const demand = { solver, demanded, end };
    for (const counter of this.#counters) this.#exclude(demand, counter);
    this.#demands.push(demand);
    return demanded;
  }

  /** Takes note of a counter-move that makes up for a response. */
  addCounter(levels: readonly number[]): void {
    this.#counters.push(levels);
    for (const demand of this.#demands) this.#exclude(demand, levels);
  }

  #exclude({ solver, demanded, end }: Demand, counter: readonly number[]): void {
    const { terms, form } = this.#question.translation;
    const to = withOwnLevels(form.options, end, this.#focal, counter);
    solver.assert(terms.implies(demanded, -this.#isCounter(end, to)));
  }

  #isCounter(end: SymbolicState, to: SymbolicState): Term {
    const { terms, moves, prefers } = this.#question.translation;
    return terms.and([
      moves.ownMove(this.#focal, end, to),
      prefers[this.#focal]!(to, this.#question.asked.state),
    ]);
  }

  /** Some counter-move from a state to something better than the asked state, in terms. */
  someCounter(end: SymbolicState): { readonly to: SymbolicState; readonly works: Term } {
    const { terms, form } = this.#question.translation;
    const isOwn = ({ owner }: { readonly owner: number }) => owner === this.#focal;
    const { state: to, wellFormed } = varyState(terms, form.options, end, isOwn);
    return { to, works: terms.and([wellFormed, this.#isCounter(end, to)]) };
  }

  /** Whether a state does not deter; exact, and only to be asserted or assumed as it stands. */
  fails(end: SymbolicState): Term {
    const { translation, computation, asked } = this.#question;
    const better = translation.prefers[this.#focal]!(end, asked.state);
    const countered = computation.counter === 'any' ? this.someCounter(end).works : FALSE;
    return translation.terms.or([better, countered]);
  }
}
