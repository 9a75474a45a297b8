import type { Kind } from '@standoff/propositions';
import type { additionClauses } from './additions.ts';
import type { afterwardsClauses } from './afterwards.ts';
import type { agreementClauses } from './agreements.ts';
import { argumentClauses } from './arguments.ts';
import type { atOnceClauses } from './at-once.ts';
import type { Clauses } from './clauses.ts';
import type { comparisonClauses } from './comparisons.ts';
import type { cruxClauses } from './cruxes.ts';
import type { dealClauses } from './deals.ts';
import { destinationClauses } from './destinations.ts';
import type { doubtClauses } from './doubts.ts';
import type { evidenceClauses } from './evidence.ts';
import { factClauses } from './facts.ts';
import type { groupClauses } from './groups.ts';
import type { historyClauses } from './history.ts';
import type { inverseClauses } from './inverse.ts';
import type { jointArgumentClauses } from './joint-arguments.ts';
import type { misjudgementClauses } from './misjudgements.ts';
import type { moveClauses } from './moves.ts';
import type { noDealClauses } from './no-deals.ts';
import { noteClauses } from './notes.ts';
import type { numbersClauses } from './numbers.ts';
import { passingClauses } from './passing.ts';
import type { perceptionClauses } from './perceptions.ts';
import type { powerClauses } from './power.ts';
import { preferenceClauses } from './preference.ts';
import { profileClauses } from './profiles.ts';
import type { reasonClauses } from './reasons.ts';
import type { signalClauses } from './signals.ts';
import type { solverClauses } from './solver.ts';
import type { splitClauses } from './splits.ts';
import { stateClauses } from './states.ts';
import type { sweepClauses } from './sweeps.ts';
import type { threatClauses } from './threats.ts';
import type { treatyClauses } from './treaties.ts';
import { verdictClauses } from './verdicts.ts';
import type { viewClauses } from './views.ts';
import type { voteClauses } from './votes.ts';
import { wayClauses } from './ways.ts';
import type { writtenClauses } from './written.ts';

/** Kinds whose words are brought by whatever tells of them, so that nothing else has to load these. */
type LateKind =
  | keyof typeof additionClauses
  | keyof typeof agreementClauses
  | keyof typeof comparisonClauses
  | keyof typeof cruxClauses
  | keyof typeof dealClauses
  | keyof typeof doubtClauses
  | keyof typeof evidenceClauses
  | keyof typeof groupClauses
  | keyof typeof historyClauses
  | keyof typeof inverseClauses
  | keyof typeof jointArgumentClauses
  | keyof typeof misjudgementClauses
  | keyof typeof moveClauses
  | keyof typeof noDealClauses
  | keyof typeof atOnceClauses
  | keyof typeof afterwardsClauses
  | keyof typeof numbersClauses
  | keyof typeof perceptionClauses
  | keyof typeof powerClauses
  | keyof typeof reasonClauses
  | keyof typeof signalClauses
  | keyof typeof solverClauses
  | keyof typeof splitClauses
  | keyof typeof sweepClauses
  | keyof typeof threatClauses
  | keyof typeof treatyClauses
  | keyof typeof viewClauses
  | keyof typeof voteClauses
  | keyof typeof writtenClauses;

/** How all other kinds are put. A kind without words is an error of types. */
export const earlyClauses: Clauses<Exclude<Kind, LateKind>> = {
  ...stateClauses,
  ...preferenceClauses,
  ...verdictClauses,
  ...argumentClauses,
  ...factClauses,
  ...wayClauses,
  ...destinationClauses,
  ...passingClauses,
  ...profileClauses,
  ...noteClauses,
};
