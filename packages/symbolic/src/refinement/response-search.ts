import type { SearchResult, Valuation } from '../logic/solver.ts';
import type { Term } from '../logic/terms.ts';
import { levelTerms } from '../translation/symbolic-state.ts';
import { CounterSearch } from './counter-search.ts';
import type { Departure } from './departure.ts';
import type { Levels } from './levels.ts';

/** One move of a response: who makes it and where it leads. */
export interface ResponseStep {
  readonly mover: number;
  readonly to: Levels;
}

export type ResponseAnswer =
  | { readonly deterred: true; readonly steps: readonly ResponseStep[] }
  | {
      readonly deterred: false;
      /** Whether responses longer than those that were searched for are excluded as well. */
      readonly proven: boolean;
      /** Terms, true of the states in question, from which alone all this follows. */
      readonly because: ReadonlySet<Term>;
    };

/** Looks for what the others could do about one improvement. */
export interface ResponseSearch {
  search(asked: Levels, left: Levels): Promise<ResponseAnswer>;
}

/** One improvement under search, with what the search has rested on so far. */
export class Case {
  readonly asked: Levels;
  readonly because = new Set<Term>();
  readonly #given: ReadonlySet<Term>;

  constructor({ question, left }: Departure, asked: Levels, to: Levels) {
    this.asked = asked;
    this.#given = new Set([...levelTerms(question.asked.state, asked), ...levelTerms(left, to)]);
  }

  /** What is the case, together with further assumptions. */
  assuming(terms: readonly Term[]): Term[] {
    return [...this.#given, ...terms];
  }

  /** Whether nothing was found; what that follows from is kept. */
  isExcluded(result: SearchResult): boolean {
    if (result.found) return false;
    for (const term of result.core) if (this.#given.has(term)) this.because.add(term);
    return true;
  }
}

/** Searches until a response withstands every counter-move, or there is none left. */
export class DeterringSearch {
  readonly #departure: Departure;
  readonly #counters: CounterSearch | undefined;

  constructor(departure: Departure) {
    this.#departure = departure;
    const { counter } = departure.question.computation;
    this.#counters = counter === 'any' ? new CounterSearch(departure) : undefined;
  }

  async run(
    about: Case,
    search: () => Promise<SearchResult>,
    read: (valuation: Valuation) => readonly ResponseStep[],
  ): Promise<readonly ResponseStep[] | undefined> {
    for (;;) {
      const result = await search();
      if (about.isExcluded(result) || !result.found) return undefined;
      const steps = read(result.valuation);
      const counter = await this.#counters?.search(about.asked, steps.at(-1)!.to);
      if (counter === undefined) return steps;
      this.#departure.sanctions.addCounter(counter);
    }
  }
}
