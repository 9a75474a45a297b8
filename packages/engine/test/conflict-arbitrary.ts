import fc from 'fast-check';
import type { Circuit, CircuitNode } from '../src/model/circuit.ts';
import type {
  ForbiddenMove,
  GraphForm,
  Model,
  Option,
  OptionForm,
  OptionMoves,
  Preference,
  RankingPreference,
} from '../src/model/model.ts';

/** How large and of what kind random conflicts are. */
export interface ConflictShape {
  readonly decisionMakers: { readonly min: number; readonly max: number };
  /** Largest product of option levels. */
  readonly maxCells: number;
  /** Whether options may be one-way, step or have listed moves, and moves may be forbidden. */
  readonly limitedMoves: boolean;
  /** Whether preferences may be explicit, possibly intransitive relations. */
  readonly relations: boolean;
  /** Whether preferences have great differences, and pairs and statements of which something is unknown. */
  readonly degreesAndDoubts?: boolean;
}

export const smallConflicts: ConflictShape = {
  decisionMakers: { min: 2, max: 5 },
  maxCells: 24,
  limitedMoves: true,
  relations: true,
};

/** Random conflicts in option form: ties, infeasible states, one-way options and all else. */
export function optionConflict(shape: ConflictShape = smallConflicts): fc.Arbitrary<Model> {
  return fc.integer(shape.decisionMakers).chain((decisionMakers) =>
    optionsArbitrary(shape, decisionMakers).chain((options) =>
      circuitArbitrary(options).chain((circuit) =>
        fc.record({
          decisionMakers: fc.constant(decisionMakers),
          circuit: fc.constant(circuit),
          form: optionForm(shape, decisionMakers, options, circuit),
          preferences: fc.array(preferenceArbitrary(shape, cellsOf(options), circuit.length), {
            minLength: decisionMakers,
            maxLength: decisionMakers,
          }),
        }),
      ),
    ),
  );
}

/** Random explicit graphs: any arcs, so moves are seldom transitive. */
export function graphConflict(shape: ConflictShape = smallConflicts): fc.Arbitrary<Model> {
  return fc
    .tuple(fc.integer(shape.decisionMakers), fc.integer({ min: 2, max: 7 }))
    .chain(([decisionMakers, stateCount]) => {
      const circuit: Circuit = Array.from(
        { length: stateCount },
        (_, s): CircuitNode => ({ op: 'states', in: s === 0 ? [0] : [s - 1, s] }),
      );
      return fc.record({
        decisionMakers: fc.constant(decisionMakers),
        circuit: fc.constant(circuit),
        form: graphForm(decisionMakers, stateCount),
        preferences: fc.array(preferenceArbitrary(shape, stateCount, circuit.length), {
          minLength: decisionMakers,
          maxLength: decisionMakers,
        }),
      });
    });
}

function graphForm(decisionMakers: number, stateCount: number): fc.Arbitrary<GraphForm> {
  const state = fc.integer({ min: 0, max: stateCount - 1 });
  const arcs = fc
    .uniqueArray(fc.tuple(state, state), {
      maxLength: 2 * stateCount,
      selector: ([from, to]) => from * stateCount + to,
    })
    .map((pairs) => pairs.filter(([from, to]) => from !== to));
  return fc
    .array(arcs, { minLength: decisionMakers, maxLength: decisionMakers })
    .map((moves) => ({ kind: 'graph', stateCount, moves }));
}

function optionsArbitrary(shape: ConflictShape, decisionMakers: number): fc.Arbitrary<Option[]> {
  const option = fc.integer({ min: 2, max: 3 }).chain((levels) =>
    fc.record({
      owner: fc.integer({ min: 0, max: decisionMakers - 1 }),
      levels: fc.constant(levels),
      moves: shape.limitedMoves
        ? movesArbitrary(levels)
        : fc.constant<OptionMoves>({ kind: 'free' }),
    }),
  );
  return fc.array(option, { minLength: 1, maxLength: 6 }).map((options) => {
    const fitting: Option[] = [];
    for (const next of options) {
      if (cellsOf([...fitting, next]) <= shape.maxCells) fitting.push(next);
    }
    return fitting;
  });
}

function movesArbitrary(levels: number): fc.Arbitrary<OptionMoves> {
  const level = fc.integer({ min: 0, max: levels - 1 });
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant<OptionMoves>({ kind: 'free' }) },
    { weight: 2, arbitrary: fc.constant<OptionMoves>({ kind: 'one-way' }) },
    { weight: 1, arbitrary: fc.constant<OptionMoves>({ kind: 'step' }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.tuple(level, level), { maxLength: 4 }).map(
        (pairs): OptionMoves => ({
          kind: 'pairs',
          pairs: pairs.filter(([from, to]) => from !== to),
        }),
      ),
    },
  );
}

