import { CellSet, type Concept } from '@standoff/engine';
import type { Analysis } from './analysis.ts';

/** The concepts, of those analysed, under which a cell is an equilibrium. */
export function heldUnder({ concepts, equilibria }: Analysis, cell: number): Concept[] {
  return concepts.filter(({ id }) => equilibria.get(id)!.has(cell));
}

/** Under how many of the concepts a cell is an equilibrium. */
export function countHeld({ equilibria }: Analysis, cell: number): number {
  let held = 0;
  for (const cells of equilibria.values()) if (cells.has(cell)) held++;
  return held;
}

/** Whether a state is an equilibrium under the foresight that the file gives. */
export function holdsAsGiven({ foresight }: Analysis, cell: number): boolean {
  return foresight?.equilibria.has(cell) === true;
}

/** Those, by position, for whom a cell is not stable under their own concepts; nobody where none are given. */
export function leaversAsGiven({ foresight, stability }: Analysis, cell: number): number[] {
  return (foresight?.profile ?? []).flatMap(({ id }, dm) =>
    stability.get(id)![dm]!.has(cell) ? [] : [dm],
  );
}

/** Decision makers, by position, for whom a cell is not stable under a concept. */
export function leavers({ stability }: Analysis, concept: Concept, cell: number): number[] {
  return stability
    .get(concept.id)!
    .map((stable, dm) => (stable.has(cell) ? -1 : dm))
    .filter((dm) => dm >= 0);
}

/** Cells of the states that are an equilibrium under a concept or under the foresight of the file. */
export function equilibriumCells(analysis: Analysis): number[] {
  return [...equilibriumSet(analysis)];
}

/** The same as a set. */
export function equilibriumSet({ casebook, equilibria, foresight }: Analysis): CellSet {
  const none = CellSet.of(casebook.space.cells, []);
  const all = [...equilibria.values(), ...(foresight ? [foresight.equilibria] : [])];
  return all.reduce((any, one) => any.or(one), none);
}

/** Equilibria that hold under the same concepts. */
export interface EquilibriumKind {
  readonly held: readonly Concept[];
  /** There may be millions: they are kept as bits. */
  readonly cells: CellSet;
}

/** The equilibria by the set of concepts under which they hold, most concepts first. */
export function equilibriumKinds({ casebook, concepts, equilibria }: Analysis): EquilibriumKind[] {
  const all = [...equilibria.values()].reduce(
    (any, one) => any.or(one),
    CellSet.of(casebook.space.cells, []),
  );
  return concepts
    .reduce<EquilibriumKind[]>(
      (kinds, concept) => {
        const own = equilibria.get(concept.id)!;
        return kinds.flatMap(({ held, cells }) => [
          ...ifAny([...held, concept], cells.and(own)),
          ...ifAny(held, cells.without(own)),
        ]);
      },
      ifAny([], all),
    )
    .map((kind) => ({ ...kind, first: firstOf(kind.cells) }))
    .sort((a, b) => b.held.length - a.held.length || a.first - b.first)
    .map(({ held, cells }) => ({ held, cells }));
}

function ifAny(held: readonly Concept[], cells: CellSet): EquilibriumKind[] {
  return firstOf(cells) < 0 ? [] : [{ held, cells }];
}

/** The first member of a set, or -1. */
function firstOf(cells: CellSet): number {
  for (const cell of cells) return cell;
  return -1;
}
