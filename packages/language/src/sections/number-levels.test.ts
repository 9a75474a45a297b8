import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { feasibleCodes } from '../../test/conflict/sample-conflict.ts';
import { toModel } from '../conflict/to-model.ts';
import { addOption, changeOption } from '../edits/options.ts';
import { parseConflict } from '../parse-conflict.ts';

const file = (
  levels: string,
  status: string,
  wishes: readonly string[],
  moves: string,
) => `standoff: 1
title: A river
decision-makers:
  upper:
    options: { share: { levels: ${levels}${moves} }, dam: yes/no }
    prefers: [${wishes.map((wish) => `{ want: ${wish} }, `).join('')}{ not: dam }]
status-quo: { upper.share: ${status}, upper.dam: no }
`;

function modelOf(text: string) {
  const { conflict, diagnostics } = parseConflict(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return toModel(conflict!, feasibleCodes).compiled!;
}

describe('an option that is a number', () => {
  it('means what a list of the same levels means', () => {
    const numbers = (from: number, by: number, count: number) =>
      Array.from({ length: count }, (_, k) => from + k * by);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 2, max: 12 }),
        fc.constantFrom('', ', moves: step', ', moves: one-way'),
        fc.array(fc.tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>='), fc.nat(11)), {
          maxLength: 4,
        }),
        (from, by, count, moves, comparisons) => {
          const all = numbers(from, by, count);
          const wishes = comparisons.map(([sign, at]) => `share ${sign} ${all[at % count]}`);
          const status = `${all.at(-1)}`;
          const range = modelOf(file(`${from} to ${all.at(-1)} by ${by}`, status, wishes, moves));
          const list = modelOf(file(`[${all.join(', ')}]`, status, wishes, moves));
          expect(range.model).toEqual(list.model);
          expect(range.statusQuo).toBe(list.statusQuo);
        },
      ),
      { numRuns: draws(100) },
    );
  });

  it('is told with its unit, and takes negative numbers and decimals', () => {
    const text = file('-5 to 5 by 2.5', '-2.50', ['share >= -2.5'], ', unit: "%", name: the share');
    const option = modelOf(text).options[0]!.option;
    expect(option.levels.map(({ id }) => id)).toEqual(['-5', '-2.5', '0', '2.5', '5']);
    expect(option.levels[1]!.phrase).toBe('the share: -2.5 %');
    expect(modelOf(text).statusQuo).toBe(1);
  });

  it('refuses what is none of its numbers, and says which they are', () => {
    const { diagnostics } = parseConflict(file('0 to 10', '2.5', ['share = 11'], ''));
    expect(diagnostics.map(({ code, help }) => [code, help])).toEqual([
      ['unknown-level', 'its levels are the numbers 0 to 10'],
      ['unknown-level', 'its levels are the numbers 0 to 10'],
    ]);
  });

  it('is of bearable number in a file', () => {
    const many = Array.from({ length: 5 }, (_, k) => `o${k}: 0 to 10000`).join(', ');
    const text = `standoff: 1\ntitle: T\ndecision-makers: { a: { options: { ${many} } } }\n`;
    const { diagnostics } = parseConflict(text);
    expect(diagnostics.some(({ code }) => code === 'range-too-long')).toBe(true);
  });

  it('can be added and changed by forms', () => {
    const before = file('0 to 10', '0', [], '');
    const added = addOption(before, {
      owner: 'upper',
      name: 'Price',
      levels: { range: '1 to 2 by 0.25', unit: 'euros' },
    });
    if (added.status !== 'edited') throw new Error(JSON.stringify(added));
    expect(added.text).toContain('levels: 1 to 2 by 0.25, unit: euros');
    expect(modelOf(added.text).options).toHaveLength(3);
    const short = `standoff: 1\ntitle: T\ndecision-makers: { a: { options: { o: 0 to 4 } } }\nstatus-quo: { a.o: 3 }\n`;
    const changed = changeOption(short, { owner: 'a', option: 'o', change: { moves: 'step' } });
    if (changed.status !== 'edited') throw new Error(changed.status);
    expect(changed.text).toContain('"0 to 4, step"');
    const named = changeOption(changed.text, {
      owner: 'a',
      option: 'o',
      change: { name: 'Offer' },
    });
    if (named.status !== 'edited') throw new Error(named.status);
    expect(modelOf(named.text).options[0]!.option).toMatchObject({
      name: 'Offer',
      moves: { kind: 'step' },
      amounts: { range: { count: 5 } },
    });
  });
});
