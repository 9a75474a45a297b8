import { type Answered, identityOf, type ThreatsJudged, threats } from '@standoff/study';
import { type Draft, writtenAtOnce } from '../json/draft.ts';
import { draftThreats } from '../json/threats-json.ts';
import type { ThreatsJson } from '../shapes/threats.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told whether threats are credible. */
export const threatsTold = tell(threats, {
  formats: ['standoff.threats/1'],
  json: (answered) => writtenAtOnce(draft(answered)),
  draft,
});

function draft(answered: Answered<ThreatsJudged>): Draft<ThreatsJson> {
  return draftThreats(answered.result, identityOf(answered.setting.model), variantIn(answered));
}
