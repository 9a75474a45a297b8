import { concepts } from '@standoff/engine';
import { type Form, type FormItem, forms } from '@standoff/language';
import type { Formula, MemberType, Proposition, World } from '@standoff/propositions';
import type { Casebook } from '@standoff/study';
import fc from 'fast-check';

/** Everything that stands by itself and can be written of a conflict: of each way to write it as many. */
export function propositionArbitrary(casebook: Casebook): fc.Arbitrary<Proposition> {
  const written = forms.filter(
    (form) => !form.isReadOnly && isPossible(casebook, form) && hasAll(casebook, form),
  );
  const claim = fc.constantFrom(...written).chain((form) => claimArbitrary(casebook, form));
  const placed = fc
    .tuple(claim, worldArbitrary(casebook))
    .map(([one, world]): Proposition => (world === undefined ? one : { ...one, in: world }));
  const several = fc
    .record({ of: fc.array(placed, { minLength: 1, maxLength: 3 }), so: fc.boolean() })
    .map((all): Proposition => ({ kind: 'all', ...all }));
  return fc.oneof({ weight: 6, arbitrary: placed }, { weight: 1, arbitrary: several });
}

function isPossible({ statusQuo }: Casebook, { is }: Form): boolean {
  return statusQuo !== undefined || !Object.values(is).includes('status-quo');
}

/** Whether there is something for every place of a form: a body, say. */
function hasAll(casebook: Casebook, { items }: Form): boolean {
  const isThere = (item: FormItem): boolean =>
    item.item !== 'slot' ||
    (elementOf(item.type).is === 'body'
      ? casebook.conflict.bodies.length > 0
      : item.joint === ',' || casebook.movers.length > 1);
  return items.every(isThere);
}

function elementOf(type: MemberType): MemberType {
  return type.is === 'list' || type.is === 'either' ? elementOf(type.of) : type;
}

type Simple = Exclude<Proposition, { readonly kind: 'all' }>;

function claimArbitrary(casebook: Casebook, { kind, items, is }: Form): fc.Arbitrary<Simple> {
  const fixed = Object.entries(is).map(([member, value]) => [
    member,
    value === 'status-quo' ? casebook.stateId(casebook.statusQuo!) : value,
  ]);
  const byLevels = fc.subarray(stateIds(casebook));
  const so = kind.deniable && !('so' in is) ? [fc.boolean().map((one) => ({ so: one }))] : [];
  return fc
    .tuple(
      fc.tuple(...items.map((item) => itemArbitrary(casebook, item, kind.members)), ...so),
      byLevels,
    )
    .map(([parts, levels]) => {
      const own = Object.assign({}, Object.fromEntries(fixed), ...parts) as Record<string, unknown>;
      // A flag that has to be there is said where it is so.
      for (const [name, { type, isOptional }] of Object.entries(kind.members)) {
        if (type.is === 'flag' && !isOptional) own[name] ??= false;
      }
      const used = items.flatMap((item) =>
        item.item === 'slot' && item.type.is === 'state' && typeof own[item.member] === 'string'
          ? [String(own[item.member])]
          : [],
      );
      const told = [...new Set(used)].filter((id) => levels.includes(id));
      const asked = 'byLevels' in kind.members && told.length > 0 ? { byLevels: told } : {};
      return { kind: kind.kind, ...own, ...asked } as unknown as Simple;
    });
}

function itemArbitrary(casebook: Casebook, item: FormItem, declared: object): fc.Arbitrary<object> {
  switch (item.item) {
    case 'word':
      return fc.constant({});
    case 'flag':
      return fc.constantFrom({}, { [item.member]: true });
    case 'maybe':
      return fc.oneof(
        fc.constant({}),
        fc
          .tuple(...item.items.map((one) => itemArbitrary(casebook, one, declared)))
          .map((all) => Object.assign({}, ...all) as object),
      );
    case 'slot': {
      const { member, or, type, joint } = item;
      const some = joint === '+' ? coalition(casebook) : valueArbitrary(casebook, type);
      // Under none of some concepts something may be so; of nobody nothing is claimed.
      const mayBeNone = member === 'under' && 'among' in declared;
      const value = mayBeNone ? fc.oneof(some, fc.constant([])) : some;
      const own = value.map((one) => ({ [member]: one }));
      if (or === undefined || casebook.options.length === 0) return own;
      return fc.oneof(
        own,
        formulaArbitrary(casebook).map((one) => ({ [or]: one })),
      );
    }
  }
}

