import type { Member, VotingPreference } from '@standoff/engine';
import type { Axis } from './axes.ts';
import type { Body, BodyMember, DecisionMaker } from './conflict.ts';
import { lowerTransitionRules } from './lower-agreement.ts';

/** The rule of a body, with its members by their positions among the decision makers. */
export function lowerBody(
  { members, votesNeeded, when, vetoes, sponsors, agreement, options }: Body,
  decisionMakers: readonly DecisionMaker[],
  axes: readonly Axis[],
): VotingPreference {
  const byLevel =
    agreement &&
    lowerTransitionRules(
      agreement,
      axes.findIndex(({ option }) => option === options[0]),
    );
  const positionOf = (member: string) => decisionMakers.findIndex(({ id }) => id === member);
  const lowerMember = ({ id, vote, yields = false }: BodyMember): Member => {
    const veto = vetoes.includes(id);
    return vote === undefined
      ? { kind: 'sincere', decisionMaker: positionOf(id), yields, veto }
      : { kind: 'fixed', vote, veto };
  };
  return {
    kind: 'voting',
    members: members.map(lowerMember),
    votesNeeded,
    ...(when && { when: when.formula }),
    ...(byLevel && { byLevel }),
    ...(sponsors && { sponsors: sponsors.map(positionOf) }),
    ...(agreement && { agreement: true }),
  };
}
