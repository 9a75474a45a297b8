import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws, isQuick } from '../../../test/draws.ts';
import { literalOrders, type Sum } from '../../../test/set-ups/literal-orders.ts';
import { analyze, judgements, parse, sweep } from '../src/index.ts';

/** Of a state by its number: whether the three options are taken. */
const taken = (state: number, option: number) => ((state >> option) & 1) === 1;
const yesNo = (state: number, option: number) => (taken(state, option) ? 'yes' : 'no');
const states = Array.from({ length: 8 }, (_, state) => state);

/** What may count, as a file says it and as it is meant: how often it counts, where it is an amount. */
const countable: readonly (readonly [string, (state: number) => boolean | number])[] = [
  [
    '"2 * count(a.x, b.z) - count(a.y) + 0.5"',
    (state) =>
      2 * (Number(taken(state, 0)) + Number(taken(state, 2))) - Number(taken(state, 1)) + 0.5,
  ],
  ['a.x', (state) => taken(state, 0)],
  ['a.y', (state) => taken(state, 1)],
  ['b.z', (state) => taken(state, 2)],
  ['a.x and b.z', (state) => taken(state, 0) && taken(state, 2)],
  ['not a.y or b.z', (state) => !taken(state, 1) || taken(state, 2)],
  ['(a.x and a.y) or not (a.x or a.y)', (state) => taken(state, 0) === taken(state, 1)],
];

interface Weight {
  readonly counts: number;
  readonly weight: number;
  /** How far it may lie from that. */
  readonly reach: number;
  readonly within: string | undefined;
}

const aWeight: fc.Arbitrary<Weight> = fc
  .record({
    counts: fc.nat(countable.length - 1),
    weight: fc.integer({ min: -50, max: 50 }).map((tenths) => tenths / 10),
    range: fc.constantFrom('20 %', '62.5 %', '100 %', '1', '2.5', undefined),
  })
  .map(({ counts, weight, range }) => ({
    ...{ counts, weight, within: range },
    reach: range?.endsWith('%')
      ? (Math.abs(weight) * Number.parseFloat(range)) / 100
      : Number(range ?? 0),
  }));

const someWeights = fc
  .array(aWeight, { minLength: 1, maxLength: 4 })
  .filter((all) => all.filter(({ reach }) => reach > 0).length <= 2);

const CONCEPTS = ['nash', 'gmr', 'smr', 'seq'] as const;
const findings = states.flatMap((state) => CONCEPTS.map((one) => `stable n${state} ${one}`));

const conflict = (orders: { readonly a: string; readonly b: string }, more = '') => `
standoff: 1
title: Two at a gate
decision-makers:
  a: { options: { x: yes/no, y: yes/no }, ${orders.a} }
  b: { options: { z: yes/no }, ${orders.b} }
states: { ${states.map((one) => `n${one}: { a.x: ${yesNo(one, 0)}, a.y: ${yesNo(one, 1)}, b.z: ${yesNo(one, 2)} }`).join(', ')} }
${more}`;

function written(weights: readonly Weight[]): string {
  return `weights: [ ${weights.map(({ counts, weight }) => `{ of: ${countable[counts]![0]}, weight: ${weight} }`).join(', ')} ]`;
}

const doubtsOf = (who: string, weights: readonly Weight[]) =>
  weights.flatMap(({ within }, k) =>
    within === undefined ? [] : [`{ of: ${who}.weights.${k + 1}, within: ${within} }`],
  );

/** The orders that the ranges allow, by the definition: the number of each state, and the part of the ranges. */
function literalUtilities(weights: readonly Weight[]) {
  const ranged = weights.filter(({ reach }) => reach > 0);
  const sums = states.map((state): Sum => {
    const counting = (one: Weight) => Number(countable[one.counts]![1](state));
    return {
      constant: weights.reduce((sum, one) => sum + counting(one) * one.weight, 0),
      slopes: ranged.map((one) => counting(one) * one.reach),
    };
  });
  const key = ({ constant, slopes }: Sum) => [constant, ...slopes].map((x) => x.toFixed(6)).join();
  const classes = [...new Map(sums.map((sum) => [key(sum), sum])).values()];
  return [...literalOrders(classes, ranged.length)].map(([order, part]) => {
    const places = order.split(',').map(Number);
    const place = (state: number) =>
      places.indexOf(classes.findIndex((one) => key(one) === key(sums[state]!)));
    return {
      part,
      utility: `utility: { ${states.map((state) => `n${state}: ${8 - place(state)}`).join(', ')} }`,
    };
  });
}

