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
export function holdsIn(finding: Finding, played: Played, world: World): boolean {
  const cellOf = world.space.cellOf;
  switch (finding.kind) {
    case 'not':
      return !holdsIn(finding.of, played, world);
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
      return cell < 0 || played.start < 0 || !isReached(played, played.start, cell);
    }
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
  const { computation } = concept;
  if (computation.kind !== 'sanction') throw new RangeError(`${concept.id} is not followed`);
  const deters = (cell: number) =>
    !played.prefers(focal, cell, from) &&
    (computation.counter === 'none' ||
      played
        .targets(focal, cell)
        .every((to) => !played.isMove(focal, cell, to) || !played.prefers(focal, to, from)));
  return played.targets(focal, from).every((to) => {
    if (!played.isMove(focal, from, to) || !played.prefers(focal, to, from)) return true;
    return (
      computation.response !== 'none' &&
      isDeterred(played, focal, to, computation.response === 'improving', deters)
    );
  });
}

/** Whether the others can bring about something that deters, nobody moving twice in a row. */
function isDeterred(
  played: Played,
  focal: number,
  start: number,
  improving: boolean,
  deters: (cell: number) => boolean,
): boolean {
  const { movers } = played;
  // By cell, who may have moved last.
  const last = new Map<number, number[]>();
  const open: { readonly cell: number; readonly mover: number }[] = [{ cell: start, mover: focal }];
  for (const { cell, mover: before } of open) {
    for (let mover = 0; mover < movers; mover++) {
      if (mover === focal || mover === before) continue;
      for (const to of played.targets(mover, cell)) {
        const known = last.get(to) ?? [];
        if (known.includes(mover)) continue;
        if (!played.isMove(mover, cell, to)) continue;
        if (improving && !played.prefers(mover, to, cell)) continue;
        last.set(to, [...known, mover]);
        if (known.length === 0 && deters(to)) return true;
        // From where two may have moved last everybody moves; a third adds nothing.
        if (known.length < 2) open.push({ cell: to, mover });
      }
    }
  }
  return false;
}

const NOBODY = -1;

/**
 * Whether improvements lead from one cell to another, nobody moving twice in a row. It is searched from both
 * ends, always from the one with less before it, since that asks for fewer comparisons.
 */
function isReached(played: Played, start: number, end: number): boolean {
  if (start === end) return true;
  const key = (cell: number, mover: number) => cell * (played.movers + 1) + mover + 1;
  // Forward: a cell, and who moved last. Backward: a cell, and who moves first from there to the end.
  const forward = [{ cell: start, mover: NOBODY }];
  const backward = [{ cell: end, mover: NOBODY }];
  const [after, before] = [new Map<number, number[]>(), new Map<number, number[]>()];
  const seen = [new Set([key(start, NOBODY)]), new Set<number>()] as const;
  after.set(start, [NOBODY]);
  const improves = (mover: number, from: number, to: number) =>
    played.isMove(mover, from, to) && played.prefers(mover, to, from);
  let [next, previous] = [0, 0];
  while (next < forward.length && previous < backward.length) {
    if (forward.length - next <= backward.length - previous) {
      const { cell, mover: last } = forward[next++]!;
      for (const mover of moversIn(played, undefined)) {
        if (mover === last) continue;
        for (const to of played.targets(mover, cell)) {
          if (seen[0].has(key(to, mover)) || !improves(mover, cell, to)) continue;
          if (to === end || before.get(to)?.some((first) => first !== mover)) return true;
          seen[0].add(key(to, mover));
          after.set(to, [...(after.get(to) ?? []), mover]);
          forward.push({ cell: to, mover });
        }
      }
    } else {
      const { cell, mover: first } = backward[previous++]!;
      for (const mover of moversIn(played, undefined)) {
        if (mover === first) continue;
        for (const from of played.sources(mover, cell)) {
          if (seen[1].has(key(from, mover)) || !improves(mover, from, cell)) continue;
          if (after.get(from)?.some((last) => last !== mover)) return true;
          seen[1].add(key(from, mover));
          before.set(from, [...(before.get(from) ?? []), mover]);
          backward.push({ cell: from, mover });
        }
      }
    }
  }
  return false;
}
