import type { Term } from '../logic/terms.ts';
import { responsesAreFree } from './any-response.ts';
import { createDeparture, type Departure } from './departure.ts';
import { FreeResponses } from './free-responses.ts';
import type { Levels } from './levels.ts';
import type { Party } from './party.ts';
import type { ResponseAnswer, ResponseSearch } from './response-search.ts';
import { Responses } from './responses.ts';
import type { StabilityQuestion } from './stability-question.ts';
import { type Improvement, Temptations } from './temptations.ts';

export type FocalVerdict =
  | { readonly stable: true }
  | {
      readonly stable: false;
      /** The improvement that nothing deters. */
      readonly improvement: Improvement;
      /** False where only responses up to the longest searched for are known not to deter. */
      readonly proven: boolean;
      /** Terms true of the state and the improvement, from which it follows that nothing deters. */
      readonly because: ReadonlySet<Term>;
    };

/** Whether states are stable for one party. What is learnt from one state serves the next. */
export class FocalStability {
  readonly departure: Departure;
  readonly #temptations: Temptations;
  readonly #responses: ResponseSearch;

  constructor(question: StabilityQuestion, party: Party) {
    this.departure = createDeparture(question, party);
    this.#temptations = new Temptations(this.departure);
    this.#responses = chooseSearch(this.departure);
  }

  async decide(asked: Levels): Promise<FocalVerdict> {
    for (;;) {
      const improvement = await this.#temptations.search(asked);
      if (improvement === undefined) return { stable: true };
      const response = await this.respond(asked, improvement.to);
      if (!response.deterred) {
        const { proven, because } = response;
        return { stable: false, improvement, proven, because };
      }
      this.#temptations.exclude(response);
    }
  }

  /** What deters an improvement from a state. */
  respond(asked: Levels, improvement: Levels): Promise<ResponseAnswer> {
    return this.#responses.search(asked, improvement);
  }
}

function chooseSearch(departure: Departure): ResponseSearch {
  const { question, party } = departure;
  if (question.computation.response === 'none') return noResponses;
  return responsesAreFree(question.translation, question.computation, party)
    ? new FreeResponses(departure)
    : new Responses(departure);
}

const noResponses: ResponseSearch = {
  search: () => Promise.resolve({ deterred: false, proven: true, because: new Set() }),
};
