import { readStates } from '@standoff/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { feasibleCodes } from '../../test/conflict/sample-conflict.ts';
import { toModel } from '../conflict/to-model.ts';
import { namesOfConflict } from '../judgements/core/conflict-names.ts';
import { parseConflict } from '../parse-conflict.ts';
import { plainText } from '../source/scalar-text.ts';
import { amountsHold } from './amounts-hold.ts';
import { parseFormula } from './parse-formula.ts';
import { printFormula, printFormulaSyntax } from './print-formula.ts';
import { resolveFormula } from './resolve-formula.ts';

const file = `standoff: 1
title: A river
decision-makers:
  upper: { options: { share: 0 to 6 by 2, price: -1 to 1 by 0.5, dam: yes/no } }
  lower: { options: { share: 1 to 4 } }
`;

const { conflict } = parseConflict(file);
const { compiled } = toModel(conflict!, feasibleCodes);
const names = namesOfConflict(conflict!);

/** What the file says of its options, put down anew: name, first number and step. */
const NUMBERS: Record<string, readonly [first: number, step: number]> = {
  'upper.share': [0, 2],
  'upper.price': [-1, 0.5],
  'lower.share': [1, 1],
};
const OPTIONS = ['upper.share', 'upper.price', 'upper.dam', 'lower.share'];

type Levels = readonly number[];

/** A text and what it comes to in a state, by a program that only adds, compares and chooses. */
interface Drawn<T> {
  readonly text: string;
  readonly at: (levels: Levels) => T;
}

const signs: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const { formula } = fc.letrec<{ amount: Drawn<number>; formula: Drawn<boolean> }>((tie) => {
  const number = fc.constantFrom('0', '1', '2.5', '-3', '10').map(
    (text): Drawn<number> => ({
      text,
      at: () => Number(text),
    }),
  );
  const option = fc.constantFrom(...Object.keys(NUMBERS)).map(
    (name): Drawn<number> => ({
      text: name,
      at: (levels) => NUMBERS[name]![0] + NUMBERS[name]![1] * levels[OPTIONS.indexOf(name)]!,
    }),
  );
  const two = fc.tuple(tie('amount'), tie('amount'));
  return {
    amount: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      number,
      option,
      fc.tuple(two, fc.constantFrom('+', '-')).map(([[a, b], sign]) => ({
        text: `(${a.text} ${sign} ${b.text})`,
        at: (levels: Levels) =>
          sign === '+' ? a.at(levels) + b.at(levels) : a.at(levels) - b.at(levels),
      })),
      fc.tuple(number, tie('amount')).map(([a, b]) => ({
        text: `${a.text} * ${b.text}`,
        at: (levels: Levels) => a.at(levels) * b.at(levels),
      })),
      fc.tuple(two, fc.constantFrom('min', 'max')).map(([[a, b], which]) => ({
        text: `${which}(${a.text}, ${b.text})`,
        at: (levels: Levels) => Math[which as 'min' | 'max'](a.at(levels), b.at(levels)),
      })),
      fc.tuple(tie('formula'), two).map(([when, [a, b]]) => ({
        text: `if(${when.text}, ${a.text}, ${b.text})`,
        at: (levels: Levels) => (when.at(levels) ? a.at(levels) : b.at(levels)),
      })),
      fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((all) => ({
        text: `count(${all.map(({ text }) => text).join(', ')})`,
        at: (levels: Levels) => all.filter((one) => one.at(levels)).length,
      })),
    ),
    formula: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      fc.constant({ text: 'upper.dam', at: (levels: Levels) => levels[2] === 1 }),
      fc.tuple(two, fc.constantFrom(...Object.keys(signs))).map(([[a, b], sign]) => ({
        text: `${a.text} + 0 ${sign} ${b.text}`,
        at: (levels: Levels) => signs[sign]!(a.at(levels), b.at(levels)),
      })),
      fc
        .tuple(fc.nat(3), fc.array(tie('formula'), { minLength: 1, maxLength: 3 }))
        .map(([n, all]) => ({
          text: `at least ${n} of (${all.map(({ text }) => text).join(', ')})`,
          at: (levels: Levels) => all.filter((one) => one.at(levels)).length >= n,
        })),
      fc
        .tuple(tie('formula'), tie('formula'), fc.constantFrom('and', 'or', 'implies', 'iff'))
        .map(([a, b, word]) => ({
          text: `(${a.text}) ${word} not (${b.text})`,
          at: (levels: Levels) => {
            const [one, other] = [a.at(levels), !b.at(levels)];
            if (word === 'and') return one && other;
            if (word === 'or') return one || other;
            return word === 'implies' ? !one || other : one === other;
          },
        })),
    ),
  };
});

