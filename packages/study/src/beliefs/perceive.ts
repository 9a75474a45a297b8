import {
  analyzeStability,
  CellSet,
  type Concept,
  type ConceptId,
  equilibria,
  findDeterrent,
  improvementsFrom,
  isOfSanctions,
  isSimultaneous,
  judgesImprovements,
  keptVerdicts,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import { between, withShare } from '../analysis/progress.ts';
import { type Belief, classify } from './belief-classes.ts';
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

/** Judges a conflict as it is and as everybody sees it. What is stable as it is may be known already. */
export function* perceive(
  games: Games,
  concepts: readonly Concept[],
  known?: StabilityTable,
): Steps<Perceptions> {
  const { truth, own } = games;
  const { movers } = truth.casebook;
  const count = own.length + 1;
  const table =
    known ?? (yield* withShare(analyzeStability(truth.situation, concepts), between(0, 1 / count)));
  const tables: StabilityTable[] = [];
  for (const game of own) {
    const begin = (tables.length + 1) / count;
    const judged = verdictsFor(game, game.viewer, concepts, table);
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
    const shared = yield* sharedBy(games, { truth: table, own: tables, areWhole }, concept, both);
    beliefs.set(concept.id, classify(truly, seemingly, shared));
  }
  const misjudged = new Map<ConceptId, Misjudged>();
  for (const concept of concepts.filter(judgesImprovements)) {
    const seesAsItIs = (viewer: number) => keptIn(own[viewer]!, table, concept, viewer);
    misjudged.set(concept.id, yield* misjudgedMoves(games, concept, seesAsItIs));
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

/**
 * The verdicts in the game of a viewer, of which only those for one mover are sure to be its own: the others are those of
 * the true game where nothing rests on them.
 */
function* verdictsFor(
  { opened }: Pick<OwnGame, 'opened'>,
  mover: number,
  concepts: readonly Concept[],
  table: StabilityTable,
): Steps<StabilityTable> {
  const kept = opened.revision ? keptVerdicts(opened.revision, table) : () => undefined;
  const needsAll = concepts.some(restsOnAll);
  return yield* analyzeStability(
    opened.situation,
    concepts,
    (concept, dm) =>
      kept(concept, dm) ?? (needsAll || dm === mover ? undefined : table.get(concept.id)![dm]),
  );
}

/** Whether verdicts may rest on those for all others. */
export function restsOnAll({ computation }: Concept): boolean {
  return isSimultaneous(computation);
}

/** The verdicts that were found: in the true game, and in those of all viewers, there for each itself or for all. */
interface FoundVerdicts {
  readonly truth: StabilityTable;
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
  for (const [viewer, game] of own.entries()) {
    const table = found.own[viewer]!;
    for (const mover of truth.casebook.movers.keys()) {
      if (shared.count === 0) return shared;
      const inside = game.deeper.get(mover);
      const isKnown = game.opened === truth || mover === viewer || found.areWhole;
      let seen = table;
      if (inside !== undefined) {
        const { revision: _, ...opened } = inside;
        seen = yield* verdictsFor({ opened }, mover, [concept], found.truth);
      } else if (!isKnown) {
        if (shared.count <= FEW_STATES && isOfSanctions(concept.computation)) {
          if (keptIn(game, found.truth, concept, mover)) continue;
          shared = yield* stableAmong(game, concept, mover, shared);
          continue;
        }
        seen = yield* verdictsFor(game, mover, [concept], found.truth);
      }
      shared = shared.and(seen.get(concept.id)![mover]!);
    }
  }
  return shared;
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
