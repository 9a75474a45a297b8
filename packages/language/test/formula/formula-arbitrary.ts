import fc from 'fast-check';
import type { Formula } from '../../src/formula/formula.ts';
import {
  completeNames,
  type FormulaScope,
  type OptionNames,
} from '../../src/formula/formula-scope.ts';
import type { LevelNames } from '../../src/formula/print-formula.ts';

const connectives = ['and', 'or', 'implies', 'iff'] as const;
const nowhere = { start: 0, end: 0 };
const reserved = new Set(['and', 'or', 'not', 'implies', 'iff', 'true', 'false']);

/** An id that may be used in formulas. */
const ids: fc.Arbitrary<string> = fc
  .stringMatching(/^[A-Za-z0-9_](-{0,2}[A-Za-z0-9_]){0,5}$/)
  .filter((id) => !reserved.has(id));

const levels: fc.Arbitrary<OptionNames> = fc.oneof(
  fc.constant({ levels: ['no', 'yes'], yesNo: true }),
  fc
    .uniqueArray(ids, { minLength: 2, maxLength: 4 })
    .map((names) => ({ levels: names, yesNo: false })),
);

/** Names of one to three decision makers with up to three options each, of facts and of states. */
export const formulaScopes: fc.Arbitrary<FormulaScope> = fc
  .record({
    owners: fc.uniqueArray(ids, { minLength: 1, maxLength: 3 }),
    options: fc.array(fc.array(levels, { maxLength: 3 }), { minLength: 3, maxLength: 3 }),
    // One pool of names, so that no option, fact and state are called alike.
    pool: fc.uniqueArray(ids, { minLength: 12, maxLength: 12 }),
    facts: fc.nat(3),
    states: fc.nat(2),
    inside: fc.boolean(),
  })
  .map(({ owners, options, pool, facts, states, inside }) => {
    const optionIds = pool.slice(0, 3);
    const known = owners.map((owner, position) => {
      const own = (options[position] ?? []).map((names, at) => [optionIds[at]!, names] as const);
      return [
        owner,
        { kind: 'decision-maker' as const, options: completeNames(new Map(own)) },
      ] as const;
    });
    const placed = (names: readonly string[]) =>
      completeNames(new Map(names.map((name) => [name, nowhere])));
    return {
      ...(inside && { owner: owners[0]! }),
      owners: completeNames(new Map(known)),
      facts: placed(pool.slice(3, 3 + facts)),
      states: placed(pool.slice(6, 6 + states)),
      quantities: completeNames(new Map()),
    };
  });

/** A formula over the names of a scope, of any shape. Its spans are empty. */
export function formulasIn(scope: FormulaScope): fc.Arbitrary<Formula> {
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      { arbitrary: atomsIn(scope), weight: 3 },
      {
        arbitrary: tie('formula').map((of): Formula => ({ kind: 'not', of, span: nowhere })),
        weight: 1,
      },
      {
        arbitrary: fc.record({
          kind: fc.constantFrom(...connectives),
          left: tie('formula'),
          right: tie('formula'),
          span: fc.constant(nowhere),
        }),
        weight: 4,
      },
    ),
  }));
  return formula;
}

function atomsIn({ owners, facts, states }: FormulaScope): fc.Arbitrary<Formula> {
  const options = Array.from(owners.known, ([owner, names]) =>
    Array.from(names.options.known, ([option, { levels, yesNo }]) =>
      yesNo ? yesNoAtom(owner, option) : comparisons(owner, option, levels.length),
    ),
  ).flat();
  const names = [
    ...Array.from(facts.known.keys(), (fact): Formula => ({ kind: 'fact', fact, span: nowhere })),
    ...Array.from(
      states.known.keys(),
      (state): Formula => ({ kind: 'state', state, span: nowhere }),
    ),
  ].map((formula) => fc.constant(formula));
  const constant = fc
    .boolean()
    .map((value): Formula => ({ kind: 'constant', value, span: nowhere }));
  return fc.oneof(constant, ...options, ...names);
}

/** `strike`, `strike = yes`, `strike != no` and so on. */
function yesNoAtom(owner: string, option: string): fc.Arbitrary<Formula> {
  const shared = { kind: 'comparison' as const, option: { owner, option }, span: nowhere };
  const compared = fc.record({
    operator: fc.constantFrom('=' as const, '!=' as const),
    level: fc.nat(1),
  });
  return fc.oneof(
    fc.constant<Formula>({ ...shared, operator: '=', level: 1, bare: true }),
    compared.map((comparison): Formula => ({ ...shared, ...comparison, bare: false })),
  );
}

function comparisons(owner: string, option: string, count: number): fc.Arbitrary<Formula> {
  return fc.record({
    kind: fc.constant('comparison'),
    option: fc.constant({ owner, option }),
    operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
    level: fc.nat(count - 1),
    bare: fc.constant(false),
    span: fc.constant(nowhere),
  });
}

/** The level ids of the options of a scope, as the printer wants them. */
export function levelNames(scope: FormulaScope): LevelNames {
  return ({ owner, option }) =>
    scope.owners.known.get(owner)?.options.known.get(option)?.levels ?? [];
}

/** A scope and a formula in it. */
export const scopedFormulas: fc.Arbitrary<{ scope: FormulaScope; formula: Formula }> =
  formulaScopes.chain((scope) => formulasIn(scope).map((formula) => ({ scope, formula })));

/** The formula with all its spans empty, so that formulas from different texts can be compared. */
export function withoutSpans(formula: Formula): Formula {
  switch (formula.kind) {
    case 'not':
      return { ...formula, of: withoutSpans(formula.of), span: nowhere };
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return {
        ...formula,
        left: withoutSpans(formula.left),
        right: withoutSpans(formula.right),
        span: nowhere,
      };
    default:
      return { ...formula, span: nowhere };
  }
}
