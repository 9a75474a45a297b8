import { applyJudgement } from '@standoff/language';
import { picturedConflict } from '../beliefs/pictured-conflict.ts';
import { type JudgementInWords, judgementInWords } from '../judgements/say-judgement.ts';
import { judgementsOf } from './judgements-of.ts';
import type { Misjudgement } from './misjudgement.ts';
import type { SeenGames } from './seen-games.ts';

/** The errors of a set as judgements about pictures, each told of the pictures that those before it leave. */
export function sayErrors(seen: SeenGames, misjudgement: Misjudgement): JudgementInWords[] {
  const { casebook } = seen.games.truth;
  let conflict = picturedConflict(seen.games);
  return judgementsOf(seen, misjudgement).map((judgement) => {
    const said = judgementInWords(casebook, judgement, conflict);
    const outcome = applyJudgement(conflict, judgement);
    if (outcome.status === 'applied') conflict = outcome.conflict;
    return said;
  });
}
