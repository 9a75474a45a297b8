import { renderThreats } from '../beliefs/render-threats.ts';
import type { threatsTold } from '../tellings/threats.ts';
import type { InTextOf } from './in-text.ts';

/** Whether threats are credible, as text. */
export const threatsInText: InTextOf<typeof threatsTold> = {
  details: true,
  text: ({ result }, { style, width, detail }) => renderThreats(result, style, width, detail),
};
