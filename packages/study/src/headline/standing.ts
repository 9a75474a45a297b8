import {
  type CellSet,
  type Concept,
  improvementsFrom,
  isForeseen,
  isOfReplies,
} from '@standoff/engine';
import type { AsChosen, Goes, Kept, NoStart, Standing } from '@standoff/propositions';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder, holdsAsGiven, leavers, leaversAsGiven } from '../analysis/outcomes.ts';
import { isBody } from '../casebook/moves.ts';
import { isAboutOthers } from '../words/concept-words.ts';

/** How things stand in a conflict. */
export function standingOf(analysis: Analysis): Standing {
  const { casebook, fromStatusQuo, foresight } = analysis;
  if (casebook.space.stateCount === 0) return { is: 'no-states' };
  if (fromStatusQuo === undefined) return withoutStart(analysis);
  const { cell } = fromStatusQuo;
  const isChosen = foresight?.givenBy === 'request';
  if (isChosen && !holdsAsGiven(analysis, cell)) return asChosen(analysis, cell);
  const tempted = temptedAt(analysis, cell);
  if (tempted.length > 0) {
    return isChosen ? asChosen(analysis, cell) : withTempted(analysis, cell, tempted);
  }
  const ahead = isChosen ? [] : leaveUnderSome(analysis, judgingIn(analysis), cell);
  if (ahead.length > 0) return { is: 'ahead', who: idsOf(analysis, ahead) };
  const moves = movesAt(analysis, cell);
  return moves.length === 0
    ? { is: 'stuck' }
    : { is: 'untempted', surely: moves.every(([dm, to]) => isCompared(analysis, dm, to, cell)) };
}

/** The concepts by which one leaves a state or stays there. */
function judgingIn({ concepts }: Analysis): Concept[] {
  return concepts.filter((concept) => !isAboutOthers(concept));
}

function idsOf({ casebook }: Analysis, movers: readonly number[]): string[] {
  return movers.map((mover) => casebook.movers[mover]!.id);
}

function withoutStart(analysis: Analysis): NoStart {
  const { casebook, foresight, equilibria } = analysis;
  const judging = judgingIn(analysis);
  const isChosen = foresight?.givenBy === 'request';
  const counted = judging.length > 0 ? judging : analysis.concepts;
  const sets = isChosen ? [foresight.equilibria] : counted.map(({ id }) => equilibria.get(id)!);
  const join = (how: 'and' | 'or') => sets.reduce<CellSet>((all, one) => all[how](one), sets[0]!);
  return {
    is: 'no-start',
    infeasible: casebook.conflict.statusQuo !== undefined,
    counts: isChosen ? 'chosen' : judging.length > 0 ? 'lasting' : 'served',
    always: join('and').count,
    ever: join('or').count,
    of: casebook.space.stateCount,
    concepts: sets.length,
  };
}

/** With the foresight that was asked for. */
function asChosen(analysis: Analysis, cell: number): AsChosen {
  const { profile, coalitions } = analysis.foresight!;
  const who = leaversAsGiven(analysis, cell).filter((dm) => !isAboutOthers(profile[dm]!));
  return {
    is: 'as-chosen',
    stays: holdsAsGiven(analysis, cell),
    who: idsOf(analysis, who),
    alone: coalitions.length > 0,
  };
}

/** Where some have improvements. */
function withTempted(analysis: Analysis, cell: number, tempted: readonly number[]): Standing {
  const judging = judgingIn(analysis);
  const facing = judging.filter(({ foresight }) => foresight.moves > 1);
  const { reading } = analysis;
  if (facing.length === 0) {
    const surely = reading?.counts.leaves !== 'better-or-unknown';
    return { is: 'tempted', who: idsOf(analysis, tempted), surely };
  }
  const kept = leaveUnderSome(analysis, facing, cell).length === 0;
  if (kept) return keptBy(analysis, facing, tempted);
  const credible = facing.filter(({ foresight }) => foresight.credible);
  const everywhere = leaveUnderAll(analysis, facing, cell);
  if (everywhere.length > 0) return goesDespite(analysis, facing, everywhere);
  const freely = leaveUnderAll(analysis, credible, cell);
  if (freely.length > 0) return goesDespite(analysis, credible, freely);
  if (heldUnder(analysis, cell).every(isAboutOthers)) return { is: 'always-left' };
  return dependsOn(analysis, judging, cell);
}

