import type { StateCode } from '@standoff/engine';
import type { Deal } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { stateOfTerms } from '../casebook/state-names.ts';

/** How a deal of the file is struck. */
export interface DealOfFile {
  /** Ids of the decision makers that agree, and of the bodies whose options it sets, which take part. */
  readonly parties: readonly string[];
  readonly bodies: readonly string[];
  readonly atOnce: boolean;
  /** What comes about without it, where the file says so and that is feasible. */
  readonly against?: StateCode;
}

export function dealOfFile(casebook: Casebook, deal: Deal): DealOfFile {
  const { parties, terms, atOnce, otherwise } = deal;
  const bound = 'state' in terms ? [] : terms.map(({ option: { owner } }) => owner);
  const bodies = casebook.conflict.bodies.map(({ id }) => id).filter((id) => bound.includes(id));
  const against = otherwise && stateOfTerms(casebook, otherwise);
  return { parties, bodies, atOnce, ...(against !== undefined && { against }) };
}
