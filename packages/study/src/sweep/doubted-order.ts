import { countWork } from '@standoff/engine';
import {
  type Conflict,
  type DecisionMaker,
  inDegree,
  type Judgement,
  type NeighbourhoodOf,
  neighbourhood,
  type Preference,
  type PreferenceEntry,
  placedOrder,
  type Statement,
  statementsOf,
  type UtilityPreference,
} from '@standoff/language';
import { limitProblem, type Problem } from '@standoff/wording';
import {
  type Choice,
  certain,
  type DoubtedOrder,
  type InDoubt,
  type PoolEntry,
} from './choices.ts';
import { type ExactShare, exactChance } from './exact-share.ts';
import { type Rearrangement, rearrangements } from './rearrangements.ts';

/** So many orders of one decision maker are told apart at most. */
const MOST_ORDERS = 50_000;

/** All of them together have so many places at most: they are written down, each with what stands where. */
const MOST_PLACES = 2 ** 24;

/** How many orders of so many places are told apart at most. */
function mostOrders(places: number): number {
  return Math.min(MOST_ORDERS, Math.floor(MOST_PLACES / places));
}

/** A judgement that is changed or not, whatever the others are. */
interface Coin {
  readonly judgement: Extract<
    Judgement,
    { readonly kind: 'drop' | 'sure' | 'degree' | 'alternative' }
  >;
  /** From 0. */
  readonly place: number;
  /** How likely it is changed. */
  readonly chance: ExactShare;
}

/** What is in doubt of an order. */
interface Doubted {
  /** How many places it has. */
  readonly length: number;
  /** Of each place whether it and the next one may change places. */
  readonly mayPass: readonly boolean[];
  readonly coins: readonly Coin[];
}

function doubtedIn(conflict: Conflict, owner: DecisionMaker, of: NeighbourhoodOf): Doubted {
  const { preference } = owner;
  const length = countPlaces(preference);
  if (length === 0) return { length, mayPass: [], coins: [] };
  const judgements = neighbourhood(conflict, of).filter((one) => {
    return 'of' in one && one.of === owner.id && !('viewer' in one && one.viewer !== undefined);
  });
  const swapped = new Set(
    judgements.flatMap((one) => (one.kind === 'swap' ? [one.place - 1] : [])),
  );
  return {
    length,
    mayPass: Array.from({ length: length - 1 }, (_, at) => swapped.has(at)),
    coins: judgements.flatMap((judgement) => coinOf(preference, judgement)),
  };
}

/** Whether a decision maker has, by single swaps alone, more orders than are told apart. It costs little to ask. */
export function hasTooManyOrders(
  conflict: Conflict,
  owner: DecisionMaker,
  of: NeighbourhoodOf,
  within: number,
): boolean {
  const { length, mayPass, coins } = doubtedIn(conflict, owner, of);
  if (length === 0) return false;
  const singles = within === 0 ? 0 : mayPass.filter((may) => may).length;
  return (1 + singles) * 2 ** coins.length > mostOrders(length);
}

/** What is said then, and what to do. */
export function tooManyOrders({ name, preference }: DecisionMaker): Problem {
  const places = countPlaces(preference);
  return limitProblem('too-many-orders', { name, most: mostOrders(places), places });
}

/**
 * The orders that a decision maker may have: up to so many swaps where swaps are in doubt, and then what else
 * is in doubt of its statements. Undefined where there are too many.
 */
export function doubtedOrder(
  conflict: Conflict,
  owner: DecisionMaker,
  of: NeighbourhoodOf,
  within: number,
  most = MOST_ORDERS,
): DoubtedOrder | undefined {
  const { length, mayPass, coins } = doubtedIn(conflict, owner, of);
  if (length === 0) return certain;
  const room = Math.min(most, mostOrders(length)) / 2 ** coins.length;
  const orders = rearrangements(length, mayPass, within, room);
  if (orders === undefined || orders.length > room) return undefined;
  return orders.length * 2 ** coins.length === 1 ? certain : choicesOf(owner, orders, coins);
}

