import type {
  Conflict,
  DecisionMaker,
  Option,
  Perception,
  PreferenceEntry,
  RankingPreference,
  Statement,
} from '../conflict/conflict.ts';
import { statementsOf } from '../conflict/preference-parts.ts';
import type { Formula } from '../formula/formula.ts';
import { applyJudgement } from './apply-judgement.ts';
import { withoutSpans } from './core/content-hash.ts';
import { isGreat } from './core/degrees.ts';
import { createWriter } from './core/entry-json.ts';
import type { Judgement, OrderChange } from './core/judgement.ts';

/** A judgement, and the conflict that it is about: the first one with those before it applied. */
export interface JudgementStep {
  readonly judgement: Judgement;
  readonly conflict: Conflict;
}

/** What two conflicts say differently and no judgement says. */
export interface OtherDifference {
  readonly what:
    | 'decision-makers'
    | 'options'
    | 'levels'
    | 'preference'
    | 'facts'
    | 'rules'
    | 'forbidden-moves'
    | 'one-option-at-a-time'
    | 'states'
    | 'body'
    | 'status-quo';
  /** Id of the decision maker, body, option (`us.posture`) or fact that it is about. */
  readonly of?: string;
}

/** What leads from one conflict to another. */
export interface ConflictDifference {
  /** One after the other. */
  readonly steps: readonly JudgementStep[];
  readonly others: readonly OtherDifference[];
}

/**
 * What two conflicts judge differently: the judgements that lead from the first to the second, and what
 * else differs of that on which verdicts rest. Texts, sources and claims are not compared. Statements are
 * the same where they say the same, whatever words stand beside them; as few as possible are moved.
 */
export function judgementsBetween(first: Conflict, second: Conflict): ConflictDifference {
  const steps: JudgementStep[] = [];
  const [says, saysThere] = [sayIn(first), sayIn(second)];
  const others = differencesOfForm(first, second, says, saysThere);
  let conflict = first;
  const take = (judgements: readonly Judgement[]): boolean => {
    const taken: JudgementStep[] = [];
    let next = conflict;
    for (const judgement of judgements) {
      const outcome = applyJudgement(next, judgement);
      if (outcome.status === 'refused') return false;
      taken.push({ judgement, conflict: next });
      next = outcome.conflict;
    }
    steps.push(...taken);
    conflict = next;
    return true;
  };
  for (const decisionMaker of first.decisionMakers) {
    const other = second.decisionMakers.find(({ id }) => id === decisionMaker.id);
    if (other === undefined || says(decisionMaker.preference) === saysThere(other.preference))
      continue;
    const isTold = take(orderChanges(decisionMaker, other, says, saysThere));
    const now = conflict.decisionMakers.find(({ id }) => id === decisionMaker.id)!;
    if (!isTold || says(now.preference) !== saysThere(other.preference)) {
      others.push({ what: 'preference', of: decisionMaker.id });
    }
  }
  for (const judgement of judgementsBesideOrders(first, second, says, saysThere)) {
    if (take([judgement])) continue;
    if (judgement.kind === 'fact') others.push({ what: 'facts', of: judgement.fact });
    if (judgement.kind === 'limit') {
      others.push({ what: 'options', of: `${judgement.of}.${judgement.option}` });
    }
  }
  return { steps, others };
}

/** Words and claims that stand beside what is said, and do not alter it. */
const BESIDE = ['span', 'because', 'says', 'name', 'about'];

/** Whether two parts say the same. */
function isSame(one: unknown, other: unknown): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) => (BESIDE.includes(key) ? undefined : value));
}

/** What parts of a conflict say, with levels by their names: their positions may differ in another. */
type Say = (part: unknown) => string;

/** Where formulas stand in the parts that are compared. */
const FORMULAS = ['formula', 'if', 'unless', 'when', 'from', 'to'];

function sayIn(conflict: Conflict): Say {
  const writer = createWriter(conflict);
  return (part) =>
    JSON.stringify(part, (key, value: unknown) => {
      if (BESIDE.includes(key)) return undefined;
      return FORMULAS.includes(key) && value !== undefined
        ? writer.formula(value as Formula)
        : value;
    });
}

