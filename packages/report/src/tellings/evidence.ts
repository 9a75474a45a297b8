import { evidence, identityOf } from '@standoff/study';
import { evidenceToJson } from '../json/evidence-json.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told what would change if claims were wrong. */
export const evidenceTold = tell(evidence, {
  formats: ['standoff.evidence/1'],
  json: (answered) =>
    evidenceToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
});
