import { renderPerceptions } from '../beliefs/render-perceptions.ts';
import type { perceiveTold } from '../tellings/perceive.ts';
import type { InTextOf } from './in-text.ts';

/** What everybody takes the conflict to be, as text. */
export const perceiveInText: InTextOf<typeof perceiveTold> = {
  text: ({ result }, { style, width }) => renderPerceptions(result, style, width),
};
