import type { Solver } from '../logic/solver.ts';
import { FALSE, type Term } from '../logic/terms.ts';
import { type SymbolicState, varyState } from '../translation/symbolic-state.ts';
import type { JointMoves } from './joint-moves.ts';
import { followSteps, type Step } from './legal-steps.ts';
import { gain, isOwn, type Party } from './party.ts';
import type { StabilityQuestion } from './stability-question.ts';

/** A place where it may be demanded that a state deters. */
interface Demand {
  readonly solver: Solver;
  readonly demanded: Term;
  readonly end: SymbolicState;
}

/**
 * What it takes for a state to deter a party from having left the asked state. That no counter-move
 * is any better is not written out: each counter-move that came up is excluded everywhere, so a demand
 * is at first too weak and never too strong.
 */
export class Sanctions {
  readonly #question: StabilityQuestion;
  readonly #party: Party;
  readonly #jointMoves: JointMoves;
  readonly #demands: Demand[] = [];
  /** Every counter-move that came up. */
  readonly #counters: (readonly Step[])[] = [];

  constructor(question: StabilityQuestion, party: Party, jointMoves: JointMoves) {
    this.#question = question;
    this.#party = party;
    this.#jointMoves = jointMoves;
  }

  /** A term that can only hold where the state deters. */
  demand(solver: Solver, end: SymbolicState): Term {
    const { terms } = this.#question.translation;
    const demanded = terms.variable();
    solver.assert(terms.implies(demanded, -this.gains(end)));
    const demand = { solver, demanded, end };
    for (const counter of this.#counters) this.#exclude(demand, counter);
    this.#demands.push(demand);
    return demanded;
  }

  /** Takes note of a counter-move that makes up for a response. */
  addCounter(steps: readonly Step[]): void {
    this.#counters.push(steps);
    for (const demand of this.#demands) this.#exclude(demand, steps);
  }

  #exclude({ solver, demanded, end }: Demand, steps: readonly Step[]): void {
    const { translation } = this.#question;
    const { end: to, legal } = followSteps(translation, 'any', end, steps);
    const works = translation.terms.and([legal, this.gains(to)]);
    solver.assert(translation.terms.implies(demanded, -works));
  }

  /** Whether the party likes a state better than the asked one. */
  gains(end: SymbolicState): Term {
    const { translation, asked } = this.#question;
    return gain(translation, this.#party, end, asked.state);
  }

  /**
   * Some state better than the asked one to which a counter-move might lead, in terms; exactly where
   * it does, if joint moves are exact.
   */
  someCounter(end: SymbolicState): { readonly to: SymbolicState; readonly works: Term } {
    const { terms, form } = this.#question.translation;
    const { state: to, wellFormed } = varyState(terms, form.options, end, isOwn(this.#party));
    const leads = this.#jointMoves.mayLead(end, to);
    return { to, works: terms.and([wellFormed, leads, this.gains(to)]) };
  }

  /**
   * Whether a state may not deter, and exactly whether it does not, if joint moves are exact. Only to
   * be asserted or assumed as it stands.
   */
  fails(end: SymbolicState): Term {
    const { translation, computation } = this.#question;
    const countered = computation.counter === 'any' ? this.someCounter(end).works : FALSE;
    return translation.terms.or([this.gains(end), countered]);
  }
}
