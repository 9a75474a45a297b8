// The definitions computed as they are written, with sets and a search from every improvement: what
// a program costs that takes no thought. The baseline of the ladder at 1,024 states.
//
//     node bench/literal.mjs ENGINE RUNG
import { seededConflict } from './seeded-conflict.mjs';

/**
 * @typedef {typeof import('../packages/engine/src/index.ts')} Engine
 * @typedef {{ moves: number[][], improvements: number[][], ranks: ArrayLike<number> }} Maker
 */

/** @param {Engine} engine @param {import('../packages/engine/src/index.ts').Model} model */
function readGame(engine, model) {
  const created = engine.createSpace(model);
  if (created.status !== 'created') throw new Error('the conflict is too large');
  const { space } = created;
  const { orders } = engine.runToEnd(engine.createSituation(space, model));
  const states = Array.from({ length: space.cells }, (_, cell) => cell).filter(space.isState);
  const makers = orders.map((order, i) => {
    if (order.kind !== 'ranked') throw new Error('the baseline knows ranks only');
    const { ranks } = order;
    /** @type {number[][]} */
    const moves = Array.from({ length: space.cells }, () => []);
    for (const s of states) space.movers[i]?.forEachTarget(s, (t) => moves[s]?.push(t));
    const improvements = moves.map((targets, s) =>
      targets.filter((t) => Number(ranks[t]) > Number(ranks[s])),
    );
    return { moves, improvements, ranks };
  });
  return { states, makers };
}

/**
 * Ends of the legal sequences of the others: pairs of state and last mover, found one by one.
 * @param {Maker[]} makers @param {number} i @param {number} from
 * @param {'moves' | 'improvements'} step
 */
function reachable(makers, i, from, step) {
  const seen = new Set();
  const open = [{ state: from, last: i }];
  /** @type {Set<number>} */
  const ends = new Set();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (let j = 0; j < makers.length; j++) {
      if (j === i || j === next.last) continue;
      for (const state of makers[j]?.[step][next.state] ?? []) {
        const key = state * makers.length + j;
        if (seen.has(key)) continue;
        seen.add(key);
        ends.add(state);
        open.push({ state, last: j });
      }
    }
  }
  return ends;
}

/**
 * @param {Maker[]} makers @param {number} i @param {number} s
 * @param {'none' | 'moves' | 'improvements'} response @param {boolean} counter
 */
function isStable(makers, i, s, response, counter) {
  const own = makers[i];
  if (own === undefined) return true;
  /** @param {number} t */
  const isNoBetter = (t) => Number(own.ranks[t]) <= Number(own.ranks[s]);
  return (own.improvements[s] ?? []).every(
    (improvement) =>
      response !== 'none' &&
      [...reachable(makers, i, improvement, response)].some(
        (end) => isNoBetter(end) && (!counter || (own.moves[end] ?? []).every(isNoBetter)),
      ),
  );
}

const [engineAddress = '', rung = '{}'] = process.argv.slice(2);
/** @type {Engine} */
const engine = await import(engineAddress);
const model = seededConflict(JSON.parse(rung));
const { states, makers } = readGame(engine, model);
/** @type {Record<string, number>} */
const seconds = {};
/** @type {Record<string, number>} */
const stable = {};
/** @type {[string, 'none' | 'moves' | 'improvements', boolean][]} */
const concepts = [
  ['nash', 'none', false],
  ['gmr', 'moves', false],
  ['smr', 'moves', true],
  ['seq', 'improvements', false],
  ['sseq', 'improvements', true],
];
for (const [id, response, counter] of concepts) {
  const start = performance.now();
  stable[id] = 0;
  for (let i = 0; i < makers.length; i++) {
    for (const s of states) if (isStable(makers, i, s, response, counter)) stable[id]++;
  }
  seconds[id] = (performance.now() - start) / 1000;
}
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ states: states.length, seconds, stable, peakBytes }));
