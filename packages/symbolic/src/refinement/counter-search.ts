import type { Solver } from '../logic/solver.ts';
import {
  levelsUnder,
  levelTerms,
  type SymbolicState,
  varyState,
} from '../translation/symbolic-state.ts';
import type { Departure } from './departure.ts';
import type { Levels } from './levels.ts';

/** Looks for a counter-move that makes up for a response. */
export class CounterSearch {
  readonly #departure: Departure;
  readonly #end: SymbolicState;
  readonly #to: SymbolicState;
  readonly #solver: Solver;

  constructor(departure: Departure) {
    const { question, focal, left, sanctions } = departure;
    const { terms, form } = question.translation;
    const isTheirs = ({ owner }: { readonly owner: number }) => owner !== focal;
    const { state, wellFormed } = varyState(terms, form.options, left, isTheirs);
    const { to, works } = sanctions.someCounter(state);
    this.#departure = departure;
    this.#end = state;
    this.#to = to;
    this.#solver = departure.createSolver();
    this.#solver.assert(terms.and([wellFormed, works]));
  }

  /** A move from `end` to something better than the asked state, if there is one. */
  async search(asked: Levels, end: Levels): Promise<Levels | undefined> {
    const result = await this.#solver.search([
      ...levelTerms(this.#departure.question.asked.state, asked),
      ...levelTerms(this.#end, end),
    ]);
    return result.found ? levelsUnder(this.#to, result.valuation) : undefined;
  }
}
