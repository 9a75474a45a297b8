import { feasibleCodes } from '@standoff/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import type { Conflict } from '../../src/conflict/conflict.ts';
import { toModel } from '../../src/conflict/to-model.ts';
import { applyJudgement } from '../../src/judgements/apply-judgement.ts';
import { isGreat } from '../../src/judgements/core/degrees.ts';
import { createWriter } from '../../src/judgements/core/entry-json.ts';
import { type Differences, differencesBetween } from '../../src/judgements/differences.ts';
import { parseConflict } from '../../src/parse-conflict.ts';
import { sampleFiles } from '../edits/sample-files.ts';
import { someJudgementOfStates } from './some-judgement.ts';
import { conflict } from './two-countries.ts';

const conflicts = [conflict, ...sampleFiles.map(({ text }) => parseConflict(text).conflict!)];

function changed(first: Conflict): fc.Arbitrary<Conflict> {
  return fc
    .array(someJudgementOfStates(first), { minLength: 1, maxLength: 6 })
    .map((judgements) => {
      let now = first;
      for (const judgement of judgements) {
        const outcome = applyJudgement(now, judgement);
        if (outcome.status === 'applied') now = outcome.conflict;
      }
      return now;
    });
}

const pair = fc
  .constantFrom(...conflicts)
  .chain((first) => fc.record({ first: fc.constant(first), second: changed(first) }));

const taken = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });

function left(one: Conflict, other: Conflict): Differences['all'] {
  return differencesBetween(one, other)!.all;
}

it('of all differences none is left when all are taken, and all are when none is', () => {
  fc.assert(
    fc.property(pair, fc.constantFrom('first' as const, 'second' as const), (of, ground) => {
      const { first, second } = of;
      const differences = differencesBetween(first, second)!;
      expect(
        left(
          differences.mixed(ground, () => false),
          first,
        ),
      ).toEqual([]);
      expect(
        left(
          differences.mixed(ground, () => true),
          second,
        ),
      ).toEqual([]);
    }),
    { numRuns: draws(300) },
  );
});

it('whatever is taken can be put into numbers', () => {
  fc.assert(
    fc.property(pair, taken, ({ first, second }, which) => {
      const differences = differencesBetween(first, second)!;
      for (const ground of ['first', 'second'] as const) {
        for (const make of [differences.mixed, differences.pooled]) {
          const made = make(ground, (at) => which[at] === true);
          const { compiled, diagnostics } = toModel(made, (model) => feasibleCodes(model));
          expect(diagnostics).toEqual([]);
          expect(compiled).toBeDefined();
        }
      }
    }),
    { numRuns: draws(150) },
  );
});

it('a mixture differs from the first in no more than is taken, and from the second in no more than is left', () => {
  fc.assert(
    fc.property(pair, taken, ({ first, second }, which) => {
      const differences = differencesBetween(first, second)!;
      const mixed = differences.mixed('first', (at) => which[at] === true);
      const number = differences.all.filter((_, at) => which[at]).length;
      expect(left(first, mixed).length).toBeLessThanOrEqual(number);
      expect(left(mixed, second).length).toBeLessThanOrEqual(differences.all.length - number);
    }),
    { numRuns: draws(300) },
  );
});

it('in every mixture what must not be breached comes first', () => {
  fc.assert(
    fc.property(pair, taken, ({ first, second }, which) => {
      const mixed = differencesBetween(first, second)!.mixed('first', (at) => which[at] === true);
      for (const { preference } of mixed.decisionMakers) {
        if (preference.kind !== 'prioritized') continue;
        const great = preference.statements.map(isGreat);
        expect(great).toEqual(great.toSorted((a, b) => Number(b) - Number(a)));
      }
    }),
    { numRuns: draws(300) },
  );
});

const model = (order: string, more = '') =>
  parseConflict(
    `standoff: 1\ntitle: T\ndecision-makers:\n  a: { options: { w: yes/no, x: yes/no, y: yes/no, z: yes/no }, ${order} }\n${more}`,
  ).conflict!;

it('a statement that is taken comes where it stands in the second, behind what stays before it', () => {
  const first = model('prefers: [ w, x, y, z ]');
  const second = model('prefers: [ z, w, y, x ]');
  const { all, mixed } = differencesBetween(first, second)!;
  const order = (...which: number[]) => {
    const made = mixed('first', (at) => which.includes(at));
    const { preference } = made.decisionMakers[0]!;
    if (preference.kind !== 'prioritized') throw new Error(preference.kind);
    return preference.statements
      .map((entry) =>
        'formula' in entry ? createWriter(made).formula(entry.formula).slice(2) : '',
      )
      .join(' ');
  };
  expect(all.length).toBe(2);
  expect(order()).toBe('w x y z');
  expect([order(0), order(1)].sort()).toEqual(['w y x z', 'z w x y']);
  expect(order(0, 1)).toBe('z w y x');
});

it('facts that could need one another in a circle are one difference', () => {
  const facts = (f: string, g: string) =>
    model('prefers: [f, g]', `facts: { f: { when: ${f} }, g: { when: ${g} } }`);
  const circle = differencesBetween(facts('a.x and g', 'a.y'), facts('a.x', 'a.y and f'))!;
  expect(circle.all).toEqual([{ kind: 'facts', facts: expect.arrayContaining(['f', 'g']) }]);
  const apart = differencesBetween(facts('a.x', 'a.y'), facts('a.w', 'a.z'))!;
  expect(apart.all.length).toBe(2);
});

it('an order in another form is one difference, and what one file alone names is known in each', () => {
  const first = model('prefers: [x, y]');
  const second = model('weights: { f: 2, y: 1 }', 'facts: { f: { when: a.x } }');
  const { all, mixed } = differencesBetween(first, second)!;
  expect(all).toEqual([{ kind: 'preference', of: 'a' }]);
  const { compiled } = toModel(
    mixed('first', () => true),
    (one) => feasibleCodes(one),
  );
  expect(compiled!.model.preferences[0]!.kind).toBe('weights');
});

it('where the same name means another state nothing is mixed', () => {
  const named = (level: string) =>
    model('prefers: [x]', `states: { calm: { a.w: no, a.x: ${level}, a.y: no, a.z: no } }`);
  expect(differencesBetween(named('no'), named('no'))!.all).toEqual([]);
  expect(differencesBetween(named('no'), named('yes'))).toBeUndefined();
});
