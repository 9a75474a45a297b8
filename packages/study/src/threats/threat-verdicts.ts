import {
  analyzeStability,
  beginPieces,
  type Concept,
  createPace,
  endJudging,
  findConcept,
  findDeterrent,
  type ImprovementJudge,
  isSafe,
  judgeImprovements,
  judgesImprovements,
  type Limits,
  prefers,
  type Sanction,
  type StabilityTable,
  type StateCode,
  type Steps,
} from '@standoff/engine';

import type { Threat } from '@standoff/language';
import type { OpenCase } from '../analysis/open-case.ts';
import type { Games, OwnGame } from '../beliefs/own-games.ts';
import { tellingCells } from '../beliefs/telling-states.ts';
import { unique } from '../prose/lists.ts';
import type { JudgedBy } from './judged-by.ts';
import { readStandings, type TellingCondition, tellingCondition } from './telling-condition.ts';
import { endsOf, type ThreatEnds } from './threat-ends.ts';
import { type ThreatMatters, verdictsIfBelieved } from './threat-matters.ts';

/** How carrying a threat out, or keeping a promise, looks in one game. */
export interface Look {
  /** Of a threat: whether it is an improvement. Of a promise: whether it is no loss. */
  readonly credible: boolean;
  /** Of a threat: the concepts of its speaker under which nothing deters from it besides. */
  readonly safeUnder: readonly Concept[];
}

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
  const verdicts: ThreatVerdict[] = [];
  const left = beginPieces(conflict.threats.length);
  for (const threat of conflict.threats) {
    verdicts.push(yield* judgeThreat(games, threat, question, table));
    const cost = left(verdicts.length);
    yield { what: 'judging threats', passes: verdicts.length, share: 0, cost };
  }
  return verdicts;
}

function* judgeThreat(
  games: Games,
  threat: Threat,
  { judged, limits }: ThreatQuestion,
  table: StabilityTable,
): Steps<ThreatVerdict> {
  const { casebook } = games.truth;
  const speaker = casebook.decisionMakers.findIndex(({ id }) => id === threat.by);
  const concepts =
    threat.kind === 'threat' ? judged.concepts[speaker]!.filter(judgesImprovements) : [];
  const ends = yield* endsOf(games.truth, threat);
  const states = yield* statesOf(games, { threat, speaker, concepts, judged }, ends);
  const read = readStandings(casebook);
  const split = (
    list: readonly ThreatAt[],
    is: (state: ThreatAt) => boolean,
  ): TellingCondition | undefined => {
    const codes = (those: readonly ThreatAt[]) => those.map(({ from }) => from);
    const others = list.filter((state) => !is(state));
    return tellingCondition(casebook, codes(list.filter(is)), codes(others), read);
  };
  const where = split(states, ({ credible }) => credible);
  const impossible = split(states, ({ to }) => to === undefined);
  const credible = states.filter((state) => state.credible);
  const safe = concepts.map((concept): SafeIn => {
    const isSafeThere = ({ safeUnder }: ThreatAt) => safeUnder.includes(concept);
    const found = split(credible, isSafeThere);
    return { concept, count: credible.filter(isSafeThere).length, ...(found && { where: found }) };
  });
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

interface Asked {
  readonly threat: Threat;
  readonly speaker: number;
  readonly concepts: readonly Concept[];
  readonly judged: JudgedBy;
}

function* statesOf(games: Games, asked: Asked, ends: ThreatEnds): Steps<ThreatAt[]> {
  const { truth, own } = games;
  const { space } = truth.casebook;
  const { threat, speaker, concepts, judged } = asked;
  const seer = yield* openLook(truth, asked, concepts);
  const seers = [];
  for (const game of own) {
    const isSame = game.opened === truth && game.picture.foresight.size === 0;
    const seen = judged.givenBy === 'file' ? conceptsSeen(game, threat.by, concepts) : concepts;
    seers.push(isSame ? seer : yield* openLook(gameOfSpeaker(game, speaker), asked, seen));
  }
  const pace = createPace();
  const found: ThreatAt[] = [];
  for (const [cell, end] of ends) {
    if (pace.spend(1 + own.length)) yield LOOKING;
    const truly = yield* lookAt(seer, cell, end);
    const looks: Look[] = [];
    for (const one of seers) looks.push(one === seer ? truly : yield* lookAt(one, cell, end));
    const isMove = end >= 0 && canMove(truth, speaker, cell, end);
    const from = space.codeOf(cell);
    found.push({ from, ...(isMove && { to: space.codeOf(end) }), ...truly, looks });
  }
  for (const one of new Set([seer, ...seers])) one.judges.forEach(endJudging);
  return found;
}

const LOOKING = { what: 'looking where a threat is at issue', passes: 0, share: 0 };

/** In which game a viewer takes the speaker to judge: in what it thinks that the speaker sees, where the file says so. */
function gameOfSpeaker({ opened, deeper }: OwnGame, speaker: number): OpenCase {
  return deeper.get(speaker) ?? opened;
}

/** The concept by which a viewer takes the speaker to look ahead. */
function conceptsSeen(
  { picture }: OwnGame,
  speaker: string,
  concepts: readonly Concept[],
): readonly Concept[] {
  const seen = picture.foresight.get(speaker);
  const concept = seen === undefined ? undefined : findConcept(seen);
  return concept === undefined ? concepts : [concept].filter(judgesImprovements);
}

/** A game in which it is looked at what a speaker would do. */
interface Seer extends Pick<Asked, 'threat' | 'speaker'> {
  readonly opened: OpenCase;
  readonly judges: readonly ImprovementJudge[];
}

function* openLook(
  opened: OpenCase,
  { threat, speaker }: Asked,
  concepts: readonly Concept[],
): Steps<Seer> {
  const judges: ImprovementJudge[] = [];
  if (threat.kind === 'threat') {
    for (const concept of concepts) {
      judges.push(yield* judgeImprovements(opened.situation, speaker, concept));
    }
  }
  return { threat, speaker, opened, judges };
}

const NOTHING: Look = { credible: false, safeUnder: [] };

function* lookAt(
  { threat, speaker, opened, judges }: Seer,
  cell: number,
  end: number,
): Steps<Look> {
  if (end < 0 || !canMove(opened, speaker, cell, end)) return NOTHING;
  const order = opened.situation.orders[speaker]!;
  if (threat.kind === 'promise') return { credible: !prefers(order, cell, end), safeUnder: [] };
  if (!prefers(order, end, cell)) return NOTHING;
  const safeUnder: Concept[] = [];
  for (const judge of judges) if (yield* isSafe(judge, cell, end)) safeUnder.push(judge.concept);
  return { credible: true, safeUnder };
}

function canMove({ situation }: OpenCase, speaker: number, cell: number, end: number): boolean {
  let found = false;
  situation.space.movers[speaker]!.forEachTarget(cell, (target) => {
    found ||= target === end;
  });
  return found;
}

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
