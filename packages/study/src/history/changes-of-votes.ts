import { isCarried, rulesFor, type StateCode, voteOf } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { seatOf } from '../votes/take-vote.ts';
import { type ChangesOfMind, changesOfMind, type Goal } from './changes-of-mind.ts';

/** So many members of a body are looked for at most that would have to think otherwise. */
export const MOST_MEMBERS = 3;

/** Members who would have to think otherwise together for a draft to pass, and how each could. */
export type MembersWhoTurn = readonly ChangesOfMind[];

/** A draft, by the orders of those who vote. */
export interface Draft {
  readonly casebook: Casebook;
  readonly mover: number;
  readonly from: StateCode;
  readonly to: StateCode;
  /** The conflict as a member reads it, by its position. */
  readAs(decisionMaker: number): Casebook;
}

type Liking = 'better' | 'same' | 'worse';

/**
 * All sets of as few members as there can be whose change of mind would carry a draft; none where more than
 * `MOST_MEMBERS` would have to, or where votes that are given defeat it whatever the others do.
 */
export function changesOfVotes(draft: Draft): MembersWhoTurn[] {
  const { casebook, mover, from, to, readAs } = draft;
  const { rule } = seatOf(casebook, mover);
  const voters = [
    ...new Set([
      ...rule.members.flatMap((one) => (one.kind === 'sincere' ? [one.decisionMaker] : [])),
      ...(rule.sponsors ?? []),
    ]),
  ].sort((a, b) => a - b);
  const passes = (turned: ReadonlyMap<number, Liking>) => isCarriedWhere(draft, turned);
  for (let size = 1; size <= Math.min(MOST_MEMBERS, voters.length); size++) {
    const sets = subsets(voters, size).filter((set) =>
      passes(new Map(set.map((one) => [one, 'better']))),
    );
    if (sets.length === 0) continue;
    return sets.map((set) =>
      set.map((one) => {
        const turned = new Map<number, Liking>(set.map((other) => [other, 'better']));
        const goal: Goal = passes(turned.set(one, 'same')) ? 'no-loss' : 'improvement';
        return changesOfMind(readAs(one), one, [from, to], casebook, goal);
      }),
    );
  }
  return [];
}

/** Whether a draft passes where some like it as is said, and the others as they do. */
function isCarriedWhere(
  { casebook, mover, from, to, readAs }: Draft,
  turned: ReadonlyMap<number, Liking>,
): boolean {
  const { rule } = seatOf(casebook, mover);
  const compared = {
    prefers(dm: number, better: StateCode, worse: StateCode) {
      const liking = turned.get(dm);
      if (liking === undefined) return readAs(dm).compare(dm, better, worse).order === 'better';
      return better === to ? liking === 'better' : liking === 'worse';
    },
    greatlyPrefers(dm: number, better: StateCode, worse: StateCode) {
      if (turned.has(dm)) return false;
      const { order, greatly } = readAs(dm).compare(dm, better, worse);
      return order === 'better' && greatly;
    },
    levelOf: (option: number, state: StateCode) => casebook.states.levels(state)[option]!,
  };
  const votes = rule.members.map((member) => voteOf(member, compared, from, to));
  const isProposed = rule.sponsors?.some((dm) => compared.prefers(dm, to, from)) ?? true;
  return isProposed && isCarried(rulesFor(rule, compared, from, to), rule.members, votes);
}

function subsets(of: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return of.flatMap((one, at) => subsets(of.slice(at + 1), size - 1).map((rest) => [one, ...rest]));
}
