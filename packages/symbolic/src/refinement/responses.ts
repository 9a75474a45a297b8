import { TRUE } from '../logic/terms.ts';
import { anyResponse } from './any-response.ts';
import type { Departure } from './departure.ts';
import type { Levels } from './levels.ts';
import { PathSearch } from './path-search.ts';
import {
  Case,
  type Deterrent,
  DeterringSearch,
  type ResponseAnswer,
  type ResponseSearch,
} from './response-search.ts';

/**
 * Responses move by move. One is looked for in growing lengths; after each length two proofs are
 * tried that nothing longer can deter (induction over the length, in both directions).
 */
export class Responses implements ResponseSearch {
  readonly #departure: Departure;
  readonly #deterring: DeterringSearch;
  readonly #fromHere: PathSearch;
  readonly #fromAnywhere: PathSearch;

  constructor(departure: Departure) {
    const { question, party, left } = departure;
    const { state, possible } = anyResponse(question.translation, party, left);
    this.#departure = departure;
    this.#deterring = new DeterringSearch(departure);
    this.#fromHere = new PathSearch(departure, { state: left, movedBefore: 'nobody' }, TRUE);
    const anywhere = { state, movedBefore: 'somebody' } as const;
    this.#fromAnywhere = new PathSearch(departure, anywhere, possible);
  }

  async search(asked: Levels, left: Levels): Promise<ResponseAnswer> {
    const about = new Case(this.#departure, asked, left);
    const { because } = about;
    for (let moves = 1; moves <= this.#departure.question.longestResponse; moves++) {
      const deterrent = await this.#searchOfLength(about, moves);
      if (deterrent !== undefined) return { deterred: true, ...deterrent };
      if (await this.#isExhausted(about, moves)) return { deterred: false, proven: true, because };
    }
    return { deterred: false, proven: false, because };
  }

  #searchOfLength(about: Case, moves: number): Promise<Deterrent | undefined> {
    return this.#deterring.run(
      about,
      () => this.#fromHere.search(about, { moves, deters: true }),
      (valuation) => this.#fromHere.read(moves, valuation),
    );
  }

  /**
   * Whether nothing longer deters. A shortest deterring response with more moves would end in so many
   * moves from some state to one that deters, with none that deters on the way; and it would begin
   * with more moves from here, none of which leads to what deters. Either is enough if impossible.
   */
  async #isExhausted(about: Case, moves: number): Promise<boolean> {
    const ending = await this.#fromAnywhere.search(about, {
      moves,
      standing: [0, moves - 1],
      deters: true,
    });
    if (about.isExcluded(ending)) return true;
    const beginning = await this.#fromHere.search(about, {
      moves: moves + 1,
      standing: [1, moves],
    });
    return about.isExcluded(beginning);
  }
}
