import {
  type Apart,
  analyzeStability,
  beginPieces,
  type CellSet,
  type Concept,
  endApart,
  findDeterrent,
  judgesImprovements,
  keepApart,
  type Sanction,
  type StabilityTable,
  type StateCode,
  type Steps,
} from '@standoff/engine';

import type { Threat } from '@standoff/language';
import { doing, unique } from '@standoff/wording';
import type { OpenCase } from '../analysis/open-case.ts';
import type { Games } from '../beliefs/own-games.ts';
import { tellingMembers } from '../beliefs/telling-states.ts';
import type { JudgedBy } from './judged-by.ts';
import { standingsOf, type ThreatStandings } from './standings.ts';
import { type TellingCondition, tellingCondition } from './telling-condition.ts';
import { endsOf, placesOf } from './threat-ends.ts';
import { lookAt } from './threat-looks.ts';
import { type ThreatMatters, verdictsIfBelieved } from './threat-matters.ts';
import { closeSeers, openSeers, type Seers } from './threat-seers.ts';
import { cellsOf, endFrom, type Looks, looksIn, type ThreatStates } from './threat-states.ts';

/** A state in which a threat is credible, and what deters from carrying it out all the same. */
export interface Deterred {
  readonly from: StateCode;
  readonly to: StateCode;
  readonly concept: Concept;
  readonly sanction: Sanction;
}

/** Where nothing deters from a credible threat under a concept. */
export interface SafeIn {
  readonly concept: Concept;
  readonly count: number;
  /** What tells these states from the others in which it is credible. */
  readonly where?: TellingCondition;
}

export interface ThreatVerdict {
  readonly threat: Threat;
  readonly speaker: number;
  /** The concepts by which the speaker is judged to be deterred, or not; none where its own judges no single moves. */
  readonly concepts: readonly Concept[];
  /** Every feasible state in which its condition is met and it is not yet done. */
  readonly states: ThreatStates;
  readonly verdict: 'everywhere' | 'somewhere' | 'nowhere' | 'never-at-issue';
  /** What tells the states in which it is credible from the others in which it is at issue. */
  readonly where?: TellingCondition;
  /** What tells those in which it cannot be carried out from the others. */
  readonly impossible?: TellingCondition;
  /** For each of the concepts in which of the states where it is credible nothing deters from it. */
  readonly safe: readonly SafeIn[];
  readonly deterred?: Deterred;
  readonly matters: readonly ThreatMatters[];
}

/** Judges the threats and promises of the file. */
export function* judgeThreats(games: Games, judged: JudgedBy): Steps<ThreatVerdict[]> {
  const { conflict } = games.truth.casebook;
  if (conflict.threats.length === 0) return [];
  const all = unique(judged.concepts.flat());
  const table = yield* analyzeStability(games.truth.situation, all);
  const { decisionMakers } = games.truth.casebook;
  const verdicts = new Map<Threat, ThreatVerdict>();
  const standings = yield* standingsOf(games.truth.casebook);
  const left = beginPieces(conflict.threats.length);
  // What is prepared for one speaker serves all that it says.
  for (const [speaker, { id }] of decisionMakers.entries()) {
    const threats = conflict.threats.filter(({ by }) => by === id);
    if (threats.length === 0) continue;
    const isThreatening = threats.some(({ kind }) => kind === 'threat');
    const judging = judged.concepts[speaker]!.filter(judgesImprovements);
    const concepts = isThreatening ? judging : [];
    const apart = keepApart(speaker);
    const seers = yield* openSeers(games, { speaker, concepts, judged, verdicts: table });
    for (const threat of threats) {
      const own = threat.kind === 'threat' ? concepts : [];
      verdicts.set(
        threat,
        yield* judgeThreat(games.truth, {
          threat,
          concepts: own,
          seers,
          apart,
          judged,
          table,
          standings,
        }),
      );
      const cost = left(verdicts.size);
      yield { what: doing.judgingThreats, passes: verdicts.size, share: 0, cost };
    }
    closeSeers(seers);
    endApart(games.truth.situation.space, apart);
  }
  return conflict.threats.map((threat) => verdicts.get(threat)!);
}

interface Judging {
  readonly threat: Threat;
  readonly concepts: readonly Concept[];
  readonly seers: Seers;
  readonly apart: Apart;
  readonly judged: JudgedBy;
  /** The verdicts in the true game. */
  readonly table: StabilityTable;
  readonly standings: ThreatStandings;
}

function* judgeThreat(
  truth: OpenCase,
  { threat, concepts, seers, apart, judged, table, standings }: Judging,
): Steps<ThreatVerdict> {
  const { casebook } = truth;
  const { speaker } = seers;
  const places = placesOf(casebook, threat, standings);
  const ends = yield* endsOf(casebook, threat, places);
  const states = yield* lookAt(seers, threat.kind, ends);
  const where = (is: (looks: Looks) => boolean) => cellsOf(casebook, states, is);
  const tell = (some: CellSet, all: CellSet) =>
    tellingCondition(casebook, standings, some, all.without(some));
  const all = where(() => true);
  const credible = where(isCredible);
  const [whereCredible, impossible] = [
    yield* tell(credible, all),
    yield* tell(
      where(({ isMove }) => !isMove),
      all,
    ),
  ];
  const safe: SafeIn[] = [];
  for (const concept of concepts) {
    const there = where(({ truly }) => truly.safeUnder.includes(concept));
    const found = yield* tell(there, credible);
    safe.push({ concept, count: there.count, ...(found && { where: found }) });
  }
  const unsafe = where(
    (looks) => isCredible(looks) && looks.truly.safeUnder.length < concepts.length,
  );
  const deterred = yield* deterredIn(truth, { speaker, concepts, states }, unsafe);
  const asked = { apart, ends, places, judged, verdicts: table };
  return {
    threat,
    speaker,
    concepts,
    states,
    verdict: verdictOf(states.length, credible.count),
    ...(whereCredible && { where: whereCredible }),
    ...(impossible && { impossible }),
    safe,
    ...(deterred && { deterred }),
    matters: yield* verdictsIfBelieved(truth, asked),
  };
}

function isCredible({ truly }: Looks): boolean {
  return truly.credible;
}

function verdictOf(atIssue: number, credible: number): ThreatVerdict['verdict'] {
  if (atIssue === 0) return 'never-at-issue';
  if (credible === atIssue) return 'everywhere';
  return credible === 0 ? 'nowhere' : 'somewhere';
}

/** Of the states in which a threat is credible and not safe the most telling, with what deters there. */
function* deterredIn(
  { casebook, situation }: OpenCase,
  { speaker, concepts, states }: Pick<ThreatVerdict, 'speaker' | 'concepts' | 'states'>,
  unsafe: CellSet,
): Steps<Deterred | undefined> {
  const { space } = casebook;
  const [cell] = tellingMembers(casebook, unsafe, 1);
  if (cell === undefined) return undefined;
  const to = endFrom(casebook, states, cell);
  const { truly } = looksIn(states, cell);
  const concept = concepts.find((one) => !truly.safeUnder.includes(one))!;
  const verdict = { concept: concept.id, decisionMaker: speaker, cell };
  const sanction = yield* findDeterrent(situation, verdict, space.cellOf(to));
  return sanction && { from: space.codeOf(cell), to, concept, sanction };
}
