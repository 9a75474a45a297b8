import {
  type CoalitionReading,
  coalitionStability,
  distanceTo,
  feasibleCodes,
  findConcept,
  readStates,
  runToEnd,
  type StateCode,
} from '@standoff/engine';
import {
  applyJudgements,
  type CompiledConflict,
  type Conflict,
  type PreferenceEntry,
  type Statement,
  statementsOf,
  toModel,
} from '@standoff/language';
import { type Analysis, analyzeConflict } from '@standoff/study';
import type { Doubted, Doubtful, Order, Player } from './random-doubts.ts';
import { type StatesInPlaces, statesInPlaces, swappedStates } from './states-in-places.ts';

/** One way that everything in doubt may be, by the definition. */
export interface EveryModel {
  readonly conflict: Conflict;
  /** Its weight among all. */
  readonly weight: number;
  /** How many judgements are other than written. */
  readonly size: number;
  /** For each decision maker how its places stand, by their numbers in the file. */
  readonly places: readonly (readonly number[])[];
  /** What else is changed: `drop a.2`, `chance f0`. */
  readonly changed: ReadonlySet<string>;
}

interface OrderChoice {
  readonly places: readonly number[];
  readonly changed: readonly string[];
  readonly weight: number;
  readonly size: number;
  readonly entries: readonly PreferenceEntry[];
}

/** What may be changed by itself, and how likely it is. */
interface Coin {
  readonly kind: 'drop' | 'sure' | 'degree' | 'alternative';
  readonly place: number;
  /** Of several statements at one place which one, from 1. */
  readonly member?: number;
  readonly chance: number;
}

export const coinId = (owner: string, { kind, place, member }: Omit<Coin, 'chance'>): string =>
  `${kind} ${owner}.${place + 1}${member === undefined ? '' : `.${member}`}`;

/** How many models there are, at most. */
export function numberOfModels(described: Doubtful, conflict: Conflict): number {
  const { players, facts, limit, doubts, within } = described;
  const elsewhere = doubts === 'file' ? 2 ** (facts.filter(isUncertain).length + Number(limit)) : 1;
  return players.reduce((product, player, k) => {
    const states = statesInPlaces(described, k, conflict);
    const { coins, orders } = inDoubtOfOrder(player, doubts, within, states);
    return product * orders.length * 2 ** coins.length;
  }, elsewhere);
}

const isUncertain = ({ chance, range }: Doubtful['facts'][number]) =>
  range !== undefined || chance < 10;

/** All models, by the definition: every choice of every judgement in doubt. */
export function everyModel(described: Doubtful, conflict: Conflict): EveryModel[] {
  const { players, doubts, within } = described;
  let models: EveryModel[] = [{ conflict, weight: 1, size: 0, places: [], changed: new Set() }];
  for (const fact of described.facts.keys()) {
    if (doubts === 'file') models = models.flatMap((model) => withFact(described, fact, model));
  }
  if (doubts === 'file' && described.limit) models = models.flatMap(withLimit);
  for (const [k, player] of players.entries()) {
    const states = statesInPlaces(described, k, conflict);
    const choices = orderChoices(player, doubts, within, conflict.decisionMakers[k]!, states);
    models = models.flatMap((model) =>
      choices.map((choice) => ({
        conflict:
          player.by === undefined
            ? withEntries(model.conflict, k, choice)
            : swappedStates(model.conflict, k, states, choice.places),
        weight: model.weight * choice.weight,
        size: model.size + choice.size,
        places: [...model.places, choice.places],
        changed: new Set([...model.changed, ...choice.changed]),
      })),
    );
  }
  return models;
}

function withFact({ facts }: Doubtful, at: number, model: EveryModel): EveryModel[] {
  const { chance, range } = facts[at]!;
  if (!isUncertain(facts[at]!)) return [model];
  const follows = range === undefined ? chance / 10 : (range[0] + range[1]) / 20;
  const isRead = chance >= 5;
  const other = model.conflict.facts.map((fact) =>
    fact.id === `f${at}` ? { ...fact, chance: isRead ? 0 : 1 } : fact,
  );
  return [
    { ...model, weight: model.weight * (isRead ? follows : 1 - follows) },
    {
      ...model,
      conflict: { ...model.conflict, facts: other },
      weight: model.weight * (isRead ? 1 - follows : follows),
      size: model.size + 1,
      changed: new Set([...model.changed, `chance f${at}`]),
    },
  ];
}

