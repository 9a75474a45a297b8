import { moversOfOption, movesOfOption } from '@standoff/engine';
import type { Solver } from '../logic/solver.ts';
import type { Term } from '../logic/terms.ts';
import { levelsUnder, levelTerms, type SymbolicState } from '../translation/symbolic-state.ts';
import { anyResponse, responsesAreFree } from './any-response.ts';
import { FocalStability, type FocalVerdict } from './focal-stability.ts';
import { LegalPath } from './legal-path.ts';
import { followSteps, type Step } from './legal-steps.ts';
import type { Levels } from './levels.ts';
import { type Party, responders } from './party.ts';
import type { StabilityQuestion } from './stability-question.ts';
import type { Improvement } from './temptations.ts';

/**
 * How the possible responses to an improvement are written into the search for a state: none at all,
 * those of so many moves, or everything that the options of those outside allow. Fewer responses than
 * there are make the search miss equilibria, more make it propose states that are none.
 */
type Scope = { readonly moves: number } | 'anywhere';

type Instability = Extract<FocalVerdict, { readonly stable: false }> & {
  readonly stability: FocalStability;
};

/** What the search found out besides the equilibria. */
export interface SearchRecord {
  /** States proposed by the solver. */
  proposals: number;
  /** Improvements and reasons excluded. */
  lemmas: number;
  /** Whether some state was excluded although longer responses might make it an equilibrium. */
  bounded: boolean;
}

/**
 * Searches for states that are stable for every one of some parties, one proposal after the other,
 * each refuted by lemmas or confirmed. Where these are the decision makers one by one, the states are
 * the equilibria.
 */
export class EquilibriumSearch {
  readonly record: SearchRecord = { proposals: 0, lemmas: 0, bounded: false };
  readonly #question: StabilityQuestion;
  readonly #solver: Solver;
  readonly #stability: readonly FocalStability[];
  readonly #tempted: (readonly [FocalStability, readonly Step[]])[] = [];
  #written = new Set<string>();
  #scopes: Scope[];
  #inScope: Term;

  constructor(
    question: StabilityQuestion,
    parties: readonly Party[],
    condition: (state: SymbolicState) => Term,
  ) {
    const { translation, asked } = question;
    this.#question = question;
    this.#solver = question.createSolver();
    this.#solver.assert(condition(asked.state));
    this.#stability = parties.map((party) => new FocalStability(question, party));
    this.#scopes = scopesFor(question, parties);
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
    for (const stability of this.#stability) {
      const verdict = await stability.decide(state);
      if (!verdict.stable) unstable.push({ stability, ...verdict });
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
    for (const [stability, steps] of this.#tempted) this.#write(stability, steps);
  }

  /**
   * Excludes a state from which an improvement is not deterred: by the lemma about the improvement,
   * which demands a response, or where that was written before and is too weak, by the reason.
   */
  #learn({ stability, improvement, proven, because }: Instability): void {
    const { steps } = improvement;
    const isNew = this.#write(stability, steps);
    if (isNew) this.#tempted.push([stability, steps]);
    if (this.#scopes[0] !== 'anywhere' || (isNew && !proven)) return;
    this.#excludeReason(stability, improvement, because);
    if (!proven) this.record.bounded = true;
  }

  #excludeReason(
    stability: FocalStability,
    { to, steps }: Improvement,
    because: ReadonlySet<Term>,
  ): void {
    const { translation, asked } = this.#question;
    const { terms, form } = translation;
    const { left } = stability.departure;
    const movers = new Set(steps.map(({ mover }) => mover));
    // Who moved stands as the steps say; who did not, as in the asked state.
    const reasons = form.options.flatMap((option, k) => {
      const level = to[k]!;
      const about = asked.state[k]!;
      const isMoved = moversOfOption(option).some((mover) => movers.has(mover));
      const unmoved = !isMoved && because.has(left[k]![level]!);
      return [...about.filter((term) => because.has(term)), ...(unmoved ? [about[level]!] : [])];
    });
    const { gains } = this.#follow(stability, steps);
    this.#solver.assert(-terms.and([...reasons, gains]));
    this.record.lemmas++;
  }

  /** The same steps from the asked state: where they lead, and whether they are an improvement. */
  #follow({ departure }: FocalStability, steps: readonly Step[]) {
    const { translation, asked } = this.#question;
    const { end, legal } = followSteps(translation, 'any', asked.state, steps);
    return { end, gains: translation.terms.and([legal, departure.sanctions.gains(end)]) };
  }

  /** Writes the lemma about an improvement, unless that was done in this scope. */
  #write(stability: FocalStability, steps: readonly Step[]): boolean {
    const { terms, form } = this.#question.translation;
    const own = ({ mover, to }: Step) =>
      to.filter((_, k) => movesOfOption(form.options[k]!, mover) !== undefined);
    const moves = steps.map((step) => `${step.mover}: ${own(step)}`);
    const key = `${this.#stability.indexOf(stability)}; ${moves.join('; ')}`;
    if (this.#written.has(key)) return false;
    this.#written.add(key);
    this.record.lemmas++;
    const { end, gains } = this.#follow(stability, steps);
    const lemma = terms.or([-gains, this.#deterred(stability, end)]);
    this.#solver.assert(terms.implies(this.#inScope, lemma));
    return true;
  }

  /** That a response in the present scope deters from having gone to a state, in terms. */
  #deterred(stability: FocalStability, start: SymbolicState): Term {
    const { terms } = this.#question.translation;
    const [scope] = this.#scopes;
    if (scope === 'anywhere') return this.#deterredAnywhere(stability, start);
    const path = this.#responsesFrom(stability, start);
    const legal: Term[] = [];
    return terms.or(
      Array.from({ length: scope!.moves }, (_, k) => {
        legal.push(path.step(k + 1).legal);
        return terms.and([...legal, this.#demand(stability, path.stateAfter(k + 1))]);
      }),
    );
  }

  #responsesFrom({ departure }: FocalStability, state: SymbolicState): LegalPath {
    const { translation, computation } = this.#question;
    const { response } = computation;
    const movers = responders(departure.party, translation);
    return new LegalPath(translation, { movers, response }, { state, movedBefore: 'nobody' });
  }

  /** Everything that the options allow, with one legal move at the end where not all can be reached. */
  #deterredAnywhere(stability: FocalStability, start: SymbolicState): Term {
    const { translation, computation } = this.#question;
    const { terms } = translation;
    const { party } = stability.departure;
    const { state, possible } = anyResponse(translation, party, start);
    if (responsesAreFree(translation, computation, party)) {
      return terms.and([possible, this.#demand(stability, state)]);
    }
    const { legal, state: end } = this.#responsesFrom(stability, state).step(1);
    return terms.and([possible, legal, this.#demand(stability, end)]);
  }

  #demand({ departure }: FocalStability, end: SymbolicState): Term {
    return departure.sanctions.demand(this.#solver, end);
  }
}

/** From few responses, which find an equilibrium soonest, to all, which prove that there is none. */
function scopesFor(
  { translation, computation, longestResponse }: StabilityQuestion,
  parties: readonly Party[],
): Scope[] {
  if (computation.response === 'none') return [{ moves: 0 }];
  if (parties.every((party) => responsesAreFree(translation, computation, party))) {
    return ['anywhere'];
  }
  return longestResponse === 1
    ? [{ moves: 1 }, 'anywhere']
    : [{ moves: 1 }, { moves: 2 }, 'anywhere'];
}