function cellsOf(options: readonly Option[]): number {
  return options.reduce((product, option) => product * option.levels, 1);
}

/** A random circuit over the options; the last node is meant as the condition of feasibility. */
function circuitArbitrary(options: readonly Option[]): fc.Arbitrary<Circuit> {
  const leaf = fc.nat(options.length - 1).chain((option) =>
    fc
      .array(fc.boolean(), {
        minLength: options[option]!.levels,
        maxLength: options[option]!.levels,
      })
      .map((marked): CircuitNode => ({ op: 'level', option, in: marked })),
  );
  const leaves = fc.array(leaf, { minLength: 2, maxLength: 4 });
  const gates = fc.array(
    fc.tuple(fc.constantFrom('not', 'and', 'or', 'iff', 'sum'), fc.nat(1000), fc.nat(1000)),
    { minLength: 1, maxLength: 5 },
  );
  return fc.tuple(leaves, gates).map(([nodes, extra]) => {
    const circuit: CircuitNode[] = [...nodes];
    for (const [op, a, b] of extra) {
      const isSum = op === 'sum';
      circuit.push(
        isSum
          ? sumOf(options, a, b, circuit.length)
          : gate(op, a % circuit.length, b % circuit.length),
      );
    }
    circuit.push({ op: 'constant', value: true });
    return circuit;
  });
}

/** A sum of levels of one option or two, and of the truth of a node, that is to be within limits. */
export function sumOf(
  options: readonly { readonly levels: number }[],
  a: number,
  b: number,
  before: number,
): CircuitNode {
  const used = [...new Set([a % options.length, b % options.length])];
  return {
    op: 'sum',
    levels: used.map((option, k) => ({
      option,
      times: k === 0 ? 1 + (b % 3) : (a % 2 === 0 ? 1 : -1) * (1 + (a % 2)),
      top: options[option]!.levels - 1,
    })),
    truths: a % 3 === 0 ? [] : [{ node: b % before, times: (a % 5) - 2 }],
    least: (b % 7) - 2,
    most: (b % 7) - 2 + (a % 4),
  };
}

function gate(op: string, a: number, b: number): CircuitNode {
  switch (op) {
    case 'not':
      return { op: 'not', of: a };
    case 'and':
      return { op: 'and', of: [a, b] };
    case 'or':
      return { op: 'or', of: [a, b] };
    default:
      return { op: 'iff', of: [a, b] };
  }
}

function optionForm(
  shape: ConflictShape,
  decisionMakers: number,
  options: readonly Option[],
  circuit: Circuit,
): fc.Arbitrary<OptionForm> {
  const node = fc.nat(circuit.length - 1);
  const rule: fc.Arbitrary<ForbiddenMove> = fc.record({
    mover: fc.nat(decisionMakers - 1),
    from: node,
    to: node,
  });
  const limited = <T>(arbitrary: fc.Arbitrary<T>, otherwise: T): fc.Arbitrary<T> =>
    shape.limitedMoves
      ? fc.oneof({ weight: 3, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary })
      : fc.constant(otherwise);
  return fc.record({
    kind: fc.constant('options' as const),
    options: fc.constant(options),
    feasible: fc.oneof(fc.constant(circuit.length - 1), node),
    oneOptionAtATime: limited(fc.boolean(), false),
    forbiddenMoves: limited(fc.array(rule, { maxLength: 2 }), []),
  });
}