// What leads from one order of statements to another.

function orderChanges(
  { id, preference }: DecisionMaker,
  { preference: wanted }: DecisionMaker,
  says: Say,
  saysThere: Say,
): Judgement[] {
  if (preference.kind === 'ranking' && wanted.kind === 'ranking') {
    return swapsBetween(preference, wanted).map((change) => ({ ...change, of: id }));
  }
  if (!isOrder(preference) || !isOrder(wanted)) return [];
  const [before, after] = [preference, wanted].map((order) =>
    order.kind === 'prioritized' ? order.statements : [],
  ) as [readonly PreferenceEntry[], readonly PreferenceEntry[]];
  const changes = changesBetween(keptIn(before, says), keptIn(after, saysThere));
  return changes.map((change) => ({ ...change, of: id }));
}

/** More swaps than these say less than that the ranking is another one. */
const MOST_SWAPS = 12;

/** The fewest swaps of neighbours that lead from one ranking to another of the same places. */
function swapsBetween(before: RankingPreference, wanted: RankingPreference): OrderChange[] {
  const placesOf = ({ places }: RankingPreference) =>
    places.map((states) =>
      states
        .map(({ state }) => state)
        .sort()
        .join(),
    );
  const rank = new Map(placesOf(wanted).map((states, at) => [states, at]));
  const now = placesOf(before).map((states) => rank.get(states));
  if (now.length !== rank.size || now.includes(undefined)) return [];
  const ranks = now as number[];
  const swaps: OrderChange[] = [];
  for (let last = ranks.length - 1; last > 0; last--) {
    for (let at = 0; at < last; at++) {
      if (ranks[at]! < ranks[at + 1]!) continue;
      [ranks[at], ranks[at + 1]] = [ranks[at + 1]!, ranks[at]!];
      swaps.push({ kind: 'swap', place: at + 1, ...(before.greatGaps[at] && { across: true }) });
    }
  }
  return swaps.length > MOST_SWAPS ? [] : swaps;
}

function isOrder({ kind }: DecisionMaker['preference']): boolean {
  return kind === 'prioritized' || kind === 'none';
}

/** An entry, and by what it is the same as another: not its degree, nor which alternative comes first. */
interface Kept {
  readonly key: string;
  readonly entry: PreferenceEntry;
  /** All that it says. */
  readonly said: string;
}

function keptIn(entries: readonly PreferenceEntry[], says: Say): Kept[] {
  const times = new Map<string, number>();
  return entries.map((entry) => {
    const statements = statementsOf(entry).map((one) => sayWithoutDegree(one, says));
    const content = [entry.kind, ...statements.sort()].join('\n');
    const time = times.get(content) ?? 0;
    times.set(content, time + 1);
    return { key: `${content}\n${time}`, entry, said: says(entry) };
  });
}

function sayWithoutDegree({ mode, ...statement }: Statement, says: Say): string {
  const isWanted = mode === 'want' || mode === 'must';
  return says({ ...statement, isWanted });
}

function changesBetween(before: readonly Kept[], wanted: readonly Kept[]): OrderChange[] {
  const changes: OrderChange[] = [];
  const byKey = new Map(wanted.map((one) => [one.key, one]));
  let now = [...before];
  const placeOf = (key: string) => now.findIndex((one) => one.key === key) + 1;
  // What is in the second order no more is dropped, from the end so that places still mean the same.
  for (const { key } of now.toReversed()) {
    if (byKey.has(key)) continue;
    changes.push({ kind: 'drop', place: placeOf(key) });
    now = now.toSpliced(placeOf(key) - 1, 1);
  }
  for (const { key, entry } of now) {
    const other = byKey.get(key)!;
    if (isGreat(entry) === isGreat(other.entry)) continue;
    const [from, greatly] = [placeOf(key), isGreat(other.entry)];
    changes.push({ kind: 'degree', place: from, greatly });
    const rest = now.toSpliced(from - 1, 1);
    now = rest.toSpliced(greatIn(rest), 0, other);
  }
  const staying = longestInOrder(now, wanted);
  for (const [at, one] of wanted.entries()) {
    const { key, entry } = one;
    const follows = at === 0 ? 0 : placeOf(wanted[at - 1]!.key);
    const from = placeOf(key);
    if (from === 0) {
      changes.push({ kind: 'add', place: follows + 1, statement: entry });
      now = now.toSpliced(follows, 0, one);
    } else if (!staying.has(key)) {
      const to = from <= follows ? follows : follows + 1;
      if (to !== from) changes.push({ kind: 'move', place: from, to });
      now = now.toSpliced(from - 1, 1).toSpliced(to - 1, 0, now[from - 1]!);
    }
    const place = placeOf(key);
    const standing = now[place - 1]!;
    if (standing.entry.kind === 'or-else' && standing.said !== one.said) {
      changes.push({ kind: 'alternative', place });
      now = now.with(place - 1, one);
    }
  }
  return changes;
}

