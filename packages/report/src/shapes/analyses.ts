import { z } from 'zod';
import { countShape } from './amounts.ts';
import { analysisShape } from './analysis.ts';
import { formatOf } from './heading.ts';
import { modelIdentityShape } from './model-identity.ts';
import { levelsShape } from './state.ts';
import type { DescribedBy } from './told.ts';

const variantShape = z.string().nullable();

const variantAnalysisShape = z.strictObject({
  variant: variantShape.describe('Id of the variant; null for the file as it stands.'),
  analysis: analysisShape.meta({ id: 'analysis' }),
});

const robustnessShape = z
  .strictObject({
    state: z.string().describe('Id in the first variant that has the state as an equilibrium.'),
    values: levelsShape,
    count: countShape,
    variants: z.array(variantShape),
    byConcept: z
      .record(z.string(), z.array(variantShape))
      .describe('The variants in which it is an equilibrium under each concept.'),
    unreached: z
      .array(variantShape)
      .describe('Those of `variants` in which no moves lead there from the status quo.'),
  })
  .meta({
    id: 'robustness',
    description:
      'A state and the variants in which it holds: under the foresight of the file where it gives one, under any of the concepts where it does not. States are matched by their levels, because their numbers may differ between variants.',
  });

export const analysesShape = z
  .strictObject({
    format: formatOf('standoff.analyses/1'),
    model: modelIdentityShape,
    variants: z
      .array(variantAnalysisShape)
      .describe('The file as it stands first, then its variants.'),
    robustness: z
      .array(robustnessShape)
      .describe(
        'In how many variants each state is an equilibrium, most first; of as many those first to which moves lead.',
      ),
  })
  .meta({
    title: 'Analyses of variants',
    description: 'The variants of one file side by side.',
  });

export type AnalysesJson = DescribedBy<typeof analysesShape>;
export type VariantAnalysisJson = DescribedBy<typeof variantAnalysisShape>;
export type RobustnessJson = DescribedBy<typeof robustnessShape>;
