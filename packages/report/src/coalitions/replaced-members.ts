import { analyzeStability, defaultLimits, replaceMembers, type Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { ReplacedEquilibria } from './coalition-study.ts';

/**
 * The equilibria of the conflict in which a coalition replaces its members, as GMCR+ does it, for
 * comparison. Undefined where that is not defined: states without options, and bodies as members.
 * Concepts that need ranks are left out, since what several prefer in common is no ranking.
 */
export function* equilibriaWithReplaced(
  { casebook, concepts, equilibria }: Analysis,
  coalition: readonly number[],
): Steps<ReplacedEquilibria[] | undefined> {
  const { model, decisionMakers } = casebook;
  if (model.form.kind === 'graph') return undefined;
  if (coalition.some((member) => member >= decisionMakers.length)) return undefined;
  // The states are those that were enumerated already, so no limit can be in the way.
  const limits = { ...defaultLimits, states: Number.POSITIVE_INFINITY };
  const replaced = yield* replaceMembers(model, coalition, limits);
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
