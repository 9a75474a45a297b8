import { describe, expect, it } from 'vitest';
import { conflictOf, found, twoSides } from '../../test/parse/found.ts';

describe('a doubt about weights', () => {
  const weighing = (more: string) =>
    twoSides(more).replace(
      'facts:',
      '  them2: { options: { pay: yes/no }, weights: [{ of: pay, weight: 3 }, { id: calm, of: not war, weight: 8 }] }\nfacts:',
    );

  it.each([
    ['{ of: them2.weights, within: 20 % }', []],
    ['{ of: them2.weights, within: 2.5% }', []],
    ['{ of: them2.weights.2, within: 3 }', ['place-by-number: 2']],
    ['{ of: them2.weights.calm, within: 3 }', []],
    ['{ of: them2.weights.3, within: 3 }', ['unknown-path: 3']],
    ['{ of: them2.weights, within: 120 % }', ['doubt-range: within']],
    ['{ of: them2.weights, within: -20 % }', ['doubt-range: within']],
    ['{ of: them2.weights, within: 0 }', ['doubt-range: within']],
    ['{ of: them2.weights, within: a lot }', ['wrong-form: a lot']],
    ['{ of: us.weights, within: 20 % }', ['unknown-path: weights']],
    ['{ of: us.prefers, within: 20 % }', ['doubt-misfit: within']],
    ['{ of: them2.weights, drop: yes }', ['doubt-misfit: drop']],
    ['{ of: them2.weights, within: 3, swap: neighbours }', ['competing-keys: swap']],
    [
      '{ of: them2.weights, within: 3 }, { of: them2.weights, within: 3 }',
      ['doubt-twice: { of: them2.weights, within: 3 }'],
    ],
    ['{ of: them2.weights, within: 3 }, { of: them2.weights.calm, within: 1 % }', []],
    [
      '{ of: them2.weights.calm, within: 1 % }, { of: them2.weights, swap: neighbours }',
      ['doubt-twice: { of: them2.weights.calm, within: 1 % }'],
    ],
  ])('written %s has these errors', (doubt, errors) => {
    expect(found(weighing(`doubts: [${doubt}]\n`))).toEqual(errors);
  });

  it('holds how far each may lie from what is written', () => {
    const doubts = '[{ of: them2.weights, within: 12.5 % }, { of: them2.weights.calm, within: 3 }]';
    expect(conflictOf(weighing(`doubts: ${doubts}\n`)).doubts).toMatchObject([
      { of: ['them2', 'weights'], how: { kind: 'within', percent: 12.5 } },
      { of: ['them2', 'weights', '2'], named: 'calm', how: { kind: 'within', amount: 3 } },
    ]);
  });
});
