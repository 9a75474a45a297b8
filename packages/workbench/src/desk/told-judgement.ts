/** A judgement as documents have it. */
export interface ToldJudgement {
  readonly kind: string;
  readonly id: string;
  readonly says: string;
  readonly [key: string]: unknown;
}
