import type { ConceptId } from '@standoff/engine';
import type { AnalysesJson, RobustnessJson, VariantAnalysisJson } from '../shapes/analyses.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';

/** Whether no moves lead from the status quo of a variant to a state, by its id there. */
export type IsUnreached = (variant: string | null, state: string) => boolean;

/** Compares the analyses of all variants, the file as it stands first. */
export function analysesToJson(
  model: ModelIdentity,
  variants: readonly VariantAnalysisJson[],
  isUnreached: IsUnreached,
): AnalysesJson {
  const robustness = robustnessOf(variants, isUnreached);
  return { format: 'standoff.analyses/1', model, variants, robustness };
}

interface Tally {
  readonly state: string;
  readonly values: Readonly<Record<string, string>>;
  readonly variants: (string | null)[];
  readonly byConcept: Record<ConceptId, (string | null)[]>;
  readonly unreached: (string | null)[];
}

function robustnessOf(
  variants: readonly VariantAnalysisJson[],
  isUnreached: IsUnreached,
): RobustnessJson[] {
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
      if (!counts) continue;
      tally.variants.push(variant);
      if (isUnreached(variant, state)) tally.unreached.push(variant);
    }
  }
  return [...tallies.values()]
    .map((tally) => ({ ...tally, count: tally.variants.length }))
    .sort((a, b) => b.count - a.count || a.unreached.length - b.unreached.length);
}

/** Graph models have no levels: there the id is the state. */
function tallyOf(
  tallies: Map<string, Tally>,
  state: string,
  values: Readonly<Record<string, string>>,
): Tally {
  const key = Object.keys(values).length === 0 ? state : JSON.stringify(values);
  const tally = tallies.get(key) ?? { state, values, variants: [], byConcept: {}, unreached: [] };
  tallies.set(key, tally);
  return tally;
}
