import {
  type Concept,
  endJudging,
  findConcept,
  type ImprovementJudge,
  isSafe,
  isSafeByRank,
  judgeImprovements,
  judgesImprovements,
  keptVerdicts,
  prefers,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import type { Threat } from '@standoff/language';
import type { OpenCase } from '../analysis/open-case.ts';
import type { Games, OwnGame, SeenCase } from '../beliefs/own-games.ts';
import type { JudgedBy } from './judged-by.ts';

/** How carrying a threat out, or keeping a promise, looks in one game. */
export interface Look {
  /** Of a threat: whether it is an improvement. Of a promise: whether it is no loss. */
  readonly credible: boolean;
  /** Of a threat: the concepts of its speaker under which nothing deters from it besides. */
  readonly safeUnder: readonly Concept[];
}

/** How one speaker's threats and promises look to somebody. */
export interface Seer {
  readonly opened: OpenCase;
  /** Of its moves, by the concepts that are judged. */
  readonly judges: readonly ImprovementJudge[];
  /** All looks there are of threats that are credible: one by one what is safe leads to the next. */
  readonly safeUnder: Branch;
}

interface Branch {
  readonly look: Look;
  /** By the position of the next judge under whose concept it is safe. */
  readonly next: Branch[];
}

/** All who look at what a speaker would do. */
export interface Seers {
  readonly speaker: number;
  readonly truly: Seer;
  /** For each decision maker how it sees that; the same object where it sees it as it is. */
  readonly seen: readonly Seer[];
  /** All lists of looks that there are, one look after the other: of many states they are the same. */
  readonly lists: LookList;
}

interface LookList {
  readonly looks: readonly Look[];
  readonly next: Map<Look, LookList>;
}

export interface SeersAsked {
  readonly speaker: number;
  /** By which concepts threats of the speaker are judged: none if it makes none. */
  readonly concepts: readonly Concept[];
  readonly judged: JudgedBy;
  /** The verdicts in the true game. */
  readonly verdicts: StabilityTable;
}

/** Prepares to look at what a speaker would do, in the true game and in that of everybody. */
export function* openSeers({ truth, own }: Games, asked: SeersAsked): Steps<Seers> {
  const { speaker, concepts, judged, verdicts } = asked;
  const truly = yield* openSeer(truth, speaker, concepts, () => undefined);
  const seen: Seer[] = [];
  for (const game of own) {
    const opened = gameOfSpeaker(game, speaker);
    const looksBy =
      judged.givenBy === 'file' ? conceptsSeen(game, speaker, truth, concepts) : concepts;
    // Where nothing that a verdict for the speaker rests on is seen otherwise, neither is what deters it.
    const { revision } = opened;
    const kept =
      revision !== undefined && opened === game.opened
        ? keptVerdicts(revision, verdicts)
        : () => undefined;
    const isAlike = (concept: Concept) => opened === truth || kept(concept, speaker) !== undefined;
    const known = (concept: Concept) =>
      isAlike(concept) ? truly.judges.find((judge) => judge.concept === concept) : undefined;
    const isSame = opened === truth && looksBy === concepts;
    seen.push(isSame ? truly : yield* openSeer(opened, speaker, looksBy, known));
  }
  return { speaker, truly, seen, lists: { looks: [], next: new Map() } };
}

function* openSeer(
  opened: OpenCase,
  speaker: number,
  concepts: readonly Concept[],
  known: (concept: Concept) => ImprovementJudge | undefined,
): Steps<Seer> {
  const judges: ImprovementJudge[] = [];
  for (const concept of concepts) {
    judges.push(known(concept) ?? (yield* judgeImprovements(opened.situation, speaker, concept)));
  }
  return { opened, judges, safeUnder: { look: { credible: true, safeUnder: [] }, next: [] } };
}

/** Lets what was prepared be used again. Nothing may be looked at any more. */
export function closeSeers({ truly, seen }: Seers): void {
  new Set([truly, ...seen].flatMap(({ judges }) => judges)).forEach(endJudging);
}

/** In which game a viewer takes the speaker to judge: in what it thinks that the speaker sees, where the file says so. */
function gameOfSpeaker({ opened, deeper }: OwnGame, speaker: number): SeenCase {
  return deeper.get(speaker) ?? opened;
}

/** The concept by which a viewer takes the speaker to look ahead. */
function conceptsSeen(
  { picture }: OwnGame,
  speaker: number,
  { casebook }: OpenCase,
  concepts: readonly Concept[],
): readonly Concept[] {
  const seen = picture.foresight.get(casebook.decisionMakers[speaker]!.id);
  const concept = seen === undefined ? undefined : findConcept(seen);
  return concept === undefined ? concepts : [concept].filter(judgesImprovements);
}

const NOTHING: Look = { credible: false, safeUnder: [] };
const NO_LOSS: Look = { credible: true, safeUnder: [] };

/** A move to where a threat or promise leads, or to no state (-1). */
export interface ThreatMove {
  readonly kind: Threat['kind'];
  readonly cell: number;
  readonly end: number;
}

/** How a move looks in the true game, and to everybody. Of what looks alike there is one object, and one list. */
export interface Looks {
  readonly isMove: boolean;
  readonly truly: Look;
  readonly seen: readonly Look[];
}

export function* lookAt(seers: Seers, move: ThreatMove): Steps<Looks> {
  const { speaker, truly, seen, lists } = seers;
  const isMove = canMove(truly, speaker, move);
  const look = isMove ? yield* lookIn(truly, speaker, move) : NOTHING;
  let list = lists;
  for (const seer of seen) {
    const can = hasMoversOf(seer, truly, speaker) ? isMove : canMove(seer, speaker, move);
    list = longerBy(
      list,
      seer === truly ? look : can ? yield* lookIn(seer, speaker, move) : NOTHING,
    );
  }
  return { isMove, truly: look, seen: list.looks };
}

function longerBy({ looks, next }: LookList, look: Look): LookList {
  const known = next.get(look);
  if (known !== undefined) return known;
  const longer = { looks: [...looks, look], next: new Map<Look, LookList>() };
  next.set(look, longer);
  return longer;
}

function* lookIn(
  { opened, judges, safeUnder }: Seer,
  speaker: number,
  { kind, cell, end }: ThreatMove,
): Steps<Look> {
  const order = opened.situation.orders[speaker]!;
  if (kind === 'promise') return prefers(order, cell, end) ? NOTHING : NO_LOSS;
  if (!prefers(order, end, cell)) return NOTHING;
  let branch = safeUnder;
  for (let k = 0; k < judges.length; k++) {
    const judge = judges[k]!;
    if (!(isSafeByRank(judge, cell, end) ?? (yield* isSafe(judge, cell, end)))) continue;
    branch.next[k] ??= {
      look: { credible: true, safeUnder: [...branch.look.safeUnder, judge.concept] },
      next: [],
    };
    branch = branch.next[k]!;
  }
  return branch.look;
}

function hasMoversOf({ opened }: Seer, truly: Seer, speaker: number): boolean {
  const { movers } = truly.opened.situation.space;
  return opened.situation.space.movers[speaker] === movers[speaker];
}

function canMove({ opened }: Seer, speaker: number, { cell, end }: ThreatMove): boolean {
  let found = false;
  if (end < 0) return found;
  opened.situation.space.movers[speaker]!.forEachTarget(cell, (target) => {
    found ||= target === end;
  });
  return found;
}
