import type { Term } from '../logic/terms.ts';
import { levelTerms, type SymbolicState, varyState } from '../translation/symbolic-state.ts';
import type { Departure } from './departure.ts';
import { createJointMoveSearch, type JointMoveSearch } from './joint-move-search.ts';
import type { Step } from './legal-steps.ts';
import type { Levels } from './levels.ts';
import { isTheirs } from './party.ts';

/** Why no counter-move makes up for a response: it would not from any such state. */
export interface NoCounter {
  /** Terms about the asked state. */
  readonly asked: readonly Term[];
  /** Where options stand at the end of the response, by their places. */
  readonly end: readonly { readonly option: number; readonly level: number }[];
}

/** Looks for a counter-move that makes up for a response. */
export class CounterSearch {
  readonly #departure: Departure;
  readonly #end: SymbolicState;
  readonly #moves: JointMoveSearch;

  constructor(departure: Departure) {
    const { question, party, left, sanctions } = departure;
    const { terms, form } = question.translation;
    const { state, wellFormed } = varyState(terms, form.options, left, isTheirs(party));
    const { to, works } = sanctions.someCounter(state);
    const solver = departure.createSolver();
    solver.assert(terms.and([wellFormed, works]));
    this.#departure = departure;
    this.#end = state;
    this.#moves = createJointMoveSearch(departure, { solver, from: state, to });
  }

  /** Moves of the party from `end` to something better than the asked state, if there are any. */
  async search(asked: Levels, end: Levels): Promise<readonly Step[] | NoCounter> {
    const askedTerms = levelTerms(this.#departure.question.asked.state, asked);
    const endTerms = levelTerms(this.#end, end);
    const result = await this.#moves.search([...askedTerms, ...endTerms]);
    if (result.found) return result.steps;
    const { because } = result;
    return {
      asked: askedTerms.filter((term) => because.has(term)),
      end: end.flatMap((level, option) =>
        because.has(endTerms[option]!) ? [{ option, level }] : [],
      ),
    };
  }
}
