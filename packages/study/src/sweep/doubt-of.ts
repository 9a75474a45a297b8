import {
  beginPieces,
  type Cost,
  createPace,
  defaultLimits,
  type Limits,
  millisecondsOf,
  type Steps,
  workSpent,
} from '@standoff/engine';
import type { Of } from '@standoff/propositions';
import { doing, notReckoned, openingName } from '@standoff/wording';
import type { OpenCase } from '../analysis/open-case.ts';
import { MOST, mostOfDoubt } from '../estimates/doubting.ts';
import type { DoubtedOrder } from './choices.ts';
import type { Answers } from './comparing.ts';
import { doubtedOrder } from './doubted-order.ts';
import { type ExactShare, reduced } from './exact-share.ts';
import { isDecidedEach, type NamedFinding } from './finding.ts';
import { type HangsOn, whatItHangsOn } from './hangs-on.ts';
import { placedOrders } from './placed-orders.ts';
import { countAlike, countAll, sweepFinding } from './sweep.ts';
import type { InAllModels, Sweep } from './swept.ts';
import { weightOrder } from './weight-orders.ts';
import { type OpenWorld, type World, type Worlds, worldsOf } from './worlds.ts';

/** Points that are drawn where more weights are in doubt than can be measured. */
const POINTS = { points: 2000, seed: 0 };

/** Orders that weights in ranges make, and corners looked at to find them. */
const MOST_OF_RANGES = { cells: MOST.orders, looks: 200_000 };

/** Looks for each cell that it takes to order all states and decide something there: an order of magnitude. */
const DECIDING = 200;

/** So many looks at most, of which none may be needed. */
export function atMost(work: number): Cost {
  return { milliseconds: 0, ...(work > 0 && { upTo: millisecondsOf(work) }), bytes: 0 };
}

/** Claims of a headline that a figure about the rest of it leaves out. */
export type LeftOut = NonNullable<Of<'standsIn'>['apart']>;

/** The models that the file allows, as far as they can be gone through in passing. */
export interface ModelsInDoubt {
  readonly orders: readonly DoubtedOrder[];
  readonly worlds: Worlds<OpenWorld>;
  readonly held: Sweep['held'];
}

/** What findings are in all models that the file allows, as short as it can be said beside a verdict. */
export interface Doubts extends DoubtGround {
  /** In the order in which they were asked for. */
  readonly findings: readonly FindingDoubt[];
}

/** What the models are about which findings are told. */
export type DoubtGround = Pick<
  Sweep,
  'casebook' | 'models' | 'even' | 'orders' | 'held' | 'elsewhere' | 'doubts' | 'within'
>;

/** Why no finding was looked at: the models are more than can be told in passing. */
export interface NoDoubts {
  readonly status: 'beyond';
  readonly problem: string;
}

/** Beyond, where it takes more than can be told in passing. */
export type FindingDoubt = NamedFinding & {
  /** Set of what a headline says. */
  readonly isHeadline?: true;
  /** What of that it leaves out. */
  readonly apart?: LeftOut;
} & Doubt;

/** The same of whatever is asked. */
export type Doubt = ShortDoubt | { readonly status: 'beyond' };

export interface ShortDoubt {
  readonly status: 'known';
  /** Whether it holds in the file as written. */
  readonly asWritten: boolean;
  /** In how many models it is what it is as written. */
  readonly standing: bigint;
  /** The same by weight. It is no likelihood. */
  readonly share: ExactShare;
  readonly hangsOn: HangsOn;
}

/**
 * Of each finding in how many models it is what it is in the file as written, and what it hangs on. What may be
 * otherwise is the neighbourhood of the file, with one swap in each order in which swaps are in doubt.
 */
export function* doubtOf(
  opened: Pick<OpenCase, 'casebook'>,
  findings: readonly NamedFinding[],
  limits: Limits = defaultLimits,
): Steps<Doubts | NoDoubts> {
  const inDoubt = yield* modelsInDoubt(opened, limits);
  if ('status' in inDoubt) return inDoubt;
  return yield* doubtsIn(opened, inDoubt, findings);
}

/** The same in models that are known. */
export function* doubtsIn(
  opened: Pick<OpenCase, 'casebook'>,
  inDoubt: ModelsInDoubt,
  findings: readonly NamedFinding[],
): Steps<Doubts> {
  const { casebook } = opened;
  const { orders, worlds } = inDoubt;
  const budget = createBudget();
  const limited = { ...worlds, worlds: worlds.worlds.map((world) => budget.limit(world)) };
  const found: FindingDoubt[] = [];
  const left = beginPieces(findings.length, 4);
  const most = mostOfOne(casebook, inDoubt);
  const cost = atMost(findings.length * most);
  yield { what: doing.askingHowSure, passes: 0, share: 0, cost };
  for (const asked of findings) {
    const doubt = yield* doubtWithin(
      budget,
      inDoubt,
      casebook,
      sweepFinding(opened, asked, orders, limited, mostTraces(casebook, asked)),
    );
    found.push({ ...asked, ...doubt });
    const share = found.length / findings.length;
    const upTo = millisecondsOf((findings.length - found.length) * most);
    const cost = { ...left(found.length), upTo };
    yield { what: doing.askingHowSure, passes: 0, share, cost };
  }
  return { ...groundOf(casebook, inDoubt), findings: found };
}

