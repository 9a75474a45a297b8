import type { Of } from '@standoff/propositions';
import { findingProblem } from '@standoff/wording';
import type { Read } from '../asking/option.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { Finding } from '../sweep/finding.ts';
import {
  ALWAYS,
  asClaimed,
  beginning,
  codeOf,
  decidedEach,
  moverOf,
  put,
  together,
  told,
} from './put-findings.ts';

function prefers(casebook: Casebook, who: string, better: string, worse: string): Finding {
  const states = { better: codeOf(casebook, better), worse: codeOf(casebook, worse) };
  return { kind: 'prefers', who: moverOf(casebook, who), ...states };
}

/** Whether somebody's order leaves open how it likes some states. */
function leavesOpen({ model }: Casebook, dm: number): boolean {
  return model.preferences[dm]!.kind === 'relation';
}

/** Which of some decision makers, or of all, by position. */
function whom({ decisionMakers }: Casebook, who: 'everybody' | readonly string[]): number[] {
  return [...decisionMakers.keys()].filter(
    (dm) => who === 'everybody' || who.includes(decisionMakers[dm]!.id),
  );
}

export function ofCompares(casebook: Casebook, proposition: Of<'compares'>): Read<Finding> {
  const { who, first, order, second, greatly, byLevels, so } = proposition;
  const [better, worse] = order === 'worse' ? [second, first] : [first, second];
  const all = whom(casebook, who);
  if (order === 'better' || order === 'worse') {
    if (greatly === true) {
      const states = { better: codeOf(casebook, better), worse: codeOf(casebook, worse) };
      const of = all.map((dm): Finding => ({ kind: 'greatly', who: dm, ...states }));
      return asClaimed(proposition, put({ kind: 'all', of }, so));
    }
    const states = { better: codeOf(casebook, better), worse: codeOf(casebook, worse) };
    const levels = told(casebook, byLevels);
    if (who === 'everybody') return { value: put({ kind: 'prefers', ...states, ...levels }, so) };
    const each = who.map(
      (id): Finding => ({ ...prefers(casebook, id, better, worse), ...levels }) as Finding,
    );
    const read = together(each.map((value) => ({ value })));
    return 'problem' in read ? read : { value: put(read.value, so) };
  }
  if (all.some((dm) => leavesOpen(casebook, dm))) return decidedEach(casebook, proposition);
  // Orders that leave nothing open compare any two states.
  const equal = all.flatMap((dm): Finding[] => {
    const id = casebook.decisionMakers[dm]!.id;
    return [prefers(casebook, id, first, second), prefers(casebook, id, second, first)];
  });
  const of: Finding = {
    kind: 'all',
    of: order === 'equal' && !greatly ? equal.map((one) => put(one, false)) : [put(ALWAYS, false)],
  };
  return asClaimed(proposition, put(of, so));
}

/** Some prefer a state, and nobody prefers the other. */
export function ofHarmless(casebook: Casebook, proposition: Of<'harmless'>): Read<Finding> {
  const { gainers, better, worse, surely, so } = proposition;
  const states = [codeOf(casebook, better), codeOf(casebook, worse)] as const;
  const isOpen = (_: unknown, dm: number) =>
    casebook.compare(dm, ...states).order === 'incomparable';
  if (surely && casebook.decisionMakers.some(isOpen)) {
    return findingProblem('comparison-not-known', { first: better, second: worse });
  }
  const others = casebook.decisionMakers.filter(({ id }) => !gainers.includes(id));
  const of: Finding[] = [
    ...gainers.map((id) => prefers(casebook, id, better, worse)),
    ...others.map(({ id }) => put(prefers(casebook, id, worse, better), false)),
  ];
  return asClaimed(proposition, put({ kind: 'all', of }, so));
}

/** That some state is better than another. */
export function ofSomeBetter(casebook: Casebook, proposition: Of<'someBetter'>): Read<Finding> {
  const { than, who, known, so } = proposition;
  const all = whom(casebook, who === 'everybody' ? who : [who]);
  if (!known && all.some((dm) => leavesOpen(casebook, dm))) {
    return findingProblem('better-left-open', { than });
  }
  const one = who === 'everybody' ? {} : { who: all[0]! };
  const none: Finding = {
    kind: 'none-better',
    surely: !known,
    ...one,
    ...beginning(casebook, than),
  };
  return asClaimed(proposition, put(none, !so));
}
