import type { powerIndices, StateCode } from '@standoff/engine';
import type { Body } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import type { DecidingVotes } from './deciding-votes.ts';
import type { RuleOfBody } from './rules-of-body.ts';

/** What the votes of a body weigh by its rules, and which drafts they decide. */
export interface BodyPower {
  readonly body: Body;
  readonly rules: readonly RulePower[];
  readonly deciding: DecidingVotes;
}

/** A rule with what was found of it, or why it was not. */
export interface RulePower extends RuleOfBody {
  readonly found: IndicesFound;
}

/** Indices of power, or why there are none. */
export type IndicesFound =
  ReturnType<typeof powerIndices> extends Generator<unknown, infer Found, unknown> ? Found : never;

export interface PowerFound {
  readonly casebook: Casebook;
  /** The one state whose drafts were put to the vote; absent where those of all were. */
  readonly from?: StateCode;
  readonly bodies: readonly BodyPower[];
}
