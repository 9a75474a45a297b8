import type { SearchResult, Solver, Valuation } from '../logic/solver.ts';
import type { Term } from '../logic/terms.ts';
import { DemandedPath } from './demanded-path.ts';
import type { Departure } from './departure.ts';
import { LegalPath, type PathStart } from './legal-path.ts';
import type { Step } from './legal-steps.ts';
import { responders } from './party.ts';
import type { Case } from './response-search.ts';

/** What is demanded of a path, by numbers of moves made. */
export interface PathDemands {
  /** How many moves there are, each legal and none a detour. */
  readonly moves: number;
  /** The first and the last state that are not to deter. */
  readonly standing?: readonly [number, number];
  /** Whether the last state is to deter, as far as is known. */
  readonly deters?: boolean;
}

/** Searches for paths of responses from one state, of any length. */
export class PathSearch {
  readonly #departure: Departure;
  readonly #solver: Solver;
  readonly #path: LegalPath;
  readonly #demanded: DemandedPath;
  readonly #standing: Term[] = [];
  readonly #deters: Term[] = [];

  constructor(departure: Departure, start: PathStart, given: Term) {
    const { translation, computation } = departure.question;
    this.#departure = departure;
    this.#solver = departure.createSolver();
    this.#solver.assert(given);
    const movers = responders(departure.party, translation);
    this.#path = new LegalPath(translation, { movers, response: computation.response }, start);
    this.#demanded = new DemandedPath(translation.terms, this.#solver, this.#path);
  }

  search(about: Case, { moves, standing, deters }: PathDemands): Promise<SearchResult> {
    const demands = this.#demanded.moves(moves);
    if (standing !== undefined) {
      const [first, last] = standing;
      for (let made = first; made <= last; made++) demands.push(this.#stands(made));
    }
    if (deters) demands.push(this.#detersAfter(moves));
    return this.#solver.search(about.assuming(demands));
  }

  /** The path in the values that a search found. */
  read(moves: number, valuation: Valuation): Step[] {
    return this.#demanded.read(moves, valuation);
  }

  #stands(moves: number): Term {
    const { sanctions } = this.#departure;
    const fails = () => sanctions.fails(this.#path.stateAfter(moves));
    this.#standing[moves] ??= this.#demanded.demandable(fails());
    return this.#standing[moves];
  }

  #detersAfter(moves: number): Term {
    const { sanctions } = this.#departure;
    this.#deters[moves] ??= sanctions.demand(this.#solver, this.#path.stateAfter(moves));
    return this.#deters[moves];
  }
}
