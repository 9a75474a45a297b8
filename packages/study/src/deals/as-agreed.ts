import { asAgreed, type Situation } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';

/** A conflict in which some parties do what they agreed on. */
export interface AsAgreed extends Pick<Analysis, 'casebook' | 'situation'> {
  /** The same with the votes of bodies that take part as the parties agreed on them. */
  readonly agreed: Situation;
}

/**
 * The conflict as parties face it who act as agreed: decision makers by position, and the bodies that take part, which adopt
 * what they carry if all of the parties vote for it and everybody else votes by wishes. Nobody is held to a vote after that.
 */
export function agreedBy(
  { casebook, situation }: Pick<Analysis, 'casebook' | 'situation'>,
  parties: readonly number[],
): AsAgreed {
  const agreed = asAgreed(situation, casebook.model, casebook.space, parties);
  return { casebook, situation, agreed };
}
