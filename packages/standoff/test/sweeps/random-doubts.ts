import fc from 'fast-check';

export interface Wish {
  readonly verb: 'want' | 'not';
  readonly of: string;
  /** How sure it is, in tenths. */
  readonly sure: number;
}

/** What stands at a place of an order of statements. */
export interface Place {
  readonly kind: 'alone' | 'equally' | 'or-else';
  readonly greatly: boolean;
  readonly wishes: readonly Wish[];
}

/** What the file doubts of an order: of the whole, or of one place, from 1. */
export type Doubted =
  | { readonly how: 'swap' }
  | { readonly how: 'drop' | 'degree'; readonly place?: number };

export type Order =
  | { readonly kind: 'statements'; readonly places: readonly Place[] }
  /** States by number, best first, and after which places a great gap lies. */
  | {
      readonly kind: 'ranking';
      readonly states: readonly number[];
      readonly gaps: readonly number[];
    };

/** An order of states by numbers or pairs. */
export type ByStates = { readonly greatly?: number } & (
  | { readonly form: 'weights'; readonly terms: readonly (readonly [string, number])[] }
  /** By state. */
  | { readonly form: 'utility'; readonly values: readonly number[] }
  /** By state its place, which of these have a great gap before them, and a pair that is not listed. */
  | {
      readonly form: 'relation';
      readonly places: readonly number[];
      readonly gaps: readonly number[];
      readonly leftOut?: number;
    }
);

export interface Player {
  /** What is given in place of the order. */
  readonly by?: ByStates;
  readonly options: number;
  readonly order: Order;
  readonly doubts: readonly Doubted[];
  /** Of a graph model: pairs of states. */
  readonly moves: readonly (readonly [number, number])[];
}

export interface UncertainFact {
  readonly when: string;
  /** In tenths. */
  readonly chance: number;
  readonly range?: readonly [number, number];
}

/** A small conflict, and what its file doubts. */
export interface Doubtful {
  readonly graph: boolean;
  readonly players: readonly Player[];
  readonly facts: readonly UncertainFact[];
  readonly infeasible: readonly string[];
  readonly body:
    | {
        readonly needed: number;
        readonly vetoes: readonly number[];
        readonly sponsors: readonly number[];
        readonly yields: readonly number[];
        readonly outsider: string;
      }
    | undefined;
  /** Which limits on moves the first option of the first player may have instead. */
  readonly limit: boolean;
  readonly statusQuo: number;
  readonly doubts: 'file' | 'swaps';
  readonly within: number;
}

export const playerId = (player: number): string => 'abc'[player]!;

const GRAPH_STATES = 4;

function byStates(names: readonly string[], states: number): fc.Arbitrary<ByStates> {
  const greatly = fc.option(fc.constantFrom(0.25, 1.5, 2.5), { nil: undefined });
  const perState = { minLength: states, maxLength: states };
  const numbers = fc.array(fc.constantFrom(0, 1, 2, 2.4, 3), perState);
  return fc
    .oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          form: fc.constant('weights' as const),
          terms: fc.uniqueArray(
            fc.tuple(formulaOver(names), fc.constantFrom(0.1, 0.2, 0.3, 1, 2, -1)),
            { minLength: 1, maxLength: 3, selector: ([of]) => of },
          ),
          greatly,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ form: fc.constant('utility' as const), values: numbers, greatly }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          form: fc.constant('relation' as const),
          places: fc.array(fc.nat(3), perState),
          gaps: fc.subarray([1, 2, 3], { maxLength: 1 }),
          leftOut: fc.option(fc.nat(40), { nil: undefined }),
        }),
      },
    )
    .map((one) => JSON.parse(JSON.stringify(one)));
}

/** The pairs of a relation, better first, by numbers of states. */
function pairsOf({ places, gaps, leftOut }: Extract<ByStates, { form: 'relation' }>): string[] {
  const pairs = places.flatMap((one, a) =>
    places.flatMap((other, b) => {
      if (one > other) return [];
      if (one === other) return a < b ? [`s${a + 1} ~ s${b + 1}`] : [];
      const isGreat = gaps.some((gap) => one < gap && gap <= other);
      return [`s${a + 1} ${isGreat ? '>>' : '>'} s${b + 1}`];
    }),
  );
  return pairs.filter((_, k) => k !== leftOut || pairs.length === 1);
}

