import { runToEnd } from '@standoff/engine';
import { type Answered, identityOf, type PerceptionsFound, perceive } from '@standoff/study';
import { perceptionsToJson } from '../json/perceptions-json.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told what everybody takes the conflict to be. */
export const perceiveTold = tell(perceive, {
  formats: ['standoff.perceptions/1'],
  json: (answered) => runToEnd(documentOf(answered)),
  jsonSteps: documentOf,
});

function documentOf(answered: Answered<PerceptionsFound>) {
  return perceptionsToJson(
    answered.result,
    identityOf(answered.setting.model),
    variantIn(answered),
  );
}
