import type { Fraction } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import type { Of, Telling } from '@standoff/propositions';
import { speakOfPower } from '@standoff/wording';
import { groupsAlike } from '../words/groups-alike.ts';
import type { BodyPower, PowerFound, RulePower } from './power.ts';

speakOfPower();

type PowerTelling = Telling<ClaimLink>;

/** A rule: how many coalitions win by it, then the power of its members, those together who have the same. */
export function tellRulePower(rule: RulePower): PowerTelling[] {
  const { body, found } = rule;
  const about = ruleToldBy(rule);
  if (found.status !== 'found') {
    return [{ says: { kind: 'powerUntold', ...about, why: found.status }, detail: 'brief' }];
  }
  const members = found.members.map((power, k) => ({ id: body.members[k]!.id, power }));
  const alike = groupsAlike(
    members,
    ({ power }) => `${power.swings} ${sayFraction(power.shapley)}`,
  );
  // From the most powerful: groups are told as they come where they are as strong.
  const byPower = alike.toSorted((one, other) =>
    compare(one[0]!.power.shapley, other[0]!.power.shapley),
  );
  return [
    {
      says: {
        kind: 'coalitionsWin',
        ...about,
        members: members.length,
        winning: `${found.winning}`,
        of: `${found.of}`,
        ...(rule.noHarms !== undefined && { noHarms: rule.noHarms }),
      },
      detail: 'brief',
    },
    ...byPower.map((some): PowerTelling => {
      const { banzhaf, share, shapley } = some[0]!.power;
      return {
        says: {
          kind: 'powerOf',
          ...about,
          who: some.map(({ id }) => id),
          banzhaf: sayFraction(banzhaf),
          ...(share && { share: sayFraction(share) }),
          shapley: sayFraction(shapley),
        },
      };
    }),
  ];
}

/** For which drafts a rule is, as propositions have it. */
function ruleToldBy({
  body,
  options,
  changes,
}: RulePower): Pick<Of<'powerOf'>, 'body' | 'options' | 'changes'> {
  const level = (at: number) => ({ words: body.options[0]!.levels[at]!.phrase });
  return {
    body: body.id,
    options: options.map((id) => `${body.id}.${id}`),
    changes: changes.map(({ from, to }) => ({ from: level(from), to: level(to) })),
  };
}

/** Which drafts members decide, those together who decide as many in the same way. */
export function tellDeciding({ casebook, from }: PowerFound, power: BodyPower): PowerTelling[] {
  const { body, deciding } = power;
  const members = deciding.members.map((decided, k) => ({ id: body.members[k]!.id, decided }));
  const named = members.map(({ id, decided }) => ({
    id,
    decided,
    examples: decided.examples.map((one) => ({
      from: casebook.stateId(one.from),
      draft: casebook.stateId(one.draft),
    })),
  }));
  const alike = groupsAlike(named, ({ decided, examples }) =>
    JSON.stringify([decided.drafts, decided.states, examples]),
  ).toSorted((one, other) => other[0]!.decided.drafts - one[0]!.decided.drafts);
  return alike.map((some): PowerTelling => {
    const { decided, examples } = some[0]!;
    return {
      says: {
        kind: 'decidesDrafts',
        body: body.id,
        ...(from !== undefined && { from: casebook.stateId(from) }),
        who: some.map(({ id }) => id),
        n: decided.drafts,
        of: deciding.drafts,
        states: decided.states,
        examples,
      },
    };
  });
}

/** A fraction as documents write it: `106/635`. */
export function sayFraction({ above, below }: Fraction): string {
  return `${above}/${below}`;
}

/** The larger first. */
function compare(one: Fraction, other: Fraction): number {
  const difference = other.above * one.below - one.above * other.below;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
