import type { Solver } from '../logic/solver.ts';
import type { Term } from '../logic/terms.ts';
import { levelTerms, type SymbolicState } from '../translation/symbolic-state.ts';
import type { Departure } from './departure.ts';
import {
  createJointMoveSearch,
  type JointMoveFound,
  type JointMoveSearch,
} from './joint-move-search.ts';
import { followSteps } from './legal-steps.ts';
import type { Levels } from './levels.ts';
import type { Deterrent } from './response-search.ts';

/** A move of a party that it gains by. */
export type Improvement = Omit<Extract<JointMoveFound, { readonly found: true }>, 'found'>;

/**
 * The improvements of one party from the asked state. What a response deters is excluded, wherever the
 * same response deters, whatever the asked state.
 */
export class Temptations {
  readonly #departure: Departure;
  readonly #solver: Solver;
  readonly #moves: JointMoveSearch;

  constructor(departure: Departure) {
    const { question, left, sanctions } = departure;
    const from = question.asked.state;
    const solver = departure.createSolver();
    solver.assert(sanctions.gains(left));
    this.#departure = departure;
    this.#solver = solver;
    this.#moves = createJointMoveSearch(departure, { solver, from, to: left });
  }

  /** An improvement from a state that nothing excluded so far, if there is one. */
  async search(asked: Levels): Promise<Improvement | undefined> {
    const { question } = this.#departure;
    const result = await this.#moves.search(levelTerms(question.asked.state, asked));
    return result.found ? { to: result.to, steps: result.steps } : undefined;
  }

  /** Excludes every improvement that this response deters. */
  exclude(deterrent: Deterrent): void {
    const { question, left } = this.#departure;
    const { translation, computation } = question;
    const { end, legal } = followSteps(translation, computation.response, left, deterrent.steps);
    this.#solver.assert(translation.terms.or([-legal, this.#fails(end, deterrent)]));
  }

  /** Whether the end of a response does not deter, or may not for another reason than was found. */
  #fails(end: SymbolicState, { noCounter }: Deterrent): Term {
    const { question, sanctions, jointMoves } = this.#departure;
    const { terms } = question.translation;
    if (noCounter === undefined || jointMoves.exact) return sanctions.fails(end);
    const same = noCounter.end.map(({ option, level }) => end[option]![level]!);
    return terms.or([sanctions.gains(end), -terms.and([...noCounter.asked, ...same])]);
  }
}
