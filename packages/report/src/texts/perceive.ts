import { renderPerceptions } from '../beliefs/render-perceptions.ts';
import type { perceiveTold } from '../tellings/perceive.ts';
import type { InTextOf } from './in-text.ts';

/** What everybody takes the conflict to be, as text. */
export const perceiveInText: InTextOf<typeof perceiveTold> = {
  details: true,
  text: ({ result }, { style, width, detail }) => renderPerceptions(result, style, width, detail),
};