function withLimit(model: EveryModel): EveryModel[] {
  const [outcome] = [
    applyJudgements(model.conflict, [
      { kind: 'limit', of: 'a', option: 'x', moves: { kind: 'one-way' } },
    ]),
  ];
  if (outcome!.status === 'refused') throw new Error(outcome!.reason.message);
  return [
    { ...model, weight: model.weight / 2 },
    {
      ...model,
      conflict: outcome!.conflict,
      weight: model.weight / 2,
      size: model.size + 1,
      changed: new Set([...model.changed, 'limit a.x']),
    },
  ];
}

/** Of which places of an order the next one is of the same degree. */
function sameDegree(order: Order): boolean[] {
  return order.kind === 'ranking'
    ? order.states.slice(1).map((_, k) => !order.gaps.includes(k + 1))
    : order.places.slice(1).map(({ greatly }, k) => greatly === order.places[k]!.greatly);
}

/** All orders of numbers with so many pairs turned round at most, where only some neighbours may pass. */
function permutations(may: readonly boolean[], within: number): number[][] {
  const inSteps = (steps: number): number[][] => {
    if (steps === 0) return [Array.from({ length: may.length + 1 }, (_, k) => k)];
    return inSteps(steps - 1).flatMap((order) => [
      order,
      ...may.flatMap((allowed, k) =>
        allowed ? [order.with(k, order[k + 1]!).with(k + 1, order[k]!)] : [],
      ),
    ]);
  };
  return [...new Map(inSteps(within).map((order) => [order.join(), order])).values()];
}

function inversions(order: readonly number[]): number {
  return order.reduce(
    (sum, one, k) => sum + order.slice(k + 1).filter((other) => other < one).length,
    0,
  );
}

/** What may be changed of an order by itself, and how its places may stand. */
function inDoubtOfOrder(
  { order, doubts, by }: Player,
  of: Doubtful['doubts'],
  within: number,
  states: StatesInPlaces | undefined,
) {
  if (by !== undefined) return { coins: [], orders: permutations(states?.mayPass ?? [], within) };
  const coins = of === 'file' ? coinsOf(order, doubts) : [];
  const isSwapped =
    of === 'swaps' ||
    doubts.some(({ how }) => how === 'swap') ||
    (doubts.length === 0 && coins.length === 0);
  return { coins, orders: permutations(sameDegree(order), isSwapped ? within : 0) };
}

function orderChoices(
  player: Player,
  of: Doubtful['doubts'],
  within: number,
  owner: Conflict['decisionMakers'][number],
  states: StatesInPlaces | undefined,
): OrderChoice[] {
  const { coins, orders } = inDoubtOfOrder(player, of, within, states);
  const entries = owner.preference.kind === 'prioritized' ? owner.preference.statements : [];
  return orders.flatMap((places) =>
    subsetsOf(coins).map((changed) => ({
      places,
      changed: changed.map((coin) => coinId(owner.id, coin)),
      weight:
        coins.reduce(
          (weight, coin) => weight * (changed.includes(coin) ? coin.chance : 1 - coin.chance),
          1,
        ) / orders.length,
      size: inversions(places) + changed.filter((coin) => counts(coin, changed)).length,
      entries: arranged(entries, places, changed),
    })),
  );
}

/** Who leaves out all that stands at a place need not leave out a part of it as well, nor let a part stand. */
function counts(coin: Coin, changed: readonly Coin[]): boolean {
  const isWhole = ({ kind, place, member }: Coin) =>
    kind === 'drop' && place === coin.place && member === undefined;
  if (coin.kind === 'sure') return !changed.some(isWhole);
  return coin.kind !== 'drop' || coin.member === undefined || !changed.some(isWhole);
}

function coinsOf(order: Order, doubts: readonly Doubted[]): Coin[] {
  if (order.kind === 'ranking') return [];
  const coins = order.places.flatMap(({ kind, wishes }, place): Coin[] => [
    ...(kind === 'or-else' ? [{ kind: 'alternative' as const, place, chance: 0.5 }] : []),
    ...wishes.flatMap(({ sure }, k) =>
      sure === 10
        ? []
        : [
            {
              ...(sure >= 5
                ? { kind: 'drop' as const, chance: 1 - sure / 10 }
                : { kind: 'sure' as const, chance: sure / 10 }),
              place,
              ...(kind !== 'alone' && { member: k + 1 }),
            },
          ],
    ),
  ]);
  const stated = doubts.flatMap((doubt) => {
    if (doubt.how === 'swap') return [];
    const { how } = doubt;
    const at = order.places.map((_, place) => place);
    return (
      at
        .filter((place) => doubt.place === undefined || doubt.place === place + 1)
        // What does not stand as written cannot be left out.
        .filter(
          (place) => how !== 'drop' || order.places[place]!.wishes.some(({ sure }) => sure >= 5),
        )
        .map((place): Coin => ({ kind: how, place, chance: 0.5 }))
    );
  });
  const isNew = (one: Coin) => !coins.some((coin) => coinId('', coin) === coinId('', one));
  return [...coins, ...stated.filter(isNew)];
}