function literals(players: readonly number[], facts: number, body: boolean): string[] {
  const options = players.flatMap((number, k) =>
    ['x', 'y'].slice(0, number).map((option) => `${playerId(k)}.${option}`),
  );
  return [
    ...options,
    ...Array.from({ length: facts }, (_, k) => `f${k}`),
    ...(body ? ['court.z'] : []),
  ];
}

function formulaOver(names: readonly string[]): fc.Arbitrary<string> {
  const one = fc
    .record({ name: fc.constantFrom(...names), not: fc.boolean() })
    .map(({ name, not }) => (not ? `not ${name}` : name));
  return fc.oneof(
    { weight: 3, arbitrary: one },
    {
      weight: 2,
      arbitrary: fc
        .tuple(one, fc.constantFrom('and', 'or'), one)
        .map(([a, joiner, b]) => `(${a}) ${joiner} (${b})`),
    },
  );
}

function placeOver(names: readonly string[]): fc.Arbitrary<Place> {
  const wish = fc.record({
    verb: fc.constantFrom<Wish['verb']>('want', 'not'),
    of: formulaOver(names),
    sure: fc.constantFrom(10, 10, 10, 10, 10, 7, 4),
  });
  return fc
    .record({
      kind: fc.constantFrom<Place['kind']>(
        'alone',
        'alone',
        'alone',
        'alone',
        'equally',
        'or-else',
      ),
      greatly: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 0),
      wishes: fc.tuple(wish, wish),
    })
    .map((place) =>
      place.kind === 'alone' ? { ...place, wishes: place.wishes.slice(0, 1) } : place,
    );
}

function doubtsOver(places: number): fc.Arbitrary<Doubted[]> {
  const place = fc.integer({ min: 1, max: Math.max(1, places) });
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<Doubted[]>([]) },
    { weight: 4, arbitrary: fc.constant<Doubted[]>([{ how: 'swap' }]) },
    {
      weight: 1,
      arbitrary: place.map((at): Doubted[] => [{ how: 'swap' }, { how: 'drop', place: at }]),
    },
    {
      weight: 1,
      arbitrary: place.map((at): Doubted[] => [{ how: 'swap' }, { how: 'degree', place: at }]),
    },
    { weight: 1, arbitrary: fc.constant<Doubted[]>([{ how: 'degree' }]) },
  );
}

function statements(names: readonly string[]): fc.Arbitrary<Pick<Player, 'order' | 'doubts'>> {
  return fc.array(placeOver(names), { minLength: 1, maxLength: 4, size: 'max' }).chain((drawn) => {
    // What is never tolerated comes first.
    const places = [...drawn].sort((a, b) => Number(b.greatly) - Number(a.greatly));
    return fc.record({
      order: fc.constant<Order>({ kind: 'statements', places }),
      doubts: doubtsOver(places.length),
    });
  });
}

function ranking(states: number): fc.Arbitrary<Pick<Player, 'order' | 'doubts'>> {
  const all = Array.from({ length: states }, (_, state) => state);
  return fc.record({
    order: fc.record({
      kind: fc.constant('ranking' as const),
      states: fc.shuffledSubarray(all, { minLength: states, maxLength: states }),
      gaps: fc.subarray(all.slice(1), { maxLength: 1 }),
    }),
    doubts: fc.constantFrom<Doubted[]>([], [{ how: 'swap' }]),
  });
}

const tenths = fc.integer({ min: 1, max: 9 });

