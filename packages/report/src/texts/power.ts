import { power } from '@standoff/study';
import { renderPower } from '../power/render-power.ts';
import type { powerTold } from '../tellings/power.ts';
import type { InTextOf } from './in-text.ts';
import { tellLevelsRead } from './levels-read.ts';

/** What votes weigh, as text. */
export const powerInText: InTextOf<typeof powerTold> = {
  text: (answered, layout) =>
    tellLevelsRead(
      power,
      answered,
      layout,
      renderPower(answered.result, layout.style, layout.width),
    ),
};
