import { readStates } from '@standoff/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import {
  plainConflict,
  plainDecisionMaker,
  plainFact,
  span,
} from '../../test/conflict/plain-conflict.ts';
import { codesOf, compile, conflictWith, f, levels } from '../../test/conflict/sample-conflict.ts';
import { formulaScopes, formulasIn } from '../../test/formula/formula-arbitrary.ts';
import type { ComparisonFormula, Formula } from '../formula/formula.ts';
import { completeNames } from '../formula/formula-scope.ts';

describe('a formula of any shape', () => {
  it('is true in the model where it is true by its words', () => {
    const sample = formulaScopes.chain((names) =>
      fc.record({
        names: fc.constant(names),
        rule: formulasIn(names),
        fact: formulasIn({ ...names, facts: completeNames(new Map()) }),
        chance: fc.constantFrom(1, 0.2),
        numbers: fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }),
      }),
    );
    fc.assert(
      fc.property(sample, ({ names, rule, fact, chance, numbers }) => {
        const decisionMakers = Array.from(names.owners.known, ([owner, { options }]) =>
          plainDecisionMaker(
            owner,
            Object.fromEntries(Array.from(options.known, ([id, option]) => [id, option.levels])),
          ),
        );
        const options = decisionMakers.flatMap((one) => one.options);
        const at = new Map(
          options.map(({ owner, id, levels: own }, k) => [
            `${owner}.${id}`,
            numbers[k]! % own.length,
          ]),
        );
        const here = options.map(({ owner, id }) => levels(owner, id, at.get(`${owner}.${id}`)!));
        const pattern = { kind: 'levels' as const, levels: here, span, because: [] };
        const conflict = plainConflict({
          decisionMakers,
          namedStates: [...names.states.known.keys()].map((id) => ({ id, pattern, span })),
          facts: [...names.facts.known.keys()].map((id) => plainFact(id, fact, chance)),
          infeasible: [{ when: rule, span, because: [] }],
        });
        const { model, ruleNodes, patternCode } = compile(conflict);
        const truth = isTrue(rule, at, () => chance >= 0.5 && isTrue(fact, at, () => false));
        expect(readStates(model).holds(ruleNodes[0]!, patternCode(pattern))).toBe(truth);
      }),
      { numRuns: draws(500) },
    );
  });

  it('may be as long as a formula may be', () => {
    const operators = ['iff', 'or', 'and'];
    const long = Array.from({ length: 1200 }, (_, at) => `war ${operators[at % 3]}`).join(' ');
    const facts = [plainFact('war', f('us.leave'))];
    expect(codesOf(conflictWith({ facts }), f(`${long} war`)).length).toBeGreaterThan(0);
  });
});

/** The truth of a formula, read off its words; the state named in it is the one at hand. */
function isTrue(
  formula: Formula,
  at: ReadonlyMap<string, number>,
  factHolds: () => boolean,
): boolean {
  const truth = (part: Formula): boolean => isTrue(part, at, factHolds);
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'comparison':
      return compares(formula, at.get(`${formula.option.owner}.${formula.option.option}`)!);
    case 'amounts':
      throw new Error('amounts have a test of their own');
    case 'fact':
      return factHolds();
    case 'state':
      return true;
    case 'not':
      return !truth(formula.of);
    case 'and':
      return truth(formula.left) && truth(formula.right);
    case 'or':
      return truth(formula.left) || truth(formula.right);
    case 'implies':
      return !truth(formula.left) || truth(formula.right);
    case 'iff':
      return truth(formula.left) === truth(formula.right);
  }
}

function compares({ operator, level }: ComparisonFormula, now: number): boolean {
  switch (operator) {
    case '=':
      return now === level;
    case '!=':
      return now !== level;
    case '<':
      return now < level;
    case '<=':
      return now <= level;
    case '>':
      return now > level;
    case '>=':
      return now >= level;
  }
}
