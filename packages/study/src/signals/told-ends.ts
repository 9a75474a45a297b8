import {
  type CellSet,
  createPace,
  improvementsFrom,
  isKept,
  type Order,
  type Steps,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { PlaceRange } from '../beliefs/place-range.ts';
import {
  askedGame,
  type BaseGame,
  canBeAsked,
  canPassOn,
  openBase,
} from '../misjudgement/asked-game.ts';
import { type ErrorsOfViewer, NO_ERRORS } from '../misjudgement/errors.ts';
import { type Evidence, holdsIn } from '../misjudgement/evidence.ts';
import type { OwnStep } from '../misjudgement/judged-game.ts';
import type { OrderReader } from '../misjudgement/order-reader.ts';
import type { SeenGames } from '../misjudgement/seen-games.ts';
import type { Misplacement } from './told-viewer.ts';

/**
 * What may hold under a concept, seen from its ends in the order of a sender. In what may hold all others stay and a viewer
 * does, and what that one is told changes only where it stays. So nothing is better at either end as long as it leaves
 * every state that is better than the best that holds, and stays in one of the worst; that rests on few comparisons.
 */
export interface ToldEnds {
  /** Whether that rests on nothing that a statement in another place turns: then it does not serve the sender. */
  staySoWith(change: Misplacement): Steps<boolean>;
  /** The same of options that the viewer does not know of. */
  staySoWithout(errors: ErrorsOfViewer): Steps<boolean>;
}

/** Whose picture is changed under a concept, and whom that is to serve. */
export interface EndsAsked {
  readonly seen: SeenGames;
  readonly reader: OrderReader;
  readonly viewer: number;
  /** How the sender orders the states. */
  readonly order: Extract<Order, { readonly kind: 'ranked' }>;
  /** The states in which all others stay, and of these those in which the viewer does. */
  readonly others: CellSet;
  readonly held: CellSet;
  /** The places of what may hold before. */
  readonly first: PlaceRange;
}

/** So many states are looked at one by one; where there are more it is quicker to find all in which the viewer stays. */
const FEW_STATES = 64;

/** So many of the worst states are looked at. */
const SOME_WORST = 4;

/** What others can bring about after steps that are looked at again and again is kept: so many cells at most. */
const MOST_KEPT = 2 ** 20;

/**
 * Undefined where that is not seen from few states: where something else deters than what the others do one after the other,
 * and where too many states are better than the best.
 */
export function* openEnds(asked: EndsAsked): Steps<ToldEnds | undefined> {
  const { viewer, seen, reader, first, order, others, held } = asked;
  if (!canBeAsked(seen)) return undefined;
  const placeOf = (cell: number) => order.rankCount - order.ranks[cell]!;
  const few = Math.min(FEW_STATES, MOST_KEPT / order.ranks.length);
  const better = yield* cellsWhere(others, (cell) => placeOf(cell) < first.best, few + 1);
  if (better.length > few) return undefined;
  const worst = yield* cellsWhere(held, (cell) => placeOf(cell) === first.worst, SOME_WORST);
  const base = yield* openBase(seen, viewer, NO_ERRORS, reader);
  const stepsFrom = (from: number) =>
    improvementsFrom(base.situation, viewer, from).map((to): OwnStep => ({ from, to }));
  const settling = { better: better.map(stepsFrom), worst: worst.map(stepsFrom) };
  return {
    staySoWith: ({ of, statement, to }) =>
      isSettled(base, settling, (step, evidence) => {
        const slack = base.slack(step, evidence, of);
        return slack !== undefined && isKept(slack, statement, to);
      }),
    *staySoWithout(errors) {
      if (!canPassOn(seen, errors)) return false;
      const { situation } = askedGame(seen, base, errors);
      return yield* isSettled(base, settling, (step, evidence) => {
        const isStep = improvementsFrom(situation, viewer, step.from).includes(step.to);
        return evidence.kind === 'safe'
          ? isStep && holdsIn({ ...base, situation }, evidence, [])
          : !isStep || holdsIn({ ...base, situation }, evidence, []);
      });
    },
  };
}

/** The improvements of the viewer from each of the better states, and of the worst. */
interface SettlingSteps {
  readonly better: readonly (readonly OwnStep[])[];
  readonly worst: readonly (readonly OwnStep[])[];
}

/** Whether a safe step from each of the better states goes on being one, and none from one of the worst comes to be one. */
function* isSettled(
  base: BaseGame,
  { better, worst }: SettlingSteps,
  holds: (step: OwnStep, evidence: Evidence) => boolean,
): Steps<boolean> {
  for (const steps of better) {
    let leaves = false;
    for (const step of steps) {
      const evidence = yield* base.evidence(step);
      leaves = evidence.kind === 'safe' && holds(step, evidence);
      if (leaves) break;
    }
    if (!leaves) return false;
  }
  for (const steps of worst) {
    let stays = true;
    for (const step of steps) {
      if (stays) stays = holds(step, yield* base.evidence(step));
    }
    if (stays) return true;
  }
  return false;
}

/** So many members of a set at most for which something is true. */
function* cellsWhere(
  cells: CellSet,
  isTrue: (cell: number) => boolean,
  most: number,
): Steps<number[]> {
  const pace = createPace();
  const found: number[] = [];
  for (const cell of cells) {
    if (pace.spend(1)) yield LISTING;
    if (found.length >= most) break;
    if (isTrue(cell)) found.push(cell);
  }
  return found;
}

const LISTING = { what: doing.listingSignals, passes: 0, share: 0 };
