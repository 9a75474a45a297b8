import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectSame } from '../../../test/expect-same.ts';
import type { Circuit, CircuitNode, NodeIndex } from '../src/model/circuit.ts';
import type { OptionForm } from '../src/model/model.ts';
import type { StateCode } from '../src/model/state-code.ts';
import { levelsOf, readStates } from '../src/model/state-reader.ts';
import { codeOfState } from '../src/model/state-words.ts';
import { runToEnd } from '../src/run/steps.ts';
import {
  type SearchRequest,
  type SearchResult,
  searchFeasible,
} from '../src/space/feasible-search.ts';
import { sparseSpace } from './analysed.ts';
import { sumOf } from './conflict-arbitrary.ts';
import { Rules, range, switches } from './rules.ts';

function search(form: OptionForm, circuit: Circuit, more: Partial<SearchRequest> = {}) {
  const request = { node: form.feasible, maxStates: 1_000_000, ...more };
  return runToEnd(searchFeasible(form, circuit, request));
}

function listed(form: OptionForm, circuit: Circuit) {
  const result = search(form, circuit);
  return { codes: codesOf(result), work: result.work };
}

function codesOf(result: SearchResult): StateCode[] {
  if (result.status !== 'listed') throw new Error(result.status);
  return range(0, result.states.count).map((position) => codeOfState(result.states, position));
}

/** A circuit over options with two to four levels, and a root. */
const anyCircuit = fc
  .array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 7 })
  .chain((levels) => {
    const leaf = fc
      .nat(levels.length - 1)
      .chain((option) =>
        fc
          .array(fc.boolean(), { minLength: levels[option]!, maxLength: levels[option]! })
          .map((marked): CircuitNode => ({ op: 'level', option, in: marked })),
      );
    const gate = fc.tuple(
      fc.constantFrom('not', 'and', 'or', 'iff', 'constant', 'sum'),
      fc.array(fc.nat(1000), { minLength: 2, maxLength: 4 }),
    );
    return fc.tuple(
      fc.constant(levels),
      fc.array(leaf, { minLength: 1, maxLength: 10 }),
      fc.array(gate, { maxLength: 14 }),
    );
  })
  .map(([levels, leaves, gates]) => {
    const circuit: CircuitNode[] = [...leaves];
    const options = levels.map((count) => ({ levels: count }));
    for (const [op, picks] of gates) {
      const [a, b] = [picks[0]!, picks[1]!];
      const node =
        op === 'sum' ? sumOf(options, a, b, circuit.length) : gateOf(op, picks, circuit.length);
      circuit.push(node);
    }
    const form: OptionForm = {
      ...switches(0, circuit.length - 1),
      options: levels.map((count) => ({ owner: 0, levels: count, moves: { kind: 'free' } })),
    };
    return { form, circuit };
  });

function gateOf(op: string, picks: readonly number[], before: number): CircuitNode {
  const of = picks.map((pick) => pick % before);
  switch (op) {
    case 'not':
      return { op, of: of[0]! };
    case 'and':
    case 'or':
      return { op, of };
    case 'iff':
      return { op, of: [of[0]!, of[1]!] };
    default:
      return { op: 'constant', value: picks[0]! % 2 === 0 };
  }
}

test('the search finds what trying every combination finds, in ascending order', () => {
  fc.assert(
    fc.property(anyCircuit, fc.constantFrom<0 | 1>(0, 1), ({ form, circuit }, sought) => {
      const { holds } = readStates({ decisionMakers: 1, circuit, form, preferences: [] });
      const product = form.options.reduce((cells, { levels }) => cells * levels, 1);
      const expected = range(0, product).filter(
        (code) => holds(form.feasible, code) === (sought === 1),
      );
      for (const largestWord of [undefined, 5]) {
        const words = largestWord === undefined ? {} : { largestWord };
        expect(codesOf(search(form, circuit, { sought, ...words }))).toEqual(expected);
      }
    }),
    { numRuns: draws(2_000) },
  );
});

