import { renderHistory } from '../history/render-history.ts';
import type { historyTold } from '../tellings/history.ts';
import type { InTextOf } from './in-text.ts';

/** Whether the history of a conflict agrees with its model, as text. */
export const historyInText: InTextOf<typeof historyTold> = {
  details: true,
  text: ({ result }, { style, width, detail }) => renderHistory(result, style, width, detail),
};
