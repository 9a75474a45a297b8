import { applyJudgement, type Conflict, type Judgement, statementsOf } from '@standoff/language';
import type { Kind, Of } from '@standoff/propositions';
import { edited } from '../../packages/standoff/test/inverses/edited-conflicts.ts';
import { analysisOf } from '../../packages/standoff/test/sweeps/every-model.ts';
import { quotedStatement } from '../../packages/study/src/said/plain-formula.ts';
import { truthIn } from './literal-formula.ts';
import { type LiteralWorld, literalWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { factHolds } from './oracles-of-arguments.ts';

type Goal = Of<'changeSets'>['goal'];
type Coming = Of<'changesCome'>['each'];

const known = new WeakMap<LiteralWorld, Map<string, unknown>>();

/** What takes long is found once of each conflict. */
function once<T>(w: LiteralWorld, key: string, find: () => T): T {
  const found = known.get(w) ?? new Map<string, unknown>();
  known.set(w, found);
  if (!found.has(key)) found.set(key, find());
  return found.get(key) as T;
}

/** The states that are asked about. */
function askedStates(w: LiteralWorld, { state, where }: Goal): readonly number[] {
  if (state !== undefined) return [w.at(state)];
  const is = (s: number) =>
    truthIn(
      w.levels(s),
      where!,
      (id) => w.at(id) === s,
      (id) => factHolds(w, id, s),
    );
  return w.states.filter(is);
}

/** The states asked about that are stable for everybody in a conflict, by its verdicts. */
function holding(w: LiteralWorld, goal: Goal, conflict: Conflict): readonly string[] {
  const then = literalWorld(analysisOf(conflict, goal.concept));
  const asked = askedStates(w, goal).map((s) => w.named(s));
  return asked.filter((id) => then.movers.every((m) => then.stays(goal.concept, m, then.at(id))));
}

/** By how many changes of what these want each order comes about, and in which of them the goal is met. */
function layersOf(w: LiteralWorld, goal: Goal, whose: readonly string[], upTo: number) {
  return once(w, JSON.stringify([goal, whose, upTo]), () => {
    const layers: (readonly Conflict[])[] = [];
    for (const conflicts of edited(w.conflict, whose)) {
      layers.push(conflicts.filter((one) => holding(w, goal, one).length > 0));
      if (layers.length > upTo) break;
    }
    return layers;
  });
}

/** A change by the id of its judgement: `move:ann.3-1-greatly`. */
export function changeOf(id: string): Judgement {
  const [kind, rest] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  const [of, at] = [rest.slice(0, rest.indexOf('.')), rest.slice(rest.indexOf('.') + 1)];
  const [first, ...others] = at.split(/[-=]/);
  const place = Number(first);
  const greatly = others.includes('greatly');
  const isDegree = greatly || others.includes('ordinarily');
  switch (kind) {
    case 'drop':
    case 'alternative':
      return { kind, of, place };
    case 'swap':
      return { kind, of, place, ...(others.includes('across') && { across: true }) };
    case 'degree':
      return { kind, of, place, greatly };
    case 'move':
      return { kind, of, place, to: Number(others[0]), ...(isDegree && { greatly }) };
    default:
      throw new RangeError(`${kind} is no change of what somebody wants`);
  }
}

/** What stands at the places of an order, and whether a breach of it is grave; of a ranking its states. */
function placesOf({ decisionMakers }: Conflict, who: string) {
  const { preference } = decisionMakers.find(({ id }) => id === who)!;
  if (preference.kind === 'ranking') {
    return preference.places.map((place) => ({
      texts: place.map(({ state }) => state).sort(),
      grave: false,
    }));
  }
  if (preference.kind !== 'prioritized') return [];
  return preference.statements.map((entry) => {
    const all = entry.kind === 'or-else' ? entry.alternatives.slice(0, 1) : statementsOf(entry);
    return {
      texts: all.map(({ says: _, ...one }) => JSON.stringify(quotedStatement(one))),
      grave: all.some(({ mode }) => mode === 'must' || mode === 'never'),
    };
  });
}

/** Whether what stands somewhere comes to weigh less or more than before beside something else. */
function weighs(
  before: ReturnType<typeof placesOf>,
  after: ReturnType<typeof placesOf>,
  told: readonly string[],
  less: boolean,
): boolean {
  const key = (one: { readonly texts: readonly string[] }) => one.texts.join();
  const at = (places: typeof before, text: string) => places.findIndex((one) => key(one) === text);
  const own = [...told].join();
  const [was, is] = [at(before, own), at(after, own)];
  if (is < 0) return less;
  if (before[was]!.grave !== after[is]!.grave && before[was]!.grave === less) return true;
  return before.some((other) => {
    const [there, then] = [at(before, key(other)), at(after, key(other))];
    if (then < 0 || there === was) return false;
    return less ? there > was && then < is : there < was && then > is;
  });
}

/** Whether the orders of a conflict come to what is told. */
function comesTo(w: LiteralWorld, each: Coming, conflict: Conflict): boolean {
  return each.every(({ who, by, weigh, rather }) => {
    const [before, after] = [placesOf(w.conflict, who), placesOf(conflict, who)];
    const textsOf = ({
      wishes = [],
      states = [],
      place,
    }: Coming[number]['weigh'][number]['what']) => {
      const told = by === 'ranking' ? [...states] : wishes.map((one) => JSON.stringify(one));
      return told.length > 0 ? told : before[place! - 1]!.texts;
    };
    return (
      weigh.every(({ what, less }) => {
        const told = by === 'ranking' ? [...textsOf(what)].sort() : textsOf(what);
        return weighs(before, after, told, less);
      }) &&
      rather.every(({ first }) => after.some(({ texts }) => texts.includes(JSON.stringify(first))))
    );
  });
}

/** Truths of the fewest changes, by trying all. */
export const inverseOracles = {
  changeSets({ goal, whose, size, n }, w) {
    const layers = layersOf(w, goal, whose, size);
    const [last, ...fewer] = [...layers].reverse();
    const isLast = layers.length === size + 1;
    return (
      askedStates(w, goal).length === goal.of &&
      (isLast ? fewer : layers).every((some) => some.length === 0) &&
      (isLast ? last!.length : 0) === n
    );
  },
  heldAsWritten({ goal, n, such }, w) {
    const held = holding(w, goal, w.conflict);
    return (
      askedStates(w, goal).length === goal.of &&
      held.length === n &&
      such.every((id) => held.includes(id))
    );
  },
  heldThen({ goal, by, n, such }, w) {
    const conflict = by.reduce((before, id) => {
      const outcome = applyJudgement(before, changeOf(id));
      if (outcome.status === 'refused') throw new Error(outcome.reason.message);
      return outcome.conflict;
    }, w.conflict);
    const held = holding(w, goal, conflict);
    return held.length === n && such.every((id) => held.includes(id));
  },
  changesCome({ goal, whose, size, n, each }, w) {
    const some = layersOf(w, goal, whose, size)[size] ?? [];
    return some.filter((conflict) => comesTo(w, each, conflict)).length >= n;
  },
  changeMeans: () => true,
  heldInChanges: () => true,
  notChanged: ({ who }, { conflict }) =>
    who.every((one) => {
      const { kind } = conflict.decisionMakers.find(({ id }) => id === one)!.preference;
      return kind !== 'prioritized' && kind !== 'ranking';
    }),
} satisfies { readonly [K in Kind]?: Oracle<K> };
