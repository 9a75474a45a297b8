import type { Model } from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import { readStates } from '../model/state-reader.ts';
import { prefers } from '../orders/order.ts';
import { voteOf } from '../preference/voting.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { asAgreed } from '../situation/as-agreed.ts';
import type { Situation } from '../situation/situation.ts';
import type { DealAbout, DealCertificate, DealObstacle, VotedStep } from './deal-certificate.ts';
import { readPlainly } from './plain-reading.ts';

/** Somebody who changes something in one joint move, and whether it can. */
export interface PartOfDeal {
  readonly mover: number;
  readonly isDone: boolean;
  /** Whether that takes a vote. */
  readonly isVoted: boolean;
}

/**
 * Builds the certificate of a deal or of what is none. `parts` are of a deal at once those who change something in it. Throws a
 * RangeError for a state that is none of the situation.
 */
export function* buildDealCertificate(
  situation: Situation,
  model: Model,
  about: DealAbout,
  parts: readonly PartOfDeal[] = [],
): Steps<DealCertificate> {
  const { parties, from, against, deal, atOnce } = about;
  const { space, orders } = situation;
  const [start, base, end] = [from, against, deal].map((code) => space.cellOf(code));
  if ([start, base, end].includes(-1)) throw new RangeError('a state of the deal is not feasible');
  const failing = (obstacle: DealObstacle): DealCertificate => ({
    verdict: 'no-deal',
    ...about,
    ...obstacle,
  });
  const who = parties.find((party) => !prefers(orders[party]!, end!, base!));
  if (who !== undefined) return failing({ because: 'unwilling', who });
  const vote = votesIn(situation, model, about);
  if (start === end) return { verdict: 'deal', ...about, steps: [] };
  if (atOnce) {
    const unable = parts.find(({ isDone }) => !isDone);
    if (unable !== undefined) return failing({ because: 'unable', who: unable.mover });
    const steps = parts.map(({ mover, isVoted }) =>
      isVoted ? vote(mover, start!, end!) : { mover, to: deal },
    );
    return { verdict: 'deal', ...about, steps };
  }
  const before = yield* waysFrom(situation, about, start!, end!);
  if (!before.has(end!)) {
    const reached = [...before.keys()].map((cell) => space.codeOf(cell));
    return failing({ because: 'unreached', reached });
  }
  const steps: VotedStep[] = [];
  for (let cell = end!; cell !== start; cell = before.get(cell)!.from) {
    const { from: at, mover } = before.get(cell)!;
    steps.unshift(vote(mover, at, cell));
  }
  return { verdict: 'deal', ...about, steps };
}

/** A step with the votes on it, where its mover votes. */
function votesIn({ space }: Situation, model: Model, { parties }: DealAbout) {
  const { prefers, greatlyPrefers } = readPlainly(model);
  const { levels } = readStates(model);
  const levelOf = (option: number, state: StateCode) => levels(state)[option]!;
  const compared = { prefers, greatlyPrefers, levelOf };
  return (mover: number, from: number, to: number): VotedStep => {
    const [at, end] = [space.codeOf(from), space.codeOf(to)];
    const rule = model.preferences[mover]!;
    if (rule.kind !== 'voting') return { mover, to: end };
    const votes = rule.members.map((member) =>
      member.kind === 'sincere' && parties.includes(member.decisionMaker)
        ? 'yes'
        : voteOf(member, compared, at, end),
    );
    return { mover, to: end, votes };
  };
}

interface StepBefore {
  readonly from: number;
  readonly mover: number;
}

/** For each cell that they reach the step by which; it is ended where the one that is sought is found. */
function* waysFrom(
  situation: Situation,
  { parties, bodies }: DealAbout,
  start: number,
  end: number,
): Steps<ReadonlyMap<number, StepBefore>> {
  const movers = [...parties, ...bodies];
  const { space } = asAgreed(situation, movers);
  const before = new Map<number, StepBefore>([[start, { from: start, mover: -1 }]]);
  const pace = createPace();
  for (const from of before.keys()) {
    for (const mover of movers) {
      space.movers[mover]!.forEachTarget(from, (to) => {
        if (!before.has(to)) before.set(to, { from, mover });
      });
    }
    if (before.has(end)) return before;
    if (pace.spend(1)) yield { what: 'listing the replies', passes: before.size, share: 0 };
  }
  return before;
}