function countPlaces(preference: Preference): number {
  if (preference.kind === 'prioritized') return preference.statements.length;
  return isPlaced(preference) ? placedOrder(preference)!.places.length : 0;
}

/** Whether it says of every state at which place it stands; of relations those do that were made rankings. */
function isPlaced({ kind }: Preference): boolean {
  return kind === 'ranking' || kind === 'utility';
}

const EVEN: ExactShare = { part: 1n, whole: 2n };

function coinOf(preference: Preference, judgement: Judgement): Coin[] {
  if (preference.kind !== 'prioritized') return [];
  switch (judgement.kind) {
    case 'degree':
    case 'alternative':
      return [{ judgement, place: judgement.place - 1, chance: EVEN }];
    case 'drop': {
      const place = judgement.place - 1;
      const entry = preference.statements[place]!;
      const statement = statementsOf(entry)[(judgement.member ?? 1) - 1]!;
      const isOne = judgement.member !== undefined || entry.kind === 'statement';
      const chance = isOne && statement.sure < 1 ? unless(exactChance(statement.sure)) : EVEN;
      return [{ judgement, place, chance }];
    }
    case 'sure': {
      const place = judgement.place - 1;
      const { sure } = statementsOf(preference.statements[place]!)[(judgement.member ?? 1) - 1]!;
      return [{ judgement, place, chance: exactChance(sure) }];
    }
    default:
      return [];
  }
}

function unless({ part, whole }: ExactShare): ExactShare {
  return { part: whole - part, whole };
}

/** To put what stands at a place where it stands in one of the orders. */
const LOOKS_AT_PLACE = 50;

function choicesOf(
  owner: DecisionMaker,
  orders: readonly Rearrangement[],
  coins: readonly Coin[],
): DoubtedOrder {
  const pairs = passedPairs(orders);
  const positions = new Map([...pairs.keys()].map((pair, k) => [pair, k]));
  const sums = sumsOf(owner.preference);
  const inDoubt: InDoubt[] = [
    ...[...pairs.values()].map(
      ([upper, lower]): InDoubt => ({ kind: 'above', upper, lower, ...sums }),
    ),
    ...coins.map(({ judgement, place }): InDoubt => ({ kind: 'alone', judgement, place })),
  ];
  const pool = createPool(owner.preference, coins, pairs.size);
  const choices: Choice[] = [];
  for (const order of orders) {
    const passed = passedIn(order)
      .map((pair) => positions.get(pair.join())!)
      .sort((a, b) => a - b);
    for (let fallen = 0; fallen < 2 ** coins.length; fallen++) {
      const isChanged = (coin: number) => ((fallen >>> coin) & 1) === 1;
      const made = arrange(
        owner,
        pool,
        order,
        coins.filter((_, k) => isChanged(k)),
      );
      countWork(LOOKS_AT_PLACE * (made.sequence.length + made.judgements.length));
      choices.push({
        ...made,
        size: made.judgements.length,
        weight: coins.reduce((weight, { chance: { part, whole } }, k) => {
          return weight * (isChanged(k) ? part : whole - part);
        }, 1n),
        changed: new Set([
          ...passed,
          ...coins.flatMap((_, k) => (isChanged(k) ? [pairs.size + k] : [])),
        ]),
      });
    }
  }
  const [written, ...others] = choices;
  others.sort((a, b) => a.size - b.size);
  const weight = choices.reduce((sum, choice) => sum + choice.weight, 0n);
  return { pool: pool.entries, choices: [written!, ...others], inDoubt, weight };
}

/** Of weights what their judgements say of sums. */
function sumsOf(preference: Preference): { readonly utility?: UtilityPreference['values'] } {
  return preference.kind === 'utility' && preference.summed ? { utility: preference.values } : {};
}

