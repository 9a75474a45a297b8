import type { ConceptId } from '@standoff/engine';
import type { AnalysesJson, RobustnessJson, VariantAnalysisJson } from '../shapes/analyses.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';

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
