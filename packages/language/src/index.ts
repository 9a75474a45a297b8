export {
  type Decimal,
  mostDecimals,
  readDecimal,
  unitsOf,
  writeDecimal,
} from './amounts/decimal.ts';
export * as assist from './assist/index.ts';
export { assignmentsIn, sayContradiction } from './conflict/assignments.ts';
export { moversOf } from './conflict/axes.ts';
export type * from './conflict/conflict.ts';
export { isFactInDoubt } from './conflict/fact-in-doubt.ts';
export { howKnown } from './conflict/how-known.ts';
export type { TierSource } from './conflict/lower-preference.ts';
export { optionsNamed } from './conflict/options-named.ts';
export { placedOrder, summedUp } from './conflict/placed-order.ts';
export {
  formulasOfPreference,
  formulasOfStatement,
  formulasOfTerm,
  isTaken,
  statementsOf,
} from './conflict/preference-parts.ts';
export { hasDegrees, inDegree, modeOfDegree } from './conflict/statement-degree.ts';
export {
  type CompiledConflict,
  isLikely,
  toModel,
} from './conflict/to-model.ts';
export { briefingCodes } from './diagnostics/briefing-codes.ts';
export { diagnosticCodes } from './diagnostics/codes.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { createDiagnosticCollector, type Report } from './diagnostics/diagnostic-collector.ts';
export { type DiagnosticJson, diagnosticToJson } from './diagnostics/diagnostic-json.ts';
export { diagnosticMeanings } from './diagnostics/meanings.ts';
export { nearestNames } from './diagnostics/nearest-name.ts';
export { renderDiagnostic } from './diagnostics/render-diagnostic.ts';
export {
  type DocumentNode,
  describeNode,
  type MappingNode,
  type TextNode,
} from './document/node.ts';
export { readDocument } from './document/read-document.ts';
export * as edits from './edits/index.ts';
export { type ReadExtended, readExtended } from './extends/read-extended.ts';
export { formatModel } from './format/format-model.ts';
export { amountOf, amountsHold } from './formula/amounts-hold.ts';
export { commasAsAnd } from './formula/commas-as-and.ts';
export type * from './formula/formula.ts';
export {
  completeNames,
  type FormulaScope,
  type OwnerNames,
} from './formula/formula-scope.ts';
export { parseFormula } from './formula/parse-formula.ts';
export { type LevelNames, printAmount, printFormula } from './formula/print-formula.ts';
export { resolveFormula } from './formula/resolve-formula.ts';
export {
  applyJudgement,
  applyJudgements,
  editJudgement,
  judgementId,
  kindsOfJudgements,
} from './judgements/apply-judgement.ts';
export { namesOfOption } from './judgements/core/conflict-names.ts';
export { withDegree } from './judgements/core/degrees.ts';
export type * from './judgements/core/judgement.ts';
export { longestAscending } from './judgements/core/longest-ascending.ts';
export { listsStates } from './judgements/core/penalties.ts';
export { seenPreference } from './judgements/core/views.ts';
export { type Difference, type Differences, differencesBetween } from './judgements/differences.ts';
export {
  type JsonProblem,
  type JudgementJson,
  judgementToJson,
  readJudgements,
} from './judgements/judgement-json.ts';
export {
  type ConflictDifference,
  type JudgementStep,
  judgementsBetween,
  type OtherDifference,
} from './judgements/judgements-between.ts';
export { movedPlaces, type OrderEntry } from './judgements/moved-places.ts';
export { type NeighbourhoodOf, neighbourhood } from './judgements/neighbourhood.ts';
export type { Arrangement } from './judgements/parted-order.ts';
export { addPicturesAsVariant } from './judgements/pictures-as-variant.ts';
export { readMistakenly, recompile } from './judgements/recompile.ts';
export { parseConflict } from './parse-conflict.ts';
export { parsePlainConflict } from './parse-plain-conflict.ts';
export { type HiddenReading, ownGame } from './pictures/own-game.ts';
export { asTaken, isSamePicture, isTrue, type Picture, pictureOf } from './pictures/picture.ts';
export { changesOfOrder, firstPlaceFor, reordered } from './pictures/reordered.ts';
export { withSignals } from './pictures/with-signals.ts';
export { checkedFormula } from './propositions/checked-formula.ts';
export {
  type Form,
  type FormItem,
  forms,
  openings,
  sayForm,
} from './propositions/forms.ts';
export { isOneOf } from './propositions/match-form.ts';
export { isNone, parseProposition } from './propositions/parse-proposition.ts';
export type {
  ClaimSyntax,
  MemberSyntax,
  PropositionSyntax,
  Word,
  WorldSyntax,
} from './propositions/proposition-syntax.ts';
export { type WritingNames, writeProposition } from './propositions/write-proposition.ts';
export { readModelText } from './read-model-text.ts';
export {
  codesAboutStates,
  reviewEmptiness,
  reviewModel,
  reviewRules,
} from './review/review-model.ts';
export { unnamedGain } from './review/unnamed-gain.ts';
export { modelJsonSchema } from './schema/json-schema.ts';
export { doubtsThatFit } from './sections/doubts.ts';
export { factIds } from './sections/fact-order.ts';
export type { GroundedPart, Speaker } from './sections/grounded-part.ts';
export { groundedParts } from './sections/grounded-parts.ts';
export { nameOfOutsider } from './sections/name-outsiders.ts';
export type { JsonSchema } from './shapes/shape.ts';
export { credentialsIn, reportCredentials } from './shapes/web-address.ts';
export type { SketchedEntry } from './sketch/read-entries.ts';
export {
  readSketch,
  type Sketch,
  type SketchedBody,
  type SketchedDecisionMaker,
  type SketchedOption,
} from './sketch/read-sketch.ts';
export { invisibleCharacters } from './source/invisible-characters.ts';
export { limits } from './source/limits.ts';
export { plainText } from './source/scalar-text.ts';
export { createSourceText, type SourceText } from './source/source-text.ts';
export type { Span } from './source/span.ts';
export { sumExactly } from './tallies/scales.ts';
export { type FoundIn, foundInVersions } from './variants/found-in-versions.ts';
