import { keepCarried, openBallotBox, votesOf } from '../moves/votes/ballot-box.ts';
import { type CarriedRows, wordsIn } from '../moves/votes/carried-rows.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { KnownEnds } from './worst-ends.ts';

/**
 * Marks the states from which a body has a draft of which it is sure that whatever the others make of it is
 * carried over the state as well, so that nothing deters it. All drafts of a group are looked at together: each
 * counts for everybody as much as the end that is worst for them.
 */
export function* markSureLeavers(rows: CarriedRows, known: KnownEnds): Steps<Uint8Array> {
  const { groups, seats, readTargets } = rows;
  const { members, starts, groupOf } = groups;
  const { orders, byVotes } = seats;
  const worth = new Int32Array(orders.length);
  const marks = new Uint8Array(groupOf.length);
  const pace = createPace();
  for (let group = 0; group + 1 < starts.length; group++) {
    const cells = members.subarray(starts[group]!, starts[group + 1]!);
    const keys = orders.map((order) => cells.map((cell) => known.worstRank(order, cell)));
    const box = openBallotBox(seats, keys, cells.length);
    const row = new Int32Array(wordsIn(groups, group));
    const drafts = new Int32Array(row.length);
    for (const state of cells) {
      for (let k = 0; k < orders.length; k++) worth[k] = orders[k]!.ranks[state]!;
      box.carried(worth, row);
      readTargets(state, drafts);
      if (byVotes !== undefined) {
        for (let w = 0; w < row.length; w++) row[w]! &= drafts[w]!;
        keepCarried(row, 0, row.length, (position) => {
          const votes = votesOf(byVotes, (voter) => keys[voter]![position]! - worth[voter]!);
          return byVotes.rule.isSure(votes, cells[position]!, state);
        });
      }
      marks[state] = meet(row, drafts) ? 1 : 0;
      if (pace.spend(1 + row.length)) yield { what: 'looking at drafts', passes: 0, share: 0 };
    }
  }
  return marks;
}

function meet(first: Int32Array, second: Int32Array): boolean {
  for (let w = 0; w < first.length; w++) if ((first[w]! & second[w]!) !== 0) return true;
  return false;
}
