import { identityOf, misjudge } from '@standoff/study';
import { misjudgementsToJson } from '../json/misjudgements-json.ts';
import { askedIn, tell, variantIn } from './tell.ts';

/** How it is told which errors of belief lead somewhere. */
export const misjudgeTold = tell(misjudge, {
  formats: ['standoff.misjudgements/1'],
  json(answered) {
    const { avoid, reach } = askedIn(misjudge, answered);
    return misjudgementsToJson(
      answered.result,
      { ...(avoid !== undefined && { avoid }), ...(reach !== undefined && { reach }) },
      identityOf(answered.setting.model),
      variantIn(answered),
      answered.result.doubts,
    );
  },
});
