import { judgementToJson } from '@standoff/language';
import {
  identityOf,
  idOfCondition,
  sharedConditions,
  type VersionsCompared,
} from '@standoff/study';
import type { ComparisonJson } from '../shapes/comparison.ts';

/** A comparison as plain data, ready for `JSON.stringify`. */
export function comparisonToJson(compared: VersionsCompared): ComparisonJson {
  const { versions, judgements, others, findings, sharesStates } = compared;
  const analyses = versions.map(({ analysis }) => analysis);
  const { reading } = analyses[0]!;
  return {
    format: 'standoff.comparison/1',
    models: versions.map(({ name, model, version }) => ({
      name,
      model: identityOf(model),
      variant: version.variant ?? null,
    })),
    ...(reading && { reading: reading.id }),
    concepts: sharedConditions(analyses).map(idOfCondition),
    judgements: judgements.map(({ says, in: steps }) => ({
      says,
      in: steps.map((step) =>
        step
          ? { ...judgementToJson(step.conflict, step.judgement), kind: step.judgement.kind }
          : null,
      ),
    })),
    others: others.map(({ says, in: whose }) => ({ says, in: [...whose] })),
    findings: findings.map(({ id, about, says, differs }) => ({
      id,
      about,
      says: [...says],
      differs,
    })),
    sharesStates,
  };
}
