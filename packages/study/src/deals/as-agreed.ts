import { asAgreed, type Situation } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { Casebook } from '../casebook/casebook.ts';

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
  return { casebook, situation, agreed: asAgreed(situation, parties) };
}

/**
 * Everybody who takes part where some agree: they themselves, by position, bodies that are named, and the agreements to which one of
 * them is a party, since what they sign together is theirs to agree on.
 */
export function takingPart(
  { model }: Pick<Casebook, 'model'>,
  parties: readonly number[],
): readonly number[] {
  return [...model.preferences.entries()].flatMap(([mover, rule]) => {
    const isTheirs =
      rule.kind === 'voting' &&
      rule.agreement === true &&
      rule.members.some((one) => one.kind === 'sincere' && parties.includes(one.decisionMaker));
    return isTheirs || parties.includes(mover) ? [mover] : [];
  });
}
