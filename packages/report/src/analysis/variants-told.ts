import {
  type Analysis,
  type CoalitionVerdicts,
  type Headline,
  registerNow,
  sayCoalitionVerdicts,
  sayNamedState,
  sayReach,
  sayReachChange,
  sayTold,
  sayUnder,
  whatIsCounted,
} from '@standoff/study';
import { labels, noteConcepts, noteMissing, noteUnreached } from '@standoff/wording';
import type { RobustnessJson } from '../shapes/analyses.ts';

/** The analysis of one reading of a file. */
export interface VariantAnalysis {
  /** Id of the variant; null for the file as it stands. */
  readonly variant: string | null;
  readonly analysis: Analysis;
  readonly headline: Headline;
  /** Coalitions that were asked about every equilibrium. */
  readonly coalitions?: CoalitionVerdicts;
}

/** What is found in one reading of a file, in words. */
export interface VariantTold {
  readonly variant: string | null;
  /** What the file says of the variant. */
  readonly says?: string;
  readonly states: number;
  /** How many equilibria there are under each concept, and as given last where a foresight is. */
  readonly counts: readonly { readonly under: string; readonly count: number }[];
  readonly headline: string;
  /** Where improvements lead from the status quo, and where else than in the file as it stands. */
  readonly further: readonly string[];
}

/** What is found in a reading, beside the file as it stands. */
export function variantTold(
  { variant, analysis, headline, coalitions }: VariantAnalysis,
  asItStands: Analysis,
): VariantTold {
  const { casebook, concepts, equilibria, foresight } = analysis;
  const says = casebook.conflict.variants.find(({ id }) => id === variant)?.says;
  return {
    variant,
    ...(says !== undefined && { says }),
    states: casebook.space.stateCount,
    counts: [
      ...concepts.map(({ id, symbol }) => ({ under: symbol, count: equilibria.get(id)!.count })),
      ...(foresight ? [{ under: labels.asGiven, count: foresight.equilibria.count }] : []),
    ],
    headline: headline.text,
    further: [
      ...sayReach(analysis),
      ...(analysis === asItStands ? [] : sayReachChange(asItStands, analysis)),
      ...(coalitions ? sayCoalitionVerdicts(analysis, coalitions) : []),
    ],
  };
}

/** A state that holds in some readings, in words. */
export interface StateTold {
  readonly words: string;
  /** Under what it holds, where it does not, and that nothing leads there. */
  readonly notes: readonly string[];
}

/** The states that hold in some readings, those in most first. */
export function stateTold(state: RobustnessJson, all: readonly VariantAnalysis[]): StateTold {
  const { variants: holding } = state;
  const { casebook } = all.find(({ variant }) => holding.includes(variant))!.analysis;
  const missing = all.filter(({ variant }) => !holding.includes(variant));
  return {
    words: sayNamedState(casebook, casebook.stateWithId(state.state)!),
    notes: [
      ...sayConceptsInEach(state, all),
      ...noteMissing(missing.map(({ variant }) => variant)),
      ...noteUnreached(state.unreached, holding.length),
    ],
  };
}

/** Under what a state is counted. */
export function sayWhatCounts(variants: readonly VariantAnalysis[]): string {
  const analyses = variants.map(({ analysis }) => analysis);
  return sayTold(analyses[0]!.casebook, [{ says: whatIsCounted(analyses) }]);
}

/** Under which concepts a state holds in each variant that counts, where any will do and not all do. */
function sayConceptsInEach(
  { byConcept, variants }: RobustnessJson,
  all: readonly VariantAnalysis[],
): string[] {
  const counting = all.filter(({ variant }) => variants.includes(variant));
  if (counting.some(({ analysis }) => analysis.foresight !== undefined)) return [];
  const { concepts } = counting[0]!.analysis;
  const inEach = concepts.filter(({ id }) => byConcept[id]?.length === variants.length);
  if (inEach.length === concepts.length) return [];
  if (registerNow() === 'plain' && inEach.length > 0) return [sayUnder(inEach, concepts, 'all')];
  return [
    noteConcepts(
      inEach.map(({ symbol }) => symbol),
      variants.length,
      registerNow(),
    ),
  ];
}