function greatIn(entries: readonly Kept[]): number {
  const first = entries.findIndex(({ entry }) => !isGreat(entry));
  return first < 0 ? entries.length : first;
}

/** The keys of most entries that stand in the order in which they are wanted: all others are moved. */
function longestInOrder(now: readonly Kept[], wanted: readonly Kept[]): ReadonlySet<string> {
  const rank = new Map(wanted.map(({ key }, at) => [key, at]));
  const chains: { readonly last: number; readonly keys: readonly string[] }[] = [];
  for (const { key } of now) {
    const last = rank.get(key)!;
    const before = chains.filter((chain) => chain.last < last);
    const longest = before.reduce<readonly string[]>(
      (keys, chain) => (chain.keys.length > keys.length ? chain.keys : keys),
      [],
    );
    chains.push({ last, keys: [...longest, key] });
  }
  const best = chains.reduce<readonly string[]>(
    (keys, chain) => (chain.keys.length > keys.length ? chain.keys : keys),
    [],
  );
  return new Set(best);
}

// What else a judgement says.

function judgementsBesideOrders(
  first: Conflict,
  second: Conflict,
  says: Say,
  saysThere: Say,
): Judgement[] {
  return [
    ...factChanges(first, second, says, saysThere),
    ...limitChanges(first, second),
    ...foresightChanges(first, second),
    ...viewChanges(first, second, says, saysThere),
  ];
}

function factChanges(
  { facts }: Conflict,
  second: Conflict,
  says: Say,
  saysThere: Say,
): Judgement[] {
  return facts.flatMap(({ id, when, chance }): Judgement[] => {
    const other = second.facts.find((fact) => fact.id === id);
    if (other === undefined) return [];
    if (says({ when }) !== saysThere({ when: other.when })) {
      const isAsLikely = other.chance === chance;
      return [
        { kind: 'fact', fact: id, when: other.when, ...(!isAsLikely && { chance: other.chance }) },
      ];
    }
    return chance === other.chance ? [] : [{ kind: 'chance', fact: id, value: other.chance }];
  });
}

function limitChanges(first: Conflict, second: Conflict): Judgement[] {
  return optionsIn(first).flatMap(([of, option]): Judgement[] => {
    const other = optionsIn(second).find(([owner, { id }]) => owner === of && id === option.id);
    if (other === undefined || !isSame(levelsOf(option), levelsOf(other[1]))) return [];
    const [, { moves }] = other;
    return isSame(option.moves, moves) ? [] : [{ kind: 'limit', of, option: option.id, moves }];
  });
}

function foresightChanges(first: Conflict, second: Conflict): Judgement[] {
  const all = [...first.foresight, ...second.foresight].map(({ decisionMaker }) => decisionMaker);
  return [...new Set(all)].flatMap((of): Judgement[] => {
    if (![first, second].every((conflict) => has(conflict, of))) return [];
    const [before, after] = [first, second].map(
      ({ foresight }) => foresight.find(({ decisionMaker }) => decisionMaker === of)?.concept,
    );
    if (before === after) return [];
    return [{ kind: 'foresight', of, ...(after !== undefined && { concept: after }) }];
  });
}

