import { judgementToJson } from '@standoff/language';
import {
  type ComparedInFull,
  type Crux,
  type CruxDifference,
  identityOf,
  idOfCondition,
  type NoCrux,
  type SmallestMixtures,
  sayFinding,
  sayNamedState,
  sharedConditions,
} from '@standoff/study';
import { sayCruxOf } from '../comparison/crux-told.ts';
import type { ComparisonJson } from '../shapes/comparison.ts';
import { Fields, listed } from './draft.ts';

/** A comparison: the states that hold in some of the models may be very many. */
export function draftComparison(compared: ComparedInFull): Fields<ComparisonJson> {
  const { versions, judgements, others, findings, sharesStates, agreement, robustness } = compared;
  const analyses = versions.map(({ analysis }) => analysis);
  const { reading } = analyses[0]!;
  return new Fields<ComparisonJson>({
    format: 'standoff.comparison/1',
    models: versions.map(({ name, model, version }) => ({
      name,
      model: identityOf(model),
      variant: version.variant ?? null,
    })),
    ...(reading && { reading: reading.id }),
    concepts: sharedConditions(analyses).map(idOfCondition),
    judgements: judgements.map(({ says, in: steps, groups }) => ({
      says,
      in: steps.map((step) => (step ? stepToJson(step) : null)),
      groups: plain(groups),
    })),
    others: others.map(({ says, in: whose }) => ({ says, in: [...whose] })),
    findings: findings.map(({ id, about, says, differs, groups }) => ({
      id,
      about,
      says: [...says],
      differs,
      groups: plain(groups),
    })),
    sharesStates,
    cruxes: compared.cruxes.map((crux, k) => cruxToJson(compared, crux, k + 1)),
    ...(agreement && {
      agreement: {
        pairs: agreement.pairs.map(({ of, ...alike }) => ({ of: [...of], ...alike })),
        alone: agreement.alone.map(({ place, findings: own }) => ({
          model: place,
          findings: [...own],
        })),
      },
    }),
    ...(robustness && {
      robustness: listed(robustness, ({ state, place, in: each, count }) => {
        const { casebook } = analyses[place]!;
        const says = sayNamedState(casebook, state);
        return { state: casebook.stateId(state), says, count, in: [...each] };
      }),
    }),
  });
}

function plain(groups: readonly (readonly number[])[]): number[][] {
  return groups.map((group) => [...group]);
}

function stepToJson({ conflict, judgement }: CruxDifference['into'][number]) {
  return { ...judgementToJson(conflict, judgement), kind: judgement.kind };
}

function cruxToJson(
  compared: ComparedInFull,
  crux: Crux | NoCrux,
  place: number,
): ComparisonJson['cruxes'][number] {
  const told = sayCruxOf(compared, place);
  const says = [...told.before, ...told.groups.flatMap((group) => [group.about, ...group.says])];
  const between = [0, place];
  if ('why' in crux) {
    const nothing = { differences: [], findings: [], furtherFindings: 0, held: [], without: [] };
    return { between, why: crux.why, ...nothing, says };
  }
  const { casebook } = compared.versions[0]!.analysis;
  return {
    between,
    differences: crux.differences.map(({ says: words, topic, into, back, matters }) => ({
      says: words,
      topic,
      into: into.map(stepToJson),
      back: back.map(stepToJson),
      inCrux: matters,
    })),
    findings: crux.findings.map(({ id, finding, holds, into, back }) => ({
      id,
      says: sayFinding(casebook, finding),
      holds: [...holds],
      crux: { into: mixturesToJson(into), back: mixturesToJson(back) },
    })),
    furtherFindings: crux.furtherFindings,
    held: [...crux.held],
    without: [...crux.without],
    says: [...says, ...told.after],
  };
}

function mixturesToJson({ size, triedUpTo, sets }: SmallestMixtures) {
  return {
    size: size ?? null,
    proved: triedUpTo === undefined,
    ...(triedUpTo !== undefined && { triedUpTo }),
    sets: plain(sets),
  };
}
