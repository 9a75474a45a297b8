import { identityOf, sweep } from '@standoff/study';
import { sweepToJson } from '../json/sweep-json.ts';
import { renderSweep } from '../sweep/render-sweep.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told in how many models findings stand, and what they hang on. */
export const sweepTold = tell(sweep, {
  formats: ['standoff.sweep/1'],
  json: (answered) =>
    sweepToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
  text: ({ result }, { style, width }) => renderSweep(result, style, width),
});
