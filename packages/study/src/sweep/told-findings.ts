import type { Concept, StateCode } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import type { AskedFinding, Finding } from './finding.ts';
import { headlineFindings } from './headline-findings.ts';
import { isLazy } from './lazy-verdicts.ts';

/** All that the headline rests on as one finding: it stands where all of it is as written. */
export function headlineFinding(analysis: Analysis): AskedFinding | undefined {
  const { casebook } = analysis;
  const parts = headlineFindings(analysis).map(({ finding }) => finding);
  if (parts.length === 0) return undefined;
  const held = (state: StateCode) => heldUnder(analysis, casebook.space.cellOf(state));
  const asWritten = parts.map(
    (one): Finding =>
      one.kind === 'stable' && !held(one.state).includes(one.concept)
        ? { kind: 'not', of: one }
        : one,
  );
  return { id: 'headline', finding: { kind: 'all', of: asWritten } };
}

/** Under which of some concepts a state holds, as one finding: it stands where all of these verdicts do. */
export function verdictFinding(
  id: string,
  state: StateCode,
  concepts: readonly Concept[],
  held: readonly Concept[],
): AskedFinding | undefined {
  const parts = concepts.filter(isLazy).map((concept): Finding => {
    const stable: Finding = { kind: 'stable', state, concept };
    return held.includes(concept) ? stable : { kind: 'not', of: stable };
  });
  return parts.length === 0 ? undefined : { id, finding: { kind: 'all', of: parts } };
}
