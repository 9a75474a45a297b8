import {
  analyzeStability,
  CellSet,
  type Concept,
  type ConceptId,
  equilibria,
  findConcept,
  findDeterrent,
  improvementsFrom,
  isOfSanctions,
  isSimultaneous,
  judgesImprovements,
  keptVerdicts,
  type StabilityTable,
  type Steps,
  stabilityFor,
} from '@standoff/engine';
import { between, withShare } from '../analysis/progress.ts';
import { type Belief, classify } from './belief-classes.ts';
import { type FoundInGames, findInGames } from './found-in-games.ts';
import { type Misjudged, misjudgedMoves } from './misjudged-moves.ts';
import type { Games, OwnGame } from './own-games.ts';

/** What everybody takes to be stable, and what is. */
export interface Perceptions {
  readonly games: Games;
  readonly concepts: readonly Concept[];
  /** T: the states that are stable for each mover in the true conflict. */
  readonly truth: StabilityTable;
  /** H: the states that each mover takes to be stable for itself; of a body those that are. */
  readonly own: StabilityTable;
  readonly beliefs: ReadonlyMap<ConceptId, Belief>;
  /** Of concepts that say of every improvement whether something deters from it: which are misjudged. */
  readonly misjudged: ReadonlyMap<ConceptId, Misjudged>;
}

/**
 * Judges a conflict as it is and as everybody sees it. What is stable as it is may be known already, and what rests on
 * the same in other games of the same states is taken from what was found there.
 */
export function* perceive(
  games: Games,
  concepts: readonly Concept[],
  known?: StabilityTable,
  found: FoundInGames = findInGames(0),
): Steps<Perceptions> {
  const { truth, own } = games;
  const { movers } = truth.casebook;
  const count = own.length + 1;
  const table =
    known ?? (yield* withShare(analyzeStability(truth.situation, concepts), between(0, 1 / count)));
  const tables: StabilityTable[] = [];
  for (const game of own) {
    const begin = (tables.length + 1) / count;
    const judged = verdictsFor(game, game.viewer, concepts, { truth: table, found });
    tables.push(
      game.opened === truth ? table : yield* withShare(judged, between(begin, begin + 1 / count)),
    );
  }
  const held: StabilityTable = new Map(
    concepts.map(({ id }) => [
      id,
      movers.map((_, mover) => (tables[mover] ?? table).get(id)![mover]!),
    ]),
  );
  const beliefs = new Map<ConceptId, Belief>();
  const areWhole = concepts.some(restsOnAll);
  for (const concept of concepts) {
    const [truly, seemingly] = [table.get(concept.id)!, held.get(concept.id)!];
    const both = equilibria(truly).and(equilibria(seemingly));
    const known = { truth: table, own: tables, areWhole, found };
    const shared = yield* sharedBy(games, known, concept, both);
    beliefs.set(concept.id, classify(truly, seemingly, shared));
  }
  const misjudged = new Map<ConceptId, Misjudged>();
  for (const concept of concepts.filter(judgesImprovements)) {
    const parts: Misjudged[] = [];
    for (const game of own) {
      if (game.opened === truth || keptIn(game, table, concept, game.viewer)) continue;
      const { situation } = game.opened;
      const part =
        found.misjudged(situation, concept, game.viewer) ??
        (yield* misjudgedMoves(truth, game, concept));
      found.keepMisjudged(situation, concept, game.viewer, part);
      parts.push(part);
    }
    misjudged.set(concept.id, {
      surprises: parts.flatMap(({ surprises }) => surprises),
      missed: parts.flatMap(({ missed }) => missed),
    });
  }
  return { games, concepts, truth: table, own: held, beliefs, misjudged };
}

/** Whether the verdicts for a mover rest on nothing that a viewer sees otherwise. */
function keptIn(
  { opened: { revision } }: OwnGame,
  table: StabilityTable,
  concept: Concept,
  mover: number,
): boolean {
  return revision !== undefined && keptVerdicts(revision, table)(concept, mover) !== undefined;
}

/** Verdicts that are known: those in the true game, and those that were found in games of the same states. */
interface KnownInGames {
  readonly truth: StabilityTable;
  readonly found: FoundInGames;
}

/**
 * The verdicts in the game of a viewer, of which only those for one mover are sure to be its own: the others are those of
 * the true game where nothing rests on them.
 */
