import type { Solver } from '../logic/solver.ts';
import type { Term } from '../logic/terms.ts';
import {
  levelsUnder,
  levelTerms,
  type SymbolicState,
  withOwnLevels,
} from '../translation/symbolic-state.ts';
import { anyResponse, responsesAreFree } from './any-response.ts';
import { FocalStability, type FocalVerdict } from './focal-stability.ts';
import type { Levels } from './levels.ts';
import { ResponsePath } from './response-path.ts';
import type { StabilityQuestion } from './stability-question.ts';

/**
 * How the possible responses to an improvement are written into the search for a state: none at all,
 * those of so many moves, or everything that the others' options allow. Fewer responses than there
 * are make the search miss equilibria, more make it propose states that are none.
 */
type Scope = { readonly moves: number } | 'anywhere';

type Instability = Extract<FocalVerdict, { readonly stable: false }> & { readonly focal: number };

/** What the search found out besides the equilibria. */
export interface SearchRecord {
  /** States proposed by the solver. */
  proposals: number;
  /** Improvements and reasons excluded. */
  lemmas: number;
  /** Whether some state was excluded although longer responses might make it an equilibrium. */
  bounded: boolean;
}

/** Searches for equilibria, one proposal after the other, each refuted by lemmas or confirmed. */
export class EquilibriumSearch {
  readonly record: SearchRecord = { proposals: 0, lemmas: 0, bounded: false };
  readonly #question: StabilityQuestion;
  readonly #solver: Solver;
  readonly #stability: readonly FocalStability[];
  readonly #tempted: { readonly focal: number; readonly improvement: Levels }[] = [];
  #written = new Set<string>();
  #scopes: Scope[];
  #inScope: Term;

