import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { findConcept, findConcepts } from '../src/concepts/find-concept.ts';
import { concepts } from '../src/concepts/index.ts';
import type { Model, Preference } from '../src/model/model.ts';
import { type Analysed, analysed, chosenSpace, further, stableStates } from './analysed.ts';
import { graphConflict, optionConflict, smallConflicts } from './conflict-arbitrary.ts';

const runs = { numRuns: 60 };
const two = { ...smallConflicts, decisionMakers: { min: 2, max: 2 }, relations: false };
const conflicts = fc.oneof(optionConflict(), optionConflict(two), graphConflict(two));

function under(model: Model, ids: readonly string[]): Analysed {
  return analysed(model, chosenSpace, findConcepts(ids));
}

/** Asserts that both concepts, where they apply, find the same states stable for everybody. */
function expectSame(analysis: Analysed, one: string, other: string): void {
  if (!analysis.table.has(one) || !analysis.table.has(other)) return;
  for (let dm = 0; dm < analysis.table.get(one)!.length; dm++) {
    expect(stableStates(analysis, one, dm), `${one} is ${other}`).toEqual(
      stableStates(analysis, other, dm),
    );
  }
}

test('the shortest members of each family are known concepts', () => {
  const pairs = [
    ['l1', 'nash'],
    ['maximin1', 'nash'],
    ['maximin2', 'gmr'],
    ['maximin3', 'smr'],
    ['cmr1', 'nash'],
    ['cmr2', 'seq'],
  ] as const;
  fc.assert(
    fc.property(conflicts, (model) => {
      const analysis = under(model, pairs.flat());
      for (const [one, other] of pairs) expectSame(analysis, one, other);
    }),
    runs,
  );
});

test('with ranked preferences credible metarational stability of three moves is SSEQ', () => {
  fc.assert(
    fc.property(fc.oneof(optionConflict(two), graphConflict(two)), (model) => {
      expectSame(under(model, ['cmr3', 'sseq']), 'cmr3', 'sseq');
    }),
    runs,
  );
});

test('against an opponent with the opposite preference limited-move is maximin stability', () => {
  const horizons = [1, 2, 3, 4, 5, 8];
  fc.assert(
    fc.property(graphConflict(two), (model) => {
      const [first, second] = opposite(model);
      if (first === undefined || second === undefined) return;
      const opposed = { ...model, preferences: [first, second] };
      const analysis = under(
        opposed,
        horizons.flatMap((h) => [`l${h}`, `maximin${h}`]),
      );
      for (const h of horizons) expectSame(analysis, `l${h}`, `maximin${h}`);
    }),
    { numRuns: draws(200) },
  );
});

/** A ranking of the first decision maker, and the same from its other end. */
function opposite({ preferences: [own] }: Model): (Preference | undefined)[] {
  if (own?.kind !== 'ranking') return [];
  const places = [...own.places].reverse();
  return [own, { ...own, places }];
}

test('limited-move stability implies maximin stability of the same horizon', () => {
  const horizons = [2, 3, 4, 5, 8];
  fc.assert(
    fc.property(fc.oneof(optionConflict(two), graphConflict(two)), (model) => {
      const ids = horizons.flatMap((h) => [`l${h}`, `maximin${h}`]);
      const analysis = under(model, ids);
      for (const h of horizons) {
        for (let dm = 0; dm < 2; dm++) {
          expect(stableStates(analysis, `maximin${h}`, dm)).toEqual(
            expect.arrayContaining(stableStates(analysis, `l${h}`, dm)),
          );
        }
      }
    }),
    runs,
  );
});

test('a longer exchange is easier to survive if the others move last, and harder if not', () => {
  fc.assert(
    fc.property(conflicts, (model) => {
      const chain = [
        'nash',
        'smr',
        'maximin5',
        'maximin7',
        'policy',
        'maximin8',
        'maximin4',
        'gmr',
      ];
      const analysis = under(model, chain);
      const found = chain.filter((id) => analysis.table.has(id));
      for (let dm = 0; dm < model.decisionMakers; dm++) {
        const stable = found.map((id) => stableStates(analysis, id, dm));
        stable.slice(1).forEach((weaker, k) => {
          expect(weaker).toEqual(expect.arrayContaining(stable[k]!));
        });
      }
    }),
    runs,
  );
});

test('what is stable under a further concept is stable under all that it implies', () => {
  fc.assert(
    fc.property(conflicts, (model) => {
      const analysis = analysed(model, chosenSpace, [...concepts, ...further]);
      for (const { id, implies } of analysis.concepts) {
        for (const implied of implies.filter((other) => analysis.table.has(other))) {
          for (let dm = 0; dm < model.decisionMakers; dm++) {
            expect(stableStates(analysis, implied, dm), `${id} implies ${implied}`).toEqual(
              expect.arrayContaining(stableStates(analysis, id, dm)),
            );
          }
        }
      }
    }),
    runs,
  );
});

test('implications are closed for further concepts, too', () => {
  for (const { id, implies } of further) {
    for (const implied of implies) {
      expect(implies, id).toEqual(expect.arrayContaining([...findConcept(implied)!.implies]));
    }
  }
});
