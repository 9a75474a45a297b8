import { identityOf, threats } from '@standoff/study';
import { renderThreats } from '../beliefs/render-threats.ts';
import { threatsToJson } from '../json/threats-json.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told whether threats are credible. */
export const threatsTold = tell(threats, {
  formats: ['standoff.threats/1'],
  json: (answered) =>
    threatsToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
  text: ({ result }, { style, width }) => renderThreats(result, style, width),
});