function coalition({ movers }: Casebook): fc.Arbitrary<unknown> {
  return fc.subarray(
    movers.map(({ id }) => id),
    { minLength: 2 },
  );
}

function stateIds({ space, stateId, options }: Casebook): string[] {
  if (options.length === 0) return [];
  return allStates({ space, stateId });
}

function allStates({ space, stateId }: Pick<Casebook, 'space' | 'stateId'>): string[] {
  return Array.from({ length: space.cells }, (_, cell) => cell)
    .filter((cell) => space.isState(cell))
    .map((cell) => stateId(space.codeOf(cell)));
}

function valueArbitrary(casebook: Casebook, type: MemberType): fc.Arbitrary<unknown> {
  const { movers, decisionMakers, conflict } = casebook;
  switch (type.is) {
    case 'state':
      return fc.constantFrom(...allStates(casebook));
    case 'mover':
      return fc.constantFrom(...movers.map(({ id }) => id));
    case 'decision-maker':
      return fc.constantFrom(...decisionMakers.map(({ id }) => id));
    case 'body':
      return fc.constantFrom(...conflict.bodies.map(({ id }) => id));
    case 'fact':
      return fc.constantFrom(...conflict.facts.map(({ id }) => id));
    case 'concept':
      return fc.constantFrom(...concepts.map(({ id }) => id), 'l3');
    case 'number':
      return fc.nat(20);
    case 'amount':
      return fc.integer({ min: -20, max: 20 });
    case 'word':
      return fc.constantFrom(...type.words);
    case 'either':
      return fc.oneof(fc.constantFrom(...type.words), valueArbitrary(casebook, type.of));
    case 'list':
      return fc.uniqueArray(valueArbitrary(casebook, type.of), { minLength: 1, maxLength: 3 });
    default:
      throw new RangeError(`nothing is drawn of ${type.is}`);
  }
}

const EQUAL = ['=', '!='] as const;
const ORDERED = [...EQUAL, '<', '>='] as const;

/** Formulas that are true somewhere. */
function formulaArbitrary({ options, conflict }: Casebook): fc.Arbitrary<Formula> {
  const comparison = fc.constantFrom(...options).chain(({ option: { owner, id, levels } }) =>
    fc.record({
      kind: fc.constant('comparison' as const),
      option: fc.constant(`${owner}.${id}`),
      operator: fc.constantFrom(...(levels.length > 2 ? ORDERED : EQUAL)),
      level: fc.nat(levels.length - 1),
    }),
  );
  const named = [
    ...conflict.facts.map(({ id }): Formula => ({ kind: 'fact', fact: id })),
    ...conflict.namedStates.map(({ id }): Formula => ({ kind: 'state', state: id })),
  ];
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 3 },
      comparison,
      ...(named.length === 0 ? [] : [fc.constantFrom(...named)]),
      fc.record({ kind: fc.constant('not' as const), of: tie('formula') }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const, 'implies' as const, 'iff' as const),
        left: tie('formula'),
        right: tie('formula'),
      }),
    ),
  }));
  const always: Formula = { kind: 'constant', value: true };
  return fc.oneof(
    formula.map((left): Formula => ({ kind: 'or', left, right: always })),
    ...(named.length === 0 ? [] : [fc.constantFrom(...named)]),
  );
}

function worldArbitrary({ movers }: Casebook): fc.Arbitrary<World | undefined> {
  const concept = fc.constantFrom('nash', 'seq', 'l2');
  const ids = movers.map(({ id }) => id);
  const foresight = fc.record({
    by: fc.constantFrom('file' as const, 'request' as const),
    concepts: fc.dictionary(fc.constantFrom(...ids), concept, { minKeys: 1 }),
    together: fc.array(
      fc.record({ members: fc.subarray(ids, { minLength: 2 }), concept }),
      ids.length > 1 ? { maxLength: 2 } : { maxLength: 0 },
    ),
  });
  const unknown = fc.record({
    treatment: fc.constantFrom('a', 'b'),
    counts: fc.constantFrom('leaves' as const, 'stays' as const),
  });
  const world = fc
    .record(
      {
        variant: fc.constantFrom('doves', 'the hawks'),
        reading: fc.constantFrom('strong', 'unknown-a'),
        unknown,
        foresight,
      },
      { requiredKeys: [] },
    )
    .map((one) => (Object.keys(one).length === 0 ? undefined : (one as World)));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: world },
  );
}