function resolved(text: string) {
  const { syntax, diagnostics } = parseFormula(plainText(text));
  const found = syntax && resolveFormula(syntax, names);
  return {
    syntax,
    formula: found?.formula,
    diagnostics: [...diagnostics, ...(found?.diagnostics ?? [])],
  };
}

const levelsOfOption = ({ owner, option }: { owner: string; option: string }) =>
  names.owners.known.get(owner)!.options.known.get(option)!.levels;

describe('amounts in formulas', () => {
  it('are what a literal program says, in every combination of levels', () => {
    let computed = 0;
    fc.assert(
      fc.property(formula, ({ text, at }) => {
        const { formula: found, diagnostics } = resolved(text);
        if (diagnostics.every(({ code }) => code === 'amount-too-large')) {
          if (diagnostics.length > 0) return;
        } else expect(diagnostics).toEqual([]);
        computed++;
        const node = compiled!.nodeOf(found!);
        const { holds } = readStates(compiled!.model);
        const counts = [4, 5, 2, 4];
        for (let code = 0; code < 160; code++) {
          let rest = code;
          const levels = counts.map((count) => {
            const level = rest % count;
            rest = (rest - level) / count;
            return level;
          });
          expect([text, code, holds(node, code)]).toEqual([text, code, at(levels)]);
        }
      }),
      { numRuns: draws(150) },
    );
    expect(computed).toBeGreaterThan(draws(150) / 2);
  });

  it('are printed so that they are read as the same', () => {
    fc.assert(
      fc.property(formula, ({ text }) => {
        const { syntax, formula: found } = resolved(text);
        if (!syntax || syntax.kind === 'broken' || !found) return;
        const again = resolved(printFormulaSyntax(syntax));
        const print = (one: typeof found) => printFormula(one, levelsOfOption);
        expect(print(again.formula!)).toBe(print(found));
        expect(print(resolved(print(found)).formula!)).toBe(print(found));
      }),
      { numRuns: draws(150) },
    );
  });

  it('compare options that are numbers without calculating', () => {
    const { formula: found, diagnostics } = resolved('upper.share >= lower.share');
    expect(diagnostics).toEqual([]);
    expect(found).toMatchObject({ kind: 'amounts' });
    if (found?.kind !== 'amounts') throw new Error('no amounts');
    const at = (upper: string, lower: string) =>
      amountsHold(found, {
        levelOf: ({ owner }) => (owner === 'upper' ? upper : lower),
        holds: () => false,
      });
    expect([at('2', '2'), at('0.5', '0.25'), at('0.1', '0.3')]).toEqual([true, true, false]);
  });

  it.each([
    ['upper.share * lower.share >= 1', 'amounts-multiplied'],
    ['upper.dam + 1 >= 1', 'not-a-number'],
    ['upper.share + 1', 'formula-amount'],
    ['upper.share + >= 1', 'formula-amount'],
    ['count(upper.dam', 'formula-amount'],
    ['if(upper.dam, 1) = 1', 'formula-amount'],
    ['upper.share + (upper.dam and upper.dam) >= 1', 'formula-amount'],
    ['999999999999999 * upper.share + upper.price >= 0', 'amount-too-large'],
    ['upper.nothing + 1 >= 1', 'unknown-option'],
    [`${'('.repeat(70)}upper.share + 1${')'.repeat(70)} >= 1`, 'formula-too-deep'],
  ])('refuse %s by name', (text, code) => {
    expect(resolved(text).diagnostics.map((one) => one.code)).toEqual([code]);
  });

  it('take no id from old files', () => {
    const old = parseConflict(`standoff: 1
title: Old words
decision-makers:
  count: { options: { if: yes/no, min: yes/no, at: [least, of, "2"] }, prefers: [{ want: if and (min) }, { want: at = 2 }] }
`);
    expect(old.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
