import { ask } from '@standoff/study';
import { renderAnswer } from '../solver/render-answer.ts';
import type { askTold } from '../tellings/ask.ts';
import type { InTextOf } from './in-text.ts';
import { tellLevelsRead } from './levels-read.ts';

/** The answers of the solver, as text. */
export const askInText: InTextOf<typeof askTold> = {
  text: (answered, layout) =>
    tellLevelsRead(
      ask,
      answered,
      layout,
      renderAnswer(answered.result, layout.style, layout.width),
    ),
};
