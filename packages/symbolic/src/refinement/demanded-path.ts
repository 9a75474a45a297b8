import type { Solver, Valuation } from '../logic/solver.ts';
import type { Term, Terms } from '../logic/terms.ts';
import { levelsUnder } from '../translation/symbolic-state.ts';
import type { LegalPath } from './legal-path.ts';
import type { Step } from './legal-steps.ts';

/** A path in a solver: its moves hold only where they are demanded. */
export class DemandedPath {
  readonly #terms: Terms;
  readonly #solver: Solver;
  readonly #path: LegalPath;
  readonly #legal: Term[] = [];

  constructor(terms: Terms, solver: Solver, path: LegalPath) {
    this.#terms = terms;
    this.#solver = solver;
    this.#path = path;
  }

  /** Demands so many moves, each legal and none a detour. */
  moves(number: number): Term[] {
    return Array.from({ length: number }, (_, k) => {
      const { legal, direct } = this.#path.step(k + 1);
      this.#legal[k] ??= this.demandable(this.#terms.and([legal, direct]));
      return this.#legal[k];
    });
  }

  /** A variable that demands a term wherever it is assumed. */
  demandable(term: Term): Term {
    const demanded = this.#terms.variable();
    this.#solver.assert(this.#terms.implies(demanded, term));
    return demanded;
  }

  /** The path in the values that a search found. */
  read(moves: number, valuation: Valuation): Step[] {
    return Array.from({ length: moves }, (_, k) => {
      const { mover, state } = this.#path.step(k + 1);
      return { mover: mover.findIndex(valuation), to: levelsUnder(state, valuation) };
    });
  }
}
