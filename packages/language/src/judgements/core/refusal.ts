/** Why a judgement does not apply to a conflict. Codes are stable; messages are for people. */
export interface JudgementRefusal {
  readonly code: JudgementRefusalCode;
  readonly message: string;
}

export type JudgementRefusalCode =
  | 'no-such-decision-maker'
  | 'no-such-option'
  | 'no-such-level'
  | 'no-such-fact'
  | 'no-such-place'
  /** The preference is given in a form that has no such part. */
  | 'other-form'
  /** A statement would stand among those of the other degree. */
  | 'other-degree'
  /** What stands at the place has no alternatives. */
  | 'no-alternative'
  | 'sees-itself'
  /** What would be new is called like something else. */
  | 'name-taken'
  /** A body could adopt nothing, or the rule names who is no member. */
  | 'impossible-rule'
  /** The conflict is like that already. */
  | 'nothing-changes'
  | 'fact-circle'
  | 'unfit-concept'
  /** Something else in the file counts on the order as it is. */
  | 'breaks-another';

export interface RefusedJudgement {
  readonly status: 'refused';
  readonly reason: JudgementRefusal;
}

export function refuse(code: JudgementRefusalCode, message: string): RefusedJudgement {
  return { status: 'refused', reason: { code, message } };
}

/** Whether a step of applying a judgement was refused. */
export function isRefused(result: object): result is RefusedJudgement {
  return 'status' in result && result.status === 'refused';
}
