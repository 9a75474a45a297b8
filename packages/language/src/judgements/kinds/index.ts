import type { Judgement, JudgementOf } from '../core/judgement.ts';
import type { JudgementKind } from '../core/kind.ts';
import { add } from './add.ts';
import { alternative } from './alternative.ts';
import { chance } from './chance.ts';
import { degree } from './degree.ts';
import { drop } from './drop.ts';
import { fact } from './fact.ts';
import { foresight } from './foresight.ts';
import { hide } from './hide.ts';
import { limit } from './limit.ts';
import { lock } from './lock.ts';
import { move } from './move.ts';
import { notice } from './notice.ts';
import { penalty } from './penalty.ts';
import { restate } from './restate.ts';
import { rule } from './rule.ts';
import { sure } from './sure.ts';
import { swap } from './swap.ts';
import { term } from './term.ts';
import { transitions } from './transitions.ts';
import { view } from './view.ts';
import { vote } from './vote.ts';

/** All kinds of judgements. */
export const judgementKinds: {
  readonly [K in Judgement['kind']]: JudgementKind<JudgementOf<K>>;
} = {
  move,
  swap,
  drop,
  add,
  restate,
  sure,
  degree,
  alternative,
  hide,
  view,
  fact,
  chance,
  limit,
  lock,
  penalty,
  rule,
  vote,
  notice,
  transitions,
  term,
  foresight,
};

/** The kind of a judgement. */
export function kindOf({ kind }: Judgement): JudgementKind {
  return judgementKinds[kind];
}