/** The pairs of places of which the lower one is above the other in some order: `[upper, lower]` as they may be. */
function passedPairs(orders: readonly Rearrangement[]): Map<string, readonly [number, number]> {
  const pairs = new Map<string, readonly [number, number]>();
  for (const order of orders) {
    for (const pair of passedIn(order)) if (!pairs.has(pair.join())) pairs.set(pair.join(), pair);
  }
  return pairs;
}

/** The same of one order, as they come. Only those that swaps have moved need be looked at. */
function passedIn({ places, swaps }: Rearrangement): (readonly [number, number])[] {
  if (swaps.length === 0) return [];
  const first = Math.min(...swaps);
  const moved = places.slice(first, Math.max(...swaps) + 2);
  return moved.flatMap((upper, at) =>
    moved.slice(at + 1).flatMap((lower) => (upper > lower ? [[upper, lower] as const] : [])),
  );
}

interface Pool {
  readonly entries: PoolEntry[];
  /** The position of what stands at a place of the file with some of its judgements changed; undefined of what says nothing any more. */
  at(place: number, changed: readonly Coin[]): number | undefined;
}

function createPool(preference: Preference, coins: readonly Coin[], before: number): Pool {
  const entries: PoolEntry[] = [];
  const known = new Map<string, number | undefined>();
  const written: (number | undefined)[] = [];
  return {
    entries,
    at(place, changed) {
      // Of millions of places hardly any is changed.
      const isWritten = changed.length === 0;
      if (isWritten && written[place] !== undefined) return written[place];
      const positions = changed.map((coin) => before + coins.indexOf(coin));
      const key = [place, ...positions].join();
      if (known.has(key)) return known.get(key);
      const entry =
        preference.kind === 'prioritized'
          ? changedEntry(preference.statements[place]!, changed)
          : undefined;
      const isLeft = preference.kind !== 'prioritized' || entry !== undefined;
      const made = { place, changed: new Set(positions), ...(entry && { entry }) };
      const position = isLeft ? entries.push(made) - 1 : undefined;
      known.set(key, position);
      if (isWritten) written[place] = position;
      return position;
    },
  };
}

/** An entry in another degree, with the other alternative, with what stands after all, and without what does not. */
function changedEntry(
  entry: PreferenceEntry,
  changed: readonly Coin[],
): PreferenceEntry | undefined {
  const dropped = changed.flatMap(({ judgement }) =>
    judgement.kind === 'drop' ? [judgement] : [],
  );
  if (dropped.some(({ member }) => member === undefined)) return undefined;
  const degree = changed.find(({ judgement }) => judgement.kind === 'degree')?.judgement;
  const turned = changed.some(({ judgement }) => judgement.kind === 'alternative');
  const stands = (member: number) =>
    changed.some(({ judgement }) => {
      return judgement.kind === 'sure' && (judgement.member ?? 1) === member;
    });
  const left = statementsOf(entry)
    .map((one, k) => (stands(k + 1) ? { ...one, sure: 1 } : one))
    .filter((_, k) => !dropped.some(({ member }) => member === k + 1))
    .map((one) => (degree?.kind === 'degree' ? inDegree(one, degree.greatly) : one));
  const [only, ...more] = turned ? left.toReversed() : left;
  if (only === undefined || more.length === 0) return only;
  return entry.kind === 'equally'
    ? { ...entry, statements: [only, ...more] }
    : { ...entry, kind: 'or-else', alternatives: [only, ...more] };
}

