import {
  type Apart,
  analyzeStability,
  type CellSet,
  type Concept,
  forbidMoves,
  type Order,
  prefers,
  type Situation,
  type StabilityTable,
  type Steps,
  withOrderOf,
} from '@standoff/engine';
import { unique } from '@standoff/wording';
import type { OpenCase } from '../analysis/open-case.ts';
import type { JudgedBy } from './judged-by.ts';
import type { ThreatEnds, ThreatPlaces } from './threat-ends.ts';

/** For whom it would matter: states that are stable for it only if the threat counts, or only if it does not. */
export interface ThreatMatters {
  readonly concept: Concept;
  /** Position among the movers; never that of the speaker. */
  readonly mover: number;
  readonly onlyWith: CellSet;
  readonly onlyWithout: CellSet;
}

/** A threat of somebody, and what is known of it. */
export interface ThreatAtIssue {
  /** The speaker, and what the others bring about by themselves whatever it threatens. */
  readonly apart: Apart;
  readonly ends: ThreatEnds;
  readonly places: ThreatPlaces;
  readonly judged: JudgedBy;
  /** The verdicts in the true game. */
  readonly verdicts: StabilityTable;
}

/**
 * What would hang on a threat: the verdicts of the others where its speaker is taken to like carrying it out wherever
 * its condition holds, against those where it is taken never to carry it out. Of a promise likewise.
 */
export function* verdictsIfBelieved(
  truth: OpenCase,
  { apart, ends, places, judged: { concepts }, verdicts }: ThreatAtIssue,
): Steps<ThreatMatters[]> {
  const { casebook, situation } = truth;
  const speaker = apart.mover;
  const without = withoutThreat(truth, places, apart);
  const believed = withOrderOf(situation, speaker, orderWithThreat(truth, ends, speaker), apart);
  const all = unique(concepts.flat());
  // What the speaker would do is not asked, and by an order that goes in circles it is long to find. Only moves at
  // the same time rest on it.
  const needsSpeaker = all.some(({ computation }) => computation.kind === 'simultaneous');
  const known = (concept: Concept, mover: number) => {
    const isKept = mover === speaker ? !needsSpeaker : !restsOnOthers(concept);
    return isKept ? verdicts.get(concept.id)![mover] : undefined;
  };
  const second = yield* analyzeStability(without, all, known);
  // Where all moves of others count, it does not matter what the speaker is taken to like.
  const first = yield* analyzeStability(believed, all, (concept, mover) =>
    mover !== speaker && !restsOnOrders(concept)
      ? verdicts.get(concept.id)![mover]
      : known(concept, mover),
  );
  return casebook.movers.flatMap((_, mover) => {
    if (mover === speaker) return [];
    return concepts[mover]!.flatMap((concept): ThreatMatters[] => {
      const [stays, alone] = [first, second].map((table) => table.get(concept.id)![mover]!);
      const onlyWith = stays!.without(alone!);
      const onlyWithout = alone!.without(stays!);
      const none = onlyWith.count + onlyWithout.count === 0;
      return none ? [] : [{ concept, mover, onlyWith, onlyWithout }];
    });
  });
}

/** Whether verdicts rest on what others can do. */
function restsOnOthers({ computation }: Concept): boolean {
  return computation.kind !== 'sanction' || computation.response !== 'none';
}

/** Whether verdicts rest on what the others prefer, where votes are as they were. */
function restsOnOrders({ computation }: Concept): boolean {
  return computation.kind !== 'sanction' || computation.response === 'improving';
}

/**
 * The order of the speaker in which carrying the threat out, and nothing besides, is an improvement and undoing that
 * is none. Otherwise it is as it was, so that it may go in a circle: concepts compare two states at a time, as they
 * do for the votes of bodies, and ask no more of it. Votes stay as they were.
 */
function orderWithThreat(truth: OpenCase, { cells, ends: to }: ThreatEnds, speaker: number): Order {
  const own = truth.situation.orders[speaker]!;
  const ends = new Int32Array(truth.casebook.space.cells).fill(-1);
  for (let k = 0; k < cells.length; k++) ends[cells[k]!] = to[k]!;
  return {
    kind: 'relation',
    prefers: (better, worse) =>
      ends[worse] === better || (ends[better] !== worse && prefers(own, better, worse)),
  };
}

/** The situation in which the speaker cannot do what it threatens where it is at issue. */
function withoutThreat(
  { situation }: OpenCase,
  { open, done }: ThreatPlaces,
  apart: Apart,
): Situation {
  return forbidMoves(situation, apart, { from: marksOf(open), to: marksOf(done) });
}

/** 1 in the cells of a set, and 0 in all others. */
function marksOf(set: CellSet): Uint8Array {
  const marks = new Uint8Array(set.cells);
  for (const cell of set.listed()) marks[cell] = 1;
  return marks;
}