  constructor(question: StabilityQuestion, condition: (state: SymbolicState) => Term) {
    const { translation, asked } = question;
    this.#question = question;
    this.#solver = question.createSolver();
    this.#solver.assert(condition(asked.state));
    this.#stability = Array.from(
      { length: translation.decisionMakers },
      (_, focal) => new FocalStability(question, focal),
    );
    this.#scopes = scopesFor(question);
    this.#inScope = translation.terms.variable();
  }

  /** The next equilibrium, or undefined when there are no more. */
  async next(): Promise<Levels | undefined> {
    while (this.#scopes.length > 0) {
      const proposal = await this.#propose();
      if (proposal === undefined) {
        this.#widen();
        continue;
      }
      const unstable = await this.#refute(proposal);
      if (unstable.length === 0) {
        this.#exclude(proposal);
        return proposal;
      }
      for (const instability of unstable) this.#learn(instability);
    }
    return undefined;
  }

  async #propose(): Promise<Levels | undefined> {
    const result = await this.#solver.search([this.#inScope]);
    if (!result.found) return undefined;
    this.record.proposals++;
    return levelsUnder(this.#question.asked.state, result.valuation);
  }

  /** For whom the state is not stable. */
  async #refute(state: Levels): Promise<Instability[]> {
    const unstable: Instability[] = [];
    for (const [focal, stability] of this.#stability.entries()) {
      const verdict = await stability.decide(state);
      if (!verdict.stable) unstable.push({ focal, ...verdict });
    }
    return unstable;
  }

  #exclude(state: Levels): void {
    const { terms } = this.#question.translation;
    const levels = levelTerms(this.#question.asked.state, state);
    this.#solver.assert(terms.or(levels.map((term) => -term)));
  }

  /** From now on more responses count; what tempted anybody before is written anew. */
  #widen(): void {
    this.#scopes.shift();
    this.#inScope = this.#question.translation.terms.variable();
    this.#written = new Set();
    if (this.#scopes.length === 0) return;
    for (const { focal, improvement } of this.#tempted) this.#write(focal, improvement);
  }

  /**
   * Excludes a state from which an improvement is not deterred: by the lemma about the improvement,
   * which demands a response, or where that was written before and is too weak, by the reason.
   */
  #learn({ focal, improvement, proven, because }: Instability): void {
    const isNew = this.#write(focal, improvement);
    if (isNew) this.#tempted.push({ focal, improvement });
    if (this.#scopes[0] !== 'anywhere' || (isNew && !proven)) return;
    this.#excludeReason(focal, improvement, because);
    if (!proven) this.record.bounded = true;
  }

  #excludeReason(focal: number, improvement: Levels, because: ReadonlySet<Term>): void {
    const { translation, asked } = this.#question;
    const levels = new Set(asked.state.flat());
    const reasons = [...because].filter((term) => levels.has(term));
    this.#solver.assert(
      -translation.terms.and([...reasons, this.#isImprovement(focal, improvement)]),
    );
    this.record.lemmas++;
  }

  #isImprovement(focal: number, improvement: Levels): Term {
    const { translation, asked } = this.#question;
    const { terms, form, moves, prefers } = translation;
    const to = withOwnLevels(form.options, asked.state, focal, improvement);
    return terms.and([moves.move(focal, asked.state, to), prefers[focal]!(to, asked.state)]);
  }

  /** Writes the lemma about an improvement, unless that was done in this scope. */
  #write(focal: number, improvement: Levels): boolean {
    const { terms, form } = this.#question.translation;
    const own = improvement.filter((_, k) => form.options[k]!.owner === focal);
    const key = `${focal}: ${own}`;
    if (this.#written.has(key)) return false;
    this.#written.add(key);
    this.record.lemmas++;
    const deterred = this.#deterred(focal, improvement);
    const lemma = terms.or([-this.#isImprovement(focal, improvement), deterred]);
    this.#solver.assert(terms.implies(this.#inScope, lemma));
    return true;
  }

  /** That a response in the present scope deters an improvement, in terms. */
  #deterred(focal: number, improvement: Levels): Term {
    const { translation, asked, computation } = this.#question;
    const { terms, form } = translation;
    const start = withOwnLevels(form.options, asked.state, focal, improvement);
    const [scope] = this.#scopes;
    if (scope === 'anywhere') return this.#deterredAnywhere(focal, start);
    const path = new ResponsePath(translation, focal, computation.response, start);
    const legal: Term[] = [];
    return terms.or(
      Array.from({ length: scope!.moves }, (_, k) => {
        legal.push(path.step(k + 1).legal);
        return terms.and([...legal, this.#demand(focal, path.stateAfter(k + 1))]);
      }),
    );
  }

  /** Everything that the options allow, with one legal move at the end where not all can be reached. */
  #deterredAnywhere(focal: number, start: SymbolicState): Term {
    const { translation, computation } = this.#question;
    const { terms } = translation;
    const { state, possible } = anyResponse(translation, focal, start);
    if (responsesAreFree(translation, computation, focal)) {
      return terms.and([possible, this.#demand(focal, state)]);
    }
    const path = new ResponsePath(translation, focal, computation.response, state);
    const { legal, state: end } = path.step(1);
    return terms.and([possible, legal, this.#demand(focal, end)]);
  }

  #demand(focal: number, end: SymbolicState): Term {
    return this.#stability[focal]!.departure.sanctions.demand(this.#solver, end);
  }
}

/** From few responses, which find an equilibrium soonest, to all, which prove that there is none. */
function scopesFor({ translation, computation, longestResponse }: StabilityQuestion): Scope[] {
  if (computation.response === 'none') return [{ moves: 0 }];
  const everyone = Array.from({ length: translation.decisionMakers }, (_, focal) => focal);
  if (everyone.every((focal) => responsesAreFree(translation, computation, focal))) {
    return ['anywhere'];
  }
  return longestResponse === 1
    ? [{ moves: 1 }, 'anywhere']
    : [{ moves: 1 }, { moves: 2 }, 'anywhere'];
}