function keptBy(analysis: Analysis, facing: readonly Concept[], tempted: readonly number[]): Kept {
  const { reading, situation } = analysis;
  const replying = facing.filter(({ computation }) => isOfReplies(computation));
  // What a relation leaves open deters as well, and is no loss that is known.
  const isOpen = ({ kind, byVote }: { kind: string; byVote?: boolean }) =>
    kind === 'relation' && byVote !== true;
  return {
    is: 'kept',
    who: idsOf(analysis, tempted),
    by: replying.length > 0 ? 'replies' : 'others',
    loss: lossIn(analysis),
    surely:
      reading?.unknown === undefined &&
      facing.some(({ foresight }) => foresight.credible) &&
      !tempted.some((mover) => isOpen(situation.orders[mover]!)),
  };
}

function goesDespite(analysis: Analysis, facing: readonly Concept[], who: readonly number[]): Goes {
  const { casebook, reading } = analysis;
  const replying = facing.filter(({ computation }) => isOfReplies(computation));
  const couldReply = casebook.space.movers.filter(({ canMove }, k) => canMove && k !== who[0]);
  return {
    is: 'goes',
    who: idsOf(analysis, who),
    despite:
      who.length === 1 && couldReply.length === 0
        ? 'nobody'
        : replying.length === 0
          ? 'others'
          : replying.some(({ foresight }) => !foresight.credible)
            ? 'any-replies'
            : 'credible-replies',
    loss: lossIn(analysis),
    late: !facing.some(
      ({ computation, foresight }) => foresight.moves === 2 && !isForeseen(computation),
    ),
    surely: reading?.unknown === undefined,
    body: who.length === 1 && isBody(casebook, who[0]!),
  };
}

function lossIn({ reading }: Analysis): 'any' | 'great' {
  return reading?.counts.deters === 'greatly-worse' ? 'great' : 'any';
}

/** Whose verdict is not the same under all concepts, and what it goes by. */
function dependsOn(analysis: Analysis, judging: readonly Concept[], cell: number): Standing {
  const some = leaveUnderSome(analysis, judging, cell);
  const all = leaveUnderAll(analysis, judging, cell);
  const who = some.filter((mover) => !all.includes(mover));
  const isByLength = who.every((mover) => {
    const byLength = new Map<number, boolean>();
    return judging.every((concept) => {
      const leaves = leavers(analysis, concept, cell).includes(mover);
      const { moves } = concept.foresight;
      const before = byLength.get(moves) ?? leaves;
      byLength.set(moves, before);
      return before === leaves;
    });
  });
  return { is: 'depends', who: idsOf(analysis, who), on: isByLength ? 'length' : 'reckoning' };
}

function leaveUnderSome(analysis: Analysis, concepts: readonly Concept[], cell: number): number[] {
  const leaving = new Set(concepts.flatMap((concept) => leavers(analysis, concept, cell)));
  return [...leaving].sort((a, b) => a - b);
}

function leaveUnderAll(analysis: Analysis, concepts: readonly Concept[], cell: number): number[] {
  const [first, ...rest] = concepts.map((concept) => leavers(analysis, concept, cell));
  return (first ?? []).filter((mover) => rest.every((leaving) => leaving.includes(mover)));
}

function temptedAt({ casebook, situation }: Analysis, cell: number): number[] {
  return [...casebook.movers.keys()].filter(
    (mover) => improvementsFrom(situation, mover, cell).length > 0,
  );
}

/** Legal moves from a state, with who makes them; of a body what it carries. */
function movesAt({ situation }: Analysis, cell: number): [mover: number, target: number][] {
  return situation.space.movers.flatMap(({ forEachTarget }, mover) => {
    const targets: [number, number][] = [];
    forEachTarget(cell, (target) => targets.push([mover, target]));
    return targets;
  });
}

/** Whether it is known how somebody compares two states. */
function isCompared({ casebook }: Analysis, mover: number, target: number, cell: number): boolean {
  const [to, from] = [casebook.space.codeOf(target), casebook.space.codeOf(cell)];
  return (
    casebook.compare(mover, to, from).order !== 'incomparable' &&
    !casebook.isUnknown(mover, to, from)
  );
}