function subsetsOf<T>([first, ...others]: readonly T[]): T[][] {
  if (first === undefined) return [[]];
  return subsetsOf(others).flatMap((rest) => [rest, [first, ...rest]]);
}

/** The order in which places stand so, after degrees, alternatives and what does not hold were changed. */
function arranged(
  entries: readonly PreferenceEntry[],
  places: readonly number[],
  changed: readonly Coin[],
): PreferenceEntry[] {
  if (entries.length === 0) return [];
  let order = places.map((place) => ({ place, entry: entries[place]! }));
  const flipped = changed.filter(({ kind }) => kind === 'degree').sort((a, b) => a.place - b.place);
  for (const { place } of flipped) {
    const one = order.find((each) => each.place === place)!;
    const rest = order.filter((each) => each !== one);
    const great = rest.filter(({ entry }) => isGreat(entry)).length;
    const moved = { place, entry: otherDegree(one.entry) };
    order = rest.toSpliced(great, 0, moved);
  }
  return order.flatMap(({ place, entry }): PreferenceEntry[] => {
    const here = changed.filter((coin) => coin.place === place && coin.kind !== 'degree');
    const dropped = here.filter(({ kind }) => kind === 'drop');
    if (dropped.some(({ member }) => member === undefined)) return [];
    const isChanged = (changes: typeof here, k: number) =>
      changes.some(({ member = 1 }) => member === k + 1);
    const left = statementsOf(entry)
      .filter(({ sure }, k) =>
        sure < 0.5
          ? isChanged(
              here.filter(({ kind }) => kind === 'sure'),
              k,
            )
          : !isChanged(dropped, k),
      )
      .map((one) => ({ ...one, sure: 1 }));
    if (left.length === 0) return [];
    if (entry.kind === 'equally') return [{ ...entry, statements: left }];
    // Of alternatives the first one that is left is taken.
    return [here.some(({ kind }) => kind === 'alternative') ? left.at(-1)! : left[0]!];
  });
}

function isGreat(entry: PreferenceEntry): boolean {
  return statementsOf(entry).some(({ mode }) => mode === 'must' || mode === 'never');
}

function otherDegree(entry: PreferenceEntry): PreferenceEntry {
  const turn = { want: 'must', must: 'want', not: 'never', never: 'not' } as const;
  const turned = (one: Statement): Statement =>
    'amount' in one ? one : { ...one, mode: turn[one.mode] };
  switch (entry.kind) {
    case 'statement':
      return turned(entry);
    case 'equally':
      return {
        ...entry,
        statements: entry.statements.map(turned),
      };
    case 'or-else':
      return {
        ...entry,
        alternatives: entry.alternatives.map(turned),
      };
  }
}

function withEntries(
  conflict: Conflict,
  player: number,
  { entries, places }: OrderChoice,
): Conflict {
  const decisionMakers = conflict.decisionMakers.map((one, k) => {
    if (k !== player) return one;
    const { preference } = one;
    if (preference.kind === 'ranking') {
      return {
        ...one,
        preference: { ...preference, places: places.map((at) => preference.places[at]!) },
      };
    }
    return preference.kind === 'prioritized'
      ? { ...one, preference: { ...preference, statements: entries } }
      : one;
  });
  return { ...conflict, decisionMakers };
}

/** A judgement in doubt, and the pairs of models, by position, that differ in nothing else. */
export interface InDoubt {
  readonly isChanged: (model: EveryModel) => boolean;
  readonly unlike: readonly (readonly [number, number])[];
}

/** All judgements in which some of the models differ: what may be changed by itself, and each pair of places. */
export function inDoubtOf(models: readonly EveryModel[]): InDoubt[] {
  const keyOf = ({ places, changed }: EveryModel) => JSON.stringify([places, [...changed].sort()]);
  const at = new Map(models.map((model, k) => [keyOf(model), k]));
  const ids = new Set(models.flatMap(({ changed }) => [...changed]));
  const alone = [...ids].map((id): InDoubt => {
    const isChanged = ({ changed }: EveryModel) => changed.has(id);
    const unlike = models.flatMap((model, k) => {
      if (isChanged(model)) return [];
      const other = at.get(keyOf({ ...model, changed: new Set([...model.changed, id]) }));
      return other === undefined ? [] : [[k, other] as const];
    });
    return { isChanged, unlike };
  });
  return [
    ...alone,
    ...(models[0]?.places ?? []).flatMap((own, dm) => pairsOf(own, dm, models, at, keyOf)),
  ];
}

