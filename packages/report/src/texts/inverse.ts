import { inverse } from '@standoff/study';
import { renderInverse } from '../inverse/render-inverse.ts';
import type { inverseTold } from '../tellings/inverse.ts';
import type { InTextOf } from './in-text.ts';
import { tellLevelsRead } from './levels-read.ts';

/** The fewest changes after which a state would hold, as text. */
export const inverseInText: InTextOf<typeof inverseTold> = {
  details: true,
  text: (answered, layout) =>
    tellLevelsRead(
      inverse,
      answered,
      layout,
      renderInverse(answered.result, layout.style, layout.width, layout.detail),
    ),
};
