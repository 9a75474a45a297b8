import type { CoalitionReading } from '../coalitions/coalition-reading.ts';
import type { ConceptId } from '../concepts/define-concept.ts';
import type { StateCode } from '../model/state-code.ts';
import type { Step } from './certificate.ts';

/** The reason why a coalition would or would not upset a state. States are codes. */
export type CoalitionCertificate = CoalitionStableCertificate | CoalitionUnstableCertificate;

interface About {
  readonly concept: ConceptId;
  /** Positions of the members, ascending. */
  readonly coalition: readonly number[];
  readonly reading: CoalitionReading;
  readonly state: StateCode;
}

export interface CoalitionStableCertificate extends About {
  readonly verdict: 'stable';
  /** Every improvement of the coalition from the state, each with what deters it. */
  readonly improvements: readonly DeterredJointMove[];
}

export interface DeterredJointMove {
  /** Those of the members that act. */
  readonly party: readonly number[];
  readonly to: StateCode;
  /** The moves of the party that lead there. */
  readonly steps: readonly Step[];
  /** The moves of those outside the coalition that deter it. */
  readonly sanction: readonly Step[];
}

export interface CoalitionUnstableCertificate extends About {
  readonly verdict: 'unstable';
  readonly party: readonly number[];
  /** Where the joint move leads that nothing deters. */
  readonly improvement: StateCode;
  readonly steps: readonly Step[];
  /** Every state that those outside can bring about after it, with who moved last. */
  readonly replies: readonly JointReply[];
}

export interface JointReply extends Step {
  /** Where the reply is no gain for the party: its moves from there to one. */
  readonly counter?: readonly Step[];
}
