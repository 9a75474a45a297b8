import type { Conflict, DecisionMaker, Fact, Option, Preference } from '../conflict/conflict.ts';
import { factIds, orderFacts } from '../sections/fact-order.ts';
import { followNames } from './core/follow-names.ts';
import { isRefused } from './core/refusal.ts';
import { isSame, type Say, sayIn } from './core/say-part.ts';
import { levelsOf } from './judgements-between.ts';
import { asPreference, type PartedOrder, partOrders } from './parted-order.ts';

/** One thing that two conflicts judge differently, and that can be taken from either whatever else is taken. */
export type Difference =
  /** A part of an order: what stands elsewhere in it, or in only one of the two. */
  | { readonly kind: 'order'; readonly of: string; readonly part: number }
  /** A preference that is said in another form. */
  | { readonly kind: 'preference'; readonly of: string }
  /** When facts follow, and how likely: several where they could need one another in a circle. */
  | { readonly kind: 'facts'; readonly facts: readonly string[] }
  | { readonly kind: 'limit'; readonly of: string; readonly option: string }
  | { readonly kind: 'foresight'; readonly of: string };

/** What two conflicts judge differently, of that on which verdicts rest, one by one. */
export interface Differences {
  readonly all: readonly Difference[];
  /** For each decision maker of the first the two orders, where they differ part by part. */
  readonly orders: readonly (PartedOrder | undefined)[];
  /**
   * A conflict in which some differences are as in the second and the others as in the first. What else differs
   * is as in the one that is said to be its ground.
   */
  mixed(ground: 'first' | 'second', isTaken: (difference: number) => boolean): Conflict;
  /** The same, with the orders that differ part by part as pools of all that stands in either. */
  pooled(ground: 'first' | 'second', isTaken: (difference: number) => boolean): Conflict;
}

/**
 * What two conflicts with the same options, levels and decision makers judge differently. Undefined where a state
 * that both name is another one in each, so that what one says of it means something else in the other.
 */
export function differencesBetween(first: Conflict, second: Conflict): Differences | undefined {
  if (!namesAlike(first, second)) return undefined;
  const all: Difference[] = [];
  const [says, saysThere] = [sayIn(first), sayIn(second)];
  const orders = first.decisionMakers.map((one, k) =>
    partPreference(one, second.decisionMakers[k]!, says, saysThere, all),
  );
  all.push(...factDifferences(first, second, says, saysThere));
  all.push(...limitDifferences(first, second), ...foresightDifferences(first, second));
  const sides = { first: withNames(first, second), second: withNames(second, first) };
  const partAt = new Map(
    all.flatMap((one, at) => (one.kind === 'order' ? [[`${one.of} ${one.part}`, at]] : [])),
  );
  const mix = (
    ground: 'first' | 'second',
    isTaken: (difference: number) => boolean,
    order: (of: string, parted: PartedOrder) => Preference,
  ): Conflict => {
    const taken = (fits: (difference: Difference) => boolean): Conflict =>
      all.some((one, at) => fits(one) && isTaken(at)) ? second : first;
    const base = sides[ground];
    return withNamesFollowed({
      ...base,
      decisionMakers: base.decisionMakers.map((one, k) => {
        const { id } = one;
        const parted = orders[k];
        const whose = taken((each) => each.kind === 'preference' && each.of === id);
        const { preference } = parted ? one : whose.decisionMakers[k]!;
        return withLimits(
          { ...one, preference: parted ? order(id, parted) : preference },
          (option) => taken((each) => isLimitOf(each, id, option)),
        );
      }),
      bodies: base.bodies.map((one) =>
        withLimits(one, (option) => taken((each) => isLimitOf(each, one.id, option))),
      ),
      facts: mixFacts(base, first, second, (id) =>
        taken((each) => each.kind === 'facts' && each.facts.includes(id)),
      ),
      foresight: mixForesight(base, (id) =>
        taken((each) => each.kind === 'foresight' && each.of === id),
      ),
    });
  };
  return {
    all,
    orders,
    mixed: (ground, isTaken) =>
      mix(ground, isTaken, (of, { pool, arrange }) =>
        asPreference(
          pool,
          arrange((part) => isTaken(partAt.get(`${of} ${part}`) as number)),
        ),
      ),
    pooled: (ground, isTaken) => mix(ground, isTaken, (_, { pool }) => pool),
  };
}

/** What is named of orders goes on to mean it where it is there, and stays at its place otherwise. */
function withNamesFollowed(mixed: Conflict): Conflict {
  return mixed.decisionMakers.reduce((conflict, { id }) => {
    const followed = followNames(conflict, id);
    return isRefused(followed) ? conflict : followed;
  }, mixed);
}

function partPreference(
  one: DecisionMaker,
  other: DecisionMaker,
  says: Say,
  saysThere: Say,
  all: Difference[],
): PartedOrder | undefined {
  if (says(one.preference) === saysThere(other.preference)) return undefined;
  const { id: of } = one;
  const parted = partOrders(one, other, says, saysThere);
  if (parted === undefined) all.push({ kind: 'preference', of });
  else all.push(...parted.parts.map((_, part) => ({ kind: 'order' as const, of, part })));
  return parted;
}