function* verdictsFor(
  { opened }: Pick<OwnGame, 'opened'>,
  mover: number,
  concepts: readonly Concept[],
  { truth, found }: KnownInGames,
): Steps<StabilityTable> {
  const { situation, revision } = opened;
  const kept = revision ? keptVerdicts(revision, truth) : () => undefined;
  const needsAll = concepts.some(restsOnAll);
  const isAsked = (dm: number) => needsAll || dm === mover;
  const table = yield* analyzeStability(situation, concepts, (concept, dm) => {
    if (!isAsked(dm)) return kept(concept, dm) ?? truth.get(concept.id)![dm];
    return kept(concept, dm) ?? found.verdict(situation, concept, dm);
  });
  for (const concept of concepts) {
    for (const [dm, stable] of table.get(concept.id)!.entries()) {
      if (isAsked(dm)) found.keep(situation, concept, dm, stable);
    }
  }
  return table;
}

/** Whether verdicts may rest on those for all others. */
export function restsOnAll({ computation }: Concept): boolean {
  return isSimultaneous(computation);
}

/** The verdicts that were found besides: in the games of all viewers, there for each itself or for all. */
interface FoundVerdicts extends KnownInGames {
  readonly own: readonly StabilityTable[];
  readonly areWhole: boolean;
}

/** Of some states those that are equilibria in the game of every viewer. */
function* sharedBy(
  { truth, own }: Games,
  found: FoundVerdicts,
  concept: Concept,
  states: CellSet,
): Steps<CellSet> {
  let shared = states;
  const looks = own.flatMap((game) =>
    [...truth.casebook.movers.keys()].map((mover) => ({ game, mover })),
  );
  // Of the few states that what is known leaves it is soon seen whether they are stable for the others. Whose order is
  // another leaves most of them.
  const turnOf = ({ game, mover }: (typeof looks)[number]): number => {
    if (game.deeper.has(mover)) return 2;
    const { situation, revision } = game.opened;
    const isKnown = game.opened === truth || mover === game.viewer || found.areWhole;
    if (isKnown || found.found.verdict(situation, concept, mover) !== undefined) return 0;
    return revision?.sameOrder(mover) === true ? 2 : 1;
  };
  const inTurn = looks
    .map((look) => ({ ...look, turn: turnOf(look) }))
    .sort((one, other) => one.turn - other.turn);
  for (const { game, mover } of inTurn) {
    if (shared.count === 0) return shared;
    const inside = game.deeper.get(mover);
    const isKnown = game.opened === truth || mover === game.viewer || found.areWhole;
    if (inside !== undefined) {
      const { revision: _, ...opened } = inside;
      const seen = yield* verdictsFor({ opened }, mover, [concept], found);
      shared = shared.and(seen.get(concept.id)![mover]!);
    } else if (isKnown) {
      shared = shared.and(found.own[game.viewer]!.get(concept.id)![mover]!);
    } else {
      shared = yield* stableIn(game, concept, mover, shared, found);
    }
  }
  return shared;
}

/** Of some states those that are stable for a mover in the game of a viewer. */
function* stableIn(
  game: OwnGame,
  concept: Concept,
  mover: number,
  states: CellSet,
  known: KnownInGames,
): Steps<CellSet> {
  const { situation } = game.opened;
  if (isOfSanctions(concept.computation)) {
    if (keptIn(game, known.truth, concept, mover)) return states;
    const found = known.found.verdict(situation, concept, mover);
    if (found !== undefined) return states.and(found);
    // Where there is nothing to be gained everything is stable.
    const alone = yield* stabilityFor(situation, mover, findConcept('nash')!.computation);
    const unsure = states.without(alone);
    if (unsure.count <= FEW_STATES) {
      const stable = yield* stableAmong(game, concept, mover, unsure);
      return states.and(alone).or(stable);
    }
  }
  const seen = yield* verdictsFor(game, mover, [concept], known);
  return states.and(seen.get(concept.id)![mover]!);
}

/** Of so few states it is quicker to search whether each is stable than to find all that are. */
const FEW_STATES = 64;

/** Of a few states those that are stable for a mover in the game of a viewer. */
function* stableAmong(
  { opened: { situation } }: OwnGame,
  { id }: Concept,
  mover: number,
  states: CellSet,
): Steps<CellSet> {
  const stable: number[] = [];
  for (const cell of states) {
    const verdict = { concept: id, decisionMaker: mover, cell };
    let stays = true;
    for (const to of improvementsFrom(situation, mover, cell)) {
      stays &&= (yield* findDeterrent(situation, verdict, to)) !== undefined;
    }
    if (stays) stable.push(cell);
  }
  return CellSet.of(states.cells, stable);
}
