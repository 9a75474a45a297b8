import {
  analyzeStability,
  type CellSet,
  type Concept,
  type ConceptId,
  equilibria,
  judgesImprovements,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import type { OpenCase } from '../analysis/open-case.ts';
import { withShare } from '../analysis/progress.ts';
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

/** Judges a conflict as it is and as everybody sees it. */
export function* perceive(games: Games, concepts: readonly Concept[]): Steps<Perceptions> {
  const { truth, own } = games;
  const { casebook } = truth;
  const count = own.length + 1;
  const table = yield* withShare(stabilityIn(truth, concepts), ({ share }) => share / count);
  const tables: StabilityTable[] = [];
  for (const game of own) {
    tables.push(
      game.opened === truth
        ? table
        : yield* withShare(
            stabilityIn(game.opened, concepts),
            ({ share }) => (share + tables.length + 1) / count,
          ),
    );
  }
  const held: StabilityTable = new Map(
    concepts.map(({ id }) => [
      id,
      casebook.movers.map((_, mover) => (tables[mover] ?? table).get(id)![mover]!),
    ]),
  );
  const expected = yield* expectedBy(games, tables, concepts);
  const misjudged = new Map<ConceptId, Misjudged>();
  for (const concept of concepts.filter(judgesImprovements)) {
    misjudged.set(concept.id, yield* misjudgedMoves(games, concept));
  }
  return {
    games,
    concepts,
    truth: table,
    own: held,
    beliefs: new Map(
      concepts.map(({ id }) => [id, classify(table.get(id)!, held.get(id)!, expected.get(id)!)]),
    ),
    misjudged,
  };
}

function stabilityIn({ situation }: OpenCase, concepts: readonly Concept[]): Steps<StabilityTable> {
  return analyzeStability(situation, concepts);
}

/** For each concept the states that are equilibria in the game of every viewer. */
function* expectedBy(
  { own }: Games,
  tables: readonly StabilityTable[],
  concepts: readonly Concept[],
): Steps<ReadonlyMap<ConceptId, CellSet>> {
  const inside: StabilityTable[][] = [];
  for (const [viewer, game] of own.entries()) {
    inside.push(yield* tablesOfMovers(game, tables[viewer]!, concepts));
  }
  return new Map(
    concepts.map(({ id }) => [
      id,
      equilibria(inside.flatMap((seen) => seen.map((table, mover) => table.get(id)![mover]!))),
    ]),
  );
}

/** For each mover the verdicts by which a viewer tells what is stable for it. */
function* tablesOfMovers(
  { opened, deeper }: OwnGame,
  table: StabilityTable,
  concepts: readonly Concept[],
): Steps<StabilityTable[]> {
  const tables: StabilityTable[] = [];
  for (const mover of opened.casebook.movers.keys()) {
    const seen = deeper.get(mover);
    tables.push(seen === undefined ? table : yield* stabilityIn(seen, concepts));
  }
  return tables;
}
