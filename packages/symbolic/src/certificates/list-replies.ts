import type { Levels } from '../refinement/levels.ts';
import type { SanctionComputation } from '../translation/translate-model.ts';
import type { PlainMoves } from './plain-moves.ts';

interface ListedReply {
  readonly mover: number;
  readonly to: Levels;
  /** Where the reply is no better for the decision maker: its move to something better. */
  readonly counter?: Levels;
}

/** What the replies answer to. */
export interface Provocation {
  readonly computation: SanctionComputation;
  readonly decisionMaker: number;
  readonly state: Levels;
  readonly improvement: Levels;
}

/**
 * Every state that the others can bring about after an improvement, with who moved last. Undefined if
 * there are more than `most`, or if one of them deters.
 */
export function listReplies(
  plain: PlainMoves,
  provocation: Provocation,
  most: number,
): ListedReply[] | undefined {
  const { computation, decisionMaker, improvement } = provocation;
  if (computation.response === 'none') return [];
  const replies: ListedReply[] = [];
  const seen = new Set<string>();
  for (let next = -1; next < replies.length; next++) {
    const from = replies[next] ?? { mover: decisionMaker, to: improvement };
    const further = repliesFrom(plain, provocation, from, most);
    if (further === undefined) return undefined;
    for (const { mover, to } of further) {
      const key = `${mover}: ${to}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const reply = describe(plain, provocation, { mover, to }, most);
      if (reply === undefined || replies.length === most) return undefined;
      replies.push(reply);
    }
  }
  return replies;
}

function repliesFrom(
  plain: PlainMoves,
  { computation, decisionMaker }: Provocation,
  { mover: last, to: at }: ListedReply,
  most: number,
): ListedReply[] | undefined {
  const replies: ListedReply[] = [];
  for (let mover = 0; mover < plain.decisionMakers; mover++) {
    if (mover === decisionMaker || mover === last) continue;
    const list = computation.response === 'any' ? plain.moves : plain.improvements;
    const targets = list(mover, at, most);
    if (targets === undefined) return undefined;
    replies.push(...targets.map((to) => ({ mover, to })));
  }
  return replies;
}

function describe(
  plain: PlainMoves,
  { computation, decisionMaker: dm, state }: Provocation,
  reply: ListedReply,
  most: number,
): ListedReply | undefined {
  if (plain.prefers(dm, reply.to, state)) return reply;
  if (computation.counter === 'none') return undefined;
  const counters = plain.moves(dm, reply.to, most) ?? [];
  const counter = counters.find((to) => plain.prefers(dm, to, state));
  return counter && { ...reply, counter };
}
