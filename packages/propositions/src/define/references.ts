import type { Claim } from './claim.ts';

/** What of a conflict some propositions refer to, by ids: what has to be named to say them. */
export interface References {
  readonly states: Set<string>;
  /** Decision makers and bodies. */
  readonly movers: Set<string>;
  readonly concepts: Set<string>;
  readonly facts: Set<string>;
  /** Propositions within others, until what they refer to is found. */
  readonly within: Claim[];
}

export function noReferences(): References {
  return {
    states: new Set(),
    movers: new Set(),
    concepts: new Set(),
    facts: new Set(),
    within: [],
  };
}