/** Looks that one finding takes at most in these models. */
export function mostOfOne(
  casebook: OpenCase['casebook'],
  { orders, worlds }: ModelsInDoubt,
): number {
  return mostOfDoubt(casebook, Number(countAll(orders, worlds)));
}

/** Of what is decided in each model by itself no more models than may be spent on one finding. */
function mostTraces({ space }: OpenCase['casebook'], { finding }: NamedFinding): number {
  if (!isDecidedEach(finding)) return MOST.traces;
  return Math.min(MOST.traces, Math.floor(MOST.work / (DECIDING * space.cells)));
}

/** All that may be otherwise, where it is little enough to be gone through in passing. */
export function* modelsInDoubt(
  opened: Pick<OpenCase, 'casebook'>,
  limits: Limits,
): Steps<ModelsInDoubt | NoDoubts> {
  const { casebook } = opened;
  if (casebook.reading !== undefined) {
    return beyond(notReckoned.generalReading);
  }
  if (casebook.space.cells > MOST.cells) return beyond(notReckoned.states);
  const orders: DoubtedOrder[] = [];
  const pace = createPace();
  const { conflict, held, spread } = placedOrders(casebook, 'file');
  for (const owner of conflict.decisionMakers) {
    const ofWeights = spread.get(owner.id);
    const order = ofWeights
      ? yield* weightOrder(owner, ofWeights, {
          drawn: POINTS,
          most: MOST_OF_RANGES,
          orDraw: false,
          at: orders.length,
        })
      : doubtedOrder(conflict, owner, 'file', 1, MOST.orders);
    if (order === undefined) return beyond(notReckoned.orders(openingName(owner.name)));
    orders.push(order);
    if (pace.spend(1)) yield { what: doing.listingOrders, passes: 0, share: 0 };
  }
  const worlds = yield* worldsOf(opened, orders, conflict, 'file', limits, MOST.worlds);
  if ('status' in worlds) {
    return beyond(worlds.status === 'no-worlds' ? worlds.problem : notReckoned.states);
  }
  return { orders, worlds, held };
}

/** What is said of the models before any doubt. */
export function groundOf(
  casebook: OpenCase['casebook'],
  { orders, worlds, held }: ModelsInDoubt,
): DoubtGround {
  return {
    casebook,
    models: countAll(orders, worlds),
    even: countAlike(orders, worlds),
    orders,
    held,
    elsewhere: worlds.inDoubt,
    doubts: 'file',
    within: 1,
  };
}

/** The doubt that comes of following traces, unless they ask for more than may be spent. */
export function* doubtWithin(
  budget: Budget,
  inDoubt: ModelsInDoubt,
  casebook: OpenCase['casebook'],
  following: Steps<InAllModels | undefined>,
): Steps<Doubt> {
  budget.renew();
  const swept = yield* following;
  // What was found after the budget was spent is no answer.
  if (swept === undefined || budget.isSpent()) return { status: 'beyond' };
  return shorten(casebook, swept, inDoubt);
}

function beyond(problem: string): NoDoubts {
  return { status: 'beyond', problem };
}

/** How much work is left to one finding. */
export interface Budget {
  renew(): void;
  isSpent(): boolean;
  /** The same world, or picture of one, that answers no more than is left: evaluations then end at once. */
  limit<W extends Pick<World, 'answersTo'>>(world: W): W;
}

/** Answers that say of everything that nobody prefers it. */
const NOTHING: Answers = { values: Int8Array.of(0), signs: new Int8Array(0), alike: true };

export function createBudget(): Budget {
  let end = 0;
  const isSpent = () => workSpent() >= end;
  return {
    renew() {
      end = workSpent() + MOST.work;
    },
    isSpent,
    limit: (world) => ({
      ...world,
      answersTo(dm: number, better: number, worse: number) {
        if (isSpent()) return NOTHING;
        return world.answersTo(dm, better, worse);
      },
    }),
  };
}

function shorten(
  casebook: OpenCase['casebook'],
  swept: InAllModels,
  { orders, worlds }: ModelsInDoubt,
): ShortDoubt {
  const models = countAll(orders, worlds);
  const { asWritten, share } = swept;
  const { part, whole } = share;
  return {
    status: 'known',
    asWritten,
    standing: asWritten ? swept.standing! : models - swept.standing!,
    share: asWritten ? share : reduced({ part: whole - part, whole }),
    hangsOn: whatItHangsOn(casebook, swept, orders),
  };
}