/** Random preferences over states with codes below `states` and nodes below `nodes`. */
export function preferenceArbitrary(
  shape: ConflictShape,
  states: number,
  nodes: number,
): fc.Arbitrary<Preference> {
  const node = fc.nat(nodes - 1);
  const state = fc.nat(states - 1);
  const places = fc.integer({ min: 0, max: states });
  const prioritized = fc
    .array(fc.array(node, { minLength: 1, maxLength: 2 }), { maxLength: 4 })
    .map(
      (tiers): Preference => ({
        kind: 'prioritized',
        tiers: tiers.map((conditions) => ({ conditions, greatly: false })),
      }),
    );
  const ranking = fc
    .array(places, { minLength: states, maxLength: states })
    .map((place): Preference => rankingByPlace(place));
  const weights = fc
    .array(
      fc.record({ condition: node, weight: fc.constantFrom(-0.3, -1, 0.1, 0.2, 0.3, 1, 2.5) }),
      { maxLength: 4 },
    )
    .map((terms): Preference => ({ kind: 'weights', terms }));
  const utility = fc
    .array(fc.integer({ min: -3, max: 3 }), { minLength: states, maxLength: states })
    .map(
      (values): Preference => ({
        kind: 'utility',
        values: values.map((value, s) => [s, value / 2] as const),
      }),
    );
  const relation = fc.array(fc.tuple(state, state), { maxLength: 3 * states }).map(
    (pairs): Preference => ({
      kind: 'relation',
      better: pairs.filter(([a, b]) => a !== b),
      greatlyBetter: [],
      unknown: [],
    }),
  );
  if (shape.degreesAndDoubts) return degreesAndDoubts(shape, states, nodes);
  return fc.oneof(
    { weight: 4, arbitrary: prioritized },
    { weight: 4, arbitrary: ranking },
    { weight: 1, arbitrary: weights },
    { weight: 1, arbitrary: utility },
    { weight: shape.relations ? 1 : 0, arbitrary: relation },
  );
}

function rankingByPlace(place: readonly number[]): RankingPreference {
  const distinct = [...new Set(place)].sort((a, b) => a - b);
  const places = distinct.map((p) => place.flatMap((q, state) => (p === q ? [state] : [])));
  return { kind: 'ranking', places, greatGaps: places.slice(1).map(() => false) };
}

/** The same with great differences, pairs that are not known, and statements of which either may be right. */
function degreesAndDoubts(
  shape: ConflictShape,
  states: number,
  nodes: number,
): fc.Arbitrary<Preference> {
  const node = fc.nat(nodes - 1);
  const state = fc.nat(states - 1);
  const pairs = (maxLength: number) => fc.array(fc.tuple(state, state), { maxLength });
  const unknown = fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: pairs(3) },
  );
  const conditions = fc.array(node, { minLength: 1, maxLength: 2 });
  const tier = fc.record({ conditions, orElse: conditions }, { requiredKeys: ['conditions'] });
  const prioritized = fc
    .record({
      tiers: fc.array(tier, { maxLength: 4 }),
      great: fc.nat(4),
      certain: fc.boolean(),
      unknown,
    })
    .map(
      ({ tiers, great, certain, unknown }): Preference => ({
        kind: 'prioritized',
        tiers: tiers.map(({ conditions, orElse }, k) => ({
          conditions,
          greatly: k < great,
          ...(orElse && !certain && { orElse }),
        })),
        unknown,
      }),
    );
  const ranking = fc
    .record({
      place: fc.array(fc.nat(states), { minLength: states, maxLength: states }),
      great: fc.array(fc.boolean(), { minLength: states, maxLength: states }),
      unknown,
    })
    .map(({ place, great, unknown }): Preference => {
      const ranked = rankingByPlace(place);
      const greatGaps = ranked.greatGaps.map((_, k) => great[k]!);
      return { ...ranked, greatGaps, unknown };
    });
  const gap = fc.constantFrom(0.3, 1, 1.5);
  const term = fc.record({ condition: node, weight: fc.constantFrom(-1, 0.1, 0.2, 0.3, 1) });
  const weights = fc
    .record({ terms: fc.array(term, { maxLength: 4 }), greatGap: gap, unknown })
    .map((parts): Preference => ({ kind: 'weights', ...parts }));
  const utility = fc
    .record({
      numbers: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: states, maxLength: states }),
      greatGap: gap,
      unknown,
    })
    .map(
      ({ numbers, greatGap, unknown }): Preference => ({
        kind: 'utility',
        values: numbers.map((value, s) => [s, value / 2] as const),
        greatGap,
        unknown,
      }),
    );
  const relation = fc
    .record({
      better: pairs(3 * states),
      great: fc.boolean(),
      equal: pairs(states),
      unknown: pairs(2),
    })
    .map(({ better, great, equal, unknown }): Preference => {
      const distinct = better.filter(
        ([a, b], k) => a !== b && !better.slice(0, k).some(([c, d]) => c === b && d === a),
      );
      const greatlyBetter = great ? distinct.filter((_, k) => k % 2 === 0) : [];
      return { kind: 'relation', better: distinct, greatlyBetter, equal, unknown };
    });
  return fc.oneof(
    { weight: 4, arbitrary: prioritized },
    { weight: 3, arbitrary: ranking },
    { weight: 1, arbitrary: weights },
    { weight: 1, arbitrary: utility },
    { weight: shape.relations ? 2 : 0, arbitrary: relation },
  );
}
