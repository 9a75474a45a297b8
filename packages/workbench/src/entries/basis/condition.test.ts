import { readSketch } from '@standoff/language';
import { expect, it } from 'vitest';
import { conditionChoices, sayCondition } from './condition.ts';

const sketch = readSketch(`standoff: 1
decision-makers:
  upper: { name: Upper, options: { dam: yes/no, water: [held, shared] } }
  nobody: { name: Nobody }
bodies: { council: { members: [upper], adopts: 1 vote, options: { quota: [none, strict] } } }
facts: { war: { name: War, when: upper.dam } }
`)!;

it('offers every level of every option, and every consequence and its absence', () => {
  const formulas = conditionChoices(sketch).map(({ owner, items }) => [
    owner,
    ...items.map(({ formula }) => formula),
  ]);
  expect(formulas).toEqual([
    ['Upper', 'not upper.dam', 'upper.dam', 'upper.water = held', 'upper.water = shared'],
    ['council', 'council.quota = none', 'council.quota = strict'],
    ['Consequences', 'war', 'not war'],
  ]);
});

it('says conditions in words where it can, and as they are written where it cannot', () => {
  expect(sayCondition(sketch, 'upper.dam and not war')).toBe('dam and not: War');
  expect(sayCondition(sketch, 'upper.dam or upper.water = held')).toBe('dam or water: held');
  expect(sayCondition(sketch, 'upper.water >= shared and upper.water != held')).toBe(
    'at least “water: shared” and not “water: held”',
  );
  expect(sayCondition(sketch, 'council.quota >= strict')).toBe('at least “quota: strict”');
  expect(sayCondition(sketch, 'upper.dam implies war')).toBe('upper.dam implies war');
});
