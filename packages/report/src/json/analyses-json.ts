import type { ConceptId } from '@standoff/engine';
import type { AnalysisJson } from './analysis-json.ts';
import type { ModelIdentity } from './names.ts';

/** The variants of one file side by side. */
export interface AnalysesJson {
  readonly format: 'standoff.analyses/1';
  readonly model: ModelIdentity;
  readonly variants: readonly VariantAnalysisJson[];
  /** In how many variants each state is an equilibrium, most first. */
  readonly robustness: readonly RobustnessJson[];
}

export interface VariantAnalysisJson {
  /** Id of the variant; null for the file as it stands. */
  readonly variant: string | null;
  readonly analysis: AnalysisJson;
}

/**
 * A state and the variants in which it holds: under the foresight of the file where it gives one,
 * under any of the concepts where it does not. States are matched by their levels, because their
 * numbers may differ between variants.
 */
export interface RobustnessJson {
  /** Id in the first variant that has the state as an equilibrium. */
  readonly state: string;
  readonly values: Readonly<Record<string, string>>;
  readonly count: number;
  readonly variants: readonly (string | null)[];
  /** The variants in which it is an equilibrium under each concept. */
  readonly byConcept: Readonly<Record<ConceptId, readonly (string | null)[]>>;
}

/** Compares the analyses of all variants, the file as it stands first. */
export function analysesToJson(
  model: ModelIdentity,
  variants: readonly VariantAnalysisJson[],
): AnalysesJson {
  return { format: 'standoff.analyses/1', model, variants, robustness: robustnessOf(variants) };
}

interface Tally {
  readonly state: string;
  readonly values: Readonly<Record<string, string>>;
  readonly variants: (string | null)[];
  readonly byConcept: Record<ConceptId, (string | null)[]>;
}

function robustnessOf(variants: readonly VariantAnalysisJson[]): RobustnessJson[] {
  const tallies = new Map<string, Tally>();
  for (const { variant, analysis } of variants) {
    for (const [state, values] of Object.entries(analysis.equilibriumValues ?? {})) {
      const tally = tallyOf(tallies, state, values);
      const held = Object.keys(analysis.equilibria).filter((concept) =>
        analysis.equilibria[concept]!.includes(state),
      );
      for (const concept of held) {
        tally.byConcept[concept] ??= [];
        tally.byConcept[concept].push(variant);
      }
      const counts = analysis.foresightEquilibria?.includes(state) ?? held.length > 0;
      if (counts) tally.variants.push(variant);
    }
  }
  return [...tallies.values()]
    .map((tally) => ({ ...tally, count: tally.variants.length }))
    .sort((a, b) => b.count - a.count);
}

/** Graph models have no levels: there the id is the state. */
function tallyOf(
  tallies: Map<string, Tally>,
  state: string,
  values: Readonly<Record<string, string>>,
): Tally {
  const key = Object.keys(values).length === 0 ? state : JSON.stringify(values);
  const tally = tallies.get(key) ?? { state, values, variants: [], byConcept: {} };
  tallies.set(key, tally);
  return tally;
}
