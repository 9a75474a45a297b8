import { checkedFormula } from '@standoff/language';
import type { Of } from '@standoff/propositions';
import { decisionProblem } from '@standoff/wording';
import type { Read } from '../asking/option.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { Finding } from '../sweep/finding.ts';
import { asClaimed, beginning, codeOf, moverOf, put } from './put-findings.ts';

export function ofLeads(casebook: Casebook, proposition: Of<'leads'>): Read<Finding> {
  const { from, to, where, by, so } = proposition;
  const start = beginning(casebook, from);
  const none: Finding =
    to === undefined
      ? {
          kind: 'never-reached',
          where: checkedFormula(where!),
          ...(by === 'moves' && { by }),
          ...start,
        }
      : { kind: by === 'moves' ? 'no-way' : 'unreached', state: codeOf(casebook, to), ...start };
  const isUsual = by === 'improvements' && start.from === undefined;
  return isUsual ? { value: put(none, !so) } : asClaimed(proposition, put(none, !so));
}

export function ofMustLose(casebook: Casebook, proposition: Of<'mustLose'>): Read<Finding> {
  const { who, from, to, losing, so } = proposition;
  if (from === to) return decisionProblem('way-to-itself', { state: from });
  const start = beginning(casebook, from);
  const about = { who: moverOf(casebook, who), state: codeOf(casebook, to), losing };
  const finding: Finding = { kind: 'must-lose', ...about, ...start };
  return start.from === undefined
    ? { value: put(finding, so) }
    : asClaimed(proposition, put(finding, so));
}

export function ofLeastLosses(casebook: Casebook, proposition: Of<'leastLosses'>): Read<Finding> {
  const { from, to, n } = proposition;
  if (from === to) return decisionProblem('way-to-itself', { state: from });
  const about = { state: codeOf(casebook, to), n, ...beginning(casebook, from) };
  return asClaimed(proposition, { kind: 'least-losses', ...about });
}
