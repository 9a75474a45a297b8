import { defaultLimits, type Limits, type Steps } from '@standoff/engine';
import { type Judgement, judgementId } from '@standoff/language';
import type { OpenCase } from '../analysis/open-case.ts';
import { openingName } from '../prose/prose-name.ts';
import type { DoubtedOrder } from './choices.ts';
import type { Answers } from './comparing.ts';
import { doubtedOrder } from './doubted-order.ts';
import { type ExactShare, reduced } from './exact-share.ts';
import type { NamedFinding } from './finding.ts';
import { judgementOf } from './say-in-doubt.ts';
import { countAlike, countAll, sweepFinding } from './sweep.ts';
import type { InAllModels, Sweep } from './swept.ts';
import { type World, type Worlds, worldsOf } from './worlds.ts';

/** What the short doubt of findings may cost; beyond that `sweep` is to be asked. */
const MOST = {
  /** Cells, where facts and moves in doubt may ask for them to be laid out anew. */
  cells: 2 ** 17,
  /** Orders of one decision maker. */
  orders: 1024,
  /** Ways that facts and moves in doubt may be together. */
  worlds: 32,
  /** Traces of one finding. */
  traces: 400,
  /** Comparisons that one finding asks for. */
  comparisons: 200_000,
};

/** What findings are in all models that the file allows, as short as it can be said beside a verdict. */
export interface Doubts
  extends Pick<
    Sweep,
    'casebook' | 'models' | 'even' | 'orders' | 'elsewhere' | 'doubts' | 'within'
  > {
  /** In the order in which they were asked for. */
  readonly findings: readonly FindingDoubt[];
}

/** Why no finding was looked at: the models are more than can be told in passing. */
export interface NoDoubts {
  readonly status: 'beyond';
  readonly problem: string;
}

/** Beyond, where it takes more than can be told in passing. */
export type FindingDoubt = ShortDoubt | (NamedFinding & { readonly status: 'beyond' });

export interface ShortDoubt extends NamedFinding {
  readonly status: 'known';
  /** Whether it holds in the file as written. */
  readonly asWritten: boolean;
  /** In how many models it is what it is as written. */
  readonly standing: bigint;
  /** The same by weight. It is no likelihood. */
  readonly share: ExactShare;
  readonly hangsOn: HangsOn;
}

/** The least by which a finding comes to be other than written. */
export type HangsOn =
  /** It is as written in all models. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'one';
      /** The judgement that turns it by itself; of several the one with the greatest effect. */
      readonly judgement: Judgement;
      /** The others that turn it by themselves. */
      readonly others: readonly Judgement[];
    }
  | {
      readonly kind: 'several';
      /** A smallest set, each judgement counting on those before it. */
      readonly judgements: readonly Judgement[];
      /** How many such sets there are. */
      readonly count: number;
    };

/**
 * Of each finding in how many models it is what it is in the file as written, and what it hangs on. What may be
 * otherwise is the neighbourhood of the file, with one swap in each order in which swaps are in doubt.
 */
export function* doubtOf(
  opened: Pick<OpenCase, 'casebook'>,
  findings: readonly NamedFinding[],
  limits: Limits = defaultLimits,
): Steps<Doubts | NoDoubts> {
  const { casebook } = opened;
  if (casebook.reading !== undefined) {
    return beyond('it is reckoned in the general reading of preferences only');
  }
  if (casebook.space.cells > MOST.cells) return beyond('the states are too many');
  const orders: DoubtedOrder[] = [];
  for (const owner of casebook.decisionMakers) {
    const order = doubtedOrder(casebook.conflict, owner, 'file', 1, MOST.orders);
    if (order === undefined) return beyond(`${openingName(owner.name)} may have too many orders`);
    orders.push(order);
  }
  const worlds = yield* worldsOf(opened, orders, 'file', limits, MOST.worlds);
  if ('status' in worlds) {
    return beyond(worlds.status === 'no-worlds' ? worlds.problem : 'the states are too many');
  }
  const budget: Budget = { left: 0 };
  const limited = spending(worlds, budget);
  const found: FindingDoubt[] = [];
  for (const asked of findings) {
    budget.left = MOST.comparisons;
    const swept = yield* sweepFinding(opened, asked, orders, limited, MOST.traces);
    // What was found after the budget was spent is no answer.
    const isKnown = swept !== undefined && budget.left > 0;
    found.push(
      isKnown ? shorten(casebook, swept, countAll(orders, worlds)) : { ...asked, status: 'beyond' },
    );
  }
  return {
    casebook,
    models: countAll(orders, worlds),
    even: countAlike(orders, worlds),
    orders,
    elsewhere: worlds.inDoubt,
    doubts: 'file',
    within: 1,
    findings: found,
  };
}

function beyond(problem: string): NoDoubts {
  return { status: 'beyond', problem };
}

interface Budget {
  left: number;
}

/** Answers that say of everything that nobody prefers it. */
const NOTHING: Answers = { values: Int8Array.of(0), signs: new Int8Array(0), alike: true };

/** The same worlds, that answer no more comparisons than there are left: evaluations then end at once. */
function spending(worlds: Worlds, budget: Budget): Worlds {
  const limited = (world: World): World => ({
    ...world,
    answersTo(dm, better, worse) {
      if (budget.left <= 0) return NOTHING;
      budget.left--;
      return world.answersTo(dm, better, worse);
    },
  });
  return { ...worlds, worlds: worlds.worlds.map(limited) };
}

function shorten(
  casebook: OpenCase['casebook'],
  swept: NamedFinding & InAllModels,
  models: bigint,
): ShortDoubt {
  const { id, finding, asWritten, share } = swept;
  const { part, whole } = share;
  return {
    id,
    finding,
    status: 'known',
    asWritten,
    standing: asWritten ? swept.standing! : models - swept.standing!,
    share: asWritten ? share : reduced({ part: whole - part, whole }),
    hangsOn: whatItHangsOn(casebook, swept),
  };
}

function whatItHangsOn(casebook: OpenCase['casebook'], swept: InAllModels): HangsOn {
  const turning = swept.asWritten ? swept.breaking : swept.mending!;
  const sets = eachOnce(turning.sets);
  const [first] = sets;
  if (turning.size === undefined || first === undefined) return { kind: 'nothing' };
  if (turning.size > 1) {
    // Of very many sets only the first are known.
    const isAll = turning.count === turning.sets.length;
    return { kind: 'several', judgements: first, count: isAll ? sets.length : turning.count };
  }
  const effects = effectsOf(casebook, swept);
  const effectOf = (judgement: Judgement) => effects.get(judgementId(judgement)) ?? 0;
  const [judgement, ...others] = sets.flat().sort((a, b) => effectOf(b) - effectOf(a));
  return { kind: 'one', judgement: judgement!, others };
}

/** Where all of a place is left out, it makes two models, but no other set, whether a part of it stands by itself. */
function eachOnce(sets: readonly (readonly Judgement[])[]): (readonly Judgement[])[] {
  return [...new Map(sets.map((set) => [set.map(judgementId).join(' '), set])).values()];
}

/** How much more often the finding is other than written where a judgement is, by the id of the judgement. */
function effectsOf(
  casebook: OpenCase['casebook'],
  { drivers, asWritten }: InAllModels,
): ReadonlyMap<string, number> {
  return new Map(
    drivers.map(({ about, effect }) => [
      judgementId(judgementOf(casebook, about)),
      asWritten ? effect : -effect,
    ]),
  );
}
