import type { SearchResult, Solver, Valuation } from '../logic/solver.ts';
import type { Term } from '../logic/terms.ts';
import {
  levelsUnder,
  type SymbolicState,
  sameState,
  varyState,
} from '../translation/symbolic-state.ts';
import { DemandedPath } from './demanded-path.ts';
import type { Departure } from './departure.ts';
import { LegalPath, type MovedBefore } from './legal-path.ts';
import { type Step, stepsInTurn } from './legal-steps.ts';
import type { Levels } from './levels.ts';
import { isOwn } from './party.ts';

/** Two states in a solver, of which it knows all but that a party can go from one to the other. */
export interface Journey {
  readonly solver: Solver;
  readonly from: SymbolicState;
  readonly to: SymbolicState;
}

export type JointMoveFound =
  | { readonly found: true; readonly to: Levels; readonly steps: readonly Step[] }
  /** None, however long: those of the assumptions from which that follows. */
  | { readonly found: false; readonly because: ReadonlySet<Term> };

/** Looks for a joint move of a party between two states. */
export interface JointMoveSearch {
  search(given: readonly Term[]): Promise<JointMoveFound>;
}

export function createJointMoveSearch(departure: Departure, journey: Journey): JointMoveSearch {
  const { solver, from, to } = journey;
  solver.assert(departure.jointMoves.mayLead(from, to));
  return departure.jointMoves.exact
    ? new DirectJointMoves(departure, journey)
    : new JointMovePaths(departure, journey);
}

/** Joint moves where everyone in the party has to move once at most. */
class DirectJointMoves implements JointMoveSearch {
  readonly #departure: Departure;
  readonly #journey: Journey;

  constructor(departure: Departure, journey: Journey) {
    this.#departure = departure;
    this.#journey = journey;
  }

  async search(given: readonly Term[]): Promise<JointMoveFound> {
    const { solver, from, to } = this.#journey;
    const result = await solver.search(given);
    if (!result.found) return { found: false, because: new Set(result.core) };
    const end = levelsUnder(to, result.valuation);
    const { question, party } = this.#departure;
    const { form } = question.translation;
    const steps = stepsInTurn(form, party.members, levelsUnder(from, result.valuation), end);
    return { found: true, to: end, steps };
  }
}

/**
 * Joint moves move by move, in growing lengths, until one is found or nothing longer is possible: no
 * path of so many moves ends there, wherever it begins, or none of one more begins here. Detours are
 * left out, so paths cannot grow for ever.
 */
class JointMovePaths implements JointMoveSearch {
  readonly #solver: Solver;
  readonly #to: SymbolicState;
  readonly #fromHere: Way;
  readonly #fromAnywhere: Way;

  constructor(departure: Departure, { solver, from, to }: Journey) {
    const { question, party, jointMoves } = departure;
    const { terms, form } = question.translation;
    this.#solver = solver;
    this.#to = to;
    const anywhere = varyState(terms, form.options, from, isOwn(party));
    solver.assert(terms.and([anywhere.wellFormed, jointMoves.mayLead(from, anywhere.state)]));
    this.#fromHere = new Way(departure, { solver, from, to }, 'nobody');
    this.#fromAnywhere = new Way(departure, { solver, from: anywhere.state, to }, 'somebody');
  }

  async search(given: readonly Term[]): Promise<JointMoveFound> {
    const assumed = new Set(given);
    const because = new Set<Term>();
    const isExcluded = (result: SearchResult): boolean => {
      if (result.found) return false;
      for (const term of result.core) if (assumed.has(term)) because.add(term);
      return true;
    };
    const search = (demands: readonly Term[]) => this.#solver.search([...given, ...demands]);
    if (isExcluded(await search([]))) return { found: false, because };
    for (let moves = 1; ; moves++) {
      const result = await search(this.#fromHere.leading(moves));
      if (!isExcluded(result) && result.found) return this.#read(moves, result.valuation);
      if (isExcluded(await search(this.#fromAnywhere.leading(moves)))) break;
      if (isExcluded(await search(this.#fromHere.of(moves + 1)))) break;
    }
    return { found: false, because };
  }

  #read(moves: number, valuation: Valuation): JointMoveFound {
    const steps = this.#fromHere.read(moves, valuation);
    return { found: true, to: levelsUnder(this.#to, valuation), steps };
  }
}

/** A path of moves of a party, which may be demanded to lead to a state. */
class Way {
  readonly #departure: Departure;
  readonly #to: SymbolicState;
  readonly #path: LegalPath;
  readonly #demanded: DemandedPath;
  readonly #leading: Term[] = [];

  constructor(departure: Departure, { solver, from, to }: Journey, movedBefore: MovedBefore) {
    const { question, party } = departure;
    const { translation } = question;
    const moving = { movers: party.members, response: 'any' } as const;
    this.#departure = departure;
    this.#to = to;
    this.#path = new LegalPath(translation, moving, { state: from, movedBefore });
    this.#demanded = new DemandedPath(translation.terms, solver, this.#path);
  }

  of(moves: number): Term[] {
    return this.#demanded.moves(moves);
  }

  leading(moves: number): Term[] {
    const { terms } = this.#departure.question.translation;
    const leads = () => sameState(terms, this.#path.stateAfter(moves), this.#to);
    this.#leading[moves] ??= this.#demanded.demandable(leads());
    return [...this.of(moves), this.#leading[moves]];
  }

  read(moves: number, valuation: Valuation): Step[] {
    return this.#demanded.read(moves, valuation);
  }
}
