import { type Order, prefers } from '../../orders/order.ts';
import { createPace } from '../../run/pace.ts';
import type { Progress, Steps } from '../../run/steps.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { Arcs } from './arcs.ts';

/** The cells of a space, as far as taking votes needs them. */
export interface VotingCells {
  readonly cells: number;
  /** Whether there are so few moves that all drafts can be listed. */
  readonly small?: boolean;
  isState(cell: number): boolean;
}

const listed = new WeakMap<VisitTargets, VisitTargets>();

/** The same visits, made once and listed: drafts are put to the vote again in every changed model. */
function listDrafts(visitDrafts: VisitTargets, { cells, isState }: VotingCells): VisitTargets {
  const known = listed.get(visitDrafts);
  if (known !== undefined) return known;
  const starts = new Int32Array(cells + 1);
  const drafts: number[] = [];
  for (let from = 0; from < cells; from++) {
    if (isState(from)) visitDrafts(from, (draft) => drafts.push(draft));
    starts[from + 1] = drafts.length;
  }
  const visitListed: VisitTargets = (from, visit) => {
    const end = starts[from + 1]!;
    for (let k = starts[from]!; k < end; k++) visit(drafts[k]!);
  };
  listed.set(visitDrafts, visitListed);
  return visitListed;
}

/**
 * Takes the vote on every draft of a body, once, and writes down those that carry by the state in
 * which they are put to the vote. Undefined where these are more than `most`.
 */
export function* takeVotes(
  visitDrafts: VisitTargets,
  order: Order,
  space: VotingCells,
  most: number,
): Steps<Arcs | undefined> {
  const { cells, isState } = space;
  const visit = space.small ? listDrafts(visitDrafts, space) : visitDrafts;
  const starts = new Int32Array(cells + 1);
  let carried = new Int32Array(cells);
  let count = 0;
  let votes = 0;
  let from = 0;
  const vote = (draft: number): void => {
    votes++;
    if (!prefers(order, draft, from)) return;
    if (count === carried.length) carried = twiceAsLong(carried);
    carried[count++] = draft;
  };
  const pace = createPace();
  for (; from < cells && count <= most; from++) {
    if (isState(from)) visit(from, vote);
    starts[from + 1] = count;
    if (pace.spend(1 + votes)) yield VOTING;
    votes = 0;
  }
  return count > most ? undefined : { starts, neighbours: carried.subarray(0, count) };
}

const VOTING: Progress = { what: 'taking the votes of bodies', passes: 0, share: 0 };

export function twiceAsLong(carried: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * carried.length);
  grown.set(carried);
  return grown;
}
