import type { Kind } from '@standoff/propositions';
import { additionClauses } from './additions.ts';
import { agreementClauses } from './agreements.ts';
import { argumentClauses } from './arguments.ts';
import type { Clauses } from './clauses.ts';
import { comparisonClauses } from './comparisons.ts';
import { cruxClauses } from './cruxes.ts';
import { dealClauses } from './deals.ts';
import { destinationClauses } from './destinations.ts';
import { doubtClauses } from './doubts.ts';
import { evidenceClauses } from './evidence.ts';
import { factClauses } from './facts.ts';
import { groupClauses } from './groups.ts';
import { historyClauses } from './history.ts';
import { inverseClauses } from './inverse.ts';
import { jointArgumentClauses } from './joint-arguments.ts';
import { misjudgementClauses } from './misjudgements.ts';
import { moveClauses } from './moves.ts';
import { noDealClauses } from './no-deals.ts';
import { noteClauses } from './notes.ts';
import { perceptionClauses } from './perceptions.ts';
import { preferenceClauses } from './preference.ts';
import { profileClauses } from './profiles.ts';
import { reasonClauses } from './reasons.ts';
import { signalClauses } from './signals.ts';
import { solverClauses } from './solver.ts';
import { splitClauses } from './splits.ts';
import { stateClauses } from './states.ts';
import { sweepClauses } from './sweeps.ts';
import { threatClauses } from './threats.ts';
import { verdictClauses } from './verdicts.ts';
import { viewClauses } from './views.ts';
import { voteClauses } from './votes.ts';
import { wayClauses } from './ways.ts';
import { writtenClauses } from './written.ts';

/** The clauses of all kinds. One without is an error of types. */
export const clauses: Clauses<Kind> = {
  ...stateClauses,
  ...preferenceClauses,
  ...verdictClauses,
  ...argumentClauses,
  ...moveClauses,
  ...reasonClauses,
  ...factClauses,
  ...wayClauses,
  ...destinationClauses,
  ...voteClauses,
  ...groupClauses,
  ...jointArgumentClauses,
  ...splitClauses,
  ...dealClauses,
  ...noDealClauses,
  ...agreementClauses,
  ...profileClauses,
  ...writtenClauses,
  ...doubtClauses,
  ...threatClauses,
  ...viewClauses,
  ...sweepClauses,
  ...historyClauses,
  ...evidenceClauses,
  ...perceptionClauses,
  ...comparisonClauses,
  ...cruxClauses,
  ...solverClauses,
  ...signalClauses,
  ...misjudgementClauses,
  ...additionClauses,
  ...inverseClauses,
  ...noteClauses,
};