/** The order that swaps and then other changes lead to, and these one by one. */
function arrange(
  { id: of, preference }: DecisionMaker,
  pool: Pool,
  { places, swaps }: Rearrangement,
  changed: readonly Coin[],
): Pick<Choice, 'sequence' | 'judgements'> {
  // The first swap makes weights a utility.
  const judgements: Judgement[] = swaps.map((at, k) => {
    return { kind: 'swap', of, place: at + 1, ...(k === 0 && sumsOf(preference)) };
  });
  const at = (place: number) =>
    pool.at(
      place,
      changed.filter((one) => one.place === place),
    );
  let order = places;
  for (const { judgement, place } of changed) {
    if (judgement.kind !== 'degree') continue;
    const great = order.filter((one) => isGreatEntry(pool, one)).length;
    // Those that came before it may have changed their degree as well; how many did is counted in `moved`.
    const moved = changed.filter((one) => one.judgement.kind === 'degree' && one.place < place);
    const now = moved.reduce((sum, one) => sum + (isGreatEntry(pool, one.place) ? -1 : 1), great);
    const from = order.indexOf(place);
    const to = judgement.greatly ? now : now - 1;
    order = order.toSpliced(from, 1).toSpliced(to, 0, place);
    judgements.push({ ...judgement, place: from + 1 });
  }
  for (const { judgement, place } of changed) {
    if (judgement.kind !== 'alternative') continue;
    judgements.push({ ...judgement, place: order.indexOf(place) + 1 });
  }
  judgements.push(...standing(pool, order, changed), ...drops(of, pool, order, changed));
  return { sequence: order.flatMap((place) => at(place) ?? []), judgements };
}

function isGreatEntry(pool: Pool, place: number): boolean {
  const { entry } = pool.entries[pool.at(place, [])!]!;
  return entry !== undefined && statementsOf(entry).some(({ mode }) => GREAT.includes(mode));
}

const GREAT: readonly Statement['mode'][] = ['never', 'must'];

/** What is taken to stand after all. Alternatives that changed places before are counted as they are then. */
function standing(pool: Pool, order: readonly number[], changed: readonly Coin[]): Judgement[] {
  return changed.flatMap(({ judgement, place }): Judgement[] => {
    if (judgement.kind !== 'sure' || isLeftOut(changed, place)) return [];
    const { member, ...rest } = judgement;
    const at = { ...rest, place: order.indexOf(place) + 1 };
    return [member === undefined ? at : { ...at, member: memberNow(pool, changed, place, member) }];
  });
}

/** Whether all that stands at a place is dropped. */
function isLeftOut(changed: readonly Coin[], place: number): boolean {
  return changed.some(({ judgement, ...at }) => {
    return judgement.kind === 'drop' && judgement.member === undefined && at.place === place;
  });
}

/** Which of those that stand together at a place it is, once the alternatives there may have changed places. */
function memberNow(pool: Pool, changed: readonly Coin[], place: number, member: number): number {
  const isTurned = changed.some(
    (one) => one.place === place && one.judgement.kind === 'alternative',
  );
  const { entry } = pool.entries[pool.at(place, [])!]!;
  return isTurned ? statementsOf(entry!).length + 1 - member : member;
}

/** From the last place to the first, so that each still means what it did. */
function drops(
  of: string,
  pool: Pool,
  order: readonly number[],
  changed: readonly Coin[],
): Judgement[] {
  return order
    .map((place, at) => ({ place, at: at + 1 }))
    .toReversed()
    .flatMap(({ place, at }): Judgement[] => {
      const here = changed.filter((one) => one.place === place);
      const dropped = here.flatMap(({ judgement }) =>
        judgement.kind === 'drop' ? [judgement] : [],
      );
      if (dropped.length === 0) return [];
      if (dropped.some(({ member }) => member === undefined))
        return [{ kind: 'drop', of, place: at }];
      const { entry } = pool.entries[pool.at(place, [])!]!;
      const number = statementsOf(entry!).length;
      const members = dropped
        .map(({ member }) => memberNow(pool, changed, place, member!))
        .sort((a, b) => b - a);
      // The last one that is left stands alone.
      return members.map((member, k) =>
        k === number - 1
          ? { kind: 'drop', of, place: at }
          : { kind: 'drop', of, place: at, member },
      );
    });
}
