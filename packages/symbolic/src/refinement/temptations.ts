import type { Solver } from '../logic/solver.ts';
import { FALSE, type Term } from '../logic/terms.ts';
import {
  levelsUnder,
  levelTerms,
  type SymbolicState,
  sameOption,
  withOwnLevels,
} from '../translation/symbolic-state.ts';
import type { Departure } from './departure.ts';
import type { Levels } from './levels.ts';
import type { ResponseStep } from './response-search.ts';

/**
 * The improvements of one decision maker from the asked state. What a response deters is excluded,
 * wherever the same response deters, whatever the asked state.
 */
export class Temptations {
  readonly #departure: Departure;
  readonly #solver: Solver;

  constructor(departure: Departure) {
    const { question, focal, left } = departure;
    const { moves, prefers } = question.translation;
    this.#departure = departure;
    this.#solver = departure.createSolver();
    this.#solver.assert(moves.move(focal, question.asked.state, left));
    this.#solver.assert(prefers[focal]!(left, question.asked.state));
  }

  /** An improvement from a state that nothing excluded so far, if there is one. */
  async search(asked: Levels): Promise<Levels | undefined> {
    const { question, left } = this.#departure;
    const result = await this.#solver.search(levelTerms(question.asked.state, asked));
    return result.found ? levelsUnder(left, result.valuation) : undefined;
  }

  /** Excludes every improvement that this response deters. */
  exclude(steps: readonly ResponseStep[]): void {
    const { question, sanctions } = this.#departure;
    const { end, legal } = this.#follow(steps);
    this.#solver.assert(question.translation.terms.or([-legal, sanctions.fails(end)]));
  }

  /** The same moves from wherever the decision maker went: where they lead and whether they are legal. */
  #follow(steps: readonly ResponseStep[]): { readonly end: SymbolicState; readonly legal: Term } {
    const { terms, form } = this.#departure.question.translation;
    const mayBeIdle = new Set(steps.map(({ mover }) => mover)).size === steps.length;
    const legal: Term[] = [];
    let at = this.#departure.left;
    for (const { mover, to } of steps) {
      const next = withOwnLevels(form.options, at, mover, to);
      const idle = mayBeIdle ? this.#isIdle(mover, at, next) : FALSE;
      legal.push(terms.or([idle, this.#isReply(mover, at, next)]));
      at = next;
    }
    return { end: at, legal: terms.and(legal) };
  }

  #isIdle(mover: number, from: SymbolicState, to: SymbolicState): Term {
    const { terms, form } = this.#departure.question.translation;
    return terms.and(
      form.options.flatMap(({ owner }, k) =>
        owner === mover ? [sameOption(terms, from[k]!, to[k]!)] : [],
      ),
    );
  }

  #isReply(mover: number, from: SymbolicState, to: SymbolicState): Term {
    const { translation, computation } = this.#departure.question;
    const { terms, moves, prefers } = translation;
    const wants = computation.response === 'improving' ? [prefers[mover]!(to, from)] : [];
    return terms.and([moves.ownMove(mover, from, to), ...wants]);
  }
}
