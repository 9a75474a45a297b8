import type { Concept, Limits, StateCode, Steps } from '@standoff/engine';
import type { Formula } from '@standoff/language';
import { limitProblem, type Problem } from '@standoff/wording';
import type { OpenCase, TooLarge } from '../analysis/open-case.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { NoWorlds, World } from '../sweep/worlds.ts';
import { worldsOf } from '../sweep/worlds.ts';
import { type EditedOrder, editedOrder, heldOrder, MOST_EDITED_ORDERS } from './edited-order.ts';
import type { InverseSet } from './inverse-set.ts';
import { nearestModels, smallestIn } from './nearest-models.ts';
import { type Story, storiesOf } from './stories.ts';

/** So many smallest sets are told apart at most. */
const MOST_INVERSE_SETS = 100_000;

export interface InverseQuery {
  /** One of these is to hold, by codes. */
  readonly states: readonly StateCode[];
  /** What is true in them, where that is how they were asked for. */
  readonly where?: Formula;
  /** One whose verdicts are found comparison by comparison. */
  readonly concept: Concept;
  /** Whose orders may change, by positions. */
  readonly changing: readonly number[];
  /** Up to so many changes together. */
  readonly upTo: number;
  /** So many traces are looked at for each state. */
  readonly maxTraces: number;
  readonly limits: Limits;
}

/** The smallest sets of changed preferences after which a state holds. */
export interface Inverse
  extends Pick<InverseQuery, 'states' | 'where' | 'concept' | 'changing' | 'upTo'> {
  readonly casebook: Casebook;
  readonly orders: readonly EditedOrder[];
  /** How many changes are enough; undefined where no set of up to `upTo` is. */
  readonly size: number | undefined;
  /** All sets of that size. Those that lead to the same orders count once. */
  readonly sets: readonly InverseSet[];
  readonly stories: readonly Story[];
  readonly traces: number;
}

/** More than may be looked at, in words. */
export interface TooManyChanges extends Problem {
  readonly status: 'too-many';
}

/** Orders after more changes are many, and are told apart only where fewer changes are not enough. */
export const FEW_CHANGES = 2;

/**
 * The fewest changes of preferences after which one of some states is an equilibrium: all sets of that size, and
 * none is smaller. Facts, options, rules and moves are as written.
 */
export function* inverseOf(
  opened: OpenCase,
  query: InverseQuery,
): Steps<Inverse | TooManyChanges | NoWorlds | TooLarge> {
  const { upTo } = query;
  if (upTo <= FEW_CHANGES) return yield* inverseUpTo(opened, query);
  const few = yield* inverseUpTo(opened, { ...query, upTo: FEW_CHANGES });
  if ('status' in few) return few;
  return few.size === undefined ? yield* inverseUpTo(opened, query) : { ...few, upTo };
}

function* inverseUpTo(
  opened: OpenCase,
  query: InverseQuery,
): Steps<Inverse | TooManyChanges | NoWorlds | TooLarge> {
  const { casebook } = opened;
  const { states, where, concept, changing, upTo, limits } = query;
  const orders: EditedOrder[] = [];
  for (const [dm, owner] of casebook.conflict.decisionMakers.entries()) {
    const order = changing.includes(dm) ? yield* editedOrder(owner, upTo) : heldOrder;
    if (order === undefined) return tooManyOrders(owner.name, upTo);
    orders.push(order);
  }
  const worlds = yield* worldsOf(opened, orders, opened.casebook.conflict, 'swaps', limits);
  if ('status' in worlds) return worlds;
  const [world] = worlds.worlds;
  const found = yield* nearestOfAll(casebook, world!, orders, query);
  if ('status' in found) return found;
  const { size, sets, traces } = found;
  const stories = storiesOf(orders, sets);
  const asked = { casebook, states, ...(where && { where }), concept, changing, upTo };
  return { ...asked, orders, size, sets, stories, traces };
}

function tooManyOrders(name: string, upTo: number): TooManyChanges {
  return {
    status: 'too-many',
    ...limitProblem('too-many-edited-orders', { name, most: MOST_EDITED_ORDERS, upTo }),
  };
}

/** The smallest sets for any of the states. What is more than the fewest so far is not looked at. */
function* nearestOfAll(
  casebook: Casebook,
  world: World,
  orders: readonly EditedOrder[],
  { states, concept, upTo, maxTraces }: InverseQuery,
): Steps<Pick<Inverse, 'size' | 'sets' | 'traces'> | TooManyChanges> {
  let size: number | undefined;
  let sets = new Map<string, InverseSet>();
  let traces = 0;
  for (const state of states) {
    const found = yield* nearestModels({
      finding: { kind: 'stable', state, concept },
      world,
      orders,
      statusQuo: casebook.statusQuo,
      upTo: size ?? upTo,
      maxTraces,
    });
    if (found === undefined) return tooMany('too-many-traces', maxTraces);
    traces += found.traces;
    if (found.size === undefined) continue;
    if (size === undefined || found.size < size) {
      size = found.size;
      sets = new Map();
    }
    for (const box of found.boxes) {
      for (const choices of smallestIn(box, orders)) {
        const key = choices.join();
        const known = sets.get(key);
        if (known === undefined && sets.size === MOST_INVERSE_SETS) {
          return tooMany('too-many-smallest-sets', MOST_INVERSE_SETS);
        }
        sets.set(key, {
          judgements: choices.flatMap((choice, dm) => orders[dm]!.choices[choice]!.judgements),
          choices,
          states: [...(known?.states ?? []), state],
        });
      }
    }
  }
  return { size, sets: [...sets.values()], traces };
}

function tooMany(code: 'too-many-traces' | 'too-many-smallest-sets', most: number): TooManyChanges {
  return { status: 'too-many', ...limitProblem(code, { most }) };
}
