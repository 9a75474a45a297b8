import { distanceTo, prefers } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { Finding } from '../sweep/finding.ts';

/**
 * Whether an analysis, in the general reading of preferences, has found a finding to hold in its conflict; undefined of what it
 * did not look for. That saves asking for comparisons one by one, which takes long where states are many.
 */
export function foundAlready(analysis: Analysis, finding: Finding): boolean | undefined {
  const { casebook, equilibria, fromStatusQuo } = analysis;
  const { cellOf } = casebook.space;
  switch (finding.kind) {
    case 'not': {
      const holds = foundAlready(analysis, finding.of);
      return holds === undefined ? undefined : !holds;
    }
    case 'stable': {
      if (finding.who !== undefined) return undefined;
      const cell = cellOf(finding.state);
      return cell < 0 ? false : equilibria.get(finding.concept.id)?.has(cell);
    }
    case 'unreached': {
      if (fromStatusQuo === undefined) return undefined;
      const cell = cellOf(finding.state);
      return cell < 0 || distanceTo(fromStatusQuo.byImprovements, cell) === undefined;
    }
    case 'prefers': {
      const [better, worse] = [cellOf(finding.better), cellOf(finding.worse)];
      const { orders } = analysis.situation;
      const asked = finding.who === undefined ? [...casebook.decisionMakers.keys()] : [finding.who];
      const isSo = (dm: number) => prefers(orders[dm]!, better, worse);
      return better >= 0 && worse >= 0 && asked.every(isSo);
    }
    default:
      return undefined;
  }
}
