import {
  type Concept,
  endJudging,
  findConcept,
  type ImprovementJudge,
  judgeImprovements,
  judgesImprovements,
  keptVerdicts,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import type { OpenCase } from '../analysis/open-case.ts';
import type { Games, OwnGame, SeenCase } from '../beliefs/own-games.ts';
import type { JudgedBy } from './judged-by.ts';
import type { Look } from './threat-states.ts';

/** How one speaker's threats and promises look to somebody. */
export interface Seer {
  readonly opened: OpenCase;
  /** Of its moves, by the concepts that are judged. */
  readonly judges: readonly ImprovementJudge[];
  /** The looks that threats were found to have, by the concepts under which they are safe: a bit for each judge. */
  readonly looks: Map<number, Look>;
}

/** All who look at what a speaker would do. */
export interface Seers {
  readonly speaker: number;
  readonly truly: Seer;
  /** For each decision maker how it sees that; the same object where it sees it as it is. */
  readonly seen: readonly Seer[];
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
  return { speaker, truly, seen };
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
  return { opened, judges, looks: new Map() };
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
