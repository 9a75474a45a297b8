import type { Conflict } from '@standoff/language';
import {
  type Claim,
  claimed,
  type Of,
  type Proposition,
  type SimpleProposition,
} from '@standoff/propositions';
import type { LiteralComparison, LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';

type Comparison =
  | 'findingsAlike'
  | 'foundIn'
  | 'foundAlike'
  | 'agreeMost'
  | 'standsAlone'
  | 'findsAlone'
  | 'judgeDifferently'
  | 'explains'
  | 'unexplained'
  | 'explainedAlike'
  | 'oneApart'
  | 'statedOtherwise'
  | 'placeMoved'
  | 'followsWhen'
  | 'looksBy'
  | 'idleDifferences'
  | 'heldInCrux'
  | 'cruxUnsought'
  | 'statesUncompared'
  | 'countedHolding';

type Subject = Of<'foundAlike'>['each'][number];
type Crux = Pick<Of<'explains'>, 'taker' | 'giver' | 'each'>;

type IsTrue = (proposition: Proposition, world: LiteralWorld) => boolean;

const comparedIn = ({ compared }: LiteralWorld): LiteralComparison => {
  if (compared === undefined) throw new RangeError('nothing was compared');
  return compared;
};

const holding = (w: LiteralWorld, concept: string) =>
  w.states.filter((s) => w.movers.every((m) => w.stays(concept, m, s)));

/** What is found of something in a model, so that the same text is the same finding. */
function foundOf(
  c: LiteralComparison,
  { about, state, concept, claim }: Subject,
  m: number,
  isTrue: IsTrue,
): string {
  const w = c.worlds[m]!;
  const under = (s: number | undefined) =>
    s === undefined || !w.states.includes(s)
      ? 'none'
      : c.concepts.filter((one) => holding(w, one).includes(s)).join();
  switch (about) {
    case 'headline':
      return c.headlines[m]!;
    case 'start':
      return under(w.statusQuo);
    case 'state':
      return under(w.at(state!));
    case 'equilibria':
      return [...holding(w, concept!), 'of', w.states.length].join();
    case 'number':
      return `${holding(w, concept!).length} of ${w.states.length}`;
    case 'claim':
      return String(isTrue(claimed(claim!), w));
  }
}

/** All that is compared: these have no named states. */
const subjectsIn = ({ concepts, asked, worlds }: LiteralComparison): Subject[] => [
  { about: 'headline' },
  ...(worlds.every(({ statusQuo }) => statusQuo !== undefined)
    ? [{ about: 'start' } as const]
    : []),
  ...concepts.map((concept) => ({ about: 'equilibria', concept }) as const),
  ...asked.map((claim) => ({ about: 'claim', claim }) as const),
];

const sameSets = (one: readonly (readonly number[])[], other: readonly (readonly number[])[]) =>
  one.map(String).sort().join(' ') === other.map(String).sort().join(' ');

/** A part of a file, by what it says. */
const partOf = ({ what, of }: Of<'statedOtherwise'>, conflict: Conflict): string => {
  const { infeasible, statusQuo, decisionMakers } = conflict;
  switch (what) {
    case 'rules':
      return says(infeasible.map(says).sort());
    case 'status-quo':
      return says(statusQuo ?? null);
    case 'preference':
      return says(decisionMakers.find(({ id }) => id === of)!.preference);
    default:
      throw new RangeError(`${what} is the same in all that is drawn`);
  }
};

/** Of a status quo that is another one, whether one of the two has none. */
function lacking({ what }: Of<'statedOtherwise'>, first: string, other: string) {
  const none = says(null);
  if (what !== 'status-quo') return undefined;
  return other === none ? 'other' : first === none ? 'first' : undefined;
}

const says = (part: unknown) =>
  JSON.stringify(part, (key, value) => (key === 'span' ? undefined : value));

/** What somebody wants, place by place. */
const orderIn = ({ conflict }: LiteralWorld, id: string): readonly string[] => {
  const { preference } = conflict.decisionMakers.find((one) => one.id === id)!;
  if (preference.kind !== 'prioritized') throw new RangeError('no order of statements');
  return preference.statements.map((entry) =>
    says('formula' in entry ? [entry.mode, entry.formula, entry.if, entry.unless] : entry),
  );
};

export const comparisonOracles = (isTrue: IsTrue): { readonly [K in Comparison]: Oracle<K> } => {
  const found = (c: LiteralComparison, subject: Subject, m: number) =>
    foundOf(c, subject, m, isTrue);
  const groupsOf = (c: LiteralComparison, subject: Subject) => {
    const groups = new Map<string, number[]>();
    for (const m of c.worlds.keys()) {
      const key = found(c, subject, m);
      groups.set(key, [...(groups.get(key) ?? []), m]);
    }
    return [...groups.values()];
  };
  const apart = (c: LiteralComparison) =>
    subjectsIn(c).filter((one) => groupsOf(c, one).length > 1);
  /** The smallest sets of judgements of one model that make each of some be so in another. */
  const smallest = (c: LiteralComparison, { taker, giver }: Crux, one: Proposition) => {
    const n = c.number(taker, giver);
    const all = Array.from({ length: 2 ** n }, (_, mask) =>
      Array.from({ length: n }, (_, k) => k).filter((k) => (mask >> k) & 1),
    );
    const enough = all.filter((set) => isTrue(one, c.mixed(taker, giver, set)));
    const size = Math.min(...enough.map(({ length }) => length));
    return { size, sets: enough.filter(({ length }) => length === size) };
  };
  const partsOf = (each: readonly Claim[]): SimpleProposition[] =>
    each.map(claimed).flatMap((one) => (one.kind === 'all' ? partsOf(one.of) : [one]));
  const differ = (c: LiteralComparison, { taker, giver, each }: Crux) =>
    partsOf(each).every((one) => isTrue(one, c.worlds[giver]!) && !isTrue(one, c.worlds[taker]!));
  return {
    findingsAlike({ n, of, models }, w) {
      const c = comparedIn(w);
      const all = subjectsIn(c);
      return of === all.length && n === of - apart(c).length && models === c.worlds.length;
    },
    foundIn({ groups, ...subject }, w) {
      const c = comparedIn(w);
      return (
        sameSets(
          groups.map(({ models }) => models),
          groupsOf(c, subject),
        ) &&
        groups.every(({ models: [m], is, says, so, apart }) => {
          const there = c.worlds[m!]!;
          const isOther =
            subject.about === 'equilibria' &&
            m !== 0 &&
            holding(there, subject.concept!).length ===
              holding(c.worlds[0]!, subject.concept!).length;
          return (
            (is === undefined || isTrue(claimed(is), there)) &&
            (says === undefined || says === c.headlines[m!]) &&
            (so === undefined || String(so) === found(c, subject, m!)) &&
            (apart === true) === (isOther && found(c, subject, m!) !== found(c, subject, 0))
          );
        })
      );
    },
    foundAlike: ({ each }, w) => each.every((one) => groupsOf(comparedIn(w), one).length === 1),
    agreeMost({ pairs, n, of }, w) {
      const c = comparedIn(w);
      const differing = apart(c);
      const places = [...c.worlds.keys()];
      const all = places.flatMap((a) => places.slice(a + 1).map((b) => [a, b]));
      const alike = ([a, b]: readonly number[]) =>
        differing.filter((one) => found(c, one, a!) === found(c, one, b!)).length;
      const most = Math.max(...all.map(alike));
      const best = n === 0 ? [] : all.filter((pair) => alike(pair) === most);
      return of === differing.length && n === most && sameSets(pairs, best);
    },
    standsAlone({ model, each }, w) {
      const c = comparedIn(w);
      const alone = subjectsIn(c).filter((one) =>
        groupsOf(c, one).some((group) => group.join() === String(model)),
      );
      return says(alone) === says(each);
    },
    findsAlone: ({ model, other, each }, w) =>
      differ(comparedIn(w), { taker: other, giver: model, each }),
    judgeDifferently: ({ models: [first, second], n }, w) =>
      comparedIn(w).number(first!, second!) === n,
    explains({ each, size, sets, n, both, ...pair }, w) {
      const c = comparedIn(w);
      const back = { taker: pair.giver, giver: pair.taker, each: [] };
      return (
        differ(c, { ...pair, each }) &&
        sets.length > 0 &&
        sets
          .flatMap(partsOf)
          .every(
            (one) =>
              !['followsWhen', 'looksBy', 'mayChange'].includes(one.kind) ||
              isTrue(one, c.worlds[Math.max(pair.taker, pair.giver)]!),
          ) &&
        partsOf(each).every((one) => {
          const least = smallest(c, { ...pair, each }, one);
          const isSo = least.size === size && least.sets.length === n;
          if (!both || !isSo) return isSo;
          const not = smallest(c, back, negated(one, isTrue));
          return sameSets(least.sets, not.sets);
        })
      );
    },
    unexplained({ each, upTo, ...pair }, w) {
      const c = comparedIn(w);
      return (
        differ(c, { ...pair, each }) &&
        partsOf(each).every((one) => smallest(c, { ...pair, each }, one).size > (upTo ?? 99))
      );
    },
    explainedAlike: () => true,
    oneApart: ({ models }, w) => models.every((m) => comparedIn(w).number(0, m) === 1),
    statedOtherwise(stated, w) {
      const { models, what, lacks } = stated;
      const parts = comparedIn(w).worlds.map(({ conflict }) => partOf(stated, conflict));
      const [first] = parts;
      const isSaid = (part: string) => part !== first && lacks === lacking(stated, first!, part);
      // Of what somebody wants some models may differ by judgements alone, which are told by themselves.
      return what === 'preference'
        ? models.every((m) => isSaid(parts[m]!))
        : parts.every((part, m) => models.includes(m) === isSaid(part));
    },
    placeMoved({ model, of, number, now }, w) {
      const [first, later] = [0, model].map((place) => orderIn(comparedIn(w).worlds[place]!, of));
      const was = first![number - 1];
      return later![number - 1] !== was && (now === undefined || later![now - 1] === was);
    },
    followsWhen: ({ fact, when, chance }, w) =>
      (when === undefined || says(w.fact(fact).when) === says(when)) &&
      (chance === undefined || w.fact(fact).chance === chance),
    looksBy: ({ who, concept }, w) =>
      w.conflict.foresight.find(({ decisionMaker }) => decisionMaker === who)?.concept === concept,
    idleDifferences: () => true,
    heldInCrux: () => true,
    cruxUnsought: () => true,
    statesUncompared: () => true,
    countedHolding: () => true,
  };
};

/** That something is not so, for an oracle that is asked what is. */
function negated(one: SimpleProposition, _: IsTrue): Proposition {
  return 'so' in one
    ? ({ ...one, so: !one.so } as Proposition)
    : { kind: 'all', of: [one], so: false };
}

/** What is so made false: groups put together or taken apart, places exchanged, numbers that are one too high. */
export const comparisonBreakers = {
  findingsAlike: (one: Of<'findingsAlike'>) => ({ ...one, n: one.n + 1 }),
  foundIn(one: Of<'foundIn'>) {
    const [first, second, ...rest] = one.groups;
    if (second !== undefined)
      return {
        ...one,
        groups: [{ ...first!, models: [...first!.models, ...second.models] }, ...rest],
      };
    const [place, ...others] = first!.models;
    return {
      ...one,
      groups: [
        { ...first!, models: [place!] },
        { ...first!, models: others },
      ],
    };
  },
  agreeMost: (one: Of<'agreeMost'>) => ({ ...one, n: one.n + 1 }),
  standsAlone: (one: Of<'standsAlone'>) => ({ ...one, each: one.each.slice(1) }),
  findsAlone: (one: Of<'findsAlone'>) => ({ ...one, model: one.other, other: one.model }),
  judgeDifferently: (one: Of<'judgeDifferently'>) => ({ ...one, n: one.n + 1 }),
  explains: (one: Of<'explains'>) => ({ ...one, size: one.size + 1 }),
  unexplained: (one: Of<'unexplained'>) => ({ ...one, taker: one.giver, giver: one.taker }),
  oneApart: (one: Of<'oneApart'>) => ({ ...one, models: [0] }),
  placeMoved: (one: Of<'placeMoved'>) => ({ ...one, model: 0 }),
  statedOtherwise: (one: Of<'statedOtherwise'>) => ({ ...one, models: [0] }),
};
