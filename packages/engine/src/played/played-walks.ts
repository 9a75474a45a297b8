import type { Partaking } from '../preference/agreed-rule.ts';
import { countWork, type Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';

/** Looks that a walk takes for each cell that it could go to, beside what is asked of it. */
const GOING = 6;

/** Answers whether a decision maker prefers one cell to another, or greatly so, and remembers that it was asked. */
export type Ask = (dm: number, better: number, worse: number, greatly: boolean) => boolean;

/** A conflict that is asked one comparison after the other. */
export interface Played {
  /** When whoever follows it is to pause, over all that is asked of it. */
  readonly pace: Pace;
  readonly movers: number;
  readonly decisionMakers: number;
  /** The cell of the status quo; below 0 where it is not feasible. */
  readonly start: number;
  prefers(mover: number, better: number, worse: number): boolean;
  /** Where a mover could go, of a body all drafts; each with whether it counts as a move. */
  targets(mover: number, from: number): readonly number[];
  sources(mover: number, to: number): readonly number[];
  isMove(mover: number, from: number, to: number): boolean;
  /** Whether going there counts as a move and leads to something better; of a body both are one vote. */
  improves(mover: number, from: number, to: number): boolean;
  /** Who takes part where some act together, and whether going somewhere counts as a move then. */
  acting(party: readonly number[]): Partaking & Pick<Played, 'isMove'>;
  /** Where moves from a cell lead that are made at the same time; below 0 where that is not feasible, undefined without options. */
  together(from: number, moves: readonly PlayedMove[]): number | undefined;
}

/** Where somebody goes, by its cell. */
export interface PlayedMove {
  readonly mover: number;
  readonly cell: number;
}

/** Everybody who can move, or one of them. */
export function moversIn({ movers }: Pick<Played, 'movers'>, who: number | undefined): number[] {
  return who === undefined ? Array.from({ length: movers }, (_, mover) => mover) : [who];
}

/** All who can move but some. */
export function othersThan(played: Pick<Played, 'movers'>, some: readonly number[]): number[] {
  return moversIn(played, undefined).filter((mover) => !some.includes(mover));
}

const NOBODY = -1;

/** Moves of a body may be many, and each is a vote. */
export const FOLLOWING: Progress = { what: 'following traces', passes: 0, share: 0 };

/**
 * Pairs of a cell and who moved last, or moves first from there, each once, in the order in which they are gone on from; as numbers, since
 * there may be millions.
 */
interface Search {
  readonly cells: number[];
  readonly movers: number[];
  /** How many have been gone on from. */
  done: number;
  /** For each cell its mover, or that there is more than one. */
  readonly found: Map<number, number>;
}

/** Of a cell with two movers: everybody goes on from there, so that a third adds nothing. */
const SEVERAL = -2;

/** Begins where everybody may move. */
function searchFrom(cells: readonly number[]): Search {
  return {
    cells: [...cells],
    movers: cells.map(() => NOBODY),
    done: 0,
    found: new Map(cells.map((cell) => [cell, NOBODY])),
  };
}

/** Whether it adds nothing that a mover comes to a cell. */
function isFound({ found }: Search, cell: number, mover: number): boolean {
  const known = found.get(cell);
  return known === mover || known === SEVERAL;
}

/** Adds what was not found. */
function addNode({ cells, movers, found }: Search, cell: number, mover: number): void {
  found.set(cell, found.has(cell) ? SEVERAL : mover);
  cells.push(cell);
  movers.push(mover);
}

/** Whether a search came to a cell by another one than a mover. */
function isFoundByOther({ found }: Search, cell: number, mover: number): boolean {
  return found.has(cell) && found.get(cell) !== mover;
}

/** Where some may go from, and whether they go by improvements of each only. */
export interface Walk {
  readonly movers: readonly number[];
  readonly start: number;
  readonly improving: boolean;
}

/** Whether some can bring about a cell that is accepted, nobody moving twice in a row. It asks once about each. */
export function* leadsTo(
  played: Played,
  { movers, start, improving }: Walk,
  accept: (cell: number) => Steps<boolean>,
): Steps<boolean> {
  // The start is not found: one may come back to it.
  const search: Search = { cells: [start], movers: [NOBODY], done: 0, found: new Map() };
  const goes = improving ? played.improves : played.isMove;
  for (; search.done < search.cells.length; search.done++) {
    const cell = search.cells[search.done]!;
    const last = search.movers[search.done]!;
    for (const mover of movers) {
      if (mover === last) continue;
      const targets = played.targets(mover, cell);
      countWork(GOING * targets.length);
      for (const to of targets) {
        if (played.pace.spend(0)) yield FOLLOWING;
        if (isFound(search, to, mover) || !goes(mover, cell, to)) continue;
        if (!search.found.has(to) && (yield* accept(to))) return true;
        addNode(search, to, mover);
      }
    }
  }
  return false;
}

/**
 * Whether improvements lead from one cell to any of some others, nobody moving twice in a row. It is searched from both
 * ends, always from the one with less before it, since that asks for fewer comparisons.
 */
export function* isReached(played: Played, start: number, ends: readonly number[]): Steps<boolean> {
  if (ends.includes(start)) return true;
  const forward = searchFrom([start]);
  const backward = searchFrom(ends);
  const left = ({ cells, done }: Search) => cells.length - done;
  while (left(forward) > 0 && left(backward) > 0) {
    const met =
      left(forward) <= left(backward)
        ? yield* goOn(played, forward, backward, played.targets, (one, other) => [one, other])
        : yield* goOn(played, backward, forward, played.sources, (one, other) => [other, one]);
    if (met) return true;
  }
  return false;
}

/** Goes on from one node by improvements; says whether that meets the other search, where another one moves. */
function* goOn(
  played: Played,
  search: Search,
  other: Search,
  next: Played['targets'],
  inTime: (cell: number, next: number) => readonly [number, number],
): Steps<boolean> {
  const cell = search.cells[search.done]!;
  const beside = search.movers[search.done++]!;
  for (const mover of moversIn(played, undefined)) {
    if (mover === beside) continue;
    const near = next(mover, cell);
    countWork(GOING * near.length);
    for (const to of near) {
      if (played.pace.spend(0)) yield FOLLOWING;
      if (isFound(search, to, mover)) continue;
      const [earlier, later] = inTime(cell, to);
      if (!played.improves(mover, earlier, later)) continue;
      if (isFoundByOther(other, to, mover)) return true;
      addNode(search, to, mover);
    }
  }
  return false;
}
