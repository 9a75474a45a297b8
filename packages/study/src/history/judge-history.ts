import {
  type Concept,
  certifyImprovement,
  endJudging,
  findConcept,
  type ImprovementJudge,
  improvementsFrom,
  isSafe,
  judgeImprovements,
  judgesImprovements,
  type Limits,
  misfitOf,
  type Sanction,
  type Situation,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import type { HiddenReading, Signal } from '@standoff/language';
import { doing } from '@standoff/wording';
import type { OpenCase, TooLarge } from '../analysis/open-case.ts';
import { profileOf } from '../analysis/prepare-analysis.ts';
import { type Games, openGames } from '../beliefs/own-games.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { createCasebook } from '../casebook/create-casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { playedGame } from '../misjudgement/played-game.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { changesOfMind } from './changes-of-mind.ts';
import { changesOfVotes } from './changes-of-votes.ts';
import { conditionsOf, type ReadCondition, readConditions } from './conditions.ts';
import {
  type History,
  type JudgedBy,
  type JudgedStep,
  MOST_OPEN,
  type Moment,
  type OpenMoves,
  type StepVerdict,
} from './history.ts';
import { type Replay, type Replayed, replayTimeline } from './replay.ts';

export interface HistoryQuery {
  /** The concept for all; that of the file for each, or else the usual one, where none is asked for. */
  readonly concept?: Concept;
  readonly usual: Concept;
  readonly hidden: HiddenReading;
  readonly limits: Limits;
}

/** Replays the timeline and judges every step of it. The file must give a status quo. */
export function* judgeHistory(truth: OpenCase, query: HistoryQuery): Steps<History | TooLarge> {
  const { casebook } = truth;
  const replay = replayTimeline(casebook)!;
  const judgedBy = judgesOf(casebook, query);
  const received: Signal[] = [];
  const moments: Moment[] = [];
  const read: ReadCondition[] = [];
  let scene: Scene | undefined;
  let before: Games['own'] = [];
  for (const moment of replay.moments) {
    if (scene === undefined) {
      // A signal changes how few see the conflict: the games of the others stay.
      const games = yield* openGames(truth, { ...query, signals: [...received] }, before);
      if ('status' in games) return games;
      before = games.own;
      scene = yield* setScene(games, judgedBy);
    }
    moments.push(yield* judgeMoment(scene, moment));
    read.push(...readConditions(moment, casebook.decisionMakers.length, scene.readAs));
    const { signals } = moment.event;
    const isNews = ({ id }: Signal) => signals.includes(id);
    if (signals.length > 0) {
      received.push(...casebook.conflict.signals.filter(isNews));
      scene.judges.forEach(endJudging);
      scene = undefined;
    }
    yield {
      what: doing.replaying,
      passes: moments.length,
      share: shareOf(replay, moments),
    };
  }
  const { hidden, concept } = query;
  const conditions = conditionsOf(casebook, read);
  const isAsked = concept !== undefined;
  return { ...replay, casebook, hidden, judgedBy, isAsked, moments, conditions };
}

function shareOf({ moments: all }: Replay, moments: readonly Moment[]): number {
  return moments.length / all.length;
}

/** The concept asked for, or that of the file for each, as analyses read it, where it judges single moves. */
function judgesOf(casebook: Casebook, { concept, usual }: HistoryQuery): JudgedBy[] {
  const { conflict, movers, model } = casebook;
  const profile = profileOf(casebook);
  return movers.map(({ id }, mover) => {
    if (concept !== undefined) return { concept };
    const entry = conflict.foresight.find(({ decisionMaker }) => decisionMaker === id);
    const given = profile?.concepts[mover] ?? (entry && findConcept(entry.concept));
    if (given === undefined) return { concept: usual };
    return judgesImprovements(given) && misfitOf(given, model) === undefined
      ? { concept: given }
      : { concept: usual, insteadOf: given };
  });
}

/** How everybody sees the conflict at a time, and what is played. */
interface Scene {
  readonly games: Games;
  readonly judgedBy: readonly JudgedBy[];
  /** One for each decision maker, in its own game. */
  readonly judges: readonly ImprovementJudge[];
  readonly played: Situation;
  /** The conflict in which each prefers as it reads the facts. */
  readonly playedCasebook: Casebook;
  readAs(decisionMaker: number): Casebook;
}

function* setScene(games: Games, judgedBy: readonly JudgedBy[]): Steps<Scene> {
  const { truth, own } = games;
  const judges: ImprovementJudge[] = [];
  for (const { viewer, opened } of own) {
    judges.push(yield* judgeImprovements(opened.situation, viewer, judgedBy[viewer]!.concept));
  }
  const played = yield* playedGame(
    truth,
    own.map(({ opened }) => opened),
  );
  return {
    games,
    judgedBy,
    judges,
    played,
    playedCasebook: played === truth.situation ? truth.casebook : casebookOf(games, played),
    readAs: (decisionMaker) => own[decisionMaker]!.opened.casebook,
  };
}

/** The true conflict with the preferences as each reads the facts. */
function casebookOf({ truth, own }: Games, played: Situation): Casebook {
  const { conflict, compiled, model } = truth.casebook;
  const preferences = model.preferences.map(
    (one, mover) => own[mover]?.opened.casebook.model.preferences[mover] ?? one,
  );
  const read = { ...compiled, model: { ...model, preferences } };
  return createCasebook({ conflict, compiled: read }, played.space);
}

function* judgeMoment(scene: Scene, moment: Replayed): Steps<Moment> {
  const { signals: received } = scene.games;
  const { kind, before, after, movers } = moment;
  if (kind === 'opening' || kind === 'record') return { ...moment, steps: [], open: [], received };
  if (before.state === undefined || after.state === undefined) {
    const steps = movers.map((mover): JudgedStep => ({ mover, verdict: 'not-feasible' }));
    return { ...moment, steps, open: [], received };
  }
  const [from, to] = [before.state, after.state];
  const open = yield* heldOpen(scene, from);
  const steps: JudgedStep[] = [];
  for (const mover of movers) {
    if (kind === 'stays') {
      const couldGain = open.some((one) => one.mover === mover);
      steps.push({ mover, verdict: couldGain ? 'could-gain' : 'stays' });
    } else if (kind === 'joint') {
      steps.push(judgePart(scene, mover, from, to));
    } else {
      steps.push(yield* judgeStep(scene, mover, from, to));
    }
  }
  return { ...moment, steps, open, received };
}

/** The moves that the model holds open in a state: improvements that nothing deters from, and drafts that pass. */
function* heldOpen(scene: Scene, from: StateCode): Steps<OpenMoves[]> {
  const { games, judges, played } = scene;
  const { casebook } = games.truth;
  const { space } = casebook;
  const cell = space.cellOf(from);
  const found: OpenMoves[] = [];
  for (const mover of casebook.movers.keys()) {
    const judge = judges[mover];
    const to: number[] = [];
    for (const end of improvementsFrom(judge?.situation ?? played, mover, cell)) {
      if (judge === undefined || (yield* isSafe(judge, cell, end))) to.push(end);
    }
    if (to.length === 0) continue;
    const codes = to.map((end) => space.codeOf(end));
    const nearest = codes
      .map((code) => ({ code, far: changesBetween(casebook, from, code) }))
      .sort((a, b) => a.far - b.far)
      .map(({ code }) => code);
    found.push({ mover, count: to.length, to: nearest.slice(0, MOST_OPEN) });
  }
  return found;
}

function changesBetween({ states }: Casebook, from: StateCode, to: StateCode): number {
  const [before, after] = [states.levels(from), states.levels(to)];
  return before.filter((level, k) => level !== after[k]).length;
}

/** A step that one took alone. */
function* judgeStep(
  scene: Scene,
  mover: number,
  from: StateCode,
  to: StateCode,
): Steps<JudgedStep> {
  const { casebook } = scene.games.truth;
  const part = judgePart(scene, mover, from, to);
  if (!movesFrom(casebook, mover, from).includes(to)) return { ...part, verdict: 'not-a-move' };
  if (part.verdict !== 'gain') return part;
  if (isBody(casebook, mover)) return { ...part, verdict: 'expected' };
  return { ...part, ...(yield* judgeImprovement(scene, mover, from, to)) };
}

/** Whether a step is an improvement for one of those who took it, and what would have to change if it is none. */
function judgePart(scene: Scene, mover: number, from: StateCode, to: StateCode): JudgedStep {
  const { games, playedCasebook, readAs } = scene;
  const { casebook } = games.truth;
  if (isBody(casebook, mover)) {
    const reason = reasonFor(playedCasebook, mover, to, from);
    const misread = misreadingsIn(scene, mover, reason, from, to);
    if (reason.order === 'better') return { mover, verdict: 'gain', reason, ...misread };
    const members = changesOfVotes({ casebook, mover, from, to, readAs });
    return { mover, verdict: 'fails', reason, ...misread, members };
  }
  const reason = reasonFor(readAs(mover), mover, to, from);
  const misread = misreadingsIn(scene, mover, reason, from, to);
  const verdict = verdicts[reason.order];
  if (verdict === 'gain') return { mover, verdict, reason, ...misread };
  const change = changesOfMind(readAs(mover), mover, [from, to], casebook);
  return { mover, verdict, reason, ...misread, change };
}

/** The facts that are misread by whoever a step is compared for, where it would compare otherwise without that. */
function misreadingsIn(
  { games }: Scene,
  mover: number,
  read: Reason,
  from: StateCode,
  to: StateCode,
): Pick<JudgedStep, 'misread'> {
  const { casebook } = games.truth;
  const { conflict, decisionMakers } = casebook;
  const deciding = isBody(casebook, mover)
    ? conflict.bodies[mover - decisionMakers.length]!.members.map(({ id }) => id)
    : [casebook.movers[mover]!.id];
  const misread = games.own.flatMap(({ viewer, picture }) =>
    conflict.misread.filter(
      ({ observer, fact }) =>
        observer === decisionMakers[viewer]!.id &&
        deciding.includes(observer) &&
        picture.misread.has(fact),
    ),
  );
  if (misread.length === 0) return {};
  const asItIs = reasonFor(casebook, mover, to, from);
  return asItIs.order === read.order && asItIs.words === read.words ? {} : { misread };
}

const verdicts = {
  better: 'gain',
  worse: 'loss',
  equal: 'no-gain',
  incomparable: 'incomparable',
  unknown: 'incomparable',
} as const satisfies Record<string, StepVerdict>;

/** Whether an improvement is safe as its mover sees the conflict, and in truth. */
function* judgeImprovement(
  { games, judgedBy, judges }: Scene,
  mover: number,
  from: StateCode,
  to: StateCode,
): Steps<Omit<JudgedStep, 'mover' | 'reason'>> {
  const { truth } = games;
  const { space } = truth.casebook;
  const [cell, end] = [space.cellOf(from), space.cellOf(to)];
  const verdict = { concept: judgedBy[mover]!.concept.id, decisionMaker: mover, cell };
  const { situation } = judges[mover]!;
  if (!improvementsFrom(situation, mover, cell).includes(end)) return { verdict: 'unseen' };
  const found = yield* certifyImprovement(situation, verdict, end);
  if (!('verdict' in found)) return { verdict: 'deterred', sanction: found };
  const overlooked =
    situation === truth.situation ? undefined : yield* deterrentIn(truth.situation, verdict, end);
  return { verdict: 'expected', certificate: found, ...(overlooked && { overlooked }) };
}

function* deterrentIn(
  situation: Situation,
  verdict: Parameters<typeof certifyImprovement>[1],
  end: number,
): Steps<Sanction | undefined> {
  const { decisionMaker, cell } = verdict;
  if (!improvementsFrom(situation, decisionMaker, cell).includes(end)) return undefined;
  const found = yield* certifyImprovement(situation, verdict, end);
  return 'verdict' in found ? undefined : found;
}
