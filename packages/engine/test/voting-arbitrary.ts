import fc from 'fast-check';
import type {
  Adoption,
  Member,
  Model,
  OptionForm,
  OwnPreference,
  Preference,
  Vote,
  VotingPreference,
} from '../src/model/model.ts';
import { type ConflictShape, optionConflict, smallConflicts } from './conflict-arbitrary.ts';
import { tallyFormula } from './tally-arbitrary.ts';

/**
 * Random conflicts in which some of the options belong to one or two bodies, and great differences
 * occur in every kind of preference.
 */
export function conflictWithBodies(shape: ConflictShape = smallConflicts): fc.Arbitrary<Model> {
  return fc
    .tuple(optionConflict(shape), fc.integer({ min: 1, max: 2 }))
    .chain(([model, bodies]) => {
      const rules = fc.array(ruleArbitrary(model.decisionMakers), {
        minLength: bodies,
        maxLength: bodies,
      });
      const greatly = fc.array(fc.boolean(), { minLength: 1, maxLength: 16 });
      const owners = fc.array(fc.nat(model.decisionMakers + bodies - 1), {
        minLength: 6,
        maxLength: 6,
      });
      return fc
        .tuple(rules, greatly, owners)
        .map(([voting, great, owner]) => seated(model, voting, great, owner));
    })
    .chain(weighed);
}

/** The same, where some bodies vote by formulas, by option, or with members whose votes hang on where drafts lead. */
function weighed(model: Model): fc.Arbitrary<Model> {
  const { options } = model.form as OptionForm;
  const voting = (preference: Preference, mover: number): fc.Arbitrary<Preference> => {
    if (preference.kind !== 'voting') return fc.constant(preference);
    const adoption: fc.Arbitrary<Adoption> = fc.record(
      {
        votesNeeded: fc.integer({ min: 0, max: preference.members.length }),
        when: tallyFormula(preference.members.length, 1),
      },
      { requiredKeys: ['votesNeeded'] },
    );
    const own = options.flatMap(({ owner }, option) => (owner === mover ? [option] : []));
    const byOption = fc.tuple(
      ...own.map((option) =>
        fc.record({ option: fc.constant(option), rule: adoption }, { requiredKeys: ['option'] }),
      ),
    );
    const ruled: fc.Arbitrary<VotingPreference> = fc
      .tuple(adoption, fc.option(byOption, { nil: undefined }), fc.option(toward(options)))
      .map(([rule, rules, member]) => ({
        ...preference,
        ...rule,
        ...(rules && rules.length > 0 && { byOption: rules }),
        // A formula speaks of so many members as there were.
        ...(member && { members: [...preference.members.slice(0, -1), member] }),
      }));
    return fc.oneof(
      { weight: 3, arbitrary: fc.constant<Preference>(preference) },
      { weight: 1, arbitrary: ruled },
    );
  };
  return fc
    .tuple(...model.preferences.map(voting))
    .map((preferences) => ({ ...model, preferences }));
}

function toward(options: OptionForm['options']): fc.Arbitrary<Member> {
  const leaf = fc.nat(options.length - 1).chain((option) =>
    fc.record({
      op: fc.constant('level' as const),
      option: fc.constant(option),
      in: fc.array(fc.boolean(), {
        minLength: options[option]!.levels,
        maxLength: options[option]!.levels,
      }),
    }),
  );
  const to = fc.tuple(leaf, leaf, fc.constantFrom('and', 'or', 'iff')).map(([one, other, op]) => ({
    options: [one.option, other.option],
    condition: [one, other, { op, of: [0, 1] as const }],
  }));
  return fc.record({
    kind: fc.constant('toward' as const),
    to: fc.array(to, { minLength: 1, maxLength: 2 }),
    otherwise: fc.constantFrom<Vote[]>('yes', 'no', 'abstain', 'absent'),
    veto: fc.boolean(),
  });
}

function seated(
  model: Model,
  rules: readonly VotingPreference[],
  great: readonly boolean[],
  owners: readonly number[],
): Model {
  const form = model.form as OptionForm;
  const options = form.options.map((option, k) => ({ ...option, owner: owners[k]! }));
  let flips = 0;
  const flip = () => great[flips++ % great.length]!;
  const preferences = model.preferences.map((p) => withGreatOnes(p as OwnPreference, flip));
  return { ...model, form: { ...form, options }, preferences: [...preferences, ...rules] };
}

/** The same preference with some of its differences great ones. */
function withGreatOnes(preference: OwnPreference, flip: () => boolean): OwnPreference {
  switch (preference.kind) {
    case 'prioritized': {
      const first = preference.tiers.findIndex(flip);
      return {
        ...preference,
        tiers: preference.tiers.map((tier, k) => ({ ...tier, greatly: k < first })),
      };
    }
    case 'ranking':
      return { ...preference, greatGaps: preference.greatGaps.map(flip) };
    case 'relation':
      return { ...preference, greatlyBetter: preference.better.filter(flip) };
    default:
      return flip() ? { ...preference, greatGap: 1 } : preference;
  }
}

function ruleArbitrary(decisionMakers: number): fc.Arbitrary<VotingPreference> {
  const dm = fc.nat(decisionMakers - 1);
  const veto = fc.boolean();
  const fixed: fc.Arbitrary<Member> = fc.record({
    kind: fc.constant('fixed' as const),
    vote: fc.constantFrom<Vote[]>('yes', 'no', 'abstain', 'absent'),
    veto,
  });
  const outsiders = fc.array(fixed, { maxLength: 3 });
  const seats = fc.uniqueArray(dm, { minLength: 1, maxLength: decisionMakers }).chain((members) =>
    fc.tuple(
      ...members.map(
        (decisionMaker): fc.Arbitrary<Member> =>
          fc.record({
            kind: fc.constant('sincere' as const),
            decisionMaker: fc.constant(decisionMaker),
            yields: fc.boolean(),
            veto,
          }),
      ),
    ),
  );
  return fc.tuple(seats, outsiders).chain(([sincere, others]) =>
    fc.record(
      {
        kind: fc.constant('voting' as const),
        members: fc.constant([...sincere, ...others]),
        votesNeeded: fc.integer({ min: 1, max: sincere.length + others.length }),
        sponsors: fc.uniqueArray(dm, { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: ['kind', 'members', 'votesNeeded'] },
    ),
  );
}
