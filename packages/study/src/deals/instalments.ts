import { createPace, type PathStep, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import { isBody } from '../casebook/moves.ts';
import type { AsAgreed } from './as-agreed.ts';
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
 * fewest losses after single steps. Where more than so many points would have to be looked at, none is looked for.
 */
export function* instalmentsOf(
  acting: AsAgreed,
  { start, base, end }: { readonly start: number; readonly base: number; readonly end: number },
  parties: readonly number[],
  most = MOST_POINTS,
): Steps<Instalments | NoInstalments> {
  const { casebook, situation } = acting;
  if (casebook.space.representation === 'graph') return { status: 'none', why: 'no-options' };
  const left = leftToDo(acting, end);
  if (Math.max(...parties.map((party) => left(start, party))) < 2) {
    return { status: 'none', why: 'one-step-each' };
  }
  const way = onTheWay(acting, base, parties);
  const losses = (cell: number) => way.exposedIn(cell).length;
  const path = yield* cheapestWay(acting, { start, end, parties, most }, losses);
  if (path === 'too-many') return { status: 'none', why: 'too-many' };
  if (path === undefined) return { status: 'none', why: 'not-possible' };
  const steps = way.look(path);
  const rounds = inRounds(steps);
  const deciders = parties.filter((party) => !isBody(casebook, party));
  return {
    status: 'found',
    rounds,
    isEven: rounds.every((round) => round.at(-1)!.exposed.length === 0),
    trust: trustOn(situation, base, steps, deciders),
  };
}

/** How many levels the options of a mover are away from those agreed. */
function leftToDo(
  { casebook }: Pick<AsAgreed, 'casebook'>,
  end: number,
): (cell: number, mover: number) => number {
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

/** So many points are looked at for the instalments of a deal. */
const MOST_POINTS = 20_000;

interface Search {
  readonly start: number;
  readonly end: number;
  readonly parties: readonly number[];
  /** So many points are looked at. */
  readonly most: number;
}

/** All steps are of one level, so that after as many of them everything is as far: points are gone through by these. */
function* cheapestWay(
  acting: AsAgreed,
  { start, end, parties, most }: Search,
  lossesIn: (cell: number) => number,
): Steps<PathStep[] | undefined | 'too-many'> {
  const pace = createPace();
  let seen = 0;
  const left = leftToDo(acting, end);
  const total = parties.reduce((sum, party) => sum + left(start, party), 0);
  let points = new Map<string, Point>([
    ['', { cell: start, moved: new Set<number>(), cost: [0, 0] }],
  ]);
  for (let k = 0; k < total; k++) {
    const next = new Map<string, Point>();
    for (const point of points.values()) {
      if (++seen > most) return 'too-many';
      if (pace.spend(1)) yield { what: doing.seekingDeals, passes: seen, share: 0 };
      for (const reached of goingOn(point)) {
        const key = keyOf(reached);
        const known = next.get(key);
        if (known === undefined || isLess(reached.cost, known.cost)) next.set(key, reached);
      }
    }
    points = next;
  }
  const [last] = points.values();
  return last && pathTo(last);

  /** Where the steps of those lead who have not moved in this round. */
  function goingOn(point: Point): Point[] {
    const movers = parties.filter((party) => !point.moved.has(party));
    return movers
      .flatMap((mover) => stepsNearer(acting, point.cell, end, mover))
      .map((step) => {
        const moved = new Set([...point.moved, step.mover]);
        const isRound = parties.every((party) => moved.has(party) || left(step.to, party) === 0);
        const losses = lossesIn(step.to);
        const [rounds, steps] = point.cost;
        return {
          cell: step.to,
          moved: isRound ? new Set() : moved,
          cost: [rounds + (isRound ? losses : 0), steps + losses],
          before: { point, step },
        };
      });
  }
}

function keyOf({ cell, moved }: Point): string {
  return `${cell} ${[...moved].sort((a, b) => a - b).join(' ')}`;
}

function pathTo(last: Point): PathStep[] {
  const path: PathStep[] = [];
  for (let at = last; at.before !== undefined; at = at.before.point) path.unshift(at.before.step);
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
 * drafts that carry with the votes of the parties.
 */
function stepsNearer(
  { casebook, agreed: { space: moves } }: AsAgreed,
  from: number,
  end: number,
  mover: number,
): PathStep[] {
  const { space, states } = casebook;
  const [levels, agreed] = [from, end].map((cell) => states.levels(space.codeOf(cell)));
  const steps: PathStep[] = [];
  moves.movers[mover]!.forEachTarget(from, (to) => {
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
