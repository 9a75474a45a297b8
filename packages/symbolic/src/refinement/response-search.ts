import type { SearchResult, Valuation } from '../logic/solver.ts';
import type { Term } from '../logic/terms.ts';
import { levelTerms } from '../translation/symbolic-state.ts';
import { CounterSearch, type NoCounter } from './counter-search.ts';
import type { Departure } from './departure.ts';
import type { Step } from './legal-steps.ts';
import type { Levels } from './levels.ts';

/** A response that deters. */
export interface Deterrent {
  readonly steps: readonly Step[];
  /** Where a counter-move is feared, why none helps. */
  readonly noCounter?: NoCounter;
}

export type ResponseAnswer =
  | ({ readonly deterred: true } & Deterrent)
  | {
      readonly deterred: false;
      /** Whether responses longer than those that were searched for are excluded as well. */
      readonly proven: boolean;
      /** Terms, true of the states in question, from which alone all this follows. */
      readonly because: ReadonlySet<Term>;
    };

/** Looks for what those outside could do about one improvement. */
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
    read: (valuation: Valuation) => readonly Step[],
  ): Promise<Deterrent | undefined> {
    for (;;) {
      const result = await search();
      if (about.isExcluded(result) || !result.found) return undefined;
      const steps = read(result.valuation);
      if (this.#counters === undefined) return { steps };
      const counter = await this.#counters.search(about.asked, steps.at(-1)!.to);
      if ('end' in counter) return { steps, noCounter: counter };
      this.#departure.sanctions.addCounter(counter);
    }
  }
}
