import type { Analysed } from './analyse-text.ts';
import type { GivenModels, GivenOrders } from './given-models.ts';
import { inSlices, toldSteps } from './in-slices.ts';
import type { KeptAnswers } from './inquiry-desk.ts';
import type { Kept, KeptErrors } from './shown-beliefs.ts';
import type { ShownStoryDoubts } from './shown-doubt.ts';
import type { ChangedPreference } from './shown-preferences.ts';
import type { StepThoughts } from './step-thoughts.ts';
import type { JudgedStep, Judgements } from './walk-judgements.ts';

/** What is asked about an answer that was given. What answers it comes with the first question. */
export interface FollowUps {
  /** What a sweep, by its options, comes to among the models with some orders; undefined once it is forgotten. */
  givenModels(options: object, given: GivenOrders): Promise<GivenModels | undefined>;
  /** Judgements one after the other, with the orders that they change; undefined where they cannot be read. */
  walkJudgements(judgements: Judgements): Promise<readonly JudgedStep[] | undefined>;
  /** What is thought at each step of a story of `misjudge`, by its place; undefined once that is forgotten. */
  thoughtsOf(options: object, story: number): Promise<readonly StepThoughts[] | undefined>;
  /** In how many models the paths of its stories are walked. */
  storyDoubts(options: object): Promise<ShownStoryDoubts | undefined>;
  /** The text of the file with some of what a variant judges otherwise, by the places of its differences. */
  putIntoFile(variant: string, set: readonly number[]): Promise<ChangedPreference>;
  /** The text with the errors of a set of a story as a variant of its own, or why there is none. */
  keepErrors(options: object, kept: KeptErrors): Promise<Kept>;
}

export function createFollowUps(current: () => Analysed | undefined, kept: KeptAnswers): FollowUps {
  return {
    async givenModels(options, given) {
      const { givenModels } = await import('./given-models.ts');
      const found = kept.found('sweep', options);
      return found && givenModels(found, given);
    },
    async walkJudgements(judgements) {
      const { walkJudgements } = await import('./walk-judgements.ts');
      const casebook = current()?.analysis.casebook;
      return casebook && walkJudgements(casebook, judgements);
    },
    async thoughtsOf(options, story) {
      const { thoughtsOf } = await import('./step-thoughts.ts');
      const found = kept.found('misjudge', options);
      return found && inSlices(toldSteps(current() ?? {}, thoughtsOf(found, story)));
    },
    async storyDoubts(options) {
      const { readStoryDoubts } = await import('./read-story-doubts.ts');
      const found = kept.found('misjudge', options);
      return found && inSlices(toldSteps(current() ?? {}, readStoryDoubts(found)));
    },
    async putIntoFile(variant, set) {
      const { putIntoFile } = await import('./variant-cruxes.ts');
      const { model, analyses } = kept.compared() ?? {};
      const first = analyses?.[0];
      return model === undefined || first === undefined
        ? { status: 'refused', problem: 'The variants were not compared yet.' }
        : putIntoFile(model, first.analysis.casebook, { variant, set });
    },
    async keepErrors(options, errors) {
      const { keepErrors } = await import('./keep-errors.ts');
      const found = kept.found('misjudge', options);
      const analysed = current();
      return analysed === undefined || found === undefined
        ? { status: 'refused', problem: 'The errors are not known any more.' }
        : keepErrors(analysed, found, errors);
    },
  };
}
