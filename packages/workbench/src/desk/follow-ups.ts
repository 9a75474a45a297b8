import { sweep } from '@standoff/study';
import type { Analysed } from '../analysis/analyse-text.ts';
import type { GivenModels, GivenOrders } from './given-models.ts';
import type { KeptAnswers } from './inquiry-desk.ts';
import type { JudgedStep, Judgements } from './walk-judgements.ts';

/** What is asked about an answer that was given. What answers it comes with the first question. */
export interface FollowUps {
  /** What a sweep, by its options, comes to among the models with some orders; undefined once it is forgotten. */
  givenModels(options: object, given: GivenOrders): Promise<GivenModels | undefined>;
  /** Judgements one after the other, with the orders that they change; undefined where they cannot be read. */
  walkJudgements(judgements: Judgements): Promise<readonly JudgedStep[] | undefined>;
}

export function createFollowUps(current: () => Analysed | undefined, kept: KeptAnswers): FollowUps {
  return {
    async givenModels(options, given) {
      const { givenModels } = await import('./given-models.ts');
      const found = kept.found(sweep, options);
      return found && givenModels(found, given);
    },
    async walkJudgements(judgements) {
      const { walkJudgements } = await import('./walk-judgements.ts');
      const casebook = current()?.analysis.casebook;
      return casebook && walkJudgements(casebook, judgements);
    },
  };
}
