import type {
  Adoption,
  CircuitNode,
  Member,
  Model,
  Option,
  OptionForm,
  OptionMoves,
  Preference,
  TallyFormula,
  Tier,
  VotingPreference,
} from '@standoff/engine';

/** A repeatable source of whole numbers below a limit. */
type Random = (limit: number) => number;

/** The generator of Park and Miller (1988). */
function seeded(seed: number): Random {
  let state = (seed % 2147483646) + 1;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

interface LargeShape {
  readonly options: number;
  readonly decisionMakers: number;
  readonly statements: number;
}

/**
 * A conflict of binary options that move freely. Every statement joins two or three options, one of
 * them the decision maker's own more often than not.
 */
export function largeConflict(seed: number, shape: LargeShape): Model {
  const random = seeded(seed);
  const { options, decisionMakers, statements } = shape;
  const circuit: CircuitNode[] = [{ op: 'constant', value: true }];
  const own = (dm: number) => Math.floor(random(options) / decisionMakers) * decisionMakers + dm;
  const push = (node: CircuitNode): number => circuit.push(node) - 1;
  const literal = (option: number): number => {
    const yes = random(2) === 0;
    return push({ op: 'level', option: option % options, in: [!yes, yes] });
  };
  const statement = (dm: number): Tier => {
    const parts = [literal(own(dm)), literal(random(options))];
    if (random(2) === 0) parts.push(literal(random(options)));
    const condition = push({ op: random(2) === 0 ? 'and' : 'or', of: parts });
    return { conditions: [condition], greatly: false };
  };
  return {
    decisionMakers,
    form: {
      kind: 'options',
      options: Array.from({ length: options }, (_, k) => ({
        owner: k % decisionMakers,
        levels: 2,
        moves: { kind: 'free' },
      })),
      feasible: 0,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: Array.from({ length: decisionMakers }, (_, dm) => ({
      kind: 'prioritized',
      tiers: Array.from({ length: statements }, () => statement(dm)),
    })),
    circuit,
  };
}

/** A small conflict with everything that models may have and the solver can take but bodies. */
export function smallConflict(seed: number): Model {
  return conflictOf(seeded(seed), 0);
}

/** The same with one body or two. */
export function smallConflictWithBodies(seed: number): Model {
  const random = seeded(seed + 1_000_000);
  return conflictOf(random, 1 + (random(4) === 0 ? 1 : 0));
}

/** The same with an agreement, whose options some may change alone as well. */
export function smallConflictWithAgreements(seed: number): Model {
  return conflictOf(seeded(seed + 2_000_000), 1, true);
}

function conflictOf(random: Random, bodies: number, isShared = false): Model {
  const decisionMakers = 2 + random(3);
  const drawn = smallOptions(random, decisionMakers, bodies);
  const options = isShared ? drawn.map((one) => withOthers(random, one, decisionMakers)) : drawn;
  const circuit = smallCircuit(random, options);
  const node = () => random(circuit.length);
  const form: OptionForm = {
    kind: 'options',
    options,
    feasible: random(2) === 0 ? circuit.length - 1 : node(),
    oneOptionAtATime: random(4) === 0,
    forbiddenMoves:
      random(4) === 0 ? [{ mover: random(decisionMakers + bodies), from: node(), to: node() }] : [],
  };
  const states = options.reduce((product, { levels }) => product * levels, 1);
  const preferences: Preference[] = [
    ...Array.from({ length: decisionMakers }, () =>
      smallPreference(random, states, node, bodies > 0),
    ),
    ...Array.from({ length: bodies }, (_, k) =>
      isShared
        ? smallAgreement(random, decisionMakers)
        : smallVote(random, decisionMakers, options, decisionMakers + k),
    ),
  ];
  return { decisionMakers, circuit, form, preferences };
}

/** Those of bodies come last, as compiled files have them. */
function smallOptions(random: Random, decisionMakers: number, bodies: number): Option[] {
  const options: Option[] = [];
  for (let states = 1; options.length < 6; ) {
    const levels = 2 + random(2);
    states *= levels;
    if (states > 32) break;
    const owner =
      options.length < bodies ? decisionMakers + options.length : random(decisionMakers + bodies);
    options.push({ owner, levels, moves: smallMoves(random, levels) });
  }
  return options.sort(
    (a, b) => Math.max(a.owner, decisionMakers - 1) - Math.max(b.owner, decisionMakers - 1),
  );
}

/** Parties that vote as they wish, of whom some have to vote yes, or nobody no. */
function smallAgreement(random: Random, decisionMakers: number): VotingPreference {
  const members = Array.from(
    { length: decisionMakers },
    (_, decisionMaker): Member => ({ kind: 'sincere', decisionMaker, yields: false, veto: false }),
  );
  if (random(3) > 0) return { kind: 'voting', members, votesNeeded: 1 + random(decisionMakers) };
  // Or it is enough that nobody votes no.
  const nobodyObjects = { yes: 0, no: -1, abstain: 0, absent: 0 };
  return {
    kind: 'voting',
    members,
    votesNeeded: 0,
    when: { kind: 'at-least', times: nobodyObjects, plus: 0 },
  };
}

/** An option of a body that decision makers may change as well: one or two of them, with their own limits. */
function withOthers(random: Random, option: Option, decisionMakers: number): Option {
  if (option.owner < decisionMakers) return option;
  const first = random(decisionMakers);
  const movers = random(3) === 0 ? [first] : [first, (first + 1) % decisionMakers];
  return { ...option, shared: { movers, moves: smallMoves(random, option.levels) } };
}

/** A rule of members who vote sincerely, who yield, whose vote is fixed or hangs on where a draft leads; by formulas and by option. */
function smallVote(
  random: Random,
  decisionMakers: number,
  options: readonly Option[],
  body: number,
): VotingPreference {
  const member = (): Member => {
    const veto = random(3) === 0;
    if (random(6) === 0) {
      return {
        kind: 'fixed',
        vote: (['yes', 'no', 'abstain', 'absent'] as const)[random(4)]!,
        veto,
      };
    }
    if (random(5) === 0) {
      const option = random(options.length);
      const marked = Array.from({ length: options[option]!.levels }, () => random(2) === 0);
      return {
        kind: 'toward',
        to: [{ options: [option], condition: [{ op: 'level', option, in: marked }] }],
        otherwise: (['no', 'abstain', 'absent'] as const)[random(3)]!,
        veto,
      };
    }
    const decisionMaker = random(decisionMakers);
    return { kind: 'sincere', decisionMaker, yields: random(3) === 0, veto };
  };
  const members = Array.from({ length: 1 + random(4) }, member);
  const adoption = (): Adoption => ({
    votesNeeded: random(members.length + 1),
    ...(random(3) === 0 && { when: smallTallies(random, members.length) }),
  });
  const own = options.flatMap(({ owner }, option) => (owner === body ? [option] : []));
  const isByOption = own.length > 0 && random(3) === 0;
  return {
    kind: 'voting',
    members,
    ...adoption(),
    ...(isByOption && {
      byOption: own.map((option) => ({ option, ...(random(2) === 0 && { rule: adoption() }) })),
    }),
    ...(random(3) === 0 && { sponsors: [random(decisionMakers)] }),
  };
}

function smallTallies(random: Random, members: number): TallyFormula {
  const factor = () => random(4) - 1;
  const leaf = (): TallyFormula =>
    random(4) === 0
      ? { kind: 'vote', member: random(members), vote: (['yes', 'no'] as const)[random(2)]! }
      : {
          kind: 'at-least',
          times: { yes: factor(), no: factor(), abstain: factor(), absent: factor() },
          plus: random(7) - 4,
          ...(random(2) === 0 && { weights: Array.from({ length: members }, () => random(4)) }),
        };
  switch (random(4)) {
    case 0:
      return { kind: 'and', of: [leaf(), leaf()] };
    case 1:
      return { kind: 'or', of: [leaf(), { kind: 'not', of: leaf() }] };
    default:
      return leaf();
  }
}

function smallMoves(random: Random, levels: number): OptionMoves {
  switch (random(8)) {
    case 0:
      return { kind: 'one-way' };
    case 1:
      return { kind: 'step' };
    case 2:
      return { kind: 'pairs', pairs: [[random(levels - 1), levels - 1]] };
    default:
      return { kind: 'free' };
  }
}

function smallCircuit(random: Random, options: readonly Option[]): CircuitNode[] {
  const circuit = Array.from({ length: 4 }, (): CircuitNode => {
    const option = random(options.length);
    const marked = Array.from({ length: options[option]!.levels }, () => random(2) === 0);
    return { op: 'level', option, in: marked };
  });
  for (let k = 0; k < 5; k++) {
    circuit.push(
      random(5) === 0 ? sum(random, options, circuit.length) : gate(random, circuit.length),
    );
  }
  circuit.push({ op: 'constant', value: true });
  return circuit;
}

/** A sum of an option's levels and a truth. */
function sum(random: Random, options: readonly Option[], nodes: number): CircuitNode {
  const option = random(options.length);
  const least = random(5) - 2;
  return {
    op: 'sum',
    levels: [
      { option, times: random(2) === 0 ? -2 : 1 + random(2), top: options[option]!.levels - 1 },
    ],
    truths: [{ node: random(nodes), times: random(5) - 2 }],
    least,
    most: least + random(3),
  };
}

function gate(random: Random, nodes: number): CircuitNode {
  const [a, b] = [random(nodes), random(nodes)];
  switch (random(4)) {
    case 0:
      return { op: 'not', of: a };
    case 1:
      return { op: 'and', of: [a, b] };
    case 2:
      return { op: 'or', of: [a, b] };
    default:
      return { op: 'iff', of: [a, b] };
  }
}

function smallPreference(
  random: Random,
  states: number,
  node: () => number,
  great: boolean,
): Preference {
  const list = <T>(length: number, item: (k: number) => T) =>
    Array.from({ length }, (_, k) => item(k));
  switch (random(6)) {
    case 0: {
      const place = list(states, () => random(states));
      const places = list(states, (p) => place.flatMap((q, state) => (p === q ? [state] : [])));
      return {
        kind: 'ranking',
        places,
        greatGaps: places.slice(1).map(() => great && random(4) === 0),
      };
    }
    case 1:
      return {
        kind: 'utility',
        values: list(states, (s) => [s, (random(7) - 3) / 2] as const),
        ...(great && random(2) === 0 && { greatGap: (1 + random(4)) / 2 }),
      };
    case 2: {
      const weights = [-0.3, -1, 0.1, 0.2, 0.3, 1, 2.5];
      const term = () => ({ condition: node(), weight: weights[random(weights.length)]! });
      const gap = great && random(2) === 0 ? { greatGap: [0.05, 0.3, 1, 1.15][random(4)]! } : {};
      return { kind: 'weights', terms: list(random(5), term), ...gap };
    }
    default: {
      const greatTiers = great ? random(4) : 0;
      const tier = (k: number) => ({
        conditions: list(1 + random(3), node),
        greatly: k < greatTiers,
      });
      return { kind: 'prioritized', tiers: list(random(5), tier) };
    }
  }
}
