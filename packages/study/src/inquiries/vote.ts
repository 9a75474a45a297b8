import type { Cost, StateCode, Steps } from '@standoff/engine';
import { askingProblem, lackProblem, within } from '@standoff/wording';
import { body } from '../asking/bodies.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { draft, state } from '../asking/states.ts';
import { doubt } from '../asking/sweeps.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { looks, nothing, together } from '../estimates/costs.ts';
import { doubting } from '../estimates/doubting.ts';
import { votesOn } from '../estimates/voting.ts';
import { variant } from '../model/version-asked.ts';
import { findEnd, findState } from '../query/find-state.ts';
import { doubtsOfVotes, type VoteDoubts } from '../sweep/vote-doubts.ts';
import { votesSteps } from '../votes/body-votes.ts';
import type { BodyVotes } from '../votes/vote.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';

/** The votes that were asked for, one for each body. */
export interface VotesTaken {
  readonly casebook: Casebook;
  readonly from: StateCode;
  readonly votes: readonly BodyVotes[];
  /** Where it is told: how sure it is what becomes of the drafts that are told in words. */
  readonly doubts?: VoteDoubts;
}

/** How bodies vote on each of their drafts from a state, member by member and with reasons. */
export const vote = defineInquiry({
  id: 'vote',
  asks: 'take the vote of institutions on every draft: who votes how and why, what passes',
  needs: 'case',
  options: {
    /** The state from which drafts start, said as in `explain`; the status quo when left out. */
    state: optional(state, { about: 'from where the drafts start', otherwise: 'status-quo' }),
    /** Id of a body; all when left out. */
    body: optional(body),
    /**
     * The draft to ask about, said as a state is, but that levels are laid over the state from which it
     * starts; all when left out.
     */
    draft: optional(draft),
    /** Whether a document says how sure it is what becomes of the drafts, up to twenty of each body. */
    doubt: optional(doubt),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version }): Refusal | undefined {
    return version.conflict.bodies.length === 0 ? refuse(askingProblem('no-bodies')) : undefined;
  },
  estimate({ casebook, told }, { body, doubt = told === 'text' }): Cost {
    const { bodies } = casebook.conflict;
    const asked = bodies.filter(({ id }) => (body ?? id) === id);
    return together(
      looks(asked.reduce((sum, { id }) => sum + votesOn(casebook, id), 0)),
      doubt ? doubting(casebook, asked.length) : nothing,
    );
  },
  *run({ opened, told }, asked): Steps<VotesTaken | Refusal> {
    const { state = 'status-quo', body, doubt = told === 'text' } = asked;
    const { casebook, situation } = opened;
    const found = findState(casebook, state);
    if (found.status === 'not-found') return refuse(found);
    const from = found.state;
    const votes: BodyVotes[] = [];
    for (const [mover, { id }] of casebook.movers.entries()) {
      const isAsked = mover >= casebook.decisionMakers.length && (body ?? id) === id;
      if (isAsked) votes.push(yield* votesSteps(casebook, mover, from, situation.orders));
    }
    const narrowed = asked.draft === undefined ? votes : onDraft(votes, asked.draft);
    if ('status' in narrowed) return narrowed;
    const doubts = doubt ? yield* doubtsOfVotes(narrowed, limitsAsked(asked)) : undefined;
    return { casebook, from, votes: narrowed, ...(doubts && { doubts }) };
  },
});

/** The votes on one draft only, of the body or the bodies that could adopt it. */
function onDraft(votes: readonly BodyVotes[], draft: string): readonly BodyVotes[] | Refusal {
  const { casebook, from } = votes[0]!;
  const all = [...new Set(votes.flatMap(({ drafts }) => drafts.map((one) => one.draft)))];
  const found = findEnd(casebook, draft, from, all);
  if (found.status === 'not-found') return refuse(within('draft', found));
  const narrowed = votes.flatMap((one) => {
    const asked = one.drafts.find((vote) => vote.draft === found.state);
    return asked === undefined ? [] : [{ ...one, asked }];
  });
  if (narrowed.length > 0) return narrowed;
  const bodies = votes.map(({ body }) => body.id);
  const [state, start] = [casebook.stateId(found.state), casebook.stateId(from)];
  return refuse(within('draft', lackProblem('no-draft', { state, bodies, from: start })));
}