const ALL_OF_A = 'doubts: [ { of: a.weights, within: 20 % }, { of: b.weights.1, within: 1 % } ]';

const foundIn = new Map<string, ReadonlySet<string>>();

/** The findings that hold in a conflict without doubts. */
function holdingIn(text: string): ReadonlySet<string> {
  const known = foundIn.get(text);
  if (known) return known;
  const { model, diagnostics } = parse(text);
  if (!model) throw new Error(JSON.stringify(diagnostics));
  const found = analyze(model, { concepts: CONCEPTS });
  const held = states.flatMap((state) =>
    CONCEPTS.filter((one) =>
      ['a', 'b'].every((who) => found.stability![one]![who]!.includes(`s${state + 1}`)),
    ).map((one) => `stable n${state} ${one}`),
  );
  foundIn.set(text, new Set(held));
  return new Set(held);
}

function swept(text: string, options: object = {}) {
  const { model } = parse(text);
  const answer = sweep(model!, { findings, ...options });
  return answer;
}

describe('findings where weights lie in ranges', () => {
  it('are always, never or sometimes so, and as often, as by the definition', () => {
    fc.assert(
      fc.property(someWeights, someWeights, (a, b) => {
        const doubts = [...doubtsOf('a', a), ...doubtsOf('b', b)];
        // Where nothing is doubted of an order, neighbours may be swapped.
        fc.pre(doubtsOf('a', a).length > 0 && doubtsOf('b', b).length > 0);
        const file = { a: written(a), b: written(b) };
        const found = swept(conflict(file, `doubts: [ ${doubts.join(', ')} ]`));
        const models = literalUtilities(a).flatMap((first) =>
          literalUtilities(b).map((second) => ({
            part: first.part * second.part,
            holding: holdingIn(conflict({ a: first.utility, b: second.utility })),
          })),
        );
        expect(found.models).toBe(String(models.length));
        const asWritten = holdingIn(conflict(file));
        for (const one of found.findings) {
          const so = models.filter(({ holding }) => holding.has(one.id));
          expect(one.standing).toBe(String(so.length));
          expect(one.share).toBeCloseTo(
            so.reduce((sum, { part }) => sum + part, 0),
            8,
          );
          expect(one.asWritten).toBe(asWritten.has(one.id));
        }
      }),
      { numRuns: draws(5, 'STANDOFF_SWEEPS', 2) },
    );
  });

  it('turn by the sets of judgements that are told, also where states are equal as written', () => {
    const ties = conflict(
      { a: 'weights: { a.x: 2, a.y: 2, b.z: 1 }', b: 'weights: { b.z: 3, a.x: 1 }' },
      'doubts: [ { of: a.weights, within: 1.5 }, { of: b.weights.1, within: 4 } ]',
    );
    const { model } = parse(ties);
    const found = swept(ties);
    expect(found.orders.map(({ weights }) => weights)).toEqual([
      { uncertain: 3, complete: true, tied: true },
      { uncertain: 1, complete: true, tied: false },
    ]);
    const some = found.findings.filter(
      ({ standing }) => standing !== '0' && standing !== found.models,
    );
    expect(some.length).toBeGreaterThan(3);
    for (const { id, asWritten, breaking, mending } of some.slice(0, 4)) {
      const turning = asWritten ? breaking : mending!;
      expect(turning.sets.length).toBeGreaterThan(0);
      for (const set of turning.sets.slice(0, 3)) {
        const changed = judgements.apply(model!, set);
        if (changed.status !== 'changed') throw new Error(JSON.stringify(changed.problems));
        expect(holdingIn(changed.model.text).has(id)).toBe(!asWritten);
      }
    }
  });

  it('say of an order with ties that it is none of those that there are', () => {
    const tied = conflict({ a: 'weights: { a.x: 2, a.y: 2 }', b: 'weights: { b.z: 1 }' }, ALL_OF_A);
    const found = swept(tied, { findings: ['stable n2 nash', 'stable n3 nash'] });
    // One of x and y alone is better than the other in each order; as written they are equal.
    expect(found.models).toBe('2');
    expect(found.said.join(' ')).toContain(
      'The order of a as written makes some states equal, as hardly any other weights do, so it is none of these and counts for nothing',
    );
    expect(found.findings.map(({ asWritten, standing }) => [asWritten, standing])).toEqual([
      [false, '0'],
      [false, '0'],
    ]);
  });

  it('are told by an interval where points of ranges are drawn, which covers the exact part', () => {
    const weights = [
      { counts: 0, weight: 3, reach: 2, within: '2' },
      { counts: 1, weight: 2, reach: 2, within: '2' },
      { counts: 0, weight: -2, reach: 2, within: '2' },
      { counts: 1, weight: -1, reach: 2, within: '2' },
    ];
    const b = 'prefers: [ b.z ]';
    const models = literalUtilities(weights).map(({ part, utility }) => ({
      part,
      holding: holdingIn(conflict({ a: utility, b })),
    }));
    const text = conflict(
      { a: written(weights), b },
      `doubts: [ ${doubtsOf('a', weights).join(', ')} ]`,
    );
    const some = findings
      .filter((one) => {
        const so = models.filter(({ holding }) => holding.has(one)).length;
        return so > 0 && so < models.length;
      })
      .slice(0, 6);
    let covered = 0;
    expect(some.length).toBeGreaterThan(3);
    const seeds = isQuick ? 3 : 8;
    for (let seed = 0; seed < seeds; seed++) {
      const found = swept(text, { findings: some, samples: 300, seed });
      expect(found.models).toBe(String(models.length));
      expect(found.orders[0]!.weights).toEqual({
        ...{ uncertain: 4, complete: true, tied: found.orders[0]!.weights!.tied },
        drawn: { points: 300, seed },
      });
      for (const { id, low, high } of found.findings) {
        const so = models.filter(({ holding }) => holding.has(id));
        const share = so.reduce((sum, { part }) => sum + part, 0);
        if (low <= share && share <= high) covered++;
      }
    }
    expect(covered / (some.length * seeds)).toBeGreaterThan(0.85);
  });

  it('are looked at in the orders that points are drawn in where there are too many, which is said', () => {
    const options = [...'abcdefg'].map((one) => `${one}: yes/no`).join(', ');
    const weights = [...'abcdefg'].map((one, k) => `x.${one}: ${k + 5}`).join(', ');
    const text = `
standoff: 1
title: One with much to weigh
decision-makers:
  x: { options: { ${options} }, weights: { ${weights} } }
  y: { options: { z: yes/no }, prefers: [ x.a ] }
doubts: [ { of: x.weights.1, within: 90 % }, { of: x.weights.2, within: 90 % }, { of: x.weights.3, within: 90 % } ]
`;
    const found = swept(text, { findings: ['stable s128 nash'], samples: 200 });
    expect(found.orders[0]!.weights).toMatchObject({ complete: false, drawn: { points: 200 } });
    expect(found.said.join(' ')).toContain('what is so in all of these may fail in others');
    const told = analyze(
      parse(
        text.replace(
          '\ndoubts',
          '\nstatus-quo: { x.a: no, x.b: no, x.c: no, x.d: no, x.e: no, x.f: no, x.g: no, y.z: no }\ndoubts',
        ),
      ).model!,
      { doubt: true },
    );
    expect(told.doubt!.models.says).toMatch(/orders/);
  });

  it('name what is held as written', () => {
    const great = conflict(
      { a: 'weights: { a.x: 2, a.y: 2 }, greatly: 3', b: 'weights: { b.z: 1 }' },
      ALL_OF_A,
    );
    expect(swept(great).said.join(' ')).toContain(
      'The weights of a are not varied: which differences are great ones would hang on them as well.',
    );
    const facts = conflict(
      { a: 'weights: { rain: 2, a.y: 2 }', b: 'weights: { b.z: 1 }' },
      `facts: { rain: { when: a.x, chance: 0.5 } }\n${ALL_OF_A}`,
    );
    expect(swept(facts).said.join(' ')).toContain(
      'The weights of a are not varied: they, or which states are feasible, hang on facts in doubt.',
    );
  });
});
