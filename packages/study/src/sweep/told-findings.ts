import { type Concept, judgesImprovements, type StateCode } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import type { Finding, NamedFinding } from './finding.ts';
import { headlineFindings } from './headline-findings.ts';

/** The parts of a headline: what is said of the status quo, and of the state that some would rather have. */
export interface HeadlineParts {
  readonly statusQuo?: NamedFinding;
  readonly gain?: NamedFinding & { readonly state: StateCode };
}

/** What the headline rests on, each part as one finding that stands where all of it is as written. */
export function headlineParts(analysis: Analysis): HeadlineParts {
  const { statusQuo } = analysis.casebook;
  if (statusQuo === undefined || analysis.fromStatusQuo === undefined) return {};
  const own = verdictOf(analysis, 'status-quo', statusQuo);
  const others = headlineFindings(analysis)
    .map(({ finding }) => finding)
    .filter((one) => one.kind !== 'stable');
  const state = others.flatMap((one) => (one.kind === 'prefers' ? [one.better] : []))[0];
  const there = state === undefined ? undefined : verdictOf(analysis, 'gain', state);
  return {
    ...(own && { statusQuo: own }),
    ...(there && {
      gain: { ...there, finding: { kind: 'all', of: [...others, there.finding] }, state: state! },
    }),
  };
}

/**
 * The verdict on a state as one finding: under which of the concepts analysed it holds, or whether it does under
 * the foresight that was asked for. Undefined where none of these goes by single comparisons.
 */
function verdictOf(analysis: Analysis, id: string, state: StateCode): NamedFinding | undefined {
  const { foresight, casebook, concepts } = analysis;
  const cell = casebook.space.cellOf(state);
  if (foresight?.givenBy !== 'request') {
    return verdictFinding(id, state, concepts, heldUnder(analysis, cell));
  }
  if (!foresight.profile.every(judgesImprovements)) return undefined;
  const all: Finding = {
    kind: 'all',
    of: foresight.profile.map((concept, who): Finding => ({ kind: 'stable', state, concept, who })),
  };
  return { id, finding: foresight.equilibria.has(cell) ? all : { kind: 'not', of: all } };
}

/** Under which of some concepts a state holds, as one finding: it stands where all of these verdicts do. */
export function verdictFinding(
  id: string,
  state: StateCode,
  concepts: readonly Concept[],
  held: readonly Concept[],
): NamedFinding | undefined {
  const parts = concepts.filter(judgesImprovements).map((concept): Finding => {
    const stable: Finding = { kind: 'stable', state, concept };
    return held.includes(concept) ? stable : { kind: 'not', of: stable };
  });
  return parts.length === 0 ? undefined : { id, finding: { kind: 'all', of: parts } };
}

/** Of the concepts that verdicts are about those of which no doubt is told, since they go by more than comparisons. */
export function notFollowed({
  concepts,
  foresight,
}: Pick<Analysis, 'concepts' | 'foresight'>): Concept[] {
  const about = foresight?.givenBy === 'request' ? [...new Set(foresight.profile)] : concepts;
  return about.filter((concept) => !judgesImprovements(concept));
}