/** Options of one level more than `units` whose levels come to `units` together. */
function shared(units: number, options: number): { form: OptionForm; circuit: Circuit } {
  const levels = range(0, options).map((option) => ({ option, times: 1, top: units }));
  const circuit: Circuit = [{ op: 'sum', levels, truths: [], least: units, most: units }];
  const axes = range(0, options).map(() => ({
    owner: 0,
    levels: units + 1,
    moves: { kind: 'free' as const },
  }));
  return { form: { ...switches(0, 0), options: axes }, circuit };
}

test('a hundred units among three are listed in hundreds of decisions, not in a million', () => {
  const { form, circuit } = shared(100, 3);
  const { codes, work } = listed(form, circuit);
  expect(codes).toHaveLength(5151);
  expect(work.decisions).toBeLessThan(5151 + 2 * 101);
  expect(work.conflicts).toBe(0);
});

test('ten units among five are listed without a wrong decision', () => {
  const { form, circuit } = shared(10, 5);
  const { codes, work } = listed(form, circuit);
  expect(codes).toHaveLength(1001);
  expect(work.conflicts).toBe(0);
});

test('exactly-one groups are listed without a single wrong decision', () => {
  const rules = new Rules();
  const groups = range(0, 5).map((g) => rules.exactlyOne(range(10 * g, 10 * g + 10)));
  const { codes, work } = listed(switches(50, rules.and(...groups)), rules.nodes);
  expect(codes).toHaveLength(100_000);
  expect(work.conflicts).toBe(0);
  expect(work.decisions).toBeLessThan(3 * codes.length);
});

test('a chain of implications has one more state than options, and takes as many decisions', () => {
  const rules = new Rules();
  const chain = rules.and(...range(0, 51).map((k) => rules.implies(k, k + 1)));
  const { codes, work } = listed(switches(52, chain), rules.nodes);
  expect(codes).toHaveLength(53);
  expect(work).toMatchObject({ conflicts: 0 });
  expect(work.decisions).toBeLessThan(2 * 53);
});

test('a chain of equivalences has two states', () => {
  const rules = new Rules();
  const chain = range(0, 51).map((k) =>
    rules.add({ op: 'iff', of: [rules.yes(k), rules.yes(k + 1)] }),
  );
  const { codes, work } = listed(switches(52, rules.and(...chain)), rules.nodes);
  expect([...codes]).toEqual([0, 2 ** 52 - 1]);
  expect(work.decisions).toBe(2);
});

test('parity over a chain of gates is listed without wrong decisions', () => {
  const rules = new Rules();
  const parity = range(1, 14).reduce(
    (node, option) => rules.add({ op: 'iff', of: [node, rules.yes(option)] }),
    rules.yes(0),
  );
  const { codes, work } = listed(switches(14, parity), rules.nodes);
  expect(codes).toHaveLength(2 ** 13);
  expect(work.conflicts).toBe(0);
});

/** No assignment of `pigeons` to `holes` without sharing: option p * holes + h puts p into h. */
function pigeonholes(rules: Rules, first: number, pigeons: number, holes: number): NodeIndex {
  const at = (p: number, h: number) => rules.yes(first + p * holes + h);
  const placed = range(0, pigeons).map((p) => rules.or(...range(0, holes).map((h) => at(p, h))));
  const apart = range(0, holes).flatMap((h) =>
    range(0, pigeons).flatMap((p) =>
      range(p + 1, pigeons).map((q) => rules.not(rules.and(at(p, h), at(q, h)))),
    ),
  );
  return rules.and(...placed, ...apart);
}

test('a contradiction is found once, not once for each combination of unrelated options', () => {
  const rules = new Rules();
  const unrelated = range(0, 15).map((k) => rules.or(rules.yes(2 * k), rules.yes(2 * k + 1)));
  const alone = listed(switches(12, pigeonholes(rules, 0, 4, 3)), rules.nodes);
  const both = listed(
    switches(42, rules.and(...unrelated, pigeonholes(rules, 30, 4, 3))),
    rules.nodes,
  );
  expect(both.codes).toHaveLength(0);
  expect(both.work.decisions).toBeLessThan(alone.work.decisions + 100);
});

