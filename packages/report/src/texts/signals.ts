import { renderSignals } from '../beliefs/render-signals.ts';
import type { signalsTold } from '../tellings/signals.ts';
import type { InTextOf } from './in-text.ts';

/** What signals change, as text. */
export const signalsInText: InTextOf<typeof signalsTold> = {
  details: true,
  text: ({ result }, { style, width, detail }) => renderSignals(result, style, width, detail),
};
