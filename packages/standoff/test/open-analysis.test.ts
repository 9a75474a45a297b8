import { describe, expect, it } from 'vitest';
import { analyze, analyzeVariants, openAnalysis } from '../src/index.ts';
import { readCase } from './analysed-case.ts';
import { caseFolders } from './catalog-files.ts';

const cost = { elapsedMs: expect.any(Number), estimate: expect.any(Object) };

describe.each(caseFolders)('%s', (slug) => {
  const model = readCase(slug);
  const variants = [undefined, ...model.variants.keys()];
  const options = (variant: string | undefined) => (variant === undefined ? {} : { variant });
  const fromScratch = variants.map((variant) => analyze(model, options(variant)));

  it('reads the same in each variant, whichever was analysed before', () => {
    let previous = openAnalysis(model);
    for (const [k, variant] of [...variants.entries(), ...[...variants.entries()].reverse()]) {
      previous = openAnalysis(model, { ...options(variant), previous });
      expect(previous).toMatchObject({ document: { ...fromScratch[k], ...cost } });
    }
  });

  it('reads the same with all variants side by side', () => {
    expect(analyzeVariants(model)).toMatchObject({
      variants: variants.map((variant, k) => ({
        variant: variant ?? null,
        analysis: { ...fromScratch[k], ...cost },
      })),
    });
  });
});