const optionForm = fc
  .record({
    players: fc.array(fc.constantFrom(1, 1, 2), { minLength: 2, maxLength: 3 }),
    body: fc.integer({ min: 0, max: 2 }).map((drawn) => drawn === 0),
    facts: fc.nat(2),
  })
  .chain(({ players, body, facts }) => {
    const names = literals(players, facts, body);
    const number = 2 ** (players.reduce((sum, one) => sum + one, 0) + Number(body));
    const positions = players.map((_, k) => k);
    const own = fc.oneof(
      { weight: number > 8 ? 1 : 6, arbitrary: statements(names) },
      ...(number > 8 ? [] : [{ weight: 1, arbitrary: ranking(number) }]),
    );
    return fc.record({
      graph: fc.constant(false),
      players: fc
        .tuple(...players.map(() => own))
        .map((all) => all.map((one, k): Player => ({ ...one, options: players[k]!, moves: [] }))),
      facts: fc.tuple(
        ...Array.from({ length: facts }, (_, k) =>
          fc.record(
            {
              when: formulaOver(literals(players, k, body)),
              chance: fc.constantFrom(10, 8, 5, 3),
              range: fc
                .tuple(tenths, tenths)
                .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
            },
            { requiredKeys: ['when', 'chance'] },
          ),
        ),
      ),
      infeasible: fc.array(formulaOver(names), { maxLength: 1 }),
      body: body
        ? fc.record({
            needed: fc.integer({ min: 1, max: 2 }),
            vetoes: fc.subarray(positions, { maxLength: 1 }),
            sponsors: fc.subarray(positions, { maxLength: 1 }),
            yields: fc.subarray(positions, { maxLength: 1 }),
            outsider: fc.constantFrom('yes', 'no', 'abstain'),
          })
        : fc.constant(undefined),
      limit: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0),
      statusQuo: fc.nat(number - 1),
    });
  })
  .map((one) =>
    // A ranking has to name all states, whatever the facts are.
    one.players.some(({ order }) => order.kind === 'ranking') ? { ...one, infeasible: [] } : one,
  );

const graphForm = fc
  .array(ranking(GRAPH_STATES), { minLength: 2, maxLength: 3 })
  .chain((orders) => {
    const arc = fc
      .tuple(fc.nat(GRAPH_STATES - 1), fc.nat(GRAPH_STATES - 1))
      .filter(([from, to]) => from !== to);
    const moves = fc.uniqueArray(arc, { minLength: 1, maxLength: 5, selector: String });
    return fc.record({
      graph: fc.constant(true),
      players: fc
        .tuple(...orders.map(() => moves))
        .map((all) => all.map((one, k): Player => ({ ...orders[k]!, options: 0, moves: one }))),
      facts: fc.constant<UncertainFact[]>([]),
      infeasible: fc.constant<string[]>([]),
      body: fc.constant(undefined),
      limit: fc.constant(false),
      statusQuo: fc.nat(GRAPH_STATES - 1),
    });
  });

/** Small conflicts of all kinds of doubt. */
export const doubtful: fc.Arbitrary<Doubtful> = fc
  .record({
    form: fc.oneof({ weight: 5, arbitrary: optionForm }, { weight: 1, arbitrary: graphForm }),
    doubts: fc.constantFrom<Doubtful['doubts']>('file', 'file', 'file', 'swaps'),
    within: fc.constantFrom(0, 1, 1, 2, 2, 3),
  })
  .map(({ form, doubts, within }) => ({ ...form, doubts, within }));

/** The same in which some order states by numbers or pairs. */
export const doubtfulByStates: fc.Arbitrary<Doubtful> = doubtful
  .filter(({ graph, players, body }) => {
    return !graph && players.reduce((sum, { options }) => sum + options, Number(!!body)) <= 3;
  })
  .chain((described) => {
    const { players, facts, body } = described;
    const numbers = players.map(({ options }) => options);
    const names = literals(numbers, facts.length, body !== undefined);
    const states = 2 ** (numbers.reduce((sum, one) => sum + one, 0) + Number(body !== undefined));
    const doubts = fc.constantFrom<Doubted[]>([], [{ how: 'swap' }]);
    const own = fc.record({ by: byStates(names, states), doubts });
    const drawn = fc.tuple(own, fc.option(own, { nil: undefined }));
    return drawn.map(([first, second]): Doubtful => {
      const by = [first, second];
      const isNamed = by.some((one) => one !== undefined && one.by.form !== 'weights');
      return {
        ...described,
        players: players.map((player, k) => ({ ...player, ...by[k] })),
        infeasible: isNamed ? [] : described.infeasible,
      };
    });
  });

