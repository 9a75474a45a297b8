import { z } from 'zod';
import { analysesShape } from './analyses.ts';
import { analysisShape } from './analysis.ts';
import { answerShape } from './answer.ts';
import { coalitionExplanationShape } from './coalition-explanation.ts';
import { coalitionsShape } from './coalitions.ts';
import { comparisonShape } from './comparison.ts';
import { dealGroupsShape, dealsShape } from './deals.ts';
import { decidedShape } from './decided.ts';
import { evidenceShape } from './evidence.ts';
import { evolutionShape } from './evolution.ts';
import { explanationShape } from './explanation.ts';
import { historyShape } from './history.ts';
import { inverseShape } from './inverse.ts';
import { misjudgementsShape } from './misjudgements.ts';
import { numbersShape } from './numbers.ts';
import { perceptionsShape } from './perceptions.ts';
import { powerShape } from './power.ts';
import { profilesShape } from './profiles.ts';
import { signalsShape } from './signals.ts';
import { sweepShape } from './sweep.ts';
import { threatsShape } from './threats.ts';
import { votesShape } from './votes.ts';

// What documents are, for those who read or write them: types need no shape at run time.
export type { AnalysesJson, RobustnessJson, VariantAnalysisJson } from './analyses.ts';
export type { AnalysisJson } from './analysis.ts';
export type { AnswerJson } from './answer.ts';
export type { ArgumentStepJson } from './argument-step.ts';
export type {
  CertificateJson,
  SanctionJson,
  StableCertificateJson,
  UnstableCertificateJson,
} from './certificate.ts';
export type { ClaimJson } from './claim.ts';
export type { CoalitionCertificateJson } from './coalition-certificate.ts';
export type { CoalitionExplanationJson } from './coalition-explanation.ts';
export type { CoalitionsJson } from './coalitions.ts';
export type { ComparisonJson } from './comparison.ts';
export type { DealCertificateJson } from './deal-certificate.ts';
export type { DealGroupsJson, DealsJson } from './deals.ts';
export type { DecidedJson } from './decided.ts';
export type { DoubtJson } from './doubt.ts';
export type { EvidenceJson } from './evidence.ts';
export type { EvolutionJson } from './evolution.ts';
export type { ArgumentJson, ExplanationJson } from './explanation.ts';
export type { HistoryJson } from './history.ts';
export type { InverseJson } from './inverse.ts';
export type { MisjudgementsJson } from './misjudgements.ts';
export type { ModelIdentity } from './model-identity.ts';
export type { StepJson } from './move-step.ts';
export type { NumbersJson } from './numbers.ts';
export type { PerceptionsJson } from './perceptions.ts';
export type { PowerJson } from './power.ts';
export type { ProfilesJson } from './profiles.ts';
export type { SignalsJson } from './signals.ts';
export type { StateJson } from './state.ts';
export type { SweepJson } from './sweep.ts';
export type { ThreatsJson } from './threats.ts';
export type { BallotJson, DraftVoteJson, VotesJson } from './votes.ts';

/** The shapes of documents by their format. */
export const shapes = {
  'standoff.analysis/1': analysisShape,
  'standoff.analyses/1': analysesShape,
  'standoff.explanation/1': explanationShape,
  'standoff.coalition-explanation/1': coalitionExplanationShape,
  'standoff.proposition/1': decidedShape,
  'standoff.evolution/1': evolutionShape,
  'standoff.profiles/1': profilesShape,
  'standoff.votes/1': votesShape,
  'standoff.power/1': powerShape,
  'standoff.numbers/1': numbersShape,
  'standoff.coalitions/1': coalitionsShape,
  'standoff.perceptions/1': perceptionsShape,
  'standoff.misjudgements/1': misjudgementsShape,
  'standoff.signals/1': signalsShape,
  'standoff.threats/1': threatsShape,
  'standoff.history/1': historyShape,
  'standoff.sweep/1': sweepShape,
  'standoff.evidence/1': evidenceShape,
  'standoff.inverse/1': inverseShape,
  'standoff.deals/1': dealsShape,
  'standoff.deal-groups/1': dealGroupsShape,
  'standoff.comparison/1': comparisonShape,
  'standoff.answer/1': answerShape,
} as const;

export type DocumentFormat = keyof typeof shapes;

/** The JSON Schema (2020-12) of documents of a format. Parts that several places share are in `$defs`. */
export function documentSchema(format: DocumentFormat): Readonly<z.core.JSONSchema.BaseSchema> {
  const known = written.get(format);
  if (known !== undefined) return known;
  const schema = z.toJSONSchema(shapes[format], {
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  written.set(format, schema);
  return schema;
}

/** To write one takes a tenth of a second, and that of an answer is made of all. */
const written = new Map<DocumentFormat, z.core.JSONSchema.BaseSchema>();

/** What goes without saying is not said: that keys are texts, and how exactly a number can be told. */
function tidy(schema: z.core.JSONSchema.BaseSchema): void {
  if (isOnlyText(schema.propertyNames)) delete schema.propertyNames;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function isOnlyText(schema: z.core.JSONSchema.BaseSchema['propertyNames']): boolean {
  return typeof schema === 'object' && Object.keys(schema).join() === 'type';
}
