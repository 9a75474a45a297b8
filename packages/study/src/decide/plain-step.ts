import type { ClaimLink } from '@standoff/language';
import type { Proposition, Telling } from '@standoff/propositions';
import type { ReasonStep } from '../explain/explanation.ts';

/** A sentence that cites nothing of its own. */
export function plainStep(says: Proposition): ReasonStep {
  return { told: { says }, claims: [], consequences: [], states: [], steps: [] };
}

/** A sentence as it is told elsewhere, with the claims that it cites. */
export function toldStep({ claims = [], ...told }: Telling<ClaimLink>): ReasonStep {
  return { told: told as Telling<never>, claims, consequences: [], states: [], steps: [] };
}
