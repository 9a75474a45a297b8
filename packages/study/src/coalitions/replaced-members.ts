import { analyzeStability, defaultLimits, replaceMembers, type Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { ReplacedEquilibria } from './coalition-study.ts';

/**
 * What a coalition in the place of its members prefers is no ranking, so its verdicts are searched
 * state by state. With so many states that is a matter of seconds.
 */
export const MOST_REPLACED_STATES = 8192;

/**
 * The equilibria of the conflict in which a coalition replaces its members, as GMCR+ does it, for
 * comparison. An agreement between members alone is one of its options. Undefined where that is not defined: states without options, and bodies as members.
 * Too large beyond `MOST_REPLACED_STATES`. Concepts that need ranks are left out, since what several
 * prefer in common is no ranking.
 */
export function* equilibriaWithReplaced(
  { casebook, concepts, equilibria }: Analysis,
  coalition: readonly number[],
): Steps<ReplacedEquilibria[] | 'too-large' | undefined> {
  const { model, decisionMakers, conflict } = casebook;
  if (model.form.kind === 'graph') return undefined;
  if (coalition.some((member) => member >= decisionMakers.length)) return undefined;
  if (casebook.space.stateCount > MOST_REPLACED_STATES) return 'too-large';
  // The states are those that were enumerated already, so no limit can be in the way.
  const limits = { ...defaultLimits, states: Number.POSITIVE_INFINITY };
  const isMember = (id: string) => coalition.some((member) => decisionMakers[member]!.id === id);
  const joined = conflict.bodies.flatMap(({ agreement, members }, k) =>
    agreement && members.every(({ id }) => isMember(id)) ? [decisionMakers.length + k] : [],
  );
  const replaced = yield* replaceMembers(model, coalition, limits, joined);
  if (replaced.status !== 'replaced') return undefined;
  const { space } = replaced.situation;
  const defined = concepts.filter(({ needsRanks }) => !needsRanks);
  const table = yield* analyzeStability(replaced.situation, defined);
  return defined.map((concept) => {
    const stable = table.get(concept.id)!.reduce((all, one) => all.and(one));
    return {
      concept,
      ordinary: equilibria.get(concept.id)!.count,
      states: [...stable].map((cell) => space.codeOf(cell)),
    };
  });
}
