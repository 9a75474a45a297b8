import type { Solver } from '../logic/solver.ts';
import type { Term } from '../logic/terms.ts';
import { levelsUnder, type SymbolicState } from '../translation/symbolic-state.ts';
import { anyResponse } from './any-response.ts';
import type { Departure } from './departure.ts';
import type { Levels } from './levels.ts';
import {
  Case,
  DeterringSearch,
  type ResponseAnswer,
  type ResponseSearch,
  type ResponseStep,
} from './response-search.ts';

/** Responses where the others can bring about everything that their options allow. */
export class FreeResponses implements ResponseSearch {
  readonly #departure: Departure;
  readonly #deterring: DeterringSearch;
  readonly #solver: Solver;
  readonly #end: SymbolicState;
  readonly #deters: Term;

  constructor(departure: Departure) {
    const { question, focal, left, sanctions } = departure;
    const { state, possible } = anyResponse(question.translation, focal, left);
    this.#departure = departure;
    this.#deterring = new DeterringSearch(departure);
    this.#solver = departure.createSolver();
    this.#solver.assert(possible);
    this.#end = state;
    this.#deters = sanctions.demand(this.#solver, state);
  }

  async search(asked: Levels, left: Levels): Promise<ResponseAnswer> {
    const about = new Case(this.#departure, asked, left);
    const steps = await this.#deterring.run(
      about,
      () => this.#solver.search(about.assuming([this.#deters])),
      (valuation) => this.#stepsTo(left, levelsUnder(this.#end, valuation)),
    );
    if (steps !== undefined) return { deterred: true, steps };
    return { deterred: false, proven: true, because: about.because };
  }

  /** Everyone whose options differ moves once, in turn. */
  #stepsTo(from: Levels, end: Levels): ResponseStep[] {
    const { options } = this.#departure.question.translation.form;
    const steps: ResponseStep[] = [];
    let at = from;
    for (const mover of new Set(options.map(({ owner }) => owner))) {
      const before = at;
      const to = before.map((level, k) => (options[k]!.owner === mover ? end[k]! : level));
      if (to.every((level, k) => level === before[k])) continue;
      steps.push({ mover, to });
      at = to;
    }
    return steps;
  }
}
