import { numbers } from '@standoff/study';
import { renderNumbers } from '../numbers/render-numbers.ts';
import type { numbersTold } from '../tellings/numbers.ts';
import type { InTextOf } from './in-text.ts';
import { tellLevelsRead } from './levels-read.ts';

/** Who gets what, as text. */
export const numbersInText: InTextOf<typeof numbersTold> = {
  text: (answered, layout) =>
    tellLevelsRead(
      numbers,
      answered,
      layout,
      renderNumbers(answered.result, layout.style, layout.width),
    ),
};