function viewChanges(first: Conflict, second: Conflict, says: Say, saysThere: Say): Judgement[] {
  const pairOf = ({ observer, observed }: Perception) => `${observer} ${observed}`;
  const pairs = new Set([...first.perceptions, ...second.perceptions].map(pairOf));
  return [...pairs].flatMap((pair): Judgement[] => {
    const find = ({ perceptions }: Conflict) => perceptions.find((one) => pairOf(one) === pair);
    const [before, after] = [find(first), find(second)];
    if (says(before ?? null) === saysThere(after ?? null)) return [];
    const [viewer, of] = pair.split(' ') as [string, string];
    if (![first, second].every((conflict) => has(conflict, viewer) && has(conflict, of))) return [];
    if (after === undefined) return [{ kind: 'view', viewer, of }];
    const { observer: _, observed: __, ...as } = after;
    return [{ kind: 'view', viewer, of, as }];
  });
}

// What no judgement says.

function differencesOfForm(
  first: Conflict,
  second: Conflict,
  says: Say,
  saysThere: Say,
): OtherDifference[] {
  const differ = (what: OtherDifference['what'], part: (conflict: Conflict) => unknown) =>
    isSame(part(first), part(second)) ? [] : [{ what }];
  const differAs = (
    what: OtherDifference['what'],
    parts: (conflict: Conflict) => readonly unknown[],
  ) =>
    isSame(parts(first).map(says).sort(), parts(second).map(saysThere).sort()) ? [] : [{ what }];
  return [
    ...differ('decision-makers', ({ decisionMakers }) => decisionMakers.map(({ id }) => id)),
    ...differ('options', (conflict) => optionsIn(conflict).map(([of, { id }]) => `${of}.${id}`)),
    ...optionsIn(first).flatMap(([of, option]): OtherDifference[] => {
      const other = optionsIn(second).find(([owner, { id }]) => owner === of && id === option.id);
      const isLike = other === undefined || isSame(levelsOf(option), levelsOf(other[1]));
      return isLike ? [] : [{ what: 'levels', of: `${of}.${option.id}` }];
    }),
    ...differ('facts', ({ facts }) => facts.map(({ id }) => id).sort()),
    ...differAs('rules', ({ infeasible }) => infeasible),
    ...differAs('forbidden-moves', ({ forbiddenMoves }) => forbiddenMoves),
    ...differ('one-option-at-a-time', ({ oneOptionAtATime }) => oneOptionAtATime),
    ...differ('states', ({ graphStates, decisionMakers }) => [
      graphStates.map(({ id }) => id),
      decisionMakers.map(({ moves }) => moves),
    ]),
    ...bodiesThatDiffer(first, second),
    ...differ('status-quo', statusQuoIn),
  ];
}

/** The levels of the status quo by their names, or its state in a graph. */
function statusQuoIn(conflict: Conflict): unknown {
  const { statusQuo } = conflict;
  if (statusQuo?.kind !== 'levels') return statusQuo?.state;
  return statusQuo.levels
    .map(({ option: { owner, option }, level }) => {
      const found = optionsIn(conflict).find(([of, { id }]) => of === owner && id === option);
      return `${owner}.${option}=${found?.[1].levels[level]?.id}`;
    })
    .sort();
}

function bodiesThatDiffer(first: Conflict, second: Conflict): OtherDifference[] {
  const rule = ({ options: _, ...body }: Conflict['bodies'][number]) => withoutSpans(body);
  const ids = new Set([...first.bodies, ...second.bodies].map(({ id }) => id));
  return [...ids].flatMap((of): OtherDifference[] => {
    const [one, other] = [first, second].map(({ bodies }) => bodies.find(({ id }) => id === of));
    const isLike = one && other && isSame(rule(one), rule(other));
    return isLike ? [] : [{ what: 'body', of }];
  });
}

/** Whether somebody with this id can move in a conflict. */
function has({ decisionMakers, bodies }: Conflict, id: string): boolean {
  return [...decisionMakers, ...bodies].some((mover) => mover.id === id);
}

/** Options with the ids of those who have them. */
function optionsIn({ decisionMakers, bodies }: Conflict): (readonly [string, Option])[] {
  return [...decisionMakers, ...bodies].flatMap(({ id, options }) =>
    options.map((option) => [id, option] as const),
  );
}

function levelsOf({ levels }: Option): string[] {
  return levels.map(({ id }) => id);
}
