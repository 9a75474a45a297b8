import type { Solver } from '../logic/solver.ts';
import type { Term } from '../logic/terms.ts';
import { levelsUnder, type SymbolicState } from '../translation/symbolic-state.ts';
import { anyResponse } from './any-response.ts';
import type { Departure } from './departure.ts';
import { stepsInTurn } from './legal-steps.ts';
import type { Levels } from './levels.ts';
import { responders } from './party.ts';
import {
  Case,
  DeterringSearch,
  type ResponseAnswer,
  type ResponseSearch,
} from './response-search.ts';

/** Responses where those outside can bring about everything that their options allow. */
export class FreeResponses implements ResponseSearch {
  readonly #departure: Departure;
  readonly #deterring: DeterringSearch;
  readonly #solver: Solver;
  readonly #end: SymbolicState;
  readonly #deters: Term;

  constructor(departure: Departure) {
    const { question, party, left, sanctions } = departure;
    const { state, possible } = anyResponse(question.translation, party, left);
    this.#departure = departure;
    this.#deterring = new DeterringSearch(departure);
    this.#solver = departure.createSolver();
    this.#solver.assert(possible);
    this.#end = state;
    this.#deters = sanctions.demand(this.#solver, state);
  }

  async search(asked: Levels, left: Levels): Promise<ResponseAnswer> {
    const about = new Case(this.#departure, asked, left);
    const { party, question } = this.#departure;
    const { translation } = question;
    const movers = responders(party, translation);
    const deterrent = await this.#deterring.run(
      about,
      () => this.#solver.search(about.assuming([this.#deters])),
      (valuation) => stepsInTurn(translation.form, movers, left, levelsUnder(this.#end, valuation)),
    );
    if (deterrent !== undefined) return { deterred: true, ...deterrent };
    return { deterred: false, proven: true, because: about.because };
  }
}
