// Random conflicts that are the same on every machine: a rung of the ladder and its seed say all.

/**
 * @typedef {import('../packages/engine/src/index.ts').Model} Model
 * @typedef {import('../packages/engine/src/index.ts').CircuitNode} CircuitNode
 *
 * @typedef {object} Rung One conflict of the ladder.
 * @property {number} options Y/N options; the conflict has 2^options cells.
 * @property {number} decisionMakers
 * @property {boolean} oneWay Whether every third option only goes from no to yes.
 * @property {number} infeasible Share of the cells that are not states, about.
 * @property {Groups} [groups] Options that exclude each other, if any do.
 * @property {boolean} [byWeights] Whether statements are weighed, and not put one before the other.
 * @property {number} [bodyOptions] The last so many options are those of a body in which all decision makers
 *   vote, the first with a veto, and more than half are needed.
 *
 * @typedef {object} Groups
 * @property {number[]} sizes Options of each group, in their order; each group has one owner.
 * @property {boolean} mayBeEmpty Whether at most one option of a group is taken, or exactly one.
 */

const STATEMENTS = 12;
const SAMPLES = 4096;

/**
 * Options, or groups of them, are dealt out in runs, as files list them; each decision maker has 12
 * statements of two literals each.
 * @param {Rung} rung
 * @returns {Model}
 */
export function seededConflict(rung) {
  const { options, decisionMakers, oneWay, infeasible, groups, byWeights, bodyOptions = 0 } = rung;
  const ownOptions = options - bodyOptions;
  const random = randomNumbers(1 + options + 100 * decisionMakers);
  /** @type {CircuitNode[]} */
  const circuit = [];
  for (let option = 0; option < options; option++) {
    circuit.push({ op: 'level', option, in: [false, true] });
    circuit.push({ op: 'level', option, in: [true, false] });
  }
  const dealt = groups?.sizes.flatMap((size, g) => Array(size).fill(g)) ?? [
    ...Array(options).keys(),
  ];
  const hands = groups?.sizes.length ?? ownOptions;
  const statements = Array.from({ length: decisionMakers * STATEMENTS }, () => {
    const [a, b] = twoLiterals(random, options);
    return circuit.push({ op: random() < 0.5 ? 'and' : 'or', of: [a, b] }) - 1;
  });
  return {
    decisionMakers,
    circuit,
    form: {
      kind: 'options',
      options: Array.from({ length: options }, (_, k) => ({
        owner: Math.floor(((dealt[k] ?? k) * decisionMakers) / hands),
        levels: 2,
        moves: { kind: oneWay && k % 3 === 2 ? 'one-way' : 'free' },
      })),
      feasible:
        groups === undefined
          ? addFeasibility(circuit, random, options, infeasible)
          : addGroups(circuit, groups),
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: [
      ...Array.from({ length: decisionMakers }, (_, dm) => {
        const own = statements.slice(dm * STATEMENTS, (dm + 1) * STATEMENTS);
        return byWeights ? weigh(own) : prioritize(own);
      }),
      ...(bodyOptions > 0 ? [voteOf(decisionMakers)] : []),
    ],
  };
}

/** @param {number[]} statements @returns {Model['preferences'][number]} */
function prioritize(statements) {
  const tiers = statements.map((condition) => ({ conditions: [condition], greatly: false }));
  return { kind: 'prioritized', tiers };
}

/** Weights of one decimal, as people give them. @param {number[]} statements @returns {Model['preferences'][number]} */
function weigh(statements) {
  const terms = statements.map((condition, k) => ({ condition, weight: ((7 * k) % 23) / 10 }));
  return { kind: 'weights', terms };
}

/** @param {number} decisionMakers @returns {Model['preferences'][number]} */
function voteOf(decisionMakers) {
  return {
    kind: 'voting',
    members: Array.from({ length: decisionMakers }, (_, decisionMaker) => ({
      kind: 'sincere',
      decisionMaker,
      yields: false,
      veto: decisionMaker === 0,
    })),
    votesNeeded: Math.floor(decisionMakers / 2) + 1,
  };
}

/**
 * Rules out pairs of levels, one pair after the other, until about the given share of the cells is
 * infeasible, as counted on a sample. Returns the node that is true in the feasible cells.
 * @param {CircuitNode[]} circuit
 * @param {() => number} random
 * @param {number} options
 * @param {number} share
 */
function addFeasibility(circuit, random, options, share) {
  let left = Array.from({ length: SAMPLES }, () =>
    Array.from({ length: options }, () => random() < 0.5),
  );
  /** @type {number[]} */
  const rules = [];
  while (left.length > (1 - share) * SAMPLES) {
    const [a, b] = twoLiterals(random, options);
    const kept = left.filter((cell) => !(holds(a, cell) && holds(b, cell)));
    // A rule that changes nothing, or all but empties the sample, is not one that a model has.
    if (kept.length === left.length || kept.length < 0.7 * (1 - share) * SAMPLES) continue;
    left = kept;
    const both = circuit.push({ op: 'and', of: [a, b] }) - 1;
    rules.push(circuit.push({ op: 'not', of: both }) - 1);
  }
  return circuit.push({ op: 'and', of: rules }) - 1;
}

/**
 * The node that is true where at most one option of each group is taken, or exactly one.
 * @param {CircuitNode[]} circuit
 * @param {Groups} groups
 */
function addGroups(circuit, { sizes, mayBeEmpty }) {
  /** @type {number[]} */
  const rules = [];
  let first = 0;
  for (const size of sizes) {
    const taken = Array.from({ length: size }, (_, k) => 2 * (first + k));
    if (!mayBeEmpty) rules.push(circuit.push({ op: 'or', of: taken }) - 1);
    for (const [k, one] of taken.entries()) {
      for (const other of taken.slice(k + 1)) {
        const both = circuit.push({ op: 'and', of: [one, other] }) - 1;
        rules.push(circuit.push({ op: 'not', of: both }) - 1);
      }
    }
    first += size;
  }
  return circuit.push({ op: 'and', of: rules }) - 1;
}

/** @param {number} literal @param {boolean[]} cell */
function holds(literal, cell) {
  return cell[literal >> 1] === (literal % 2 === 0);
}

/**
 * Two literals of different options: the node 2k says yes to option k, the node 2k + 1 says no.
 * @param {() => number} random
 * @param {number} options
 * @returns {[number, number]}
 */
function twoLiterals(random, options) {
  const first = Math.floor(random() * options);
  const second = (first + 1 + Math.floor(random() * (options - 1))) % options;
  return [2 * first + (random() < 0.5 ? 0 : 1), 2 * second + (random() < 0.5 ? 0 : 1)];
}

/** Numbers from 0 to 1, the same sequence for the same seed. @param {number} seed */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // The low bits of such a sequence hardly vary; fold the high ones into them.
    const mixed = Math.imul(state ^ (state >>> 15), 2246822519) >>> 0;
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  };
}
