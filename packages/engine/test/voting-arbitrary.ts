import fc from 'fast-check';
import type {
  Member,
  Model,
  OptionForm,
  OwnPreference,
  Vote,
  VotingPreference,
} from '../src/model/model.ts';
import { type ConflictShape, optionConflict, smallConflicts } from './conflict-arbitrary.ts';

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