test('a choice that leads nowhere costs no more than what is found beside it', () => {
  const rules = new Rules();
  const unrelated = range(0, 8).map((k) => rules.or(rules.yes(2 * k), rules.yes(2 * k + 1)));
  const none = rules.not(rules.or(...range(16, 28).map((option) => rules.yes(option))));
  const trap = rules.or(
    rules.and(rules.yes(28), pigeonholes(rules, 16, 4, 3)),
    rules.and(rules.not(rules.yes(28)), none),
  );
  const { codes, work } = listed(switches(29, rules.and(...unrelated, trap)), rules.nodes);
  expect(codes).toHaveLength(3 ** 8);
  expect(work.decisions).toBeLessThan(codes.length);
});

test('what is true whatever the other options do is taken at once', () => {
  const rules = new Rules();
  const either = rules.or(rules.yes(0), rules.yes(1));
  const result = search(switches(40, either), rules.nodes, { maxStates: 1000 });
  expect(result).toMatchObject({ status: 'too-many', found: 2 ** 38 });
  expect(result.work.decisions).toBe(1);
});

test('the search gives up after as many decisions as it may take', () => {
  const rules = new Rules();
  const form = switches(20, pigeonholes(rules, 0, 5, 4));
  expect(search(form, rules.nodes, { maxDecisions: 5 })).toMatchObject({
    status: 'given-up',
    work: { decisions: 5 },
  });
});

test('the search pauses, so that it can be cancelled', () => {
  const rules = new Rules();
  const groups = range(0, 4).map((g) => rules.exactlyOne(range(10 * g, 10 * g + 10)));
  const form = switches(40, rules.and(...groups));
  const steps = searchFeasible(form, rules.nodes, { node: form.feasible, maxStates: 1e6 });
  const first = steps.next().value;
  expect(first).toMatchObject({ passes: 1, share: 0 });
});

test.each([
  ['up to 2^53', 26, 27, 2 ** 53 - 1],
  ['beyond 2^53', 30, 40, 2n ** 70n - 1n],
])('codes %s are exact', (_, first, second, last) => {
  const rules = new Rules();
  const options = first + second;
  const groups = [range(0, first), range(first, options)].map((group) => rules.exactlyOne(group));
  const form = switches(options, rules.and(...groups), 2);
  const space = sparseSpace({
    decisionMakers: 2,
    circuit: rules.nodes,
    form,
    preferences: [],
  });
  expect(space.stateCount).toBe(first * second);
  for (let cell = 0; cell < space.cells; cell++) {
    const code = space.codeOf(cell);
    const taken = 2n ** BigInt(cell % first) + 2n ** BigInt(first + Math.floor(cell / first));
    expectSame(BigInt(code), taken);
    expectSame(typeof code, taken < 2n ** 53n ? 'number' : 'bigint');
    const levels = levelsOf(form, space.codeOf(cell));
    expectSame(levels.slice(0, first).filter((level) => level === 1).length, 1);
    expectSame(levels.slice(first).filter((level) => level === 1).length, 1);
    expectSame(space.cellOf(space.codeOf(cell)), cell);
  }
  expect(space.cellOf(last)).toBe(-1);
  expect(space.cellOf(2n ** 200n)).toBe(-1);
});

test('two hundred options in groups that follow each other are listed without wrong decisions', () => {
  const rules = new Rules();
  const groups = range(0, 20).map((g) => rules.exactlyOne(range(10 * g, 10 * g + 10)));
  // From the third group on each group does what the one before it does.
  const copies = range(30, 200).map((k) =>
    rules.add({ op: 'iff', of: [rules.yes(k), rules.yes(k - 10)] }),
  );
  const { codes, work } = listed(switches(200, rules.and(...groups, ...copies)), rules.nodes);
  expect(codes).toHaveLength(1000);
  expect(work.conflicts).toBe(0);
});

test('beyond sixty-four decisions it is still known which of them are to blame', () => {
  const rules = new Rules();
  const unrelated = range(0, 100).map((k) => rules.or(rules.yes(2 * k), rules.yes(2 * k + 1)));
  const holes = pigeonholes(rules, 200, 4, 3);
  const { codes, work } = listed(switches(212, rules.and(...unrelated, holes)), rules.nodes);
  expect(codes).toHaveLength(0);
  expect(work.decisions).toBeLessThan(500);
});
