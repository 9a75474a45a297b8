import {
  type CoalitionReading,
  type Outcome,
  runInSlices,
  type SliceOptions,
  type Steps,
} from '@standoff/engine';
import {
  decidedToJson,
  draftCoalitionExplanation,
  draftExplanation,
  tellings,
  writtenOut,
} from '@standoff/report';
import { identityOf, type Model } from '@standoff/study';
import type {
  CoalitionExplanation,
  ExplainOptions,
  Explanation,
  Proposition,
} from './documents.generated.ts';
import { answeredSteps, apart, both } from './library-function.ts';

const { explain: told } = tellings;

/** A question about one state. */
export type Query = Omit<ExplainOptions, 'reading' | 'decisionMaker' | 'that'> & {
  /** Id of a decision maker or a body; all when left out. */
  readonly decisionMaker?: string;
};

/** A question about the verdict of one coalition. Preferences are read generally. */
export type CoalitionExplanationQuery = Omit<
  ExplainOptions,
  'decisionMaker' | 'doubt' | 'strength' | 'unknown' | 'that'
> & {
  /** Ids of the members. */
  readonly coalition: readonly string[];
  readonly reading?: CoalitionReading;
};

interface Explaining<Asked, Document> {
  (model: Model, query: Asked): Document;
  /** The same in slices, between which events are handled; it can be cancelled. */
  inSlices(model: Model, query: Asked & SliceOptions): Promise<Outcome<Document>>;
}

/**
 * Why a state is or is not stable for each decision maker, as arguments that end in claims.
 * Throws a RangeError where the question names something that the model does not have, where that is too large, and for several
 * who act as one: see `explainCoalition`.
 */
export const explain: Explaining<Query, Explanation> = both(
  explainSteps,
  (model: Model, query: Query & SliceOptions) => {
    const [slices, asked] = apart<Query>(query);
    return runInSlices(explainSteps(model, asked), slices);
  },
);

function* explainSteps(model: Model, query: Query): Steps<Explanation> {
  const answer = yield* answeredSteps(told, model, query);
  const { result, setting } = answer;
  if (result.of !== 'each') throw new RangeError('explainCoalition explains what several do');
  const { explanation, doubts } = result;
  const { variant } = setting.version;
  return yield* writtenOut(draftExplanation(explanation, identityOf(model), variant, doubts));
}

/** A question whether a proposition is so, as `docs/reference/propositions.md` has them. */
export type PropositionQuery = Omit<
  ExplainOptions,
  'state' | 'decisionMaker' | 'reading' | 'concepts' | 'that'
> & {
  /** Such as `stable status-quo seq`. */
  readonly that: string;
};

/**
 * Whether a proposition that stands by itself is so, and why; where it is not, what is so instead. Throws a
 * RangeError for what is no proposition, or cannot be decided in this model.
 */
export const explainProposition: Explaining<PropositionQuery, Proposition> = both(
  explainPropositionSteps,
  (model: Model, query: PropositionQuery & SliceOptions) => {
    const [slices, asked] = apart<PropositionQuery>(query);
    return runInSlices(explainPropositionSteps(model, asked), slices);
  },
);

function* explainPropositionSteps(model: Model, query: PropositionQuery): Steps<Proposition> {
  const answer = yield* answeredSteps(told, model, query);
  const { result, setting } = answer;
  if (result.of !== 'proposition') throw new RangeError('explain explains a state');
  return decidedToJson(result, query.that, identityOf(model), setting.version.variant);
}

/** Why a coalition would or would not upset a state. Answers and errors as of `explain`. */
export const explainCoalition: Explaining<CoalitionExplanationQuery, CoalitionExplanation> = both(
  explainCoalitionSteps,
  (model: Model, query: CoalitionExplanationQuery & SliceOptions) => {
    const [slices, asked] = apart<CoalitionExplanationQuery>(query);
    return runInSlices(explainCoalitionSteps(model, asked), slices);
  },
);

function* explainCoalitionSteps(
  model: Model,
  { coalition, ...query }: CoalitionExplanationQuery,
): Steps<CoalitionExplanation> {
  const answer = yield* answeredSteps(told, model, { ...query, decisionMaker: coalition });
  const { result, setting } = answer;
  if (result.of !== 'coalition') throw new RangeError('explain explains what each does');
  const { variant } = setting.version;
  const about = [identityOf(model), variant] as const;
  return yield* writtenOut(draftCoalitionExplanation(result.explanation, ...about));
}
