import type { PartyName } from '../../interface/lexicon.ts';

/** What somebody does who goes from one state to another: it moves to it; a body adopts it, and an agreement becomes it. */
export interface Moving {
  readonly verb: 'moves' | 'adopts' | 'becomes';
  /** After *could*, and after *has*. */
  readonly bare: string;
  readonly done: string;
  /** What stands before where it goes. */
  readonly to: ' ' | ' to ';
}

export function movingOf({ isBody, isAgreement }: PartyName): Moving {
  if (isAgreement) return { verb: 'becomes', bare: 'become', done: 'become', to: ' ' };
  return isBody
    ? { verb: 'adopts', bare: 'adopt', done: 'adopted', to: ' ' }
    : { verb: 'moves', bare: 'move', done: 'moved', to: ' to ' };
}
