import fc from 'fast-check';
import type { SeenChange, Transition } from '../../src/conflict/conflict.ts';
import type { Conflict, Formula } from '../../src/index.ts';
import type { Judgement, JudgementOf } from '../../src/judgements/core/judgement.ts';

const modes = ['want', 'not', 'never', 'must'] as const;
const span = { start: 0, end: 0 };

/** The same, and the conflict keeps its options. */
export function someJudgementOfStates(conflict: Conflict): fc.Arbitrary<Judgement> {
  return someJudgement(conflict).filter(({ kind }) => kind !== 'penalty');
}

/** A judgement about things that the conflict has, which may apply or not. */
export function someJudgement(conflict: Conflict): fc.Arbitrary<Judgement> {
  const { decisionMakers, bodies, facts } = conflict;
  const id = fc.constantFrom(...decisionMakers.map((one) => one.id));
  const whose = fc
    .record({ of: id, viewer: fc.option(id, { nil: undefined, freq: 2 }) })
    .map(present);
  const options = [...decisionMakers, ...bodies].flatMap((owner) => owner.options);
  const mover = fc.constantFrom(...[...decisionMakers, ...bodies].map((one) => one.id));
  const place = fc.integer({ min: 1, max: 12 });
  const near = fc.integer({ min: 1, max: 4 });
  const formula = someFormula(conflict);
  const statement = fc
    .record({
      mode: fc.constantFrom(...modes),
      formula,
      if: fc.option(formula, { nil: undefined }),
      sure: fc.constantFrom(1, 1, 0.5, 0.2),
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
        fc
          .record({
            kind: fc.constant('sure' as const),
            place,
            member: fc.constantFrom(undefined, undefined, 1, 2),
            value: fc.constantFrom(0, 0.2, 0.5, 1),
          })
          .map(present),
        fc.record({ kind: fc.constant('degree' as const), place, greatly: fc.boolean() }),
        fc.record({ kind: fc.constant('alternative' as const), place }),
      ),
    )
    .map(([who, change]) => ({ ...change, ...who }) as Judgement);
  const others: fc.Arbitrary<Judgement>[] = [
    fc
      .record({
        viewer: fc.option(id, { nil: undefined }),
        of: mover,
        concept: fc.constantFrom('nash', 'seq', 'smr', undefined),
      })
      .map((parts) => ({ kind: 'foresight', ...present(parts) }) as Judgement),
    fc.record({ viewer: id, of: mover }).map((parts) => ({ kind: 'view', ...parts }) as Judgement),
  ];
  // Where there is nobody else to see, the views that are drawn would never be any.
  if (decisionMakers.length > 1) {
    others.push(
      fc
        .record({
          viewer: id,
          of: id,
          other: mover,
          changes: fc.array(
            fc.oneof(
              fc.record({ kind: fc.constant('add' as const), place: near, statement: entry }),
              fc.record({ kind: fc.constant('drop' as const), place: near }),
            ),
            { maxLength: 3 },
          ),
          foresight: fc.constantFrom(undefined, 'nash', 'seq'),
          sure: fc.constantFrom(undefined, 0.5),
        })
        // A view that says nothing is none, and nobody sees itself.
        .filter(({ viewer, of, changes, foresight }) => {
          return viewer !== of && (changes.length > 0 || foresight !== undefined);
        })
        .map(({ viewer, of, other, changes, ...said }) => {
          const nothing = { hides: [], because: [], span };
          const edits = inOrder(changes);
          const isSeen = decisionMakers.some((one) => one.id === other);
          const thought = {
            ...{ observer: of, observed: other, ...nothing },
            ...(isSeen ? { edits } : { edits: [], foresight: 'nash' }),
          };
          const perceptions =
            other === of || (isSeen && edits.length === 0) ? undefined : [thought];
          return {
            kind: 'view',
            viewer,
            of,
            as: present({ edits, ...said, perceptions, ...nothing }),
          };
        }),
    );
  }
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
  if (options.length > 0) {
    others.push(
      fc
        .record({
          ...{ of: id, by: id, when: formula },
          option: fc.constantFrom('punish', 'deprive', options[0]!.id),
          name: fc.constantFrom(undefined, 'Punish them'),
          place: fc.option(near, { nil: undefined }),
          willing: fc.constantFrom(undefined, true as const),
        })
        .map((parts) => ({ kind: 'penalty', ...present(parts) }) as Judgement),
    );
  }
  const agreements = bodies.filter(({ agreement }) => agreement !== undefined);
  if (agreements.length > 0) {
    const maker = fc.constantFrom<Transition['by']>(
      { kind: 'votes', votes: 1 },
      { kind: 'votes', votes: 2 },
      { kind: 'each' },
      { kind: 'nobody' },
    );
    others.push(
      fc.constantFrom(...agreements).chain(({ id: of, options: [status] }) => {
        const last = status!.levels.length - 1;
        const change = fc
          .tuple(fc.integer({ max: last, min: 0 }), fc.integer({ max: last, min: 0 }), maker)
          .filter(([from, to]) => from !== to)
          .map(([from, to, by]): Transition => ({ from, to, by }));
        return fc.record({
          ...{ kind: fc.constant('transitions' as const), of: fc.constant(of) },
          changes: fc.uniqueArray(change, { selector: ({ from, to }) => `${from} ${to}` }),
        });
      }),
      fc.record({
        kind: fc.constant('notice' as const),
        of: fc.constantFrom(...agreements.map((one) => one.id)),
        value: fc.boolean(),
      }),
      fc.constantFrom(...agreements).chain(({ id: of, options: [status] }) =>
        fc.record({
          ...{ kind: fc.constant('lock' as const), of: fc.constant(of) },
          option: fc.constant(status!.id),
          level: fc.constantFrom(...status!.levels.map((one) => one.id)),
        }),
      ),
    );
  }
  const { deals } = conflict;
  if (deals.length > 0 && options.length > 0) {
    others.push(
      fc
        .tuple(fc.constantFrom(...deals), fc.constantFrom(...options), fc.nat(4), fc.nat(3))
        .map(([{ id: of }, { owner, id: option, levels }, at, place]) => {
          const level = levels[at]?.id;
          const where = place > 0 && level !== undefined ? { place } : {};
          return {
            ...{ kind: 'term' as const, of, owner, option, ...where },
            ...(level !== undefined && { level }),
          };
        }),
    );
  }
  if (bodies.length > 0) {
    others.push(
      fc.constantFrom(...bodies).chain(({ id: of, members }) =>
        fc
          .record({
            ...{ kind: fc.constant('vote' as const), of: fc.constant(of) },
            member: fc.constantFrom(...members.map(({ id: one }) => one)),
            vote: fc.constantFrom(
              ...([undefined, 'yes', 'no', 'abstain', 'absent'] as const),
              'abstain unless greatly worse' as const,
            ),
          })
          .map((parts): Judgement => present(parts) as JudgementOf<'vote'>),
      ),
      fc.constantFrom(...bodies).chain(({ id: of, members }) =>
        fc.record({
          ...{ kind: fc.constant('rule' as const), of: fc.constant(of) },
          votes: fc.integer({ min: 1, max: members.length }),
          vetoes: fc.subarray(members.map((member) => member.id)),
        }),
      ),
    );
  }
  if (facts.length > 0) {
    const fact = fc.constantFrom(...facts.map((one) => one.id));
    others.push(
      fc
        .record({
          viewer: id,
          fact,
          as: fc.constantFrom(true, false, undefined),
          sure: fc.constantFrom(1, 0.5),
          says: fc.constantFrom(undefined, 'They are wrong, I think: "war"'),
        })
        .map(({ as, sure, says, ...who }): Judgement => {
          const head = { kind: 'fact' as const, ...who };
          if (as === undefined) return { ...head, when: { kind: 'fact', fact: who.fact, span } };
          const when = { kind: 'constant' as const, value: as, span };
          if (sure === 1 && says === undefined) return { ...head, when };
          return { ...head, when, beside: { ...present({ sure, says }), because: [], span } };
        }),
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

/** What a file can say of a view: drops from the last place to the first, each once, then additions. */
function inOrder(changes: readonly SeenChange[]): SeenChange[] {
  const drops = new Map(
    changes.flatMap((one) => (one.kind === 'drop' ? [[one.place, one] as const] : [])),
  );
  return [
    ...[...drops.values()].sort((a, b) => b.place - a.place),
    ...changes.filter(({ kind }) => kind === 'add'),
  ];
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
