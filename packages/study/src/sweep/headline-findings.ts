import { distanceTo, judgesImprovements } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { toldGain } from '../finding/told-gain.ts';
import type { AskedFinding, Finding } from './finding.ts';

/**
 * What the headline rests on: under which concepts the status quo holds; and of the state that it names, who
 * would rather have it, under which concepts it would hold, and whether improvements lead there.
 */
export function headlineFindings(analysis: Analysis): AskedFinding[] {
  const { casebook, fromStatusQuo } = analysis;
  const { statusQuo, space, decisionMakers } = casebook;
  if (statusQuo === undefined || fromStatusQuo === undefined) return [];
  const concepts = analysis.concepts.filter(judgesImprovements);
  const stable = (name: string, state: typeof statusQuo): AskedFinding[] =>
    concepts.map((concept) => ({
      id: `${name}-${concept.id}`,
      from: 'headline',
      finding: { kind: 'stable', state, concept },
    }));
  const gain = toldGain(analysis);
  if (gain === undefined) return stable('status-quo', statusQuo);
  const state = space.codeOf(gain.best);
  const name = casebook.stateId(state);
  const prefer = gain.forEverybody
    ? [finding(`all-prefer-${name}`, { kind: 'prefers', better: state, worse: statusQuo })]
    : gain.gainers.map((who) =>
        finding(`${decisionMakers[who]!.id}-prefers-${name}`, {
          kind: 'prefers',
          who,
          better: state,
          worse: statusQuo,
        }),
      );
  const isReached = distanceTo(fromStatusQuo.byImprovements, gain.best) !== undefined;
  const unreached: Finding = { kind: 'unreached', state };
  return [
    ...stable('status-quo', statusQuo),
    ...prefer,
    ...stable(name, state),
    isReached
      ? finding(`${name}-reached`, { kind: 'not', of: unreached })
      : finding(`${name}-unreached`, unreached),
  ];
}

function finding(id: string, of: Finding): AskedFinding {
  return { id, from: 'headline', finding: of };
}
