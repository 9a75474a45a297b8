import fc from 'fast-check';
import type {
  Adoption,
  AdoptionOfChange,
  Member,
  Model,
  Option,
  OptionForm,
  OptionMoves,
  VotingPreference,
} from '../src/model/model.ts';
import { type ConflictShape, optionConflict, smallConflicts } from './conflict-arbitrary.ts';
import { tallyFormula } from './tally-arbitrary.ts';

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
      arbitrary: tallyFormula(members, 2).map((when) => ({ votesNeeded: 0, when })),
    },
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
