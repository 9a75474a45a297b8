import type { Concept } from '@standoff/engine';
import type { Finding } from './finding.ts';
import type { World } from './worlds.ts';

/** Answers whether a decision maker prefers one cell to another, or greatly so, and remembers that it was asked. */
export type Ask = (dm: number, better: number, worse: number, greatly: boolean) => boolean;

/** A conflict that is asked one comparison after the other. */
export interface Played {
  readonly movers: number;
  readonly decisionMakers: number;
  /** The cell of the status quo; below 0 where it is not feasible. */
  readonly start: number;
  prefers(mover: number, better: number, worse: number): boolean;
  /** Where a mover could go, of a body all drafts; each with whether it counts as a move. */
  targets(mover: number, from: number): readonly number[];
  sources(mover: number, to: number): readonly number[];
  isMove(mover: number, from: number, to: number): boolean;
}

/** Whether a finding stands, asking for no more comparisons than it takes. */
export function holdsIn(
  finding: Finding,
  played: Played,
  world: Pick<World, 'space' | 'cellsWhere'>,
): boolean {
  const cellOf = world.space.cellOf;
  switch (finding.kind) {
    case 'not':
      return !holdsIn(finding.of, played, world);
    case 'all':
      return finding.of.every((one) => holdsIn(one, played, world));
    case 'stable': {
      const cell = cellOf(finding.state);
      if (cell < 0) return false;
      return moversIn(played, finding.who).every((mover) =>
        isStable(played, mover, cell, finding.concept),
      );
    }
    case 'prefers': {
      const [better, worse] = [cellOf(finding.better), cellOf(finding.worse)];
      if (better < 0 || worse < 0) return false;
      const all = Array.from({ length: played.decisionMakers }, (_, dm) => dm);
      return (finding.who === undefined ? all : [finding.who]).every((who) =>
        played.prefers(who, better, worse),
      );
    }
    case 'unreached': {
      const cell = cellOf(finding.state);
      return cell < 0 || played.start < 0 || !isReached(played, played.start, [cell]);
    }
    case 'never-reached':
      return played.start < 0 || !isReached(played, played.start, world.cellsWhere(finding.where));
    case 'passes': {
      const draft = cellOf(finding.draft);
      if (draft < 0 || played.start < 0) return false;
      const isDraft = played.targets(finding.body, played.start).includes(draft);
      return isDraft && played.isMove(finding.body, played.start, draft);
    }
  }
}

function moversIn({ movers }: Played, who: number | undefined): number[] {
  return who === undefined ? Array.from({ length: movers }, (_, mover) => mover) : [who];
}

/** Whether a concept is one whose verdicts are found comparison by comparison. */
export function isLazy({ computation }: Concept): boolean {
  return computation.kind === 'sanction';
}

function isStable(played: Played, focal: number, from: number, concept: Concept): boolean {
  return played
    .targets(focal, from)
    .every((to) => !isUndeterred(played, { mover: focal, from, to }, concept));
}

/** A move by the cells of its states. */
export interface LazyStep {
  readonly mover: number;
  readonly from: number;
  readonly to: number;
}

/** Whether somebody has this move, likes it better and is deterred from it by nothing. */
export function isSensible(played: Played, step: LazyStep, concept: Concept): boolean {
  const isTarget = played.targets(step.mover, step.from).includes(step.to);
  return isTarget && isUndeterred(played, step, concept);
}

/** The same of what is a target of the mover. */
function isUndeterred(played: Played, { mover, from, to }: LazyStep, concept: Concept): boolean {
  const { computation } = concept;
  if (computation.kind !== 'sanction') throw new RangeError(`${concept.id} is not followed`);
  if (!played.isMove(mover, from, to) || !played.prefers(mover, to, from)) return false;
  if (computation.response === 'none') return true;
  const deters = (cell: number) =>
    !played.prefers(mover, cell, from) &&
    (computation.counter === 'none' ||
      played
        .targets(mover, cell)
        .every((next) => !played.isMove(mover, cell, next) || !played.prefers(mover, next, from)));
  return !isDeterred(played, mover, to, computation.response === 'improving', deters);
}

const NOBODY = -1;

/** Where one is, and who moved last, or moves first from there. */
interface Node {
  readonly cell: number;
  readonly mover: number;
}

/** Nodes that were come to, each once, in the order in which they are gone on from. */
interface Search {
  readonly open: Node[];
  /** How many have been gone on from. */
  done: number;
  /** For each cell the movers of its nodes. */
  readonly found: Map<number, readonly number[]>;
}

/** Begins where everybody may move. */
function searchFrom(cells: readonly number[]): Search {
  return {
    open: cells.map((cell) => ({ cell, mover: NOBODY })),
    done: 0,
    found: new Map(cells.map((cell) => [cell, [NOBODY]])),
  };
}

function isFound({ found }: Search, { cell, mover }: Node): boolean {
  return found.get(cell)?.includes(mover) ?? false;
}

/** From a cell with two movers everybody goes on; a third adds nothing. */
function addNode(search: Search, node: Node): void {
  const known = search.found.get(node.cell) ?? [];
  search.found.set(node.cell, [...known, node.mover]);
  if (known.length < 2) search.open.push(node);
}

/** Whether the others can bring about something that deters, nobody moving twice in a row. */
function isDeterred(
  played: Played,
  focal: number,
  start: number,
  improving: boolean,
  deters: (cell: number) => boolean,
): boolean {
  const search: Search = { open: [{ cell: start, mover: focal }], done: 0, found: new Map() };
  const others = moversIn(played, undefined).filter((mover) => mover !== focal);
  for (const { cell, mover: last } of search.open) {
    for (const mover of others) {
      if (mover === last) continue;
      for (const to of played.targets(mover, cell)) {
        const node = { cell: to, mover };
        if (isFound(search, node) || !played.isMove(mover, cell, to)) continue;
        if (improving && !played.prefers(mover, to, cell)) continue;
        if (!search.found.has(to) && deters(to)) return true;
        addNode(search, node);
      }
    }
  }
  return false;
}

/**
 * Whether improvements lead from one cell to any of some others, nobody moving twice in a row. It is searched from both
 * ends, always from the one with less before it, since that asks for fewer comparisons.
 */
function isReached(played: Played, start: number, ends: readonly number[]): boolean {
  if (ends.includes(start)) return true;
  const forward = searchFrom([start]);
  const backward = searchFrom(ends);
  const left = ({ open, done }: Search) => open.length - done;
  while (left(forward) > 0 && left(backward) > 0) {
    const met =
      left(forward) <= left(backward)
        ? goOn(played, forward, backward, played.targets, (one, other) => [one, other])
        : goOn(played, backward, forward, played.sources, (one, other) => [other, one]);
    if (met) return true;
  }
  return false;
}

/** Goes on from one node by improvements; says whether that meets the other search, where another one moves. */
function goOn(
  played: Played,
  search: Search,
  other: Search,
  next: Played['targets'],
  inTime: (cell: number, next: number) => readonly [number, number],
): boolean {
  const { cell, mover: beside } = search.open[search.done++]!;
  for (const mover of moversIn(played, undefined)) {
    if (mover === beside) continue;
    for (const to of next(mover, cell)) {
      const node = { cell: to, mover };
      if (isFound(search, node)) continue;
      const [earlier, later] = inTime(cell, to);
      if (!played.isMove(mover, earlier, later) || !played.prefers(mover, later, earlier)) continue;
      if (other.found.get(to)?.some((one) => one !== mover)) return true;
      addNode(search, node);
    }
  }
  return false;
}
