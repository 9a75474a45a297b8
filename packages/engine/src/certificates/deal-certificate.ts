import type { Vote } from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import type { Step } from './certificate.ts';

/** Why a state is a deal that some can make, or is none. States are codes. */
export type DealCertificate = DealStands | DealFails;

/** What a certificate of a deal is about. */
export interface DealAbout {
  /** Decision makers that agree. */
  readonly parties: readonly number[];
  /** Bodies and agreements that take part, in which these vote as they agreed. */
  readonly bodies: readonly number[];
  /** Where they set out. */
  readonly from: StateCode;
  /** What comes about without it, with which the parties compare it. */
  readonly against: StateCode;
  readonly deal: StateCode;
  /** Whether it is struck by one joint move. */
  readonly atOnce: boolean;
}

export interface DealStands extends DealAbout {
  readonly verdict: 'deal';
  /** One way there, in which one may take several steps in a row; of a deal at once what each does, all of it to its end. */
  readonly steps: readonly VotedStep[];
}

export interface VotedStep extends Step {
  /** Of a body that votes on the step: how each member does, in the order of its rule. */
  readonly votes?: readonly Vote[];
}

export type DealFails = DealAbout & { readonly verdict: 'no-deal' } & DealObstacle;

export type DealObstacle =
  /** A party that does not prefer it. */
  | { readonly because: 'unwilling'; readonly who: number }
  /** All that they can bring about, where they set out included: nothing that they can do leads out of it. */
  | { readonly because: 'unreached'; readonly reached: readonly StateCode[] }
  /** Of a deal at once: somebody who would have to change something, and takes no part or cannot. */
  | { readonly because: 'unable'; readonly who: number };
