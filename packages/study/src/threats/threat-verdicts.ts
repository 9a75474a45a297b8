import {
  analyzeStability,
  beginPieces,
  type Concept,
  createPace,
  findDeterrent,
  judgesImprovements,
  type Limits,
  type Sanction,
  type StabilityTable,
  type StateCode,
  type Steps,
} from '@standoff/engine';

import type { Threat } from '@standoff/language';
import { unique } from '@standoff/wording';
import type { OpenCase } from '../analysis/open-case.ts';
import type { Games } from '../beliefs/own-games.ts';
import { tellingCells } from '../beliefs/telling-states.ts';
import type { JudgedBy } from './judged-by.ts';
import { type Standing, type TellingCondition, tellingCondition } from './telling-condition.ts';
import { endsOf, type ThreatEnd } from './threat-ends.ts';
import { closeSeers, type Look, lookAt, openSeers, type Seers } from './threat-looks.ts';
import { type ThreatMatters, verdictsIfBelieved } from './threat-matters.ts';

/** What carrying a threat out, or keeping a promise, would be in one state. */
export interface ThreatAt extends Look {
  readonly from: StateCode;
  /** The state to which it leads; absent where it cannot be carried out, by limits or because that is not feasible. */
  readonly to?: StateCode;
  /** For each decision maker how it looks to it, the speaker among them. */
  readonly looks: readonly Look[];
}

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
  /** Every feasible state in which its condition holds and it is not yet done. */
  readonly states: readonly ThreatAt[];
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

export interface ThreatQuestion {
  readonly judged: JudgedBy;
  readonly limits: Limits;
}

/** Judges the threats and promises of the file. */
export function* judgeThreats(games: Games, question: ThreatQuestion): Steps<ThreatVerdict[]> {
  const { conflict } = games.truth.casebook;
  if (conflict.threats.length === 0) return [];
  const all = unique(question.judged.concepts.flat());
  const table = yield* analyzeStability(games.truth.situation, all);
  const { decisionMakers } = games.truth.casebook;
  const verdicts = new Map<Threat, ThreatVerdict>();
  const left = beginPieces(conflict.threats.length);
  // What is prepared for one speaker serves all that it says.
  for (const [speaker, { id }] of decisionMakers.entries()) {
    const threats = conflict.threats.filter(({ by }) => by === id);
    if (threats.length === 0) continue;
    const isThreatening = threats.some(({ kind }) => kind === 'threat');
    const judging = question.judged.concepts[speaker]!.filter(judgesImprovements);
    const concepts = isThreatening ? judging : [];
    const { judged } = question;
    const seers = yield* openSeers(games, { speaker, concepts, judged, verdicts: table });
    for (const threat of threats) {
      const own = threat.kind === 'threat' ? concepts : [];
      verdicts.set(
        threat,
        yield* judgeThreat(games, { threat, concepts: own, seers, table }, question),
      );
      const cost = left(verdicts.size);
      yield { what: 'judging threats', passes: verdicts.size, share: 0, cost };
    }
    closeSeers(seers);
  }
  return conflict.threats.map((threat) => verdicts.get(threat)!);
}

interface Judging {
  readonly threat: Threat;
  readonly concepts: readonly Concept[];
  readonly seers: Seers;
  /** The verdicts in the true game. */
  readonly table: StabilityTable;
}

function* judgeThreat(
  games: Games,
  { threat, concepts, seers, table }: Judging,
  { judged, limits }: ThreatQuestion,
): Steps<ThreatVerdict> {
  const { casebook } = games.truth;
  const { speaker } = seers;
  const ends = yield* endsOf(games.truth, threat);
  const states = yield* statesOf(games, threat, seers, ends);
  function* split(
    is: (state: ThreatAt) => boolean,
    among: (state: ThreatAt) => boolean = () => true,
  ): Steps<TellingCondition | undefined> {
    const [some, rest]: [Standing[], Standing[]] = [[], []];
    for (const [k, state] of states.entries()) {
      if (among(state)) (is(state) ? some : rest).push(ends[k]!.standing);
    }
    return yield* tellingCondition(casebook, some, rest);
  }
  const isCredible = ({ credible }: ThreatAt) => credible;
  const where = yield* split(isCredible);
  const impossible = yield* split(({ to }) => to === undefined);
  const safe: SafeIn[] = [];
  for (const concept of concepts) {
    const isSafeThere = ({ safeUnder }: ThreatAt) => safeUnder.includes(concept);
    const found = yield* split(isSafeThere, isCredible);
    const count = states.filter(isSafeThere).length;
    safe.push({ concept, count, ...(found && { where: found }) });
  }
  const deterred = yield* deterredIn(games.truth, speaker, concepts, states);
  return {
    threat,
    speaker,
    concepts,
    states,
    verdict: verdictOf(states),
    ...(where && { where }),
    ...(impossible && { impossible }),
    safe,
    ...(deterred && { deterred }),
    matters: yield* verdictsIfBelieved(
      games.truth,
      { threat, speaker, ends, judged, verdicts: table },
      limits,
    ),
  };
}

function verdictOf(states: readonly ThreatAt[]): ThreatVerdict['verdict'] {
  if (states.length === 0) return 'never-at-issue';
  const credible = states.filter((one) => one.credible).length;
  if (credible === states.length) return 'everywhere';
  return credible === 0 ? 'nowhere' : 'somewhere';
}

function* statesOf(
  { truth }: Games,
  { kind }: Threat,
  seers: Seers,
  ends: readonly ThreatEnd[],
): Steps<ThreatAt[]> {
  const { space } = truth.casebook;
  const pace = createPace();
  const found: ThreatAt[] = [];
  for (const { cell, end } of ends) {
    if (pace.spend(1 + seers.seen.length)) yield LOOKING;
    const { isMove, truly, seen } = yield* lookAt(seers, { kind, cell, end });
    const { credible, safeUnder } = truly;
    const state = { from: space.codeOf(cell), credible, safeUnder, looks: seen };
    found.push(isMove ? { ...state, to: space.codeOf(end) } : state);
  }
  return found;
}

const LOOKING = { what: 'looking where a threat is at issue', passes: 0, share: 0 };

/** Of the states in which a threat is credible and not safe the most telling, with what deters there. */
function* deterredIn(
  { casebook, situation }: OpenCase,
  speaker: number,
  concepts: readonly Concept[],
  states: readonly ThreatAt[],
): Steps<Deterred | undefined> {
  const { space } = casebook;
  const unsafe = states.filter(
    ({ credible, safeUnder }) => credible && safeUnder.length < concepts.length,
  );
  const [first] = tellingCells(casebook, unsafe, ({ from }) => space.cellOf(from), 1);
  if (first?.to === undefined) return undefined;
  const { from, to, safeUnder } = first;
  const concept = concepts.find((one) => !safeUnder.includes(one))!;
  const verdict = { concept: concept.id, decisionMaker: speaker, cell: space.cellOf(from) };
  const sanction = yield* findDeterrent(situation, verdict, space.cellOf(to));
  return sanction && { from, to, concept, sanction };
}
