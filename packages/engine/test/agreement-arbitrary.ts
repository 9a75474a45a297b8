import fc from 'fast-check';
import type {
  Adoption,
  AdoptionOfChange,
  Member,
  Model,
  Option,
  OptionForm,
  OptionMoves,
  TallyFormula,
  Vote,
  VotingPreference,
} from '../src/model/model.ts';
import { type ConflictShape, optionConflict, smallConflicts } from './conflict-arbitrary.ts';

type Pair = readonly [number, number];

/**
 * Random conflicts in which one or two of the options are agreements: by votes of the parties, whose rule may differ by what
 * becomes of it, or by each party alone.
 */
export function conflictWithAgreements(shape: ConflictShape = smallConflicts): fc.Arbitrary<Model> {
  return optionConflict(shape).chain((model) => {
    const { options } = model.form as OptionForm;
    const count = fc.integer({ min: 1, max: Math.min(2, options.length) });
    return count
      .chain((agreements) =>
        fc.tuple(
          ...options
            .slice(-agreements)
            .map(({ levels }, k) =>
              agreementArbitrary(model, levels, options.length - agreements + k),
            ),
        ),
      )
      .map((agreements) => withAgreements(model, agreements));
  });
}

interface Agreement {
  readonly rule: VotingPreference;
  readonly voted: readonly Pair[];
  readonly each: readonly Pair[];
  readonly parties: readonly number[];
}

function agreementArbitrary(
  { decisionMakers }: Model,
  levels: number,
  option: number,
): fc.Arbitrary<Agreement> {
  const all = Array.from({ length: levels }, (_, level) => level);
  const pairs = all.flatMap((from) =>
    all.filter((to) => to !== from).map((to) => [from, to] as const),
  );
  const dms = Array.from({ length: decisionMakers }, (_, dm) => dm);
  return fc
    .shuffledSubarray(dms, { minLength: Math.min(2, decisionMakers) })
    .chain((parties) =>
      fc.record({
        parties: fc.constant(parties),
        how: fc.array(fc.constantFrom('voted', 'voted', 'each', 'nobody'), {
          minLength: pairs.length,
          maxLength: pairs.length,
        }),
        rules: fc.array(adoptionArbitrary(parties.length), {
          minLength: pairs.length,
          maxLength: pairs.length,
        }),
        isOne: fc.boolean(),
      }),
    )
    .map(({ parties, how, rules, isOne }) => {
      const voted = pairs.filter((_, k) => how[k] === 'voted');
      const byLevel = pairs.flatMap(([from, to], k): AdoptionOfChange[] =>
        how[k] === 'voted' ? [{ from, to, ...rules[k]! }] : [],
      );
      const members = parties.map(
        (decisionMaker): Member => ({ kind: 'sincere', decisionMaker, yields: false, veto: false }),
      );
      return {
        parties,
        voted,
        each: pairs.filter((_, k) => how[k] === 'each'),
        rule: {
          kind: 'voting',
          agreement: true,
          members,
          ...rules[0]!,
          ...(!isOne && { byLevel: { option, rules: byLevel } }),
        },
      };
    });
}

function adoptionArbitrary(members: number): fc.Arbitrary<Adoption> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant({ votesNeeded: members }) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: 1, max: members }).map((votesNeeded) => ({ votesNeeded })),
    },
    {
      weight: 1,
      arbitrary: formulaArbitrary(members, 2).map((when) => ({ votesNeeded: 0, when })),
    },
  );
}

function formulaArbitrary(members: number, depth: number): fc.Arbitrary<TallyFormula> {
  const times = fc.integer({ min: -2, max: 2 });
  const vote = fc.constantFrom<Vote[]>('yes', 'no', 'abstain', 'absent');
  const leaf: fc.Arbitrary<TallyFormula> = fc.oneof(
    fc.record({
      kind: fc.constant('at-least' as const),
      times: fc.record({ yes: times, no: times, abstain: times, absent: times }),
      plus: fc.integer({ min: -3, max: 3 }),
    }),
    fc.record({ kind: fc.constant('vote' as const), member: fc.nat(members - 1), vote }),
  );
  if (depth === 0) return leaf;
  const inner = formulaArbitrary(members, depth - 1);
  return fc.oneof(
    leaf,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(inner, { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: inner }),
  );
}

function withAgreements(model: Model, agreements: readonly Agreement[]): Model {
  const form = model.form as OptionForm;
  const first = form.options.length - agreements.length;
  const pairsOf = (pairs: readonly Pair[]): OptionMoves => ({ kind: 'pairs', pairs });
  const options = form.options.map((option, k): Option => {
    const agreement = agreements[k - first];
    if (agreement === undefined) return option;
    const { voted, each, parties } = agreement;
    return {
      owner: model.decisionMakers + k - first,
      levels: option.levels,
      moves: pairsOf(voted),
      ...(each.length > 0 && { shared: { movers: parties, moves: pairsOf(each) } }),
    };
  });
  return {
    ...model,
    form: { ...form, options },
    preferences: [...model.preferences, ...agreements.map(({ rule }) => rule)],
  };
}
