import { type Answered, type History, history, identityOf } from '@standoff/study';
import { type Draft, writtenAtOnce } from '../json/draft.ts';
import { draftHistory } from '../json/history-json.ts';
import type { HistoryJson } from '../shapes/history.ts';
import { tell, variantIn } from './tell.ts';

/** How it is told whether the history of a conflict agrees with its model. */
export const historyTold = tell(history, {
  formats: ['standoff.history/1'],
  json: (answered) => writtenAtOnce(draft(answered)),
  draft,
});

function draft(answered: Answered<History>): Draft<HistoryJson> {
  return draftHistory(answered.result, identityOf(answered.setting.model), variantIn(answered));
}