function factDifferences(
  { facts }: Conflict,
  second: Conflict,
  says: Say,
  saysThere: Say,
): Difference[] {
  const differing = facts.filter((fact) => {
    const other = second.facts.find(({ id }) => id === fact.id);
    if (other === undefined) return false;
    const [when, whenThere] = [says({ when: fact.when }), saysThere({ when: other.when })];
    return when !== whenThere || fact.chance !== other.chance;
  });
  const reaches = needsOf([...facts, ...second.facts]);
  const groups: string[][] = [];
  for (const { id } of differing) {
    const circle = groups.find(([one]) => reaches(one!).has(id) && reaches(id).has(one!));
    if (circle) circle.push(id);
    else groups.push([id]);
  }
  return groups.map((ids) => ({ kind: 'facts', facts: ids }));
}

/** What facts need in the end, as either of the two conflicts has it. */
function needsOf(facts: readonly Fact[]): (id: string) => ReadonlySet<string> {
  const direct = new Map<string, Set<string>>();
  for (const { id, when } of facts) direct.set(id, factIds(when, direct.get(id)));
  return (id) => {
    const found = new Set<string>();
    const open = [id];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      for (const needed of direct.get(one) ?? []) {
        if (found.has(needed)) continue;
        found.add(needed);
        open.push(needed);
      }
    }
    return found;
  };
}

function limitDifferences(first: Conflict, second: Conflict): Difference[] {
  return moversIn(first).flatMap(({ id: of, options }) =>
    options.flatMap((option): Difference[] => {
      const other = optionIn(second, of, option.id);
      if (!other || !isSame(levelsOf(option), levelsOf(other))) return [];
      return isSame(option.moves, other.moves) ? [] : [{ kind: 'limit', of, option: option.id }];
    }),
  );
}

function foresightDifferences(first: Conflict, second: Conflict): Difference[] {
  return moversIn(first).flatMap(({ id }): Difference[] =>
    conceptOf(first, id) === conceptOf(second, id) ? [] : [{ kind: 'foresight', of: id }],
  );
}

function conceptOf({ foresight }: Conflict, id: string): string | undefined {
  return foresight.find(({ decisionMaker }) => decisionMaker === id)?.concept;
}

function isLimitOf(difference: Difference, of: string, option: string): boolean {
  return difference.kind === 'limit' && difference.of === of && difference.option === option;
}

function withLimits<T extends { readonly id: string; readonly options: readonly Option[] }>(
  mover: T,
  whose: (option: string) => Conflict,
): T {
  const options = mover.options.map((option) => {
    const moves = optionIn(whose(option.id), mover.id, option.id)?.moves;
    return moves === undefined || isSame(moves, option.moves) ? option : { ...option, moves };
  });
  // What is the same stays the same object, by which it is known to be the same.
  return options.every((option, k) => option === mover.options[k]) ? mover : { ...mover, options };
}

/** The facts of the ground, as some conflict has each, with those that only the other one knows. */
function mixFacts(
  { facts }: Conflict,
  first: Conflict,
  second: Conflict,
  whose: (id: string) => Conflict,
): readonly Fact[] {
  const ids = new Set([...facts, ...first.facts, ...second.facts].map(({ id }) => id));
  const mixed = [...ids].map((id) => {
    const [own, one, other] = [{ facts }, first, second].map((conflict) =>
      conflict.facts.find((fact) => fact.id === id),
    );
    if (!one || !other) return own ?? one ?? other!;
    const taken = whose(id) === second ? other : one;
    const isLike = isSame(taken.when, own!.when) && taken.chance === own!.chance;
    return isLike ? own! : { ...own!, when: taken.when, chance: taken.chance };
  });
  const isLike = mixed.length === facts.length && mixed.every((fact, k) => fact === facts[k]);
  return isLike ? facts : orderFacts(mixed, () => undefined);
}

function mixForesight(base: Conflict, whose: (id: string) => Conflict): Conflict['foresight'] {
  return moversIn(base).flatMap(({ id }) => {
    const concept = conceptOf(whose(id), id);
    return concept === undefined ? [] : [{ decisionMaker: id, concept }];
  });
}

function moversIn({ decisionMakers, bodies }: Conflict) {
  return [...decisionMakers, ...bodies];
}

function optionIn(conflict: Conflict, of: string, id: string): Option | undefined {
  const owner = moversIn(conflict).find((mover) => mover.id === of);
  return owner?.options.find((option) => option.id === id);
}

/** Whether both have the same decision makers, and mean the same by the names of states that both have. */
function namesAlike(first: Conflict, second: Conflict): boolean {
  const ids = ({ decisionMakers }: Conflict) => decisionMakers.map(({ id }) => id);
  return (
    isSame(ids(first), ids(second)) &&
    first.namedStates.every((one) => {
      const other = second.namedStates.find(({ id }) => id === one.id);
      return other === undefined || isSame(placeOf(one), placeOf(other));
    })
  );
}

function placeOf({ pattern }: Conflict['namedStates'][number]): unknown {
  if (pattern.kind === 'graph') return pattern.state;
  return pattern.levels
    .map(({ option: { owner, option }, level }) => `${owner}.${option}=${level}`)
    .sort();
}

/** With the named states that only another conflict knows. */
function withNames(conflict: Conflict, other: Conflict): Conflict {
  const known = new Set(conflict.namedStates.map(({ id }) => id));
  const added = other.namedStates.filter(({ id }) => !known.has(id));
  if (added.length === 0) return conflict;
  return { ...conflict, namedStates: [...conflict.namedStates, ...added] };
}
