import { history, identityOf } from '@standoff/study';
import { renderHistory } from '../history/render-history.ts';
import { historyToJson } from '../json/history-json.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told whether the history of a conflict agrees with its model. */
export const historyTold = tell(history, {
  formats: ['standoff.history/1'],
  json: (answered) =>
    historyToJson(answered.result, identityOf(answered.setting.model), variantIn(answered)),
  text: ({ result }, { style, width }) => renderHistory(result, style, width),
});
