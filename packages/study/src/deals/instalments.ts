import type { PathStep } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { isBody } from '../casebook/moves.ts';
import type { Instalments, NoInstalments } from './deal.ts';
import { onTheWay } from './openings.ts';
import { trustOn } from './trust.ts';

/** A point on the way: where things stand, and who has moved in this round. */
interface Point {
  readonly cell: number;
  readonly moved: ReadonlySet<number>;
  /** Losses after whole rounds, and after steps. */
  readonly cost: readonly [rounds: number, steps: number];
  readonly before?: { readonly point: Point; readonly step: PathStep };
}

/**
 * How a deal is carried out in steps of one level: in every round each party that has something left to do
 * brings one option one level nearer to what is agreed, in any order. Of all such ways one with the fewest losses
 * after whole rounds, a loss being that one party is worse off than at the start, and of these one with the
 * fewest losses after single steps.
 */
export function instalmentsOf(
  analysis: Analysis,
  start: number,
  end: number,
  parties: readonly number[],
): Instalments | NoInstalments {
  const { casebook, situation } = analysis;
  if (casebook.space.representation === 'graph') return { status: 'none', why: 'no-options' };
  const left = leftToDo(analysis, end);
  if (Math.max(...parties.map((party) => left(start, party))) < 2) {
    return { status: 'none', why: 'one-step-each' };
  }
  const way = onTheWay(analysis, start, parties);
  const path = cheapestWay(analysis, start, end, parties, (cell) => way.exposedIn(cell).length);
  if (path === undefined) return { status: 'none', why: 'not-possible' };
  const steps = way.look(path);
  const rounds = inRounds(steps);
  const deciders = parties.filter((party) => !isBody(casebook, party));
  return {
    status: 'found',
    rounds,
    isEven: rounds.every((round) => round.at(-1)!.exposed.length === 0),
    trust: trustOn(situation, start, steps, deciders),
  };
}

/** How many levels the options of a mover are away from those agreed. */
function leftToDo({ casebook }: Analysis, end: number): (cell: number, mover: number) => number {
  const { space, states, options } = casebook;
  const agreed = states.levels(space.codeOf(end));
  return (cell, mover) =>
    states
      .levels(space.codeOf(cell))
      .reduce(
        (sum, level, k) =>
          options[k]!.decisionMaker === mover ? sum + Math.abs(level - agreed[k]!) : sum,
        0,
      );
}

/** All steps are of one level, so that after as many of them everything is as far: points are gone through by these. */
function cheapestWay(
  analysis: Analysis,
  start: number,
  end: number,
  parties: readonly number[],
  lossesIn: (cell: number) => number,
): PathStep[] | undefined {
  const left = leftToDo(analysis, end);
  const total = parties.reduce((sum, party) => sum + left(start, party), 0);
  let points = new Map<string, Point>([
    ['', { cell: start, moved: new Set<number>(), cost: [0, 0] }],
  ]);
  for (let k = 0; k < total; k++) {
    const next = new Map<string, Point>();
    for (const point of points.values()) {
      const movers = parties.filter((party) => !point.moved.has(party));
      for (const step of movers.flatMap((mover) => stepsNearer(analysis, point.cell, end, mover))) {
        const moved = new Set([...point.moved, step.mover]);
        const isRound = parties.every((party) => moved.has(party) || left(step.to, party) === 0);
        const losses = lossesIn(step.to);
        const [rounds, steps] = point.cost;
        const cost = [rounds + (isRound ? losses : 0), steps + losses] as const;
        const key = `${step.to} ${isRound ? '' : [...moved].sort((a, b) => a - b).join(' ')}`;
        const known = next.get(key);
        if (known !== undefined && !isLess(cost, known.cost)) continue;
        next.set(key, {
          cell: step.to,
          moved: isRound ? new Set() : moved,
          cost,
          before: { point, step },
        });
      }
    }
    points = next;
  }
  const [last] = points.values();
  if (last === undefined) return undefined;
  const path: PathStep[] = [];
  for (let at: Point = last; at.before !== undefined; at = at.before.point) {
    path.unshift(at.before.step);
  }
  return path;
}

function isLess(
  [rounds, steps]: readonly [number, number],
  [others, more]: readonly [number, number],
) {
  return rounds < others || (rounds === others && steps < more);
}

/**
 * The moves that bring one option of a mover one level nearer to what is agreed, and change nothing else; of a body
 * drafts that carry.
 */
function stepsNearer(
  { casebook, situation }: Analysis,
  from: number,
  end: number,
  mover: number,
): PathStep[] {
  const { space, states } = casebook;
  const [levels, agreed] = [from, end].map((cell) => states.levels(space.codeOf(cell)));
  const steps: PathStep[] = [];
  situation.space.movers[mover]!.forEachTarget(from, (to) => {
    const changed = states
      .levels(space.codeOf(to))
      .flatMap((level, k) => (level === levels![k] ? [] : [{ level, k }]));
    const [only] = changed;
    if (only === undefined || changed.length > 1) return;
    const { level, k } = only;
    if (level - levels![k]! === Math.sign(agreed![k]! - levels![k]!)) {
      steps.push({ mover, from, to });
    }
  });
  return steps;
}

/** A round ends before somebody moves again; who has nothing left to do is passed over. */
function inRounds<S extends PathStep>(steps: readonly S[]): S[][] {
  const rounds: S[][] = [];
  for (const step of steps) {
    const round = rounds.at(-1);
    if (round === undefined || round.some(({ mover }) => mover === step.mover)) {
      rounds.push([step]);
    } else round.push(step);
  }
  return rounds;
}
