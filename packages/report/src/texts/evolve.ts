import { evolve } from '@standoff/study';
import { renderEvolution } from '../evolution/render-evolution.ts';
import type { evolveTold } from '../tellings/evolve.ts';
import type { InTextOf } from './in-text.ts';
import { tellLevelsRead } from './levels-read.ts';

/** Where moves lead, as text. */
export const evolveInText: InTextOf<typeof evolveTold> = {
  details: true,
  text: (answered, layout) =>
    tellLevelsRead(
      evolve,
      answered,
      layout,
      renderEvolution(answered.result, layout.style, layout.width, layout.detail),
    ),
};
