import {
  createPace,
  levelsByCell,
  type Order,
  prefers,
  type StateCode,
  type Steps,
  voteToward,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import type { Seat } from './take-vote.ts';

/** What becomes of drafts, by position. */
export interface Poll {
  /** 1 for those that pass. */
  readonly passes: Uint8Array;
  /** Votes in favour. */
  readonly inFavour: Int32Array;
}

/** Puts all drafts to the vote by the orders of those who vote, without asking for their reasons. */
export function* pollSteps(
  { space, model: { form } }: Casebook,
  { mover, rule }: Seat,
  orders: readonly Order[],
  from: StateCode,
  drafts: readonly StateCode[],
): Steps<Poll> {
  const pace = createPace();
  const start = space.cellOf(from);
  const always = rule.members.filter((member) => member.kind === 'fixed' && member.vote === 'yes');
  const voters = rule.members.flatMap((member) =>
    member.kind === 'sincere' ? [orders[member.decisionMaker]!] : [],
  );
  const toward = rule.members.filter((member) => member.kind === 'toward');
  const levelOf = levelsByCell(form, space);
  const body = orders[mover]!;
  const passes = new Uint8Array(drafts.length);
  const inFavour = new Int32Array(drafts.length);
  for (const [k, code] of drafts.entries()) {
    const share = k / (2 * drafts.length);
    if (pace.spend(1 + 2 * voters.length)) yield { what: doing.takingVotes, passes: k, share };
    const draft = space.cellOf(code);
    passes[k] = prefers(body, draft, start) ? 1 : 0;
    const led = toward.filter((one) => voteToward(one, levelOf, start, draft) === 'yes').length;
    inFavour[k] = voters.reduce(
      (sum, order) => sum + (prefers(order, draft, start) ? 1 : 0),
      always.length + led,
    );
  }
  return { passes, inFavour };
}
