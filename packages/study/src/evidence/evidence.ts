import type { Claim, Grade } from '@standoff/language';
import type { Of } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import type { ClaimCoverage } from '../claims/claim-coverage.ts';
import type { AskedFinding } from '../sweep/finding.ts';
import type { DropRule, Fate, Removal, RestingPart } from './resting-parts.ts';

/** A part that rests on a claim, how far the claim bears it, and what comes of it without the claim. */
export interface Resting {
  readonly part: RestingPart;
  readonly grade: Grade | undefined;
  readonly fate: Fate;
}

/** What a finding is where parts in doubt may each stand or not, with what rests on the claim alone dropped. */
export interface InDoubtWithout {
  readonly models: bigint;
  /** In how many of them the finding stands. */
  readonly standing: bigint;
  /**
   * Where it is otherwise only with some of these dropped as well: the fewest after which it is, how many such
   * sets there are, and the first of them.
   */
  readonly fewest?: {
    readonly size: number;
    readonly count: number;
    readonly sets: readonly (readonly RestingPart[])[];
  };
}

/** Why it is not known what findings are, as data. */
export type NotWeighed = Pick<Of<'notWeighed'>, 'why' | 'most' | 'who' | 'problem'>;

/** What becomes of a finding without a claim. */
export interface FindingWithout {
  /** With what rests on it alone dropped. */
  readonly stands: boolean;
  /** Absent where nothing is in doubt then, or too much to go through. */
  readonly inDoubt?: InDoubtWithout;
}

/** What hangs on a claim. */
export interface ClaimWeight {
  readonly claim: Claim;
  readonly resting: readonly Resting[];
  /** By the positions of the findings. Empty where nothing would be dropped or in doubt, or `problem` says why. */
  readonly findings: readonly FindingWithout[];
  /** Whether the status quo is ruled out once all is dropped that rests on the claim alone. */
  readonly isRuledOut?: boolean;
  /** Why the findings are not known, or not those with parts in doubt. */
  readonly problem?: NotWeighed;
}

/** A finding, and whether it stands in the file as written. */
export interface FindingAsWritten extends AskedFinding {
  readonly stands: boolean;
}

/**
 * Two parts that pull findings opposite ways: without the one alone they are otherwise than written, without the
 * other alone they are not, and without both they are as written again.
 */
export interface OppositePull {
  readonly holding: RestingPart;
  readonly against: RestingPart;
  /** Positions of the findings. */
  readonly positions: readonly number[];
}

/** What hangs on the claims of a model. */
export interface Evidence {
  readonly casebook: Casebook;
  readonly drop: DropRule;
  /** Whether one claim alone was asked about. */
  readonly isOfOne: boolean;
  readonly findings: readonly FindingAsWritten[];
  /** Those that were asked about and that something cites, the one on which most hangs first. */
  readonly claims: readonly ClaimWeight[];
  /** Those that no part of this version cites. */
  readonly idle: readonly Claim[];
  readonly coverage: ClaimCoverage;
  /** Where that was asked: the reasons that pull a finding opposite ways. */
  readonly pulls?: readonly OppositePull[];
}

/** Positions of the findings that are otherwise once what rests on the claim alone is dropped. */
export function turnedAlone({ findings }: Pick<Evidence, 'findings'>, one: ClaimWeight): number[] {
  return one.findings.flatMap(({ stands }, k) => (stands === findings[k]!.stands ? [] : [k]));
}

/** Positions of those that are otherwise only where some parts in doubt do not stand either. */
export function turnedInDoubt(
  { findings }: Pick<Evidence, 'findings'>,
  one: ClaimWeight,
): number[] {
  return one.findings.flatMap(({ stands, inDoubt }, k) =>
    stands === findings[k]!.stands && inDoubt?.fewest !== undefined ? [k] : [],
  );
}

/** How many parts come to something without a claim. */
export function countFate({ resting }: Pick<ClaimWeight, 'resting'>, fate: Fate): number {
  return resting.filter((one) => one.fate === fate).length;
}

/** What is taken out of the conflict, of the parts of a fate. */
export function removalsOf({ resting }: Pick<ClaimWeight, 'resting'>, fate: Fate): Removal[] {
  return resting.flatMap((one) =>
    one.fate === fate && one.part.removal !== undefined ? [one.part.removal] : [],
  );
}
