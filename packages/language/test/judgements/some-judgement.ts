import fc from 'fast-check';
import type { Conflict, Formula } from '../../src/index.ts';
import type { Judgement } from '../../src/judgements/core/judgement.ts';

const modes = ['want', 'not', 'never', 'must'] as const;
const span = { start: 0, end: 0 };

/** A judgement about things that the conflict has, which may apply or not. */
export function someJudgement(conflict: Conflict): fc.Arbitrary<Judgement> {
  const { decisionMakers, bodies, facts } = conflict;
  const id = fc.constantFrom(...decisionMakers.map((one) => one.id));
  const whose = fc
    .record({ of: id, viewer: fc.option(id, { nil: undefined, freq: 2 }) })
    .map(present);
  const options = [...decisionMakers, ...bodies].flatMap((owner) => owner.options);
  const place = fc.integer({ min: 1, max: 12 });
  const formula = someFormula(conflict);
  const statement = fc
    .record({
      mode: fc.constantFrom(...modes),
      formula,
      if: fc.option(formula, { nil: undefined }),
      sure: fc.constantFrom(1, 1, 0.5),
    })
    .map((parts) => ({ kind: 'statement' as const, ...present(parts), because: [], span }));
  const pair = fc.tuple(fc.constantFrom('want', 'not'), formula, formula).map(([mode, a, b]) => {
    const plain = { kind: 'statement' as const, mode: mode as 'want', sure: 1, because: [], span };
    return {
      kind: 'equally' as const,
      statements: [
        { ...plain, formula: a },
        { ...plain, formula: b },
      ],
      because: [],
      span,
    };
  });
  const entry = fc.oneof({ weight: 3, arbitrary: statement }, pair);
  const orders = fc
    .tuple(
      whose,
      fc.oneof(
        fc
          .record({
            kind: fc.constant('move' as const),
            place,
            to: place,
            greatly: fc.option(fc.boolean(), { nil: undefined }),
          })
          .map(present),
        fc.record({ kind: fc.constant('swap' as const), place }),
        fc.record({ kind: fc.constant('swap' as const), place, across: fc.boolean() }),
        fc
          .record({
            kind: fc.constant('drop' as const),
            place,
            member: fc.constantFrom(undefined, undefined, undefined, 1, 2),
          })
          .map(present),
        fc.record({ kind: fc.constant('add' as const), place, statement: entry }),
        fc.record({ kind: fc.constant('restate' as const), place, statement: entry }),
        fc.record({ kind: fc.constant('degree' as const), place, greatly: fc.boolean() }),
        fc.record({ kind: fc.constant('alternative' as const), place }),
      ),
    )
    .map(([who, change]) => ({ ...change, ...who }) as Judgement);
  const others: fc.Arbitrary<Judgement>[] = [
    fc
      .record({
        of: fc.constantFrom(...[...decisionMakers, ...bodies].map((one) => one.id)),
        concept: fc.constantFrom('nash', 'seq', 'smr', undefined),
      })
      .map((parts) => ({ kind: 'foresight', ...present(parts) }) as Judgement),
    fc.record({ viewer: id, of: id }).map((parts) => ({ kind: 'view', ...parts }) as Judgement),
  ];
  if (options.length > 0) {
    const option = fc.constantFrom(...options);
    others.push(
      fc.tuple(id, option, fc.boolean()).map(([viewer, { owner: of, id: name }, hidden]) => {
        return { kind: 'hide', viewer, of, option: name, hidden };
      }),
      fc
        .tuple(option, fc.constantFrom('free', 'one-way', 'step', 'pairs'))
        .map(([{ owner: of, id: name }, kind]) => {
          const moves = kind === 'pairs' ? { kind, pairs: [[1, 0]] } : { kind };
          return { kind: 'limit', of, option: name, moves } as Judgement;
        }),
      fc.tuple(option, fc.boolean()).map(([{ owner: of, id: name, levels }, whole]) => {
        return { kind: 'lock', of, option: name, ...(!whole && { level: levels[1]!.id }) };
      }),
    );
  }
  if (facts.length > 0) {
    const fact = fc.constantFrom(...facts.map((one) => one.id));
    others.push(
      fc
        .record({ fact, when: formula, chance: fc.constantFrom(undefined, 0.3, 1) })
        .map((parts) => ({ kind: 'fact', ...present(parts) }) as Judgement),
      fc
        .record({ fact, value: fc.constantFrom(0, 0.3, 0.5, 1) })
        .map((parts) => ({ kind: 'chance', ...parts })),
    );
  }
  return fc.oneof({ weight: 3, arbitrary: orders }, { weight: 2, arbitrary: fc.oneof(...others) });
}

/** A formula over what the conflict has. */
function someFormula({ decisionMakers, facts, graphStates }: Conflict): fc.Arbitrary<Formula> {
  const options = decisionMakers.flatMap((owner) => owner.options);
  const atoms: Formula[] = [
    ...options.map(
      ({ owner, id, yesNo }): Formula => ({
        kind: 'comparison',
        option: { owner, option: id },
        operator: '=',
        level: 1,
        bare: yesNo,
        span,
      }),
    ),
    ...facts.map(({ id }): Formula => ({ kind: 'fact', fact: id, span })),
    ...graphStates.map(({ id }): Formula => ({ kind: 'state', state: id, span })),
    { kind: 'constant', value: true, span },
  ];
  const atom = fc.constantFrom(...atoms);
  return fc.oneof(
    atom,
    atom.map((of): Formula => ({ kind: 'not', of, span })),
    fc
      .tuple(fc.constantFrom('and', 'or', 'implies'), atom, atom)
      .map(([kind, left, right]): Formula => ({ kind: kind as 'and', left, right, span })),
  );
}

/** Without keys that have no value. */
function present<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