function pairsOf(
  own: readonly number[],
  dm: number,
  models: readonly EveryModel[],
  at: ReadonlyMap<string, number>,
  keyOf: (model: EveryModel) => string,
): InDoubt[] {
  const numbers = own.map((_, k) => k);
  return numbers.flatMap((lower) =>
    numbers.slice(0, lower).flatMap((upper): InDoubt[] => {
      const isChanged = ({ places }: EveryModel) =>
        places[dm]!.indexOf(lower) < places[dm]!.indexOf(upper);
      const unlike = models.flatMap((model, k) => {
        const order = model.places[dm]!;
        const place = order.indexOf(upper);
        if (order[place + 1] !== lower) return [];
        const turned = order.with(place, lower).with(place + 1, upper);
        const other = at.get(keyOf({ ...model, places: model.places.with(dm, turned) }));
        return other === undefined ? [] : [[k, other] as const];
      });
      return models.some(isChanged) ? [{ isChanged, unlike }] : [];
    }),
  );
}

/** A property of a conflict, by what the engine says of it. */
export type AskedFinding =
  | {
      readonly kind: 'stable';
      readonly state: StateCode;
      readonly concept: string;
      readonly who?: number;
    }
  | {
      readonly kind: 'stable-together';
      readonly state: StateCode;
      readonly concept: string;
      readonly members: readonly number[];
      readonly reading: CoalitionReading;
    }
  | {
      readonly kind: 'prefers';
      readonly who?: number;
      readonly better: StateCode;
      readonly worse: StateCode;
    }
  | { readonly kind: 'unreached'; readonly state: StateCode }
  /** Of all states in which a fact is as said. */
  | { readonly kind: 'never-reached'; readonly fact: string; readonly is: boolean }
  | { readonly kind: 'passes'; readonly draft: StateCode };

/** The analysis of one model. */
export function analysisOf(conflict: Conflict, concept: string): Analysis {
  const { compiled } = toModel(conflict, (model) => feasibleCodes(model));
  const result = runToEnd(
    analyzeConflict({ conflict, compiled: compiled as CompiledConflict }, { concepts: [concept] }),
  );
  if (result.status !== 'analysed') throw new Error(result.status);
  return result.analysis;
}

/** Whether it is so, of a state that is not feasible by the same words as in the manual. */
export function isSo(
  { casebook, stability, equilibria, situation, fromStatusQuo }: Analysis,
  asked: AskedFinding,
): boolean {
  const { space, statusQuo, decisionMakers } = casebook;
  const cell = (code: StateCode) => space.cellOf(code);
  switch (asked.kind) {
    case 'stable': {
      const at = cell(asked.state);
      if (at < 0) return false;
      return asked.who === undefined
        ? equilibria.get(asked.concept)!.has(at)
        : stability.get(asked.concept)![asked.who]!.has(at);
    }
    case 'stable-together': {
      const at = cell(asked.state);
      if (at < 0) return false;
      const { computation } = findConcept(asked.concept)!;
      if (computation.kind !== 'sanction') throw new Error(asked.concept);
      return runToEnd(coalitionStability(situation, asked, computation)).has(at);
    }
    case 'prefers': {
      const { better, worse } = asked;
      if (cell(better) < 0 || cell(worse) < 0) return false;
      const all = decisionMakers.map((_, k) => k);
      return (asked.who === undefined ? all : [asked.who]).every(
        (who) => casebook.compare(who, better, worse).order === 'better',
      );
    }
    case 'unreached': {
      const at = cell(asked.state);
      if (at < 0 || statusQuo === undefined) return true;
      return distanceTo(fromStatusQuo!.byImprovements, at) === undefined;
    }
    case 'never-reached': {
      if (statusQuo === undefined) return true;
      return statesWhere(casebook, asked).every(
        (code) => distanceTo(fromStatusQuo!.byImprovements, cell(code)) === undefined,
      );
    }
    case 'passes': {
      if (statusQuo === undefined || cell(asked.draft) < 0) return false;
      let carried = false;
      situation.space.movers.at(-1)!.forEachTarget(cell(statusQuo), (to) => {
        carried ||= to === cell(asked.draft);
      });
      return carried;
    }
  }
}

/** The states in which a fact is as said. */
export function statesWhere(
  { compiled, space }: Pick<Analysis['casebook'], 'compiled' | 'space'>,
  { fact, is }: { readonly fact: string; readonly is: boolean },
): StateCode[] {
  const { holds } = readStates(compiled.model);
  return Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k))).filter(
    (code) => holds(compiled.factNodes.get(fact)!, code) === is,
  );
}