/** The model file. What JSON writes is YAML. */
export function doubtfulText(one: Doubtful): string {
  const { players, facts, infeasible, body, graph } = one;
  const doubts = [
    ...players.flatMap(({ doubts, order, by }, k) =>
      doubts.map((doubt) => ({
        of: `${playerId(k)}.${by?.form ?? (order.kind === 'ranking' ? 'ranking' : 'prefers')}${'place' in doubt && doubt.place !== undefined ? `.${doubt.place}` : ''}`,
        [doubt.how]: doubt.how === 'swap' ? 'neighbours' : 'yes',
      })),
    ),
    ...facts.flatMap(({ range }, k) =>
      range ? [{ of: `facts.f${k}`, chance: `${range[0] / 10} to ${range[1] / 10}` }] : [],
    ),
    ...(one.limit ? [{ of: 'a.x', 'one-of': ['one-way'] }] : []),
  ];
  const file = {
    standoff: 1,
    title: 'Doubtful',
    'decision-makers': Object.fromEntries(
      players.map((player, k) => [playerId(k), playerValue(player, one)]),
    ),
    ...(graph && {
      states: Object.fromEntries(
        Array.from({ length: GRAPH_STATES }, (_, k) => [`n${k}`, `State ${k}`]),
      ),
    }),
    ...(body && {
      bodies: {
        court: {
          members: [
            ...players.map((_, k) =>
              body.yields.includes(k)
                ? { [playerId(k)]: 'abstain unless greatly worse' }
                : playerId(k),
            ),
            { other: body.outsider },
          ],
          adopts: `${body.needed} votes${body.vetoes.length === 0 ? '' : `, no veto by ${body.vetoes.map(playerId).join(', ')}`}`,
          ...(body.sponsors.length > 0 && { sponsors: body.sponsors.map(playerId) }),
          options: { z: 'yes/no' },
        },
      },
    }),
    ...(facts.length > 0 && {
      facts: Object.fromEntries(
        facts.map(({ when, chance }, k) => [`f${k}`, { when, chance: chance / 10 }]),
      ),
    }),
    ...(infeasible.length > 0 && { infeasible }),
    ...(doubts.length > 0 && { doubts }),
    'status-quo': graph ? `n${one.statusQuo}` : levelsOf(one),
  };
  return JSON.stringify(file, null, 1);
}

function playerValue({ options, order, moves, by }: Player, { graph }: Doubtful): object {
  const names = Object.fromEntries(['x', 'y'].slice(0, options).map((id) => [id, 'yes/no']));
  const from = [...new Set(moves.map(([start]) => start))];
  return {
    ...(options > 0 && { options: names }),
    ...(graph && {
      moves: Object.fromEntries(
        from.map((start) => [
          `n${start}`,
          moves.filter(([one]) => one === start).map(([, to]) => `n${to}`),
        ]),
      ),
    }),
    ...(by !== undefined
      ? orderValue(by)
      : order.kind === 'ranking'
        ? {
            ranking: order.states.flatMap((state, k) => [
              ...(order.gaps.includes(k) ? ['>>'] : []),
              graph ? `n${state}` : `s${state + 1}`,
            ]),
          }
        : { prefers: order.places.map(placeValue) }),
  };
}

function orderValue(by: ByStates): object {
  const greatly = by.greatly === undefined || by.form === 'relation' ? {} : { greatly: by.greatly };
  switch (by.form) {
    case 'weights':
      return { weights: Object.fromEntries(by.terms), ...greatly };
    case 'utility':
      return {
        utility: Object.fromEntries(by.values.map((value, k) => [`s${k + 1}`, value])),
        ...greatly,
      };
    case 'relation':
      return { relation: pairsOf(by) };
  }
}

function placeValue({ kind, greatly, wishes }: Place): object {
  const told = wishes.map(({ verb, of, sure }) => ({
    [greatly ? (verb === 'want' ? 'must' : 'never') : verb]: of,
    ...(sure < 10 && { sure: sure / 10 }),
  }));
  return kind === 'alone' ? told[0]! : { [kind]: told };
}

function levelsOf({ players, body, statusQuo }: Doubtful): Record<string, string> {
  const names = literals(
    players.map(({ options }) => options),
    0,
    body !== undefined,
  );
  return Object.fromEntries(
    names.map((name, k) => [name, (statusQuo >> k) % 2 === 1 ? 'yes' : 'no']),
  );
}
