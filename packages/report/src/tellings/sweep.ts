import { identityOf, sweep } from '@standoff/study';
import { joinSweeps, sweepToJson } from '../json/sweep-json.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told in how many models findings stand, and what they hang on. */
export const sweepTold = tell(sweep, {
  formats: ['standoff.sweep/1'],
  json: (answered) =>
    sweepToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
  parts: {
    optionsOf(options) {
      const { findings } = options;
      if (!Array.isArray(findings) || findings.length < 2) return undefined;
      return findings.map((finding: unknown) => ({ ...options, findings: [finding] }));
    },
    join: joinSweeps,
  },
});
