import { isAtOnce, type StateCode } from '@standoff/engine';
import { applyJudgement, type Judgement } from '@standoff/language';
import { agreementOf, openingName, proseName } from '@standoff/wording';
import { picturedConflict } from '../beliefs/pictured-conflict.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { judgementInWords } from '../judgements/say-judgement.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { sayChanges } from '../words/state-words.ts';
import { judgementsOf } from './judgements-of.ts';
import type { Misjudgement } from './misjudgement.ts';
import type { SeenGames } from './seen-games.ts';
import type { FatalStep, Story } from './stories.ts';

/** An error as a judgement about a picture, with words. */
export interface ErrorWords {
  readonly judgement: Judgement;
  readonly json: ReturnType<typeof judgementInWords>;
  readonly says: string;
}

/** The errors of a set, each told of the pictures that those before it leave. */
export function sayErrors(seen: SeenGames, misjudgement: Misjudgement): ErrorWords[] {
  const { casebook } = seen.games.truth;
  let conflict = picturedConflict(seen.games);
  return judgementsOf(seen, misjudgement).map((judgement) => {
    const json = judgementInWords(casebook, judgement, conflict);
    const outcome = applyJudgement(conflict, judgement);
    if (outcome.status === 'applied') conflict = outcome.conflict;
    return { judgement, json, says: json.says };
  });
}

/** What would have to be known for a step not to seem safe: a reply, and why whoever makes it would. */
export interface Knowledge {
  /** Who would have to know it. */
  readonly viewer: number;
  readonly text: string;
  readonly reason: Reason;
}

/** What those who err overlook, reply by reply. */
export function knowledgeThatCloses(seen: SeenGames, { path }: Story): Knowledge[] {
  return path.flatMap((step) => knowledgeAt(seen, step));
}

function knowledgeAt(
  { games }: SeenGames,
  { mover, from, to, overlooked }: FatalStep,
): Knowledge[] {
  const { casebook } = games.truth;
  if (overlooked === undefined) return knowledgeOfGain(casebook, mover, from, to);
  if (isAtOnce(overlooked)) return [];
  let at: StateCode = to;
  return overlooked.steps.map((reply) => {
    const called = casebook.movers[reply.mover]!;
    const own = casebook.movers[mover]!.name;
    const isBody = reply.mover >= casebook.decisionMakers.length;
    const does = agreementOf([called]).verb(isBody ? 'adopts' : 'moves');
    const where = `“${sayChanges(casebook, at, reply.to)}”`;
    const reason = reasonFor(casebook, reply.mover, reply.to, at);
    const why = reason.words === undefined ? '' : ` (${reason.words})`;
    at = reply.to;
    return {
      viewer: mover,
      text: `${openingName(own)} would have to know that ${proseName(called.name)} then ${isBody ? does : `${does} to`} ${where}${why}`,
      reason,
    };
  });
}

/** What would have to be known of a step that its mover takes for an improvement, and that is none. */
function knowledgeOfGain(
  casebook: Casebook,
  mover: number,
  from: StateCode,
  to: StateCode,
): Knowledge[] {
  if (mover >= casebook.decisionMakers.length) return [];
  const reason = reasonFor(casebook, mover, to, from);
  if (reason.order === 'better') return [];
  const called = casebook.decisionMakers[mover]!;
  const why = reason.words === undefined ? '' : ` (${reason.words})`;
  const text = `${openingName(called.name)} would have to know that “${sayChanges(casebook, from, to)}” is no gain for ${agreementOf([called]).them}${why}`;
  return [{ viewer: mover, text, reason }];
}
