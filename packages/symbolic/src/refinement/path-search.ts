import type { SearchResult, Solver, Valuation } from '../logic/solver.ts';
import type { Term } from '../logic/terms.ts';
import { levelsUnder, type SymbolicState } from '../translation/symbolic-state.ts';
import type { Departure } from './departure.ts';
import { type MovedBefore, ResponsePath } from './response-path.ts';
import type { Case, ResponseStep } from './response-search.ts';

/** What is demanded of a path, by numbers of moves made. */
export interface PathDemands {
  /** How many moves there are, each legal and none a detour. */
  readonly moves: number;
  /** The first and the last state that are not to deter. */
  readonly standing?: readonly [number, number];
  /** Whether the last state is to deter, as far as is known. */
  readonly deters?: boolean;
}

/** Where the paths of a search start. */
export interface PathStart {
  readonly state: SymbolicState;
  readonly movedBefore: MovedBefore;
}

/** Searches for paths of responses from one state, of any length. */
export class PathSearch {
  readonly #departure: Departure;
  readonly #solver: Solver;
  readonly #path: ResponsePath;
  readonly #legal: Term[] = [];
  readonly #standing: Term[] = [];
  readonly #deters: Term[] = [];

  constructor(departure: Departure, { state, movedBefore }: PathStart, given: Term) {
    const { translation, computation } = departure.question;
    this.#departure = departure;
    this.#solver = departure.createSolver();
    this.#solver.assert(given);
    const { response } = computation;
    this.#path = new ResponsePath(translation, departure.focal, response, state, movedBefore);
  }

  search(about: Case, { moves, standing, deters }: PathDemands): Promise<SearchResult> {
    const demands = Array.from({ length: moves }, (_, k) => this.#legalMove(k + 1));
    if (standing !== undefined) {
      const [first, last] = standing;
      for (let made = first; made <= last; made++) demands.push(this.#stands(made));
    }
    if (deters) demands.push(this.#detersAfter(moves));
    return this.#solver.search(about.assuming(demands));
  }

  /** The path in the values that a search found. */
  read(moves: number, valuation: Valuation): ResponseStep[] {
    return Array.from({ length: moves }, (_, k) => {
      const { mover, state } = this.#path.step(k + 1);
      return { mover: mover.findIndex(valuation), to: levelsUnder(state, valuation) };
    });
  }

  #legalMove(number: number): Term {
    const { legal, direct } = this.#path.step(number);
    const { terms } = this.#departure.question.translation;
    this.#legal[number] ??= this.#demandable(terms.and([legal, direct]));
    return this.#legal[number];
  }

  #stands(moves: number): Term {
    const { sanctions } = this.#departure;
    this.#standing[moves] ??= this.#demandable(sanctions.fails(this.#path.stateAfter(moves)));
    return this.#standing[moves];
  }

  #detersAfter(moves: number): Term {
    const { sanctions } = this.#departure;
    this.#deters[moves] ??= sanctions.demand(this.#solver, this.#path.stateAfter(moves));
    return this.#deters[moves];
  }

  /** A variable that demands a term wherever it is assumed. */
  #demandable(term: Term): Term {
    const { terms } = this.#departure.question.translation;
    const demanded = terms.variable();
    this.#solver.assert(terms.implies(demanded, term));
    return demanded;
  }
}
